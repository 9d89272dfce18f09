import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  type DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { mayHoldCredential } from './maybeCredential.ts';

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
    const editorData = await data.get(editorDataType)?.asString();
    const { pasteEdits } = await import('../onDemand.ts');
    return pasteEdits(this.#ask, { document, ranges, text, editorData, kind: PasteGuard.kind }, token);
  }
}
