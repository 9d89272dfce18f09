import { python as language } from '../../detection/loggedSecret/languages/python.ts';
import type { Spot } from '../environment/spot.ts';
import { type Piece, rewritten, type Span } from '../literals/pieces.ts';
import { hasNeighbour, isWhole, type Site } from '../literals/site.ts';
import { asExpression, concatenated, converted, interpolated } from '../literals/writing.ts';
import { withoutFallback } from '../literals/fallback.ts';
import { isCasePattern } from '../literals/structure.ts';
import type { Dialect, Written } from './dialect.ts';
import { isDocstring, pythonImports } from './pythonModule.ts';

export const python: Dialect = { language, write, imports: pythonImports };

/** Up to the name of a variable that is read, and from it. */
const reading = [/\b(?:environ\.get|getenv)\(["']/, /["']\)/] as const;

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  if (isDocstring(source, literal.first) || isCasePattern(source, literal.first, true)) return undefined;
  const simpler = withoutFallback(site, reading, ['or', ',', ', default=']);
  if (simpler !== undefined) return simpler;
  const quoteMark = literal.closing.charAt(0);
  const prefix = literal.opening.slice(0, literal.opening.length - literal.closing.length).toLowerCase();
  const bytes = prefix.includes('b');
  // Adjacent literals are one value; an expression is none of them.
  const isAdjacent = hasNeighbour(site);
  if (bytes && isAdjacent) return undefined;
  if (isWhole(site) && !isAdjacent) {
    return { pieces: asExpression(site, (spot) => read(spot, quoteMark) + (bytes ? '.encode()' : '')) };
  }
  if (bytes) return { pieces: concatenated(site, (spot) => `${read(spot, quoteMark)}.encode()`, '+') };
  // Within the braces of an f-string its own quote may not stand before Python 3.12.
  const inner = quoteMark === '"' ? "'" : '"';
  const value = (spot: Spot) => read(spot, inner);
  if (literal.interpolates) return { pieces: interpolated(site, value, ['{', '}']) };
  const isRaw = prefix.includes('r');
  const pieces = converted(site, value, {
    opening: `f${isRaw ? 'r' : ''}${literal.closing}`,
    closing: literal.closing,
    around: ['{', '}'],
    rewrite: (kept) => inFormatted(source.text, kept, isRaw),
  });
  return { pieces };
}

function read({ kind, variables }: Spot, quote: string): string {
  const [first, second] = variables.map((name) => `os.environ[${quote}${name}${quote}]`);
  if (kind !== 'basic-auth') return first ?? '';
  return `base64.b64encode((${first} + ${quote}:${quote} + ${second}).encode()).decode()`;
}

/** Braces are doubled in an f-string; those of `\N{NAME}` are none. */
function inFormatted(text: string, kept: Span, isRaw: boolean): readonly Piece[] {
  const special = isRaw ? /[{}]/g : /\\N\{[^}]*\}|\\[^]|[{}]/g;
  return rewritten(text, kept, special, (match) => (match.length === 1 ? match + match : match));
}
