import { type NotebookText, notebookTexts } from '../../detection/layers/notebook.ts';
import type { Spot } from '../environment/spot.ts';
import type { Fix, TextChange } from '../fix.ts';
import { askedOnce, SourceReader } from '../literals/source.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import type { Format } from './format.ts';

/** The format of a code cell by the name of the notebook's language. */
export type FormatOfLanguage = (language: string, cell: string) => Format | undefined;

const textsOf = askedOnce((text) => [...notebookTexts(text)]);

/** The file of a notebook: code cells are in the notebook's language, everything else is for people. */
export function notebook(formatOf: FormatOfLanguage): Format {
  return ({ text, spot, spots, sources }) => {
    const cell = textsOf(sources).find(({ start, end }) => start <= spot.start && spot.end <= end);
    if (cell === undefined) return undefined;
    if (!cell.isCode) return replaceInComment(spot);
    const language = /"language"\s*:\s*"([\w+#-]+)"/.exec(text)?.[1] ?? 'python';
    const offsets = offsetsInCell(cell);
    const inCell = spots.flatMap((each) => placeInCell(each, offsets) ?? []);
    const own = placeInCell(spot, offsets);
    const format = formatOf(language.toLowerCase(), cell.text);
    if (own === undefined || format === undefined) return undefined;
    const task = {
      text: cell.text,
      region: { start: 0, end: cell.text.length },
      spot: own,
      spots: inCell,
      sources: new SourceReader(cell.text),
    };
    const fix = format(task);
    return fix && fixInFile(text, cell, fix);
  };
}

function offsetsInCell({ text, offsetInFile }: NotebookText): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: text.length }, (_, offset) => [offsetInFile(offset), offset] as const));
}

function placeInCell(spot: Spot, offsets: ReadonlyMap<number, number>): Spot | undefined {
  const start = offsets.get(spot.start);
  const last = offsets.get(spot.end - 1);
  return start === undefined || last === undefined ? undefined : { ...spot, start, end: last + 1 };
}

/** The changes as JSON writes them; undefined where one would reach from one string of the file into the next. */
function fixInFile(file: string, cell: NotebookText, fix: Fix): Fix | undefined {
  const changes: TextChange[] = [];
  for (const { start, end, text } of fix.changes) {
    const from = cell.offsetInFile(start);
    const to = end === start ? from : endInFile(file, cell.offsetInFile(end - 1));
    if (end > start && !reads(file.slice(from, to), cell.text.slice(start, end))) return undefined;
    changes.push({ start: from, end: to, text: inJson(text) });
  }
  return { ...fix, changes };
}

function endInFile(file: string, last: number): number {
  if (file.charAt(last) !== '\\') return last + 1;
  return last + (file.charAt(last + 1) === 'u' ? 6 : 2);
}

function reads(written: string, text: string): boolean {
  return written === text || written === inJson(text);
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
