import { php as language } from '../../detection/loggedSecret/languages/php.ts';
import type { Spot } from '../environment/spot.ts';
import { lineStart } from '../literals/lines.ts';
import { isWhole, type Site } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';
import { enclosing, statementStart } from '../literals/structure.ts';
import { asExpression, concatenated, interpolated } from '../literals/writing.ts';
import { withoutFallback } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';

export const php: Dialect = { language, write };

/** Up to the name of a variable that is read, and from it. */
const reading = [/\b(?:getenv|env)\(["']|\$_(?:ENV|SERVER)\[["']/, /["'][\])]/] as const;

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  if (isConstantPlace(source, literal.first)) return undefined;
  const simpler = withoutFallback(site, reading, ['?:', '??', '||', ',']);
  if (simpler !== undefined) return simpler;
  if (literal.isHeredoc) return inHeredoc(site);
  // What runs a command is no string to be joined.
  if (literal.opening === '`') return undefined;
  const quote = literal.opening;
  const value = (spot: Spot) => read(spot, quote);
  return { pieces: isWhole(site) ? asExpression(site, value) : concatenated(site, value, '.') };
}

function read({ kind, variables }: Spot, quote: string): string {
  const [first, second] = variables.map((name) => `getenv(${quote}${name}${quote})`);
  if (kind !== 'basic-auth') return first ?? '';
  return `base64_encode(${first} . ${quote}:${quote} . ${second})`;
}

/** A here-document reads variables only, so they are set on a line before. */
function inHeredoc(site: Site): Written | undefined {
  const { source, literal, parts } = site;
  const { text, lexemes } = source;
  const statement = lexemes[statementStart(source, literal.first, false)];
  if (statement === undefined) return undefined;
  const line = lineStart(text, statement.start);
  const indentation = text.slice(line, statement.start);
  if (indentation.trim() !== '') return undefined;
  const spots = parts.flatMap((part) => ('spot' in part ? [part.spot] : []));
  const lines = new Set(spots.map((spot) => `${indentation}${nameOf(spot)} = ${read(spot, "'")};\n`));
  return {
    pieces: interpolated(site, (spot) => `{${nameOf(spot)}}`, ['', '']),
    besides: [{ start: line, end: line, text: [...lines].join('') }],
  };
}

function nameOf({ kind, variables }: Spot): string {
  const name = (variables.at(-1) ?? '').toLowerCase();
  return `$${name}${kind === 'basic-auth' ? '_basic' : ''}`.replaceAll(/_([a-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

const declaring: ReadonlySet<string> = new Set(
  'const public private protected var static readonly final case'.split(' '),
);

/** Where PHP takes constants only: properties, constants, attributes, defaults of parameters. */
function isConstantPlace(source: Source, index: number): boolean {
  const { lexemes } = source;
  const first = lexemes[statementStart(source, index, false)];
  if (first?.kind === 'name' && declaring.has(first.text) && !isFunction(source, index)) return true;
  for (let at = enclosing(source, index); at >= 0; at = enclosing(source, at)) {
    const bracket = lexemes[at];
    if (bracket?.text === '[' && lexemes[at - 1]?.text === '#') return true;
    if (bracket?.text === '(' && isParameters(source, at)) return true;
    if (bracket?.text === '[' && lexemes[at - 1]?.text === '=') {
      const start = lexemes[statementStart(source, at, false)];
      if (start?.kind === 'name' && declaring.has(start.text)) return true;
    }
    if (bracket?.text === '{') return false;
  }
  return false;
}

/** `static fn () => …` and its like at the start of a statement. */
function isFunction(source: Source, index: number): boolean {
  const start = statementStart(source, index, false);
  return source.lexemes.slice(start, index).some(({ text }) => text === 'fn' || text === '=>');
}

/** `function name(…)`, `fn (…)` */
function isParameters({ lexemes }: Source, bracket: number): boolean {
  const [before, further] = [lexemes[bracket - 1]?.text, lexemes[bracket - 2]?.text];
  return before === 'function' || before === 'fn' || further === 'function';
}
