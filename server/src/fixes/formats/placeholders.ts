import type { Spot } from '../environment/spot.ts';
import type { Fix } from '../fix.ts';
import { lineStart } from '../literals/lines.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import type { Format, Task } from './format.ts';

/** A format whose values may hold the names of variables, which whoever reads the file replaces. */
export function placeholders(
  reference: (spot: Spot) => string | undefined,
  isComment: (task: Task) => boolean,
): Format {
  return (task) => {
    const { spot } = task;
    if (isComment(task)) return replaceInComment(spot);
    return replaceBy(spot, spot.encodings.includes('split') ? undefined : reference(spot));
  };
}

/**
 * `${NAME:-token}`: what only stands in for a variable that is not set is left out.
 * @param reads How a variable is read, up to its name.
 * @param operators Between its name and what stands in for it, as a pattern.
 */
export function withoutStandIn(reads: string, operators: RegExp, format: Format): Format {
  return (task) => {
    const { text, spot } = task;
    const { start, end, kind, variables } = spot;
    const before = text.slice(Math.max(0, start - 160), start);
    const operator = new RegExp(`(${operators.source}["']?)$`).exec(before)?.[1];
    const isOwn =
      operator !== undefined &&
      kind !== 'basic-auth' &&
      before.slice(0, -operator.length).endsWith(`${reads}${variables[0]}`);
    const close = /^["']?(?=\s*\})/.exec(text.slice(end, end + 40))?.[0];
    if (!isOwn || close === undefined) return format(task);
    return { changes: [{ start: start - operator.length, end: end + close.length, text: '' }], variables };
  };
}

/** One credential gives way to a text. */
export function replaceBy({ start, end, variables }: Spot, text: string | undefined): Fix | undefined {
  return text === undefined ? undefined : { changes: [{ start, end, text }], variables };
}

/** `${NAME}` and its like; nothing for Basic credentials, which no such format encodes. */
export function plain(write: (name: string) => string): (spot: Spot) => string | undefined {
  return ({ kind, variables: [name] }) =>
    kind === 'basic-auth' || name === undefined ? undefined : write(name);
}

/** Whether the place is behind a `#` that begins a comment on its line, as in YAML and TOML. */
export function isBehindHash({ text, spot }: Task): boolean {
  let quote = '';
  for (let at = lineStart(text, spot.start); at < spot.start; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'")
      quote = /[\w]/.test(text.charAt(at - 1)) ? '' : character;
    else if (character === '#' && /^\s?$/.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Whether the line of the place begins with one of these. */
export function beginsWith(marks: readonly string[]): (task: Task) => boolean {
  return ({ text, spot }) => {
    const line = text.slice(lineStart(text, spot.start), spot.start).trimStart();
    return marks.some((mark) => line.startsWith(mark));
  };
}
