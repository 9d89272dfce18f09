import { codeFormOf } from '../../detection/loggedSecret/languages/languageOf.ts';
import { Lexer } from '../../detection/loggedSecret/reading/lexer.ts';
import type { Span } from '../literals/pieces.ts';
import { lineAt, lineBefore, lineBehind, type Line } from './lines.ts';

/** The part of a file in which no comment may stand, around a place. */
export interface Uncommentable {
  readonly first: Line;
  readonly last: Line;
  /** The string of code that is over several lines. */
  readonly literal?: Span;
}

/** Further than this nothing is looked for. */
const mostLines = 2000;

/**
 * The lines around a place between which a comment would become content: a string over several lines, a
 * here-document, a block of YAML, a fence of Markdown, a command that goes on behind a backslash.
 * @param path Names the language.
 */
export function uncommentableAround(path: string, text: string, start: number, end: number): Uncommentable {
  const own = { first: lineAt(text, start), last: lineAt(text, end) };
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (/^(?:md|markdown)$/.test(extension)) return fence(text, own);
  if (/^ya?ml$/.test(extension)) return blockScalar(text, own);
  if (extension === 'toml') return stringOfToml(text, own, start);
  return commandLines(text, path, hereDocument(text, stringLines(path, text, own)));
}

/** A string of code that begins or ends on another line. */
function stringLines(path: string, text: string, own: Uncommentable): Uncommentable {
  const form = codeFormOf(path);
  if (!form) return own;
  const lexer = new Lexer(text, form.language);
  for (const region of form.regions(text)) lexer.read(region.start, region.end);
  let { first, last } = own;
  let literal: Span | undefined;
  for (const { start, end, kind, quoted, partner } of lexer.lexemes) {
    if (start > last.end) break;
    const close =
      kind === 'text' ? end : quoted && kind === 'open' ? (lexer.lexemes[partner]?.end ?? end) : -1;
    if (close <= first.start || start > last.end) continue;
    if (start < first.start || close > last.end)
      literal = {
        start: Math.min(start, literal?.start ?? start),
        end: Math.max(close, literal?.end ?? close),
      };
    if (start < first.start) first = lineAt(text, start);
    if (close > last.end) last = lineAt(text, close);
  }
  return { first, last, ...(literal && { literal }) };
}

/** What three quotes begin and end. */
function stringOfToml(text: string, own: Uncommentable, offset: number): Uncommentable {
  for (const match of text.matchAll(/"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)/g)) {
    const end = match.index + match[0].length;
    if (match.index <= offset && offset < end)
      return { first: lineAt(text, match.index), last: lineAt(text, end) };
  }
  return own;
}

/** `<<EOF` of shells, Ruby, PHP, Perl and Terraform. */
function hereDocument(text: string, own: Uncommentable): Uncommentable {
  let line: Line | undefined = own.first;
  for (let count = 0; line && count < mostLines; count++) {
    const marker = /<<[-~]?\s?(["']?)([A-Za-z_]\w{0,60})\1/.exec(text.slice(line.start, line.end))?.[2];
    if (marker !== undefined) {
      const close = lineOf(text, line, new RegExp(`^[ \\t]*${marker}\\b`));
      if (close && close.start >= own.first.start && line.start < own.first.start)
        return { first: line, last: later(close, own.last) };
    }
    line = lineBefore(text, line);
  }
  return own;
}

/** The first line behind one that matches. */
function lineOf(text: string, from: Line, pattern: RegExp): Line | undefined {
  let line = lineBehind(text, from);
  for (let count = 0; line && count < mostLines; count++) {
    if (pattern.test(text.slice(line.start, line.end))) return line;
    line = lineBehind(text, line);
  }
  return undefined;
}

/** A command whose lines end in the character that its shell continues them by. */
function commandLines(text: string, path: string, own: Uncommentable): Uncommentable {
  if (/\.(?:md|json|html?)$/.test(path)) return own;
  const mark = /\.ps[md]?1$/.test(path) ? '`' : /\.(?:bat|cmd)$/.test(path) ? '^' : '\\';
  const goesOn = ({ start, end }: Line): boolean => end > start && text.charAt(end - 1) === mark;
  let { first, last } = own;
  for (let before = lineBefore(text, first); before && goesOn(before); before = lineBefore(text, first))
    first = before;
  while (goesOn(last)) {
    const next = lineBehind(text, last);
    if (!next) break;
    last = next;
  }
  return { ...own, first, last };
}

/** `key: |` and `key: >`: every line below that is indented deeper. */
function blockScalar(text: string, own: Uncommentable): Uncommentable {
  const indentation = ({ start, end }: Line): number => {
    const content = text.slice(start, end);
    return content.trim() === '' ? Number.POSITIVE_INFINITY : (/^ */.exec(content)?.[0].length ?? 0);
  };
  const depth = indentation(own.first);
  let line = lineBefore(text, own.first);
  let shallowest = depth;
  for (let count = 0; line && count < mostLines; count++) {
    const shallower = indentation(line);
    if (shallower < shallowest) {
      const opens = /(?:^|[ \t:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/.test(text.slice(line.start, line.end));
      if (opens) return { first: line, last: lastDeeper(text, own.last, shallower, indentation) };
      shallowest = shallower;
    }
    line = lineBefore(text, line);
  }
  return own;
}

function lastDeeper(text: string, from: Line, depth: number, indentation: (line: Line) => number): Line {
  let last = from;
  for (let next = lineBehind(text, from); next && indentation(next) > depth; next = lineBehind(text, next)) {
    if (Number.isFinite(indentation(next))) last = next;
  }
  return last;
}

/** A fence of Markdown. */
function fence(text: string, own: Uncommentable): Uncommentable {
  let open: { readonly line: Line; readonly mark: string } | undefined;
  for (let line: Line | undefined = lineAt(text, 0); line; line = lineBehind(text, line)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(line.start, line.end))?.[1];
    if (mark !== undefined && !open) {
      if (line.start > own.last.start) return own;
      open = { line, mark };
    } else if (open && mark?.startsWith(open.mark)) {
      if (line.start >= own.last.start) return { first: open.line, last: line };
      open = undefined;
    }
  }
  return open ? { first: open.line, last: lineAt(text, text.length) } : own;
}

function later(one: Line, other: Line): Line {
  return one.start > other.start ? one : other;
}
