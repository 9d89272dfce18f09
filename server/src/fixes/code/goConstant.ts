import type { TextChange } from '../fix.ts';
import { lineEnd, lineEndOf } from '../literals/lines.ts';
import type { Source } from '../literals/source.ts';
import { enclosing, statementStart } from '../literals/structure.ts';

/**
 * What turns the constant that a value is given to into a variable, for a constant reads no environment. Nothing
 * where the value is none of a constant; undefined where it cannot be done.
 */
export function constantAsVariable(source: Source, index: number): readonly TextChange[] | undefined {
  const { lexemes } = source;
  const start = statementStart(source, index, true);
  const first = lexemes[start];
  const isConstant = first?.text === 'const' || isInGroup(source, start);
  if (isConstant && isUsedByConstant(source, start + (first?.text === 'const' ? 1 : 0))) return undefined;
  if (first?.text === 'const') return [{ start: first.start, end: first.end, text: 'var' }];
  return isInGroup(source, start) ? groupAsVariables(source, start, enclosing(source, start)) : [];
}

function isInGroup(source: Source, index: number): boolean {
  const bracket = enclosing(source, index);
  return source.lexemes[bracket]?.text === '(' && source.lexemes[bracket - 1]?.text === 'const';
}

/** Whether the constant that is declared at an index is a part of another one. */
function isUsedByConstant(source: Source, declaration: number): boolean {
  const name = source.lexemes[declaration]?.text;
  return source.lexemes.some(({ kind, text }, index) => {
    if (kind !== 'name' || text !== name || index === declaration) return false;
    const start = statementStart(source, index, true);
    const isValue = source.lexemes.slice(start, index).some((word) => word.text === '=');
    return isValue && (source.lexemes[start]?.text === 'const' || isInGroup(source, start));
  });
}

/** One constant of a group. A group of nothing but strings becomes one of variables; from others it is taken out. */
function groupAsVariables(source: Source, start: number, bracket: number): readonly TextChange[] | undefined {
  const { text, lexemes } = source;
  const word = lexemes[bracket - 1];
  const open = lexemes[bracket];
  const close = lexemes[open?.partner ?? -1];
  if (word === undefined || open === undefined || close === undefined) return undefined;
  const members = lexemes.slice(bracket + 1, open.partner);
  if (members.some(({ text: name }) => name === 'iota')) return undefined;
  const lines = linesOf(members);
  if (lines.every(isString)) return [{ start: word.start, end: word.end, text: 'var' }];
  const own = lines.findIndex((line) => line[0] === lexemes[start]);
  const line = lines[own];
  const [from, last] = [line?.[0], line?.at(-1)];
  if (from === undefined || last === undefined) return undefined;
  const newline = lineEndOf(text);
  const isFirst = own === 0;
  const isLast = own === lines.length - 1;
  const before: TextChange = isFirst
    ? { start: word.start, end: from.start, text: 'var ' }
    : {
        start: endOfBlank(text, lines[own - 1]?.at(-1)?.end ?? from.start),
        end: from.start,
        text: `${newline})${newline}${newline}var `,
      };
  const next = lines[own + 1]?.[0];
  const after: TextChange =
    isLast || next === undefined
      ? { start: last.end, end: close.end, text: '' }
      : { ...emptyAt(lineEnd(text, last.end)), text: `${newline}${newline}const (` };
  return [before, after];
}

function linesOf(members: readonly Source['lexemes'][number][]) {
  const lines: Source['lexemes'][number][][] = [[]];
  for (const member of members) {
    if (member.kind === 'newline' || member.text === ';') lines.push([]);
    else lines.at(-1)?.push(member);
  }
  return lines.filter((line) => line.length > 0);
}

function isString(line: readonly Source['lexemes'][number][]): boolean {
  return line.at(-1)?.kind === 'text';
}

function emptyAt(offset: number) {
  return { start: offset, end: offset };
}

/** A comment behind the line stays with it. */
function endOfBlank(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset, end);
  return /^[ \t]*\r?$/.test(rest) ? offset : offset + rest.trimEnd().length;
}
