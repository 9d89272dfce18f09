import type { Spot } from '../environment/spot.ts';
import type { Task } from '../formats/format.ts';
import type { Fix, TextChange } from '../fix.ts';
import { type Span, withoutTouching } from '../literals/pieces.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import { headerAsUser } from './basicHeader.ts';
import { quotingAt } from './quoting.ts';
import type { ShellForm } from './shellForm.ts';
import { type FoundWord, wordAround } from './words.ts';

/** Replaces a credential in the shell of a region, and with it all that stand in the same word. */
export function replaceInShell(
  { text, spot, spots, sources }: Task,
  region: Span,
  form: ShellForm,
): Fix | undefined {
  if (spot.encodings.includes('split')) return inJoinedWord(text, spot);
  const found = wordAround(sources.commands(region), spot);
  if (found === undefined) return replaceInComment(spot);
  const { word, isHeredoc } = found;
  const header = headerAsUser(text, found, spot, form);
  if (header !== undefined) return { changes: [header], variables: spot.variables };
  const together = spots.filter(
    (other) => other.start >= word.start && other.end <= word.end && !other.encodings.includes('split'),
  );
  const changes = isHeredoc ? inHeredoc(text, found, together, form) : inWord(text, found, together, form);
  return changes && { changes, variables: together.flatMap(({ variables }) => variables) };
}

/** Quoted parts of one word that are nothing but the credential. */
function inJoinedWord(text: string, { kind, start, end, variables }: Spot): Fix | undefined {
  const written = text.slice(start, end).replaceAll(/["']|\\\r?\n/g, '');
  if (kind === 'basic-auth' || !/^c(?:id|sk)_(?:live|test)_[A-Za-z0-9]+$/.test(written)) return undefined;
  return { changes: [{ start, end, text: `"$${variables[0]}"` }], variables };
}

/** A here-document whose name is quoted expands nothing. */
function inHeredoc(text: string, { word }: FoundWord, spots: readonly Spot[], form: ShellForm) {
  if (word.parts.length === 0 && !form.ignoresQuotes) return undefined;
  return spots.map((spot) => ({ start: spot.start, end: spot.end, text: valueOf(text, spot, form) }));
}

function inWord(
  text: string,
  { word }: FoundWord,
  spots: readonly Spot[],
  form: ShellForm,
): readonly TextChange[] {
  const changes = new Map<string, TextChange>();
  const put = (start: number, end: number, by: string) =>
    changes.set(`${start} ${end}`, { start, end, text: by });
  const begin = valueStart(text, word.start, spots[0]?.start ?? word.start);
  const bare = { start: begin, end: word.end };
  const isBare = isPlain(text, bare) && !/[{}]/.test(text.slice(begin, word.end));
  for (const spot of spots) {
    const { start, end } = spot;
    const fallback = fallbackAround(text, spot);
    if (fallback !== undefined) {
      put(fallback.start, fallback.end, ':?');
      continue;
    }
    const value = valueOf(text, spot, form, isSelfAssignment(text, word.start, spot));
    const { quoting, open, close } = quotingAt(text, word.start, word.end, start);
    if (form.ignoresQuotes || quoting === 'double') put(start, end, value);
    else if (quoting === 'none' && isBare) {
      // One pair of quotes for the whole value.
      put(begin, begin, '"');
      put(start, end, value);
      put(word.end, word.end, '"');
    } else if (quoting === 'none') put(start, end, `"${value}"`);
    else if (quoting === 'single' && close >= 0 && isPlain(text, { start: open + 1, end: close })) {
      put(open, open + 1, '"');
      put(start, end, value);
      put(close, close + 1, '"');
    } else put(start, end, `'"${value}"${quoting === 'ansi' ? '$' : ''}'`);
  }
  return withoutTouching([...changes.values()]);
}

/** What gives the value inside of double quotes. */
function valueOf(text: string, { kind, variables, end }: Spot, form: ShellForm, mustBeSet = false): string {
  const [first = '', second = ''] = variables;
  if (kind === 'basic-auth') {
    const pair = `${form.reference(first, ':')}:${form.reference(second, '"')}`;
    return `${form.isMake ? '$' : ''}$(printf '%s' "${pair}" | base64 | tr -d '\\n')`;
  }
  if (!mustBeSet || form.ignoresQuotes) return form.reference(first, text.charAt(end));
  return `${form.isMake ? '$' : ''}\${${first}:?}`;
}

/** Where the value of `NAME=value`, `NAME[key]+=value` or `--option=value` begins. */
function valueStart(text: string, start: number, spot: number): number {
  const name =
    /^(?:[\w-]+(?:\[[^\]\s]{0,80}\])?|\[[^\]\s]{0,80}\])\+?=/.exec(text.slice(start, spot))?.[0].length ?? 0;
  return start + name;
}

/** Whether a text means the same inside of double quotes. */
function isPlain(text: string, { start, end }: Span): boolean {
  return /^[\w.,:;/@=+%&?#{} -]*$/.test(text.slice(start, end)) && text.charAt(start) !== '~';
}

/** `NAME=token` where the variable is of that name: it must come from outside, and be there. */
function isSelfAssignment(text: string, wordStart: number, { start, variables }: Spot): boolean {
  return text.slice(wordStart, start).replace(/["']$/, '') === `${variables[0]}=`;
}

/** The `:-token` of `${NAME:-token}`. */
function fallbackAround(text: string, { start, end, variables }: Spot): Span | undefined {
  const operator = /\$\{(\w+)(:?[-=]["']?)$/.exec(text.slice(Math.max(0, start - 100), start));
  const quote = /^["']?(?=\})/.exec(text.slice(end, end + 2));
  if (operator?.[1] !== variables[0] || operator?.[2] === undefined || quote === null) return undefined;
  return { start: start - operator[2].length, end: end + quote[0].length };
}
