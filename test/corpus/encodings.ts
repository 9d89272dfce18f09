/** How people's tools write a text; each takes text and returns text. */

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
export const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
export const base64urlPadded = (text: string): string =>
  base64(text).replaceAll('+', '-').replaceAll('/', '_');
export const unpadded = (encoded: string): string => encoded.replace(/=+$/, '');
export const base64OfUtf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');

/** Breaks a run into lines of `columns`, with what a file has between two of them. */
export function wrapped(encoded: string, columns: number, between: string): string {
  return (encoded.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).join(between);
}

export const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

/** Applies `write` to the characters that `which` picks. */
export function characters(
  text: string,
  write: (code: number) => string,
  which: (character: string, at: number) => boolean = () => true,
): string {
  return Array.from(text, (character, at) =>
    which(character, at) ? write(character.charCodeAt(0)) : character,
  ).join('');
}

const digits = (code: number, width: number): string => code.toString(16).padStart(width, '0');
export const percent = (code: number): string => `%${digits(code, 2).toUpperCase()}`;
export const percentLower = (code: number): string => `%${digits(code, 2)}`;
export const xEscape = (code: number): string => `\\x${digits(code, 2)}`;
export const uEscape = (code: number): string => `\\u${digits(code, 4)}`;
export const uBraces = (code: number): string => `\\u{${code.toString(16)}}`;
export const decimalEntity = (code: number): string => `&#${code};`;
export const hexEntity = (code: number): string => `&#x${code.toString(16)};`;

export const underscores = (character: string): boolean => character === '_';

/** Bytes of a text file in UTF-16. */
export const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
export const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** One byte per character, so that `\xFF` in a text becomes that byte. */
export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
