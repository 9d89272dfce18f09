import { isLineEnd } from './characters.ts';
import type { Lexeme } from './lexeme.ts';

const BEFORE_A_VALUE: ReadonlySet<string> = new Set(
  'return typeof case in of delete void throw new else do await yield if unless when and or not while until puts p'.split(
    ' ',
  ),
);

/** Whether `/` begins a regular expression here, or divides what stands before it. */
export function regexMayStart(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1);
  if (last === undefined || last.kind === 'newline' || last.kind === 'open') return true;
  if (last.kind === 'operator') return last.text !== '++' && last.text !== '--';
  return last.kind === 'name' && BEFORE_A_VALUE.has(last.text);
}

/** Behind the closing slash and the flags; where the line ends first, minus the offset of its end. */
export function regexEnd(text: string, from: number, to: number): number {
  let inClass = false;
  for (let at = from + 1; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) return -at;
    if (unit === 92) at++;
    else if (unit === 91) inClass = true;
    else if (unit === 93) inClass = false;
    else if (unit === 47 && !inClass) {
      at++;
      while (/[a-z]/.test(text.charAt(at))) at++;
      return at;
    }
  }
  return -to;
}
