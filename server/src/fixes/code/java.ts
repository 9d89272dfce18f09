import {
  java as javaLanguage,
  kotlin as kotlinLanguage,
} from '../../detection/loggedSecret/languages/java.ts';
import type { Spot } from '../environment/spot.ts';
import { addImportLines } from '../literals/imports.ts';
import { rewritten } from '../literals/pieces.ts';
import { isWhole, type Site } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';
import {
  calleeOf,
  enclosing,
  isCasePattern,
  isInAnnotation,
  needsConstant,
  statementBefore,
  statementStart,
} from '../literals/structure.ts';
import { asExpression, concatenated, converted, interpolated } from '../literals/writing.ts';
import { withoutFallback } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';

export const java: Dialect = {
  language: javaLanguage,
  write: writeJava,
  imports: (source, spots) =>
    imports(source, spots, ['java.nio.charset.StandardCharsets', 'java.util.Base64'], ';'),
};

export const kotlin: Dialect = {
  language: kotlinLanguage,
  write: writeKotlin,
  imports: (source, spots) => imports(source, spots, ['java.util.Base64'], ''),
};

function writeJava(site: Site): Written | undefined {
  const { source, literal } = site;
  const bracket = enclosing(source, literal.first);
  if (isInAnnotation(source, bracket)) return inValueAnnotation(site, bracket, '${');
  if (isCasePattern(source, literal.first, false)) return undefined;
  const isConstant = statementBefore(source, literal.first, false).some(({ text }) => text === 'final');
  if (isConstant && needsConstant(source, nameOfValue(source, literal.first))) return undefined;
  if (isWhole(site)) return { pieces: asExpression(site, readJava) };
  if (literal.opening !== '"""') return { pieces: concatenated(site, readJava, '+') };
  const next = source.lexemes.slice(site.last + 1, site.last + 3).map(({ text }) => text);
  // A block cannot be cut in the middle of a line; one that is a format already has its own arguments.
  if (next[0] === '.' && next[1] === 'formatted') return undefined;
  const values = site.parts.flatMap((part) => ('spot' in part ? [readJava(part.spot)] : []));
  const pieces = converted(site, () => '%s', {
    opening: literal.opening,
    closing: `${literal.closing}.formatted(${values.join(', ')})`,
    around: ['', ''],
    rewrite: (kept) => rewritten(source.text, kept, /%/g, () => '%%'),
  });
  return { pieces };
}

function readJava({ kind, variables }: Spot): string {
  const [first, second] = variables.map((name) => `System.getenv("${name}")`);
  if (kind !== 'basic-auth') return first ?? '';
  return `Base64.getEncoder().encodeToString((${first} + ":" + ${second}).getBytes(StandardCharsets.UTF_8))`;
}

function writeKotlin(site: Site): Written | undefined {
  const { source, literal } = site;
  const bracket = enclosing(source, literal.first);
  if (isInAnnotation(source, bracket)) return inValueAnnotation(site, bracket, '\\${');
  const simpler = withoutFallback(site, [/System\.getenv\("/, /"\)/], ['?:']);
  if (simpler !== undefined) return simpler;
  const constant = statementBefore(source, literal.first, true).find(({ text }) => text === 'const');
  if (constant && needsConstant(source, nameOfValue(source, literal.first))) return undefined;
  const besides = constant && [{ start: constant.start, end: constant.end + 1, text: '' }];
  const pieces = isWhole(site) ? asExpression(site, readKotlin) : interpolated(site, readKotlin, ['${', '}']);
  return { pieces, ...(besides && { besides }) };
}

/** Index of the name that the statement gives the value at an index, types aside: the last before `=` or `:`. */
function nameOfValue(source: Source, index: number): number {
  const start = statementStart(source, index, true);
  const at = source.lexemes.findIndex(({ text }, each) => each >= start && (text === '=' || text === ':'));
  return at - 1;
}

function readKotlin({ kind, variables }: Spot): string {
  const [first, second] = variables.map((name) => `System.getenv("${name}")`);
  if (kind !== 'basic-auth') return first ?? '';
  return `Base64.getEncoder().encodeToString("\${${first}}:\${${second}}".toByteArray())`;
}

/** An annotation holds constants only; that of Spring reads the environment itself. */
function inValueAnnotation(site: Site, bracket: number, open: string): Written | undefined {
  const hasHeader = site.parts.some((part) => 'spot' in part && part.spot.kind === 'basic-auth');
  if (calleeOf(site.source, bracket) !== 'Value' || hasHeader) return undefined;
  return { pieces: interpolated(site, ({ variables: [name = ''] }) => name, [open, '}']) };
}

function imports(source: Source, spots: readonly Spot[], needed: readonly string[], end: string) {
  if (!spots.some(({ kind }) => kind === 'basic-auth')) return [];
  const { text } = source;
  const missing = needed.filter((path) => {
    const [scope] = /^.*\./.exec(path) ?? [''];
    return !text.includes(`import ${path}`) && !text.includes(`import ${scope}*`);
  });
  const lines = missing.map((path) => `import ${path}${end}`);
  return addImportLines(source, lines, { imports: /^import\b/, head: /^(?:package\b|@file:|#!)/ });
}
