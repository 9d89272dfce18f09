import type { Span } from '../literals/pieces.ts';
import type { Embedded } from './embedded.ts';

/** A text in quotes of YAML or JSON, without these. */
export interface Quoted extends Span {
  readonly isDouble: boolean;
}

const quoted = /"((?:[^"\\\r\n]|\\[^\r\n])*)"|'(?:[^'\r\n]|'')*'/g;
const escapes: Readonly<Record<string, string>> = {
  '\\"': '"',
  '\\\\': '\\',
  '\\/': '/',
  '\\n': '\n',
  '\\t': '\t',
};

/**
 * What is in quotes around a place; undefined where none are.
 * @param within Begins outside of any quotes.
 */
export function quotedAround(file: string, within: Span, place: Span): Quoted | undefined {
  for (const { 0: whole, 1: double, index } of file.slice(within.start, within.end).matchAll(quoted)) {
    const start = within.start + index + 1;
    const end = start + whole.length - 2;
    if (start <= place.start && place.end <= end) return { start, end, isDouble: double !== undefined };
  }
  return undefined;
}

/** The text that is meant by what is in quotes; undefined where it has escapes that are not known here. */
export function textInQuotes(file: string, { start, end, isDouble }: Quoted): Embedded | undefined {
  const starts: number[] = [];
  let text = '';
  let at = start;
  for (const [written] of file.slice(start, end).matchAll(isDouble ? /\\[^]|[^]/g : /''|[^]/g)) {
    const read = isDouble && written.length > 1 ? escapes[written] : written.slice(-1);
    if (read === undefined) return undefined;
    starts.push(at);
    text += read;
    at += written.length;
  }
  const inFile = (offset: number): number => starts[offset] ?? end;
  const write = isDouble ? inJson : (plain: string) => plain.replaceAll("'", "''");
  return { text, startInFile: inFile, endInFile: inFile, write };
}

/** As JSON writes it between quotes. */
export function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
