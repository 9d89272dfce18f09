import { isNamePart, isNameStart } from './characters.ts';
import type { Language } from '../languages/language.ts';
import type { LexemeWriter } from './lexemeWriter.ts';
import { nameEnd } from './names.ts';

/** Reads `$name`, `$name->member` or `$env:NAME` inside a string; returns where it ends. */
export function readBareInterpolation(
  text: string,
  start: number,
  language: Language,
  written: LexemeWriter,
): number {
  const open = written.push('open', '$', start, start);
  const index = written.lexemes.length - 1;
  let at = nameEnd(text, start, { ...language, nameParts: '' });
  const name = text.slice(start, at);
  written.push('name', language.nameStarts.includes('$') ? name : name.slice(1), start, at);
  if (text.startsWith('->', at) && isNameStart(text.charCodeAt(at + 2))) {
    written.push('operator', '->', at, at + 2);
    const member = at + 2;
    at = member;
    while (isNamePart(text.charCodeAt(at))) at++;
    written.push('name', text.slice(member, at), member, at);
  }
  open.partner = written.lexemes.length;
  written.push('close', '', at, at).partner = index;
  return at;
}
