import { ruby as language } from '../../detection/loggedSecret/languages/ruby.ts';
import type { Spot } from '../environment/spot.ts';
import { type Piece, rewritten, type Span } from '../literals/pieces.ts';
import { hasNeighbour, isEscaped, isWhole, type Site } from '../literals/site.ts';
import { asExpression, converted, type Expression, interpolated } from '../literals/writing.ts';
import { withoutFallback } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';

export const ruby: Dialect = { language, write };

const around = ['#{', '}'] as const;

/** Up to the name of a variable that is read, and from it. */
const reading = [/\bENV(?:\[|\.fetch\()["']/, /["'][\])]/] as const;

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  const { opening, closing } = literal;
  if (opening.startsWith('%i') || (literal.interpolates && isEscaped(site))) return undefined;
  const simpler = withoutFallback(site, reading, ['||', 'or', ',']);
  if (simpler !== undefined) return simpler;
  const isList = opening.startsWith('%w');
  const isQuoted = opening === '"' || opening === "'";
  if (isWhole(site) && isQuoted && !hasNeighbour(site) && !isSymbol(site))
    return { pieces: asExpression(site, (spot) => read(spot, opening)) };
  if (literal.interpolates) return { pieces: interpolated(site, value, around) };
  const rewrite = (kept: Span) => inDoubleQuotes(source.text, kept, opening === "'");
  const form = isList ? opening.replace('w', 'W') : opening.replace('q', 'Q');
  return {
    pieces: isQuoted
      ? converted(site, value, { opening: '"', closing: '"', around, rewrite })
      : converted(site, value, { opening: form, closing, around, rewrite }),
  };
}

/** `:"…"`, and the name of a member: `"…": value`. */
function isSymbol({ source: { text }, span: { start, end } }: Site): boolean {
  return (
    /(?<![\w"'?!:]):$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^:(?!:)/.test(text.slice(end, end + 2))
  );
}

const value: Expression = (spot) => read(spot, "'");

/** `fetch` says which name is missing. */
function read({ kind, variables }: Spot, quote: string): string {
  const [first, second] = variables.map((name) => `ENV.fetch(${quote}${name}${quote})`);
  if (kind !== 'basic-auth') return first ?? '';
  return `[${first} + ${quote}:${quote} + ${second}].pack(${quote}m0${quote})`;
}

/** In single quotes a backslash takes only itself and the quote. */
function inDoubleQuotes(text: string, kept: Span, isSingle: boolean): readonly Piece[] {
  return rewritten(text, kept, /\\[\\']|\\|"|#(?=[{$@])/g, (match) => {
    if (match === "\\'") return isSingle ? "'" : "\\\\'";
    if (match === '\\\\') return match;
    return match === '"' && !isSingle ? match : `\\${match}`;
  });
}
