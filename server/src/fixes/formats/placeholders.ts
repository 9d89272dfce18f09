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
