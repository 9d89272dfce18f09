import type { Code } from '../../protocol/codes.ts';
import type { Fix, Subject, TextChange } from '../fix.ts';
import { type CommentSyntax, commentSyntaxAt } from './commentSyntax.ts';
import { indentationOf, lineBreakOf, lineBehind, type Line } from './lines.ts';
import type { Span } from '../literals/pieces.ts';
import { isInRequestBody } from './requestBody.ts';
import { uncommentableAround } from './uncommentable.ts';

/**
 * Silences a finding where it stands by a directive of secretlint in a comment of the language, for the codes of
 * all findings of its line.
 * @param reason Stands behind `--`.
 * @returns `undefined` where the format has no comments, or a comment would be sent.
 */
export function silence(subject: Subject, reason: string): Fix | undefined {
  const { path, languageId, text, finding } = subject;
  if (path.endsWith('.ipynb')) return undefined;
  if (/\.(?:http|rest)$/i.test(path) && isInRequestBody(text, finding.start)) return undefined;
  const { first, last, literal } = uncommentableAround(path, text, finding.start, finding.end);
  const codes = codesBetween(subject, first.start, last.end);
  const at = (offset: number): CommentSyntax | undefined => commentSyntaxAt(path, languageId, text, offset);
  const starred = writer({ open: '/*', close: '*/', atLineEnd: true }, codes, reason);
  if (first.start !== last.start) {
    const [opening, closing] = [at(first.start), at(last.end)];
    if (!opening || !closing) return undefined;
    const isAmongTags = literal !== undefined && /\.[jt]sx$/.test(path);
    const changes = isAmongTags
      ? beside(literal, starred)
      : around(text, first, last, writer(opening, codes, reason), writer(closing, codes, reason));
    return { changes, variables: [] };
  }
  const syntax = at(first.end);
  if (!syntax) return undefined;
  const write = writer(syntax, codes, reason);
  if (!syntax.atLineEnd) return { changes: [above(text, first, write('disable-next-line'))], variables: [] };
  const change = besideElement(subject, first, starred) ?? atEnd(text, first, write('disable-line'));
  return { changes: [change], variables: [] };
}

type Directive = 'disable-line' | 'disable-next-line' | 'disable' | 'enable';

type Writer = (name: Directive) => string;

function writer({ open, close }: CommentSyntax, codes: string, reason: string): Writer {
  return (name) => {
    const why = name === 'enable' ? '' : ` -- ${reason}`;
    return `${open} secretlint-${name} ${codes}${why}${close === '' ? '' : ` ${close}`}`;
  };
}

function codesBetween({ findings, finding }: Subject, start: number, end: number): string {
  const codes = new Set<Code>([finding.code]);
  for (const one of findings) if (start <= one.start && one.start <= end) codes.add(one.code);
  return [...codes].join(', ');
}

function atEnd(text: string, { start, end }: Line, comment: string): TextChange {
  const from = start + text.slice(start, end).trimEnd().length;
  return { start: from, end, text: ` ${comment}` };
}

function above(text: string, line: Line, comment: string): TextChange {
  const { start } = line;
  return { start, end: start, text: `${indentationOf(text, line)}${comment}${lineBreakOf(text)}` };
}

function around(
  text: string,
  first: Line,
  last: Line,
  opening: Writer,
  closing: Writer,
): readonly TextChange[] {
  const next = lineBehind(text, last);
  const comment = `${indentationOf(text, first)}${closing('enable')}`;
  const end = next?.start ?? text.length;
  const lineBreak = lineBreakOf(text);
  return [
    above(text, first, opening('disable')),
    { start: end, end, text: next ? `${comment}${lineBreak}` : `${lineBreak}${comment}${lineBreak}` },
  ];
}

/** Lines of their own would be texts among tags. */
function beside({ start, end }: Span, write: Writer): readonly TextChange[] {
  return [
    { start, end: start, text: `${write('disable')} ` },
    { start: end, end, text: ` ${write('enable')}` },
  ];
}

/** Behind a tag of JSX a comment would be a text: it stands in the tag, or in braces. */
function besideElement(subject: Subject, line: Line, write: Writer): TextChange | undefined {
  const { path, text, finding } = subject;
  if (!/\.[jt]sx$/.test(path) || !mayBeAmongTags(text.slice(line.start, line.end).trim())) return undefined;
  const quoted = /^[^"'`<>\r\n]{0,400}?["'`]/.exec(text.slice(finding.end, line.end));
  const at = finding.end + (quoted?.[0].length ?? 0);
  const comment = write('disable-line');
  return { start: at, end: at, text: quoted ? ` ${comment}` : `{${comment}}` };
}

/** A line with tags, an expression in braces, or words that are in no quotes. */
function mayBeAmongTags(line: string): boolean {
  if (/<\/?[A-Za-z>]/.test(line) || /^\{[^*]*\}$/.test(line)) return true;
  return !/["'`]/.test(line) && !/^(?:\/[/*]|\*)/.test(line);
}
