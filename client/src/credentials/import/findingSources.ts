import { languages, type TextEdit, type Uri, workspace } from 'vscode';
import type { FindingPlace } from '../../../../server/src/protocol/fixMessages.ts';
import { findingsAmong } from '../../findingsView/readDiagnostics.ts';
import { FixRefused } from '../../fixes/fixRefused.ts';
import { type Ask, type TakenOut, takeOut } from '../../fixes/takeOut.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { dotenvSource } from './dotenvSources.ts';
import { type ImportSource, placeOf } from './importSource.ts';

/** Kinds of findings that are a credential. */
const credentialCodes = /^(?:live|test)-(?:client-secret|client-id|basic-auth)$/;

const dotenvName = /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.env|\.envrc|\.flaskenv)$/;

/** The documents with findings that are credentials. What stands where nothing can replace it is left out. */
export async function findingSources(ask: Ask): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const [uri, diagnostics] of languages.getDiagnostics()) {
    const findings = findingsAmong(uri, diagnostics)
      .filter(({ code }) => credentialCodes.test(code))
      .map(placeIn);
    if (findings.length === 0) continue;
    const document = await workspace.openTextDocument(uri);
    sources.push(
      dotenvName.test(uri.path) ? dotenvSource(document) : await codeSource(ask, uri, inOrder(findings)),
    );
  }
  return sources
    .filter(({ tokens }) => tokens.length > 0)
    .toSorted((one, other) => one.path.localeCompare(other.path));
}

async function codeSource(ask: Ask, uri: Uri, findings: readonly FindingPlace[]): Promise<ImportSource> {
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const takenOut = async () => {
    const all: TakenOut[] = [];
    for (const finding of findings) all.push(...(await takenOutOrNothing(ask, finding)));
    return all;
  };
  return {
    ...placeOf(uri),
    document,
    text,
    isDotenv: false,
    tokens: (await takenOut()).flatMap(({ variables }) =>
      variables.map(({ name, value }) => ({ name, token: value })),
    ),
    scrub: async (changes, fingerprints) => {
      const chosen = (await takenOut()).filter(({ variables }) =>
        variables.some(({ value }) => fingerprints.has(fingerprintOf(value))),
      );
      // One import may serve several replacements, and is added once.
      const edits: TextEdit[] = [];
      for (const edit of chosen.flatMap((each) => each.edits))
        if (!edits.some(({ range, newText }) => range.isEqual(edit.range) && newText === edit.newText))
          edits.push(edit);
      if (edits.length > 0) changes.edit(document, edits);
      return chosen.length;
    },
  };
}

async function takenOutOrNothing(ask: Ask, place: FindingPlace): Promise<TakenOut[]> {
  try {
    return [await takeOut(ask, place)];
  } catch (error) {
    if (error instanceof FixRefused) return [];
    throw error;
  }
}

/** As it travels: VS Code's own ranges and positions turn into something else on their way. */
function placeIn({ uri, range: { start, end }, code, fingerprint }: FindingPlace): FindingPlace {
  return {
    uri,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    code,
    fingerprint,
  };
}

function inOrder(places: readonly FindingPlace[]): readonly FindingPlace[] {
  return places.toSorted(
    ({ range: { start: one } }, { range: { start: other } }) =>
      one.line - other.line || one.character - other.character,
  );
}
