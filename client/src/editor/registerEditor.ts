import { commands, Disposable, languages, workspace } from 'vscode';
import type { Register } from '../activation.ts';
import { showPlacesCommand } from '../../../server/src/protocol/editorMessages.ts';
import type { FindingPlace } from '../../../server/src/protocol/fixMessages.ts';
import type { FindingsCount } from '../../../server/src/protocol/messages.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';
import { reportRefusal } from '../fixes/fixRefused.ts';
import type { Ask } from '../fixes/takeOut.ts';
import { setCondition } from '../conditions.ts';
import { checkedDocuments } from '../languageClient/checkedDocuments.ts';
import type { PlaceOnPage } from './goToFinding.ts';
import { type AskInPassing, PasteGuard } from './pasteGuard.ts';

const lazily = () => import('../onDemand.ts');

export interface EditorParts {
  readonly ask: Ask;
  readonly askInPassing: AskInPassing;
  readonly log: FailureLog;
  readonly placeOnPage: PlaceOnPage;
}

/** Registers what helps while reading and writing. */
export function registerEditor(
  { ask, askInPassing, log, placeOnPage }: EditorParts,
  register: Register,
): Disposable {
  const documents = checkedDocuments((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));
  return Disposable.from(
    register('nextFinding', async () => (await lazily()).goToFinding('next', placeOnPage)),
    register('previousFinding', async () => (await lazily()).goToFinding('previous', placeOnPage)),
    // Takes a place, and is in no menu.
    commands.registerCommand(showPlacesCommand, (place: FindingPlace) =>
      reportRefusal(log, async () => (await lazily()).showPlaces(ask, place)),
    ),
    languages.registerDocumentPasteEditProvider(documents, new PasteGuard(askInPassing), PasteGuard.metadata),
  );
}

/** Lets commands that need findings be offered. @param count `undefined` while no server counts. */
export function showWhetherFound(count: FindingsCount | undefined): void {
  const found = count !== undefined && count.errors + count.warnings + count.information > 0;
  setCondition('xtopay.hasFindings', found);
}
