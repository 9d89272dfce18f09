import { csharp as language } from '../../detection/loggedSecret/languages/csharp.ts';
import type { Spot } from '../environment/spot.ts';
import type { TextChange } from '../fix.ts';
import { addImportLines } from '../literals/imports.ts';
import { rewritten } from '../literals/pieces.ts';
import { isWhole, type Site } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';
import {
  enclosing,
  isAttribute,
  isCasePattern,
  needsConstant,
  statementBefore,
  statementStart,
} from '../literals/structure.ts';
import { asExpression, converted, interpolated } from '../literals/writing.ts';
import { withoutFallback } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';

export const csharp: Dialect = {
  language,
  write,
  imports: (source) => {
    const isThere = /^\s*(?:global\s+)?using\s+System\s*;/m.test(source.text);
    return addImportLines(source, isThere ? [] : ['using System;'], {
      imports: /^using\b/,
      head: /^(?:extern\b|global\b|#[ \t]*(?:define|undef)\b)/,
      hasConditions: true,
    });
  },
};

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  if (isConstantPlace(source, literal.first)) return undefined;
  const simpler = withoutFallback(site, [/GetEnvironmentVariable\("/, /"\)/], ['??']);
  if (simpler !== undefined) return simpler;
  const besides = constantAsVariable(source, literal.first);
  if (besides === undefined) return undefined;
  const braces = bracesAround(site);
  if (braces > 1) return { pieces: interpolated(site, read, ['{'.repeat(braces), '}'.repeat(braces)]) };
  // Bytes are no string.
  if (/^u8\b/i.test(source.text.slice(literal.end, literal.end + 3))) return undefined;
  if (isWhole(site)) return { pieces: asExpression(site, read), besides };
  if (literal.interpolates) return { pieces: interpolated(site, read, ['{', '}']), besides };
  const isRaw = literal.opening === '"""';
  const content = source.text.slice(literal.content.start, literal.content.end);
  if (isRaw && /[{}]/.test(content)) {
    if (/\{\{|\}\}/.test(content)) return undefined;
    return { pieces: inForm(site, '$$"""', ['{{', '}}'], false), besides };
  }
  return { pieces: inForm(site, `$${literal.opening}`, ['{', '}'], !isRaw), besides };
}

/**
 * How many braces an expression takes in the raw literal with several dollars that the value is a part of; 0 where
 * there is none, or the value stands in an expression of it.
 */
function bracesAround({ source, literal }: Site): number {
  const { text, lexemes } = source;
  for (let at = literal.first; at >= 0; at = enclosing(source, at)) {
    const start = lexemes[at]?.start ?? 0;
    const dollars = /\$+$/.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0;
    if (dollars === 0 || !text.startsWith('$"""', start)) continue;
    const [open, close] = ['{'.repeat(dollars + 1), '}'.repeat(dollars + 1)];
    const before = text.slice(start, literal.start);
    return before.lastIndexOf(open) > before.lastIndexOf(close) ? 0 : dollars + 1;
  }
  return 0;
}

function inForm(site: Site, opening: string, around: readonly [string, string], doubles: boolean) {
  const { source, literal } = site;
  return converted(site, read, {
    opening,
    closing: literal.closing,
    around,
    rewrite: (kept) => (doubles ? rewritten(source.text, kept, /[{}]/g, (brace) => brace + brace) : [kept]),
  });
}

function read({ kind, variables }: Spot): string {
  const [first, second] = variables.map((name) => `Environment.GetEnvironmentVariable("${name}")`);
  if (kind !== 'basic-auth') return first ?? '';
  return `Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(${first} + ":" + ${second}))`;
}

/** Where C# takes constants only: attributes, defaults of parameters, `case`. */
function isConstantPlace(source: Source, index: number): boolean {
  const { lexemes } = source;
  const before = lexemes[index - 1];
  if (isCasePattern(source, index, false) || before?.text === 'is' || isArm(source, index)) return true;
  const bracket = enclosing(source, index);
  if (lexemes[bracket]?.text !== '(') return false;
  if (before?.text === '=' && lexemes[index - 3]?.kind === 'name') return true;
  return lexemes[bracket - 1]?.kind === 'name' && isAttribute(source, bracket - 2);
}

/** `value switch { "…" => … }` */
function isArm(source: Source, index: number): boolean {
  const { lexemes } = source;
  const bracket = lexemes[enclosing(source, index) - 1];
  return lexemes[index + 1]?.text === '=>' && bracket?.text === 'switch';
}

/**
 * A constant reads no environment: a field becomes `static readonly`, a local one loses its `const`. Undefined where it
 * must stay one.
 */
function constantAsVariable(source: Source, index: number): readonly TextChange[] | undefined {
  const word = statementBefore(source, index, false).find(
    ({ kind, text }) => kind === 'name' && text === 'const',
  );
  if (word === undefined) return [];
  if (needsConstant(source, index - 2)) return undefined;
  if (isField(source, statementStart(source, index, false)))
    return [{ start: word.start, end: word.end, text: 'static readonly' }];
  return [{ start: word.start, end: word.end + 1, text: '' }];
}

const types: ReadonlySet<string> = new Set(['class', 'struct', 'record', 'interface']);

function isField(source: Source, statement: number): boolean {
  const bracket = enclosing(source, statement);
  if (bracket < 0) return false;
  return statementBefore(source, bracket, false).some(({ text }) => types.has(text));
}
