import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';
import type { Source } from './source.ts';

/** Index of the bracket that is open around a lexeme; -1 at the outermost level. */
export function enclosing({ lexemes }: Source, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === 'close' && lexeme.partner >= 0) at = lexeme.partner;
    else if (lexeme?.kind === 'open') return at;
  }
  return -1;
}

/** Index of the first lexeme of the statement around a lexeme; `lines` tells whether line breaks end statements. */
export function statementStart({ lexemes }: Source, index: number, lines: boolean): number {
  let at = index;
  for (; at > 0; at--) {
    const lexeme = lexemes[at - 1];
    if (lexeme === undefined || lexeme.kind === 'open' || lexeme.text === ';') break;
    if (lexeme.kind === 'newline' && lines) break;
    if (lexeme.kind === 'close' && lexeme.text === '}' && !lexeme.quoted) break;
    if (lexeme.kind === 'close' && lexeme.partner >= 0) at = lexeme.partner + 1;
  }
  while (lexemes[at]?.kind === 'newline' && at < index) at++;
  return at;
}

/** The lexemes from the start of the statement to the one before `index`. */
export function statementBefore(source: Source, index: number, lines: boolean): readonly Lexeme[] {
  return source.lexemes.slice(statementStart(source, index, lines), index);
}

/** Whether a value is a pattern of a `case`, or a part of one. */
export function isCasePattern(source: Source, index: number, lines: boolean): boolean {
  if (index < 0) return false;
  const before = lines ? lineBefore(source, index) : statementBefore(source, index, false);
  const [first, second, ...words] = withoutBrackets(source, before);
  if (first?.text !== 'case') return isCasePattern(source, enclosing(source, index), lines);
  return (
    second?.text !== '=' && second?.text !== '.' && !words.some(({ text }) => text === ':' || text === '->')
  );
}

/** The lexemes of a line before an index, or of the bracket that is open there. */
function lineBefore(source: Source, index: number): readonly Lexeme[] {
  const newline = source.lexemes.findLastIndex(({ kind }, at) => at < index && kind === 'newline');
  return source.lexemes.slice(Math.max(enclosing(source, index), newline) + 1, index);
}

/** Without what stands in brackets. */
function withoutBrackets({ lexemes }: Source, some: readonly Lexeme[]): readonly Lexeme[] {
  const result: Lexeme[] = [];
  let end = 0;
  for (const lexeme of some) {
    if (lexeme.start < end) continue;
    result.push(lexeme);
    if (lexeme.kind === 'open') end = lexemes[lexeme.partner]?.end ?? end;
  }
  return result;
}

/** The name of what is called with the round bracket at an index, from its last dot; empty where there is none. */
export function calleeOf({ lexemes }: Source, bracket: number): string {
  const before = lexemes[bracket - 1];
  return lexemes[bracket]?.text === '(' && before?.kind === 'name' ? before.text : '';
}

/** Whether the bracket at an index belongs to an annotation: `@Name(`, `@a.b.Name(`. */
export function isAnnotation({ lexemes }: Source, bracket: number): boolean {
  let at = bracket - 1;
  while (lexemes[at]?.kind === 'name' && lexemes[at - 1]?.text === '.') at -= 2;
  return (
    lexemes[at]?.kind === 'name' &&
    (lexemes[at - 1]?.text === '@' || lexemes[at]?.text.startsWith('@') === true)
  );
}

/** Whether a name stands where only a constant may: in another constant, a pattern, an annotation or an attribute. */
export function needsConstant(source: Source, declaration: number): boolean {
  const { lexemes } = source;
  const name = lexemes[declaration]?.text;
  return lexemes.some(({ kind, text }, index) => {
    if (kind !== 'name' || text !== name || index === declaration) return false;
    const words = statementBefore(source, index, true);
    const has = (word: string) => words.some((each) => each.text === word);
    if ((has('const') && has('=')) || isCasePattern(source, index, false)) return true;
    return isInAnnotation(source, enclosing(source, index));
  });
}

/** Whether a bracket, or one around it, belongs to an annotation or an attribute. */
export function isInAnnotation(source: Source, bracket: number): boolean {
  if (bracket < 0) return false;
  const { lexemes } = source;
  if (isAnnotation(source, bracket) || (lexemes[bracket]?.text === '(' && isAttribute(source, bracket - 2)))
    return true;
  return lexemes[bracket]?.text !== '{' && isInAnnotation(source, enclosing(source, bracket));
}

/** Whether the square bracket of an attribute of C# is at an index: it begins a statement or a parameter. */
export function isAttribute({ lexemes }: Source, index: number): boolean {
  const before = lexemes[index - 1];
  if (lexemes[index]?.text !== '[') return false;
  return before === undefined || before.kind === 'newline' || '{};](,'.includes(before.text);
}
