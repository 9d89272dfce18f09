import type { StringForm } from '../../detection/loggedSecret/languages/language.ts';
import { findHeredoc } from '../../detection/loggedSecret/reading/heredoc.ts';
import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';
import { StringForms } from '../../detection/loggedSecret/reading/stringForms.ts';
import type { Span } from './pieces.ts';
import type { Source } from './source.ts';

/** A string literal, as it stands in code. */
export interface Literal extends Span {
  /** Prefix and quote, as written; `<<…` for a here-document. */
  readonly opening: string;
  readonly closing: string;
  /** What stands between the quotes. */
  readonly content: Span;
  /** Expressions in it are read, or would be. */
  readonly interpolates: boolean;
  readonly isHeredoc: boolean;
  /** Index of the first and of the last of its lexemes. */
  readonly first: number;
  readonly last: number;
}

/** What a place in code is: a string, a bare word (text between tags of JSX is such), something else, or a comment. */
export type Surroundings =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'word'; readonly index: number }
  | { readonly kind: 'other' }
  | { readonly kind: 'comment' };

/** What a span of code stands in. */
export function surroundingsOf(source: Source, span: Span): Surroundings {
  const index = innermost(source.lexemes, span);
  const lexeme = source.lexemes[index];
  if (lexeme?.kind === 'text') {
    const literal = literalAt(source, index);
    const holds =
      literal !== undefined && literal.content.start <= span.start && literal.content.end >= span.end;
    return holds ? { kind: 'literal', literal } : { kind: 'other' };
  }
  if (lexeme !== undefined) return lexeme.kind === 'name' ? { kind: 'word', index } : { kind: 'other' };
  const isComment = isInComment(source, span) && !isInPlainHeredoc(source, span);
  return { kind: isComment ? 'comment' : 'other' };
}

/** Index of the smallest lexeme around a span; -1 where there is none. */
function innermost(lexemes: readonly Lexeme[], { start, end }: Span): number {
  let best = -1;
  let size = Number.POSITIVE_INFINITY;
  lexemes.forEach((lexeme, index) => {
    if (lexeme.start > start || lexeme.end < end || lexeme.end - lexeme.start >= size) return;
    best = index;
    size = lexeme.end - lexeme.start;
  });
  return best;
}

/** The literal that a lexeme of text is, or is a piece of. */
export function literalAt(source: Source, index: number): Literal | undefined {
  const lexeme = source.lexemes[index];
  if (lexeme === undefined || lexeme.kind !== 'text') return undefined;
  const isWhole = lexeme.end - lexeme.start > lexeme.text.length;
  return isWhole ? wholeLiteral(source, lexeme, index) : interpolatedLiteral(source, index);
}

function wholeLiteral(source: Source, lexeme: Lexeme, index: number): Literal | undefined {
  const { text, language } = source;
  const { start, end } = lexeme;
  const form = new StringForms(language.strings).at(text, start);
  if (form === undefined) return heredocLiteral(source, lexeme, index);
  // One that does not close ends with its line.
  if (end - start - form.open.length - form.close.length !== lexeme.text.length) return undefined;
  const content = { start: start + form.open.length, end: end - form.close.length };
  return literalOf(form, { start, end }, content, index, index);
}

function heredocLiteral(source: Source, lexeme: Lexeme, index: number): Literal | undefined {
  const { text } = source;
  if (!text.startsWith('<<', lexeme.start) || lexeme.text === '') return undefined;
  return {
    start: lexeme.start,
    end: lexeme.end,
    opening: '<<',
    closing: '',
    content: { start: lexeme.end - lexeme.text.length, end: lexeme.end },
    interpolates: true,
    isHeredoc: true,
    first: index,
    last: index,
  };
}

function interpolatedLiteral({ text, language, lexemes }: Source, index: number): Literal | undefined {
  let at = index - 1;
  for (let lexeme = lexemes[at]; lexeme !== undefined; lexeme = lexemes[--at]) {
    if (lexeme.kind === 'close' && lexeme.partner >= 0) at = lexeme.partner;
    else if (lexeme.kind === 'open') break;
  }
  const open = lexemes[at];
  const close = lexemes[open?.partner ?? -1];
  if (open === undefined || close === undefined || !open.quoted) return undefined;
  const last = open.partner;
  if (text.startsWith('<<', open.start)) {
    return {
      start: open.start,
      end: close.end,
      opening: '<<',
      closing: '',
      content: { start: open.end, end: close.start },
      interpolates: true,
      isHeredoc: true,
      first: at,
      last,
    };
  }
  const form = new StringForms(language.strings).at(text, open.start);
  if (form === undefined || close.start === close.end) return undefined;
  const content = { start: open.end, end: close.start };
  return literalOf(form, { start: open.start, end: close.end }, content, at, last);
}

function literalOf(
  form: StringForm,
  { start, end }: Span,
  content: Span,
  first: number,
  last: number,
): Literal {
  return {
    start,
    end,
    opening: form.open,
    closing: form.close,
    content,
    interpolates: form.interpolation.length > 0,
    isHeredoc: false,
    first,
    last,
  };
}

/** Whether nothing of a span is code, and a comment begins between it and the code before. */
function isInComment({ text, region, language, lexemes }: Source, { start, end }: Span): boolean {
  let before = region.start;
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'newline') continue;
    if (lexeme.start < end && lexeme.end > start) return false;
    if (lexeme.end <= start) before = Math.max(before, lexeme.end);
  }
  const gap = text.slice(before, start);
  const openings = [...language.lineComments, ...language.blockComments.map(([open]) => open.trim())];
  return openings.some((opening) => gap.includes(opening));
}

/** The lexer steps over a here-document that reads no expressions. */
function isInPlainHeredoc({ text, lexemes, language, region }: Source, span: Span): boolean {
  let pending = -1;
  return lexemes.some((lexeme) => {
    if (lexeme.kind !== 'text' || lexeme.text !== '' || !text.startsWith('<<', lexeme.start)) return false;
    const found = findHeredoc(text, lexeme.start, region.end, language, pending);
    pending = found?.end ?? -1;
    return found !== undefined && found.bodyStart <= span.start && found.bodyEnd >= span.end;
  });
}
