import { type NotebookText, notebookTexts } from '../../detection/layers/notebook.ts';
import { askedOnce } from '../literals/source.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import { type Embedded, fixEmbedded } from './embedded.ts';
import type { Format } from './format.ts';
import { inJson } from './quotedText.ts';

/** The format of a code cell by the name of the notebook's language. */
export type FormatOfLanguage = (language: string, cell: string) => Format | undefined;

const textsOf = askedOnce((text) => [...notebookTexts(text)]);

/** The file of a notebook: code cells are in the notebook's language, everything else is for people. */
export function notebook(formatOf: FormatOfLanguage): Format {
  return (task) => {
    const { text, spot, sources } = task;
    const cell = textsOf(sources).find(({ start, end }) => start <= spot.start && spot.end <= end);
    if (cell === undefined) return undefined;
    if (!cell.isCode) return replaceInComment(spot);
    const language = /"language"\s*:\s*"([\w+#-]+)"/.exec(text)?.[1] ?? 'python';
    const format = formatOf(language.toLowerCase(), cell.text);
    return format && fixEmbedded(task, embedded(cell), format);
  };
}

function embedded({ text, offsetInFile, endInFile }: NotebookText): Embedded {
  return { text, startInFile: offsetInFile, endInFile, write: inJson };
}
