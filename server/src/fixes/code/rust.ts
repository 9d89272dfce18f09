import { rust as language } from '../../detection/loggedSecret/languages/rust.ts';
import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';
import type { Spot } from '../environment/spot.ts';
import type { TextChange } from '../fix.ts';
import { type Piece, rewritten } from '../literals/pieces.ts';
import { isWhole, type Site } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';
import { calleeOf, enclosing, statementBefore } from '../literals/structure.ts';
import { asExpression, converted, interpolated } from '../literals/writing.ts';
import type { Dialect, Written } from './dialect.ts';

export const rust: Dialect = { language, write };

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  if (literal.opening.includes('b') || isPattern(site) || isLiteralPlace(source, literal.first))
    return undefined;
  const spots = site.parts.flatMap((part) => ('spot' in part ? [part.spot] : []));
  // Base64 is none of the standard library's; a file that has the crate may use it.
  if (
    spots.some(({ kind }) => kind === 'basic-auth') &&
    !/\b(?:use|extern crate) base64\b|\bbase64::/.test(source.text)
  )
    return undefined;
  const macro = formatMacroAround(source, literal.first);
  if (macro !== undefined) return inMacro(site, spots, macro);
  const owned = ownedBy(source, site);
  if (owned === undefined && isStatic(source, literal.first)) {
    // Nothing runs here; what is read when the program is built needs nothing to run.
    const isPlain = isWhole(site) && spots[0]?.kind !== 'basic-auth';
    return isPlain ? { pieces: asExpression(site, ({ variables: [name] }) => `env!("${name}")`) } : undefined;
  }
  const pieces = isWhole(site) ? asExpression(site, read) : formatted(site, spots);
  if (owned !== undefined) return { pieces, span: site.span, besides: owned };
  return borrowed(site, pieces);
}

function read({ kind, variables }: Spot): string {
  const [first, second] = variables.map((name) => `std::env::var("${name}").expect("${name}")`);
  if (kind !== 'basic-auth') return first ?? '';
  const pair = `format!("{}:{}", ${first}, ${second})`;
  return `base64::Engine::encode(&base64::engine::general_purpose::STANDARD, ${pair})`;
}

function formatted(site: Site, spots: readonly Spot[]): readonly Piece[] {
  const { source, literal } = site;
  return converted(site, () => '{}', {
    opening: `format!(${literal.opening}`,
    closing: `${literal.closing}, ${spots.map(read).join(', ')})`,
    around: ['', ''],
    rewrite: (kept) =>
      rewritten(source.text, kept, /\\u\{[^}]*\}|[{}]/g, (match) =>
        match.length === 1 ? match + match : match,
      ),
  });
}

const formatMacro = /^(?:format|print|println|eprint|eprintln|write|writeln|panic|format_args|anyhow|bail)!$/;

/** Index of the bracket of a macro that takes the literal for its format. */
function formatMacroAround(source: Source, index: number): number | undefined {
  const { lexemes } = source;
  const bracket = enclosing(source, index);
  if (lexemes[bracket]?.text !== '(') return undefined;
  const name = lexemes[bracket - 1]?.text ?? '';
  const isFirst = index === bracket + 1;
  const isSecond = name.startsWith('write') && lexemes[index - 1]?.text === ',' && index === bracket + 3;
  return formatMacro.test(name) && (isFirst || isSecond) ? bracket : undefined;
}

/** Arguments with names go last, whatever else the format takes. */
function inMacro(site: Site, spots: readonly Spot[], bracket: number): Written | undefined {
  const { lexemes, text } = site.source;
  const close = lexemes[lexemes[bracket]?.partner ?? -1];
  if (close === undefined) return undefined;
  const names = new Map(spots.map((spot) => [nameOf(spot), spot]));
  const values = Array.from(names, ([name, spot]) => `, ${name} = ${read(spot)}`).join('');
  const before = text.slice(0, close.start).trimEnd();
  const at = before.endsWith(',') ? before.length - 1 : before.length;
  return {
    pieces: interpolated(site, nameOf, ['{', '}']),
    besides: [{ start: at, end: at, text: values }],
  };
}

function nameOf({ kind, variables }: Spot): string {
  return (variables.at(-1) ?? '').toLowerCase() + (kind === 'basic-auth' ? '_basic' : '');
}

const literalMacro =
  /^(?:concat|env|option_env|include_str|include_bytes|include|stringify|compile_error|cfg)!$/;

