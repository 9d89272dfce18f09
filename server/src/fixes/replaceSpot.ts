import { isDotenvFile } from '../detection/dotenvFile.ts';
import type { Spot } from './environment/spot.ts';
import type { Subject } from './fix.ts';
import type { Replacing } from './formats/format.ts';
import { formatOf } from './formats/formatOf.ts';
import type { SourceReader } from './literals/source.ts';

/** A text, and what tells its format. */
export interface Document extends Pick<Subject, 'path' | 'languageId' | 'text'> {
  /** Of the text. */
  readonly sources: SourceReader;
}

/** Replaces one of a text's credentials in the way of the text's format, and what stands in the same value with it. */
export function replaceSpot(document: Document, spot: Spot, spots: readonly Spot[]): Replacing | undefined {
  const { path, languageId, text, sources } = document;
  if (isDotenvFile(path)) return undefined;
  const region = { start: 0, end: text.length };
  return formatOf(path, languageId, text)?.({ text, region, spot, spots, sources });
}
