import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
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
import { mayHoldCredential } from './maybeCredential.ts';
import { withChanges } from './pastedText.ts';

/** Asks the language server. `undefined` where none runs, or it does not answer in time. */
export type AskInPassing = <Result>(
  method: string,
  params: unknown,
  token: CancellationToken,
) => Promise<Result | undefined>;

const plainTextType = 'text/plain';
/** What VS Code's editor says of what it copied. */
const editorDataType = 'vscode-editor-data';
/** In UTF-16 code units: a longer text is pasted as it is, for the paste must not wait. */
const longest = 1_000_000;

/**
 * Pastes a text that holds credentials as code that reads them from the environment. With a live secret that is what a
 * paste does, and "paste as" has the plain text; with another credential it is the other way round.
 */
export class PasteGuard implements DocumentPasteEditProvider {
  static readonly kind = DocumentDropOrPasteEditKind.Empty.append('xtopay', 'environmentVariable');
  static readonly metadata = {
    providedPasteEditKinds: [PasteGuard.kind],
    pasteMimeTypes: [plainTextType],
  };
  readonly #ask: AskInPassing;

  constructor(ask: AskInPassing) {
    this.#ask = ask;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    { only }: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    if (only && !only.contains(PasteGuard.kind)) return undefined;
    const text = await data.get(plainTextType)?.asString();
    if (text === undefined || text.length > longest || !mayHoldCredential(text)) return undefined;
    const { version, uri } = document;
    const editor = workspace.getConfiguration('editor', document);
    const pastes = cursorPastes(ranges.map(placeOf), text, {
      spreads: editor.get('multiCursorPaste') !== 'full',
      isWholeLine: isWholeLine(await data.get(editorDataType)?.asString()),
    });
    const question = { uri: uri.toString(), version, pastes };
    const answer = await this.#ask<PasteAnswer | null>(pasteEditRequest, question, token);
    if (!answer || token.isCancellationRequested || document.version !== version) return undefined;
    const edits = pastes.map((paste, index) =>
      TextEdit.replace(rangeOf(paste.range), withChanges(paste.text, answer.pastes[index] ?? [])),
    );
    for (const { range, newText } of answer.elsewhere) edits.push(TextEdit.replace(rangeOf(range), newText));
    return [pasteEdit(document, edits, answer.isLive)];
  }
}

/** Everything is in the additional edit: what is inserted is no snippet, and is not the same at each cursor. */
function pasteEdit(document: TextDocument, edits: TextEdit[], isPreferred: boolean): DocumentPasteEdit {
  const edit = new DocumentPasteEdit('', l10n.t('Paste as Environment Variable'), PasteGuard.kind);
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