/** Where Rust takes literals only: attributes, some macros; and strings of C, which begin with a name. */
function isLiteralPlace(source: Source, index: number): boolean {
  const { lexemes } = source;
  const [before, literal] = [lexemes[index - 1], lexemes[index]];
  if (before?.kind === 'name' && before.end === literal?.start && /^cr?$/.test(before.text)) return true;
  for (let at = enclosing(source, index); at >= 0; at = enclosing(source, at)) {
    const [callee, further] = [lexemes[at - 1]?.text ?? '', lexemes[at - 2]?.text];
    if (literalMacro.test(callee)) return true;
    if (lexemes[at]?.text === '[' && (callee === '#' || (callee === '!' && further === '#'))) return true;
    if (lexemes[at]?.text === '{') return false;
  }
  return false;
}

/** Arms of `match`, `matches!` and `if let` take literals only. */
function isPattern({ source, literal, last }: Site): boolean {
  const { lexemes } = source;
  const [before, next] = [lexemes[literal.first - 1], lexemes[last + 1]];
  if (next?.text === '=>' || next?.text === '|' || before?.text === 'let') return true;
  if (before?.text === '|' && !isClosure(lexemes, literal.first - 1)) return true;
  const callee = calleeOf(source, enclosing(source, literal.first));
  return callee === 'matches!' && before?.text === ',';
}

/** Whether the `|` at an index ends the parameters of a closure. */
function isClosure(lexemes: readonly Lexeme[], index: number): boolean {
  const open = lexemes.findLastIndex(({ text }, at) => at < index && text === '|');
  const before = lexemes[open - 1];
  return before !== undefined && (before.kind === 'open' || /^(?:,|=|=>|move|return)$/.test(before.text));
}

/** A literal is a `&str`: one that is lent for as long as the statement, or the variable, lives. */
function borrowed({ source, literal, last }: Site, pieces: readonly Piece[]): Written {
  const { lexemes } = source;
  const before = lexemes[literal.first - 1];
  // Its method is called anyway.
  if (lexemes[last + 1]?.text === '.') return { pieces };
  const words = statementBefore(source, literal.first, false);
  const isBound = words[0]?.text === 'let' && before?.text === '=' && lexemes[last + 1]?.text === ';';
  if (isBound) {
    const name = words.at(-2);
    const isTyped = words.some(({ text }) => text === ':') || name?.kind !== 'name';
    const type = { start: name?.end ?? 0, end: name?.end ?? 0, text: ': &str' };
    return { pieces: ['&', ...pieces], besides: isTyped ? [] : [type] };
  }
  const isField = before?.text === ':' && lexemes[enclosing(source, literal.first)]?.text === '{';
  return { pieces: isField ? ['&', ...pieces] : [...pieces, '.as_str()'] };
}

/** Where a value must live as long as the program: constants, lists, and what a function hands back. */
function isStatic(source: Source, index: number): boolean {
  const { lexemes } = source;
  if (lexemes[enclosing(source, index)]?.text === '[' || lexemes[index - 1]?.text === '||') return true;
  const words = statementBefore(source, index, false);
  if (words.some(({ text }) => text === 'const' || text === 'static')) return true;
  if (lexemes[index - 1]?.text === 'return' || lexemes[index - 1]?.text === '=>') return true;
  const next = lexemes.slice(index + 1).find(({ kind }) => kind !== 'newline');
  return words.every(({ kind }) => kind === 'newline') && next?.text === '}';
}

/** `"…".to_string()`, `String::from("…")` and their like: what owns the text already is left out. */
function ownedBy({ lexemes }: Source, { literal, last }: Site): readonly TextChange[] | undefined {
  const next = lexemes.slice(last + 1, last + 5);
  const isMethod = next[0]?.text === '.' && /^(?:to_string|to_owned|into)$/.test(next[1]?.text ?? '');
  const end = next[3]?.text === ')' ? next[3].end : undefined;
  if (isMethod && end !== undefined) return [{ start: next[0]?.start ?? end, end, text: '' }];
  const before = lexemes.slice(Math.max(0, literal.first - 4), literal.first);
  const [type, , method, open] = before;
  const isFrom =
    type?.text === 'String' && method?.text === 'from' && open?.text === '(' && next[0]?.text === ')';
  if (!isFrom) return undefined;
  return [
    { start: type.start, end: literal.start, text: '' },
    { start: next[0]?.start ?? 0, end: next[0]?.end ?? 0, text: '' },
  ];
}
