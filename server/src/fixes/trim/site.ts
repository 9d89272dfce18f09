import type { ShownValue } from '../../detection/loggedSecret/shownValues.ts';
import type { Code } from '../../detection/loggedSecret/reading/code.ts';
import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';

/** An expression that holds the secret, and what stands around it. UTF-16 offsets. */
export interface Site {
  readonly start: number;
  readonly end: number;
  /** The expression as it is written. */
  readonly source: string;
  /** It is a name without members. */
  readonly isName: boolean;
  /** What says that it is there, right behind it; empty where nothing does. */
  readonly assertion: string;
  /** Its last step is a call. */
  readonly isCall: boolean;
  /** `{ secret }`: it is the name of a member, too. What stands between name and value where both are written. */
  readonly nameEnd: ': ' | ' = ' | undefined;
  /** The expression with the `await` before it. */
  readonly awaited: { readonly start: number; readonly source: string } | undefined;
  /** The interpolation in whose string it stands alone. */
  readonly interpolation: Interpolation | undefined;
}

/** `${secret}`, `$secret`, `{secret}`, with the string around it. */
export interface Interpolation {
  readonly start: number;
  readonly end: number;
  /** There are no brackets around it. */
  readonly isBare: boolean;
  /** What follows the expression within the brackets. */
  readonly rest: string;
  readonly open: Lexeme;
  readonly string: { readonly open: Lexeme; readonly close: Lexeme };
}

/** What says that a value is there. */
const assertions: Readonly<Record<string, string>> = {
  javascript: '!',
  csharp: '!',
  swift: '!',
  kotlin: '!!',
};

export function siteOf(code: Code, { range: [from, to], steps }: ShownValue): Site {
  const { text, lexemes, language } = code;
  const start = lexemes[from]?.start ?? 0;
  const end = lexemes[to - 1]?.end ?? start;
  const before = lexemes[from - 1];
  const behind = lexemes[to];
  const isAsserted =
    assertions[language.name] === behind?.text && behind?.kind === 'operator' && behind.start === end;
  const awaits = before?.kind === 'name' && before.text === 'await';
  return {
    start,
    end: isAsserted ? behind.end : end,
    source: text.slice(start, end),
    isName: steps.length === 1,
    assertion: isAsserted ? behind.text : '',
    isCall: steps.at(-1)?.kind === 'call',
    nameEnd:
      steps.length === 1 && /^[{,]$/.test(before?.text ?? '') && /^[},]$/.test(behind?.text ?? '')
        ? nameEndIn(code, from)
        : undefined,
    awaited: awaits ? { start: before.start, source: text.slice(before.start, end) } : undefined,
    interpolation: interpolationAround(code, from, to),
  };
}

/** Objects of JavaScript, structures of Rust, and objects without a type of C# take a name for member and value. */
function nameEndIn({ lexemes, language }: Code, from: number): Site['nameEnd'] {
  const brace = braceAround(lexemes, from);
  const before = lexemes[brace - 1];
  if (brace < 0) return undefined;
  if (language.name === 'javascript') return ': ';
  if (language.name === 'rust') return /^[A-Z]/.test(before?.text ?? '') ? ': ' : undefined;
  return language.name === 'csharp' && before?.text === 'new' ? ' = ' : undefined;
}

/** Index of the bracket around it where that is `{`, and belongs to no string. */
function braceAround(lexemes: readonly Lexeme[], from: number): number {
  for (let at = from - 1; at >= 0; at--) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === 'close' && lexeme.partner >= 0 && lexeme.partner < at) at = lexeme.partner;
    else if (lexeme?.kind === 'open') return lexeme.text === '{' && !isInString(lexemes, at) ? at : -1;
  }
  return -1;
}

function isInString(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1];
  return (
    before?.quoted === true ||
    (before?.kind === 'text' && lexemes[at - 2] !== undefined && isPiece(lexemes, at))
  );
}

/** A `{` right behind the text of a string that goes on behind its `}`. */
function isPiece(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1];
  return before?.end === lexemes[at]?.start && stringAround(lexemes, at) !== undefined;
}

function interpolationAround({ text, lexemes }: Code, from: number, to: number): Interpolation | undefined {
  const open = lexemes[from - 1];
  const close = open?.kind === 'open' && !open.quoted ? lexemes[open.partner] : undefined;
  if (!open || !close || open.partner < to) return undefined;
  const string = stringAround(lexemes, from - 1);
  if (!string) return undefined;
  const end = lexemes[to - 1]?.end ?? 0;
  return {
    start: open.start,
    end: close.end,
    isBare: open.start === open.end,
    rest: text.slice(end, close.start),
    open,
    string,
  };
}

/** The quotes of the string in which the lexeme at an index stands, nothing else being open between. */
function stringAround(lexemes: readonly Lexeme[], index: number): Interpolation['string'] | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === 'close' && lexeme.partner >= 0 && lexeme.partner < at) at = lexeme.partner;
    else if (lexeme?.kind === 'open') {
      const close = lexemes[lexeme.partner];
      return lexeme.quoted && close && lexeme.partner > index ? { open: lexeme, close } : undefined;
    }
  }
  return undefined;
}
