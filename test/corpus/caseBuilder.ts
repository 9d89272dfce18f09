import { type Code, type Expected, type LabelledCase, type LabelledFile, levels } from './labelledCase.ts';

/** A piece of a file that must be reported; everything else in the file is a plain string. */
export interface Mark {
  readonly codes: readonly Code[];
  readonly text: string;
  /** The contract leaves the exact range open: only that it starts on one of the marked lines counts. */
  readonly loose: boolean;
  /** The text is not the mark's own: it repeats that of the parts that follow. */
  readonly covers?: boolean;
}

export type Part = string | Mark;

/** The token itself, or the run that holds it, which must be reported under the code of the token. */
export function token(value: string, written: string = value): Mark {
  return { codes: [codeOf(value)], text: written, loose: false };
}

/** Several tokens in one run, each reported with the range of the run. */
export function tokens(values: readonly string[], run: string): Mark {
  return { codes: values.map(codeOf), text: run, loose: false };
}

export function found(code: Code, text: string): Mark {
  return { codes: [code], text, loose: false };
}

/** The same expectation where only the line counts. */
export function somewhereIn(mark: Mark): Mark {
  return { ...mark, loose: true };
}

/** A line, or several, of which the code must be reported without an exact range. */
export function lineOf(code: Code, text: string): Mark {
  return { codes: [code], text, loose: true };
}

function codeOf(value: string): Code {
  const environment = value.slice(4, 8) === 'live' ? 'live' : 'test';
  if (value.includes(':')) return `${environment}-basic-auth`;
  return value.startsWith('csk') ? `${environment}-client-secret` : `${environment}-client-id`;
}

export interface FileOptions {
  /** How the text becomes bytes; UTF-8 unless told. */
  readonly toBytes?: (text: string) => Buffer;
  /** Levels of a dotenv file that git will not commit. */
  readonly localEnv?: boolean;
}

/** One file of a case; a leading BOM is no column. */
export function file(path: string, parts: readonly Part[], options: FileOptions = {}): LabelledFile & Loose {
  const text = parts.map(textOf).join('');
  const expect: Expected[] = [];
  const loose: Code[] = [];
  let offset = 0;
  for (const part of parts) {
    const end = offset + (typeof part === 'string' ? part : part.text).length;
    if (typeof part !== 'string') {
      const [from, to] = [positionAt(text, offset), positionAt(text, end)];
      for (const code of part.codes) {
        const level = levels[code][options.localEnv ? 'localEnv' : 'committable'];
        if (level === undefined) continue;
        const range = {
          startLine: from.line,
          startColumn: from.column,
          endLine: to.line,
          endColumn: to.column,
        };
        expect.push({
          code,
          level,
          ...range,
          ...(part.loose && from.line !== to.line ? { anyLine: true } : {}),
        });
        if (part.loose) loose.push(code);
      }
    }
    offset += textOf(part).length;
  }
  const toBytes = options.toBytes ?? ((whole) => Buffer.from(whole, 'utf8'));
  return { path, base64: toBytes(text).toString('base64'), expect, loose };
}

interface Loose {
  readonly loose: readonly Code[];
}

function textOf(part: Part): string {
  if (typeof part === 'string') return part;
  return part.covers ? '' : part.text;
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r(?!\n)|\n/);
  const last = lines.at(-1) ?? '';
  const bom = lines.length === 1 && last.startsWith('\uFEFF') ? 1 : 0;
  return { line: lines.length, column: last.length - bom + 1 };
}

export interface CaseOptions {
  readonly repo?: boolean;
  readonly gitignore?: readonly string[];
  readonly track?: readonly string[];
  readonly alsoAllow?: readonly Code[];
}

/** One labelled case. The id becomes a folder name. */
export function labelled(
  id: string,
  about: string,
  files: readonly (LabelledFile & Loose)[],
  options: CaseOptions = {},
): LabelledCase {
  return {
    id,
    about,
    repo: options.repo ?? true,
    gitignore: options.gitignore ?? [],
    track: options.track ?? [],
    loose: [...new Set(files.flatMap((each) => each.loose))],
    alsoAllow: options.alsoAllow ?? [],
    files: files.map(({ path, base64, expect }) => ({ path, base64, expect })),
  };
}

/** The common case: one file, committable. */
export function oneFile(
  id: string,
  about: string,
  path: string,
  parts: readonly Part[],
  options: CaseOptions & FileOptions = {},
): LabelledCase {
  return labelled(id, about, [file(path, parts, options)], options);
}
