import type { Language } from '../languages/language.ts';
import { isDigit, isNamePart, isNameStart } from './characters.ts';

/** Longer lists of types are none that people write. */
const LONGEST_GENERICS = 120;
/** `[Console]`, as PowerShell writes a type whose members follow. */
const TYPE_NAME = /\[[\w.]{0,59}\](?=::)/y;
const CHARACTER = /'(?:[^\\]|\\.[^']{0,10})'/sy;

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
  const isClosed = depth === 0 && '(.:[{ =),;'.includes(text.charAt(at + 1));
  return isClosed ? at + 1 : start;
}

/** Behind `'a'`; behind the quote alone where it begins no character. */
export function characterEnd(text: string, start: number): number {
  CHARACTER.lastIndex = start;
  return CHARACTER.test(text) ? CHARACTER.lastIndex : start + 1;
}

/** Behind `[Console]` before `::`, which PowerShell writes for a type; the same offset where there is none. */
export function typeNameEnd(text: string, start: number): number {
  TYPE_NAME.lastIndex = start;
  return TYPE_NAME.test(text) ? TYPE_NAME.lastIndex : start;
}

/** Whether the colon at an offset begins `:name` of Ruby. */
export function beginsSymbol(text: string, at: number): boolean {
  return (
    !isNamePart(text.charCodeAt(at - 1)) &&
    text.charAt(at - 1) !== ')' &&
    isNameStart(text.charCodeAt(at + 1))
  );
}
