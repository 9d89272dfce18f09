import type { Language } from '../languages/language.ts';
import { isDigit, isNamePart, isNameStart } from './characters.ts';

/** Longer lists of types are none that people write. */
const LONGEST_GENERICS = 120;
const LONGEST_TYPE_NAME = 60;
const LONGEST_CHARACTER = 14;

type NameForm = Pick<Language, 'name' | 'nameParts' | 'nameSuffixes'>;

/** Behind the name that begins at an offset, whatever its first character is. */
export function nameEnd(text: string, start: number, form: NameForm): number {
  let at = start + 1;
  while (isNamePart(text.charCodeAt(at)) || isOtherPart(text, at, start, form)) at++;
  const next = text.charAt(at);
  const after = text.charAt(at + 1);
  if (form.nameSuffixes && (next === '?' || next === '!') && after !== '=') return at + 1;
  // The macros of Rust, whose bracket may stand behind a space.
  if (form.name === 'rust' && next === '!' && /^ ?[([{]/.test(text.slice(at + 1, at + 3))) return at + 1;
  return at;
}

function isOtherPart(text: string, at: number, start: number, { name, nameParts }: NameForm): boolean {
  const character = text.charAt(at);
  if (character === '') return false;
  const goesOn = isNameStart(text.charCodeAt(at + 1));
  // `$env:NAME`
  if (character === ':') return name === 'powershell' && at - start > 1 && goesOn;
  return nameParts.includes(character) && (character !== '-' || goesOn);
}

export function numberEnd(text: string, start: number): number {
  let at = start;
  while (isNamePart(text.charCodeAt(at)) || (text.charAt(at) === '.' && isDigit(text.charCodeAt(at + 1))))
    at++;
  return at;
}

/** Behind `<string>` in `Get<string>("…")`, which compares nothing; the same offset where there is none. */
export function genericsEnd(text: string, start: number, to: number): number {
  let at = text.startsWith('::<', start) ? start + 2 : start;
  if (text.charAt(at) !== '<') return start;
  const limit = Math.min(to, at + LONGEST_GENERICS);
  let depth = 0;
  for (; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '<') depth++;
    else if (character === '>') {
      depth--;
      if (depth === 0) break;
    } else if (!isNamePart(text.charCodeAt(at)) && !"., ?[]&':|".includes(character)) return start;
  }
  const isClosed = depth === 0 && at < limit && '(.:[{ =),;'.includes(text.charAt(at + 1) || ' ');
  return isClosed ? at + 1 : start;
}

/** Behind `'a'`; behind the quote alone where it begins no character. */
export function characterEnd(text: string, start: number): number {
  const isEscape = text.charAt(start + 1) === '\\';
  const close = isEscape ? text.slice(start + 3, start + LONGEST_CHARACTER).indexOf("'") : 0;
  const end = isEscape ? start + 3 + close : start + 2;
  return close >= 0 && text.charAt(end) === "'" ? end + 1 : start + 1;
}

/** Behind `[Console]` before `::`, which PowerShell writes for a type; -1 where there is none. */
export function typeNameEnd(text: string, start: number, to: number): number {
  const limit = Math.min(to, start + LONGEST_TYPE_NAME);
  let at = start + 1;
  while (at < limit && (isNamePart(text.charCodeAt(at)) || text.charAt(at) === '.')) at++;
  return text.startsWith(']::', at) ? at + 1 : -1;
}

/** Whether the colon at an offset begins `:name` of Ruby. */
export function beginsSymbol(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (
    !isNamePart(text.charCodeAt(at - 1)) &&
    before !== ':' &&
    before !== ')' &&
    isNameStart(text.charCodeAt(at + 1))
  );
}
