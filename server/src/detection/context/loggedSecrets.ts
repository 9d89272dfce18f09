import { findLoggedSecrets } from '../loggedSecret/loggedSecret.ts';
import { notebookTexts } from '../layers/notebook.ts';
import type { Token } from '../token.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The language of a notebook's code: its name, and not that in an object before it (`codemirror_mode`). */
const notebookLanguage =
  /"language_info"[^{}]{0,64}\{(?:[^{}]|\{[^{}]{0,256}\}){0,512}?"name"[ \t\r\n]{0,8}:[ \t\r\n]{0,8}"(\w{1,32})"/;
/** By language, the extension of a path that says so. */
const extensions: Readonly<Record<string, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  ruby: 'rb',
  rust: 'rs',
  csharp: 'cs',
};

/**
 * Code that logs the client secret: in the text as its path says, or in the code cells of a notebook, which share
 * their variables and are read as one program.
 * @param tokens In the order of their place.
 * @param from Where the code begins, in a file that is nothing but code.
 */
export function loggedSecrets(
  text: string,
  path: string,
  tokens: readonly Token[],
  from = 0,
): readonly Span[] {
  const cells = Array.from(notebookTexts(text)).filter(({ isCode }) => isCode);
  if (cells.length === 0) return findLoggedSecrets(text, path, tokens, from);
  const language = notebookLanguage.exec(text)?.[1] ?? 'python';
  const starts: number[] = [];
  let program = '';
  for (const cell of cells) {
    starts.push(program.length);
    program += `${cell.text}\n`;
  }
  const inCell = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset);
    return { cell: cells[index], offset: offset - (starts[index] ?? 0) };
  };
  const startInFile = (start: number) => {
    const { cell, offset } = inCell(start);
    return cell?.offsetInFile(offset) ?? 0;
  };
  const endInFile = (end: number) => {
    const { cell, offset } = inCell(end - 1);
    return cell?.endInFile(offset + 1) ?? 0;
  };
  const inProgram = tokensInProgram(tokens, cells, starts);
  return findLoggedSecrets(program, `cell.${extensions[language] ?? language}`, inProgram).map(
    ({ start, end }) => ({ start: startInFile(start), end: endInFile(end) }),
  );
}

/** The tokens that stand in cells, by their places in the program. */
function tokensInProgram(
  tokens: readonly Token[],
  cells: readonly { readonly text: string; readonly offsetInFile: (offset: number) => number }[],
  starts: readonly number[],
): Token[] {
  return tokens.flatMap((token) => {
    for (const [index, { text, offsetInFile }] of cells.entries()) {
      if (offsetInFile(0) > token.start || offsetInFile(text.length) < token.end) continue;
      const start = firstAtOrBehind(offsetInFile, text.length, token.start);
      const end = firstAtOrBehind(offsetInFile, text.length, token.end);
      return [{ ...token, start: start + (starts[index] ?? 0), end: end + (starts[index] ?? 0) }];
    }
    return [];
  });
}

/** The first offset of a cell's text that stands at a place of the file or behind it. */
function firstAtOrBehind(offsetInFile: (offset: number) => number, length: number, place: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetInFile(middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
