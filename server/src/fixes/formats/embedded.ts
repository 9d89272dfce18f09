import type { Spot } from '../environment/spot.ts';
import type { Fix, TextChange } from '../fix.ts';
import { SourceReader } from '../literals/source.ts';
import type { Format, Task } from './format.ts';

/** A text as whoever reads the file gets it: without the escapes that it is written with there. */
export interface Embedded {
  readonly text: string;
  /** The offset in the file of a character of the text, or behind its last one. */
  readonly startInFile: (offset: number) => number;
  /** The offset in the file behind the character before an offset of the text. */
  readonly endInFile: (offset: number) => number;
  /** How the file writes a text there. */
  readonly write: (text: string) => string;
}

/** Fixes an embedded text; undefined where a change would reach over more of the file than the text it changes. */
export function fixEmbedded(
  { text: file, spot, spots }: Task,
  embedded: Embedded,
  format: Format,
): Fix | undefined {
  const { text } = embedded;
  const offsets = new Map(
    Array.from({ length: text.length }, (_, offset) => [embedded.startInFile(offset), offset]),
  );
  const own = placeIn(spot, offsets);
  if (own === undefined) return undefined;
  const fix = format({
    text,
    region: { start: 0, end: text.length },
    spot: own,
    spots: spots.flatMap((each) => placeIn(each, offsets) ?? []),
    sources: new SourceReader(text),
  });
  return fix && fixInFile(file, embedded, fix);
}

function placeIn(spot: Spot, offsets: ReadonlyMap<number, number>): Spot | undefined {
  const start = offsets.get(spot.start);
  const last = offsets.get(spot.end - 1);
  return start === undefined || last === undefined ? undefined : { ...spot, start, end: last + 1 };
}

function fixInFile(
  file: string,
  { text, startInFile, endInFile, write }: Embedded,
  fix: Fix,
): Fix | undefined {
  const changes: TextChange[] = [];
  for (const { start, end, text: written } of fix.changes) {
    const from = startInFile(start);
    const to = end === start ? from : endInFile(end);
    const [before, plain] = [file.slice(from, to), text.slice(start, end)];
    if (end > start && before !== plain && before !== write(plain)) return undefined;
    changes.push({ start: from, end: to, text: write(written) });
  }
  return { ...fix, changes };
}
