import { type TextDocument, type Uri, workspace } from 'vscode';
import type { FailureLog } from '../reportFailure.ts';
import { readDotenv } from './dotenvValues.ts';
import { type ImportSource, placeOf } from './importSource.ts';
import { scrubDotenv } from './scrubDotenv.ts';
import { tokensIn } from './tokensIn.ts';

/** Templates are among them: what stands in one by mistake is a credential too, and a placeholder is none. */
const dotenvFiles = '**/{.env,.env.*,*.env,.envrc,.flaskenv}';

/** Enough for any workspace that people work in. */
const mostFiles = 500;

/** The dotenv files of the workspace that hold a credential, those that git ignores included. */
export async function dotenvSources(log: FailureLog): Promise<ImportSource[]> {
  const found = await workspace.findFiles(dotenvFiles, '**/node_modules/**', mostFiles);
  if (found.length === mostFiles)
    log.error(`There are more than ${mostFiles} dotenv files: nothing was imported from the others.`);
  const sources: ImportSource[] = [];
  for (const uri of found.toSorted((one, other) => one.path.localeCompare(other.path))) {
    const document = await open(uri, log);
    const source = document && dotenvSource(document);
    if (source && source.tokens.length > 0) sources.push(source);
  }
  return sources;
}

/** A document as a dotenv file. */
export function dotenvSource(document: TextDocument): ImportSource {
  const text = document.getText();
  return {
    ...placeOf(document.uri),
    document,
    text,
    isDotenv: true,
    tokens: readDotenv(text).flatMap(tokensIn),
    scrub: async (changes, fingerprints, how) => {
      const { text: scrubbed, count } = scrubDotenv(text, fingerprints, how);
      // Of use only once it is on disk.
      if (count > 0) changes.write({ uri: document.uri, document, text }, scrubbed);
      return count;
    },
  };
}

async function open(uri: Uri, log: FailureLog): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    log.error(`${workspace.asRelativePath(uri)} cannot be read as text: nothing was imported from it.`);
    return undefined;
  }
}
