import { commands, l10n, languages, Range, Uri, window } from 'vscode';
import type { PlaceRange } from '../../../server/src/protocol/fixMessages.ts';
import { codeText } from '../findingsView/findingTexts.ts';
import { findingInCell } from './findingInCell.ts';
import { findingsAmong } from '../findingsView/readDiagnostics.ts';
import type { ShownFinding } from '../findingsView/shownFinding.ts';
import { openPlace } from '../masking/openPlace.ts';
import { cellOf, shownPathOf } from './notebookCells.ts';
import { byStop, type Direction, type Stop, stopFrom } from './findingOrder.ts';

/** Where a person is in the active editor, where that is a masked page. */
export type PlaceOnPage = () => { readonly uri: Uri; readonly position: PlaceRange['start'] } | undefined;

/** How long it says which finding of how many this is, in milliseconds. */
const told = 8000;

/**
 * "Xtopay: Next Finding" and "Xtopay: Previous Finding": goes through all findings of the workspace, from the cursor,
 * open or not. Only the cursor is moved: a selected secret would be read out by a screen reader, and typed over.
 */
export async function goToFinding(direction: Direction, placeOnPage: PlaceOnPage): Promise<void> {
  const findings = findingsInOrder();
  const at = stopFrom(
    findings.map(({ stop }) => stop),
    stopOfCursor(placeOnPage),
    direction,
  );
  const found = findings[at];
  if (!found) {
    window.setStatusBarMessage(l10n.t('No findings.'), told);
    return;
  }
  const { uri, range, code } = found.finding;
  await open(Uri.parse(uri), range);
  const inCell = await findingInCell(found.finding);
  if (inCell) await open(Uri.parse(inCell.uri), inCell.range);
  window.setStatusBarMessage(
    l10n.t('Finding {0} of {1}: {2}', at + 1, findings.length, codeText(code)),
    told,
  );
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** A cell opens with its notebook. */
async function open(uri: Uri, { start }: PlaceRange): Promise<void> {
  const selection = new Range(start.line, start.character, start.line, start.character);
  await openPlace(uri, { selection });
}

/** All that show in Problems; hints do not. */
function findingsInOrder(): readonly { readonly finding: ShownFinding; readonly stop: Stop }[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) => findingsAmong(uri, diagnostics))
    .filter(({ severity }) => severity !== 'hint')
    .map((finding) => ({ finding, stop: stopOf(finding) }))
    .toSorted((one, other) => byStop(one.stop, other.stop));
}

function stopOf({ uri, range }: ShownFinding): Stop {
  return stopAt(Uri.parse(uri), range.start);
}

function stopOfCursor(placeOnPage: PlaceOnPage): Stop | undefined {
  const editor = window.activeTextEditor;
  if (editor) return stopAt(editor.document.uri, editor.selection.active);
  const place = placeOnPage();
  return place && stopAt(place.uri, place.position);
}

function stopAt(uri: Uri, { line, character }: PlaceRange['start']): Stop {
  return { path: shownPathOf(uri), cell: cellOf(uri)?.index ?? 0, line, character };
}
