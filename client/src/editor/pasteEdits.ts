import {
  type CancellationToken,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  Range,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { type PasteAnswer, pasteEditRequest } from '../../../server/src/protocol/editorMessages.ts';
import type { PlaceRange } from '../../../server/src/protocol/fixMessages.ts';
import { cursorPastes } from './cursorPastes.ts';
import type { AskInPassing } from './pasteGuard.ts';
import { withChanges } from './pastedText.ts';

/** What is pasted, and where. */
export interface Paste {
  readonly document: TextDocument;
  readonly ranges: readonly Range[];
  readonly text: string;
  /** What VS Code's editor says of what it copied. */
  readonly editorData: string | undefined;
  readonly kind: DocumentDropOrPasteEditKind;
}

/** Asks what to paste instead of a text that may hold credentials. `undefined`: the text as it is. */
export async function pasteEdits(
  ask: AskInPassing,
  { document, ranges, text, editorData, kind }: Paste,
  token: CancellationToken,
): Promise<DocumentPasteEdit[] | undefined> {
  const { version, uri } = document;
  const editor = workspace.getConfiguration('editor', document);
  const pastes = cursorPastes(ranges.map(placeOf), text, {
    spreads: editor.get('multiCursorPaste') !== 'full',
    isWholeLine: isWholeLine(editorData),
  });
  const question = { uri: uri.toString(), version, pastes };
  const answer = await ask<PasteAnswer | null>(pasteEditRequest, question, token);
  if (!answer || token.isCancellationRequested || document.version !== version) return undefined;
  const edits = pastes.map((paste, index) =>
    TextEdit.replace(rangeOf(paste.range), withChanges(paste.text, answer.pastes[index] ?? [])),
  );
  for (const { range, newText } of answer.elsewhere) edits.push(TextEdit.replace(rangeOf(range), newText));
  return [pasteEdit(document, edits, kind, answer.isLive)];
}

/** Everything is in the additional edit: what is inserted is no snippet, and is not the same at each cursor. */
function pasteEdit(
  document: TextDocument,
  edits: TextEdit[],
  kind: DocumentDropOrPasteEditKind,
  isPreferred: boolean,
): DocumentPasteEdit {
  const edit = new DocumentPasteEdit('', l10n.t('Paste as Environment Variable'), kind);
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.set(document.uri, edits);
  if (!isPreferred) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
  return edit;
}

function isWholeLine(editorData: string | undefined): boolean {
  if (editorData === undefined) return false;
  try {
    const data: unknown = JSON.parse(editorData);
    return (
      typeof data === 'object' &&
      data !== null &&
      'isFromEmptySelection' in data &&
      data.isFromEmptySelection === true
    );
  } catch {
    return false;
  }
}

function placeOf({ start, end }: Range): PlaceRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function rangeOf({ start, end }: PlaceRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
