import type { Spot } from '../environment/spot.ts';
import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';
import type { Piece, Span } from './pieces.ts';
import { endsEscaping, type Site } from './site.ts';

/** The expression that gives the credential's value. */
export type Expression = (spot: Spot) => string;

/** An expression that stands in the place of the whole value, quotes and all. */
export function asExpression({ parts }: Site, expression: Expression): readonly Piece[] {
  return parts.flatMap((part) => ('spot' in part ? [expression(part.spot)] : []));
}

/** Expressions inside of a literal that reads them already: `open` and `close` stand around each. */
export function interpolated(
  { opening, closing, parts }: Site,
  expression: Expression,
  [open, close]: readonly [open: string, close: string],
): readonly Piece[] {
  return [opening, ...contentPieces(parts, (spot) => open + expression(spot) + close), closing];
}

/** The literal in another form, which reads expressions. `rewrite` gives the same content in that form. */
export function converted(
  { parts }: Site,
  expression: Expression,
  form: {
    readonly opening: string;
    readonly closing: string;
    readonly around: readonly [open: string, close: string];
    readonly rewrite: (kept: Span) => readonly Piece[];
  },
): readonly Piece[] {
  const [open, close] = form.around;
  return [
    form.opening,
    ...contentPieces(parts, (spot) => open + expression(spot) + close, form.rewrite),
    form.closing,
  ];
}

/** Pieces of the literal, joined with expressions by an operator; in brackets where the neighbours bind closer. */
export function concatenated(site: Site, expression: Expression, operator: string): readonly Piece[] {
  const { source, literal, opening, closing, parts } = site;
  const operands = parts.map((part, index): readonly Piece[] =>
    'spot' in part
      ? [expression(part.spot)]
      : [
          index === 0 ? opening : literal.opening,
          part.kept,
          // It would reach to the quote.
          index < parts.length - 1 && literal.closing !== '`' && endsEscaping(source.text, part.kept)
            ? '\\'
            : '',
          index === parts.length - 1 ? closing : literal.closing,
        ],
  );
  const joined = operands.flatMap((operand, index) =>
    index === 0 ? operand : [` ${operator} `, ...operand],
  );
  return operands.length === 1 || standsAlone(site, operator) ? joined : ['(', ...joined, ')'];
}

function contentPieces(
  parts: Site['parts'],
  write: (spot: Spot) => string,
  rewrite: (kept: Span) => readonly Piece[] = (kept) => [kept],
): readonly Piece[] {
  return parts.flatMap((part) => ('spot' in part ? [write(part.spot)] : rewrite(part.kept)));
}

const before = new Set(['=', ':=', '+=', '??=', '||=', ',', ':', '=>', '->', '?', '??', ';', '.=', '<-']);
const after = new Set([',', ';', ':', '?', '??']);
const wordsBefore = new Set(['return', 'yield', 'throw', 'echo', 'print', 'case', 'else', 'puts', 'await']);

/** Whether a value stands where nothing binds closer than the operator that joins. */
function standsAlone({ source: { lexemes }, literal, last }: Site, operator: string): boolean {
  const left = lexemes[literal.first - 1];
  const right = lexemes[last + 1];
  return (
    (isEdge(left, 'open') ||
      isOneOf(left, before, operator) ||
      (left?.kind === 'name' && wordsBefore.has(left.text))) &&
    (isEdge(right, 'close') || isOneOf(right, after, operator))
  );
}

/** Nothing, the end of a statement, or a bracket that opens before or closes behind. */
function isEdge(lexeme: Lexeme | undefined, bracket: 'open' | 'close'): boolean {
  return lexeme === undefined || lexeme.kind === 'newline' || lexeme.kind === bracket;
}

function isOneOf(lexeme: Lexeme | undefined, operators: ReadonlySet<string>, operator: string): boolean {
  return lexeme?.kind === 'operator' && (operators.has(lexeme.text) || lexeme.text === operator);
}
