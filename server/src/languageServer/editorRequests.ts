import type { CancellationToken, Connection, HoverParams } from 'vscode-languageserver';
import { storedPairsNotification } from '../protocol/fixMessages.ts';
import {
  credentialsRequest,
  type CredentialsQuestion,
  pasteEditRequest,
  type PasteQuestion,
} from '../protocol/editorMessages.ts';
import type { EditorFeatures } from './editorFeatures.ts';
import type { Guard } from './guard.ts';

/** Serves what an editor asks for beside the text. @param current Once the client has introduced itself. */
export function serveEditorRequests(
  connection: Connection,
  guard: Guard,
  current: () => EditorFeatures | undefined,
): void {
  const answer = <Result>(
    doing: string,
    token: CancellationToken,
    work: (features: EditorFeatures) => Result | Promise<Result>,
  ) =>
    guard.answer(doing, token, () => {
      const features = current();
      if (!features) throw new Error('The server has not been initialized.');
      return work(features);
    });
  connection.onNotification(storedPairsNotification, (pairs: unknown) =>
    guard.run('taking in which pairs are stored', () => current()?.pairsStored(pairs)),
  );
  connection.onRequest(pasteEditRequest, (question: PasteQuestion, token: CancellationToken) =>
    answer('looking at what is pasted', token, (features) => features.pasteEdit(question)),
  );
  connection.onRequest(credentialsRequest, (question: CredentialsQuestion, token: CancellationToken) =>
    answer('looking for credentials in a text', token, (features) => features.credentialsIn(question)),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    answer('counting the places of what was found', token, (features) =>
      features.codeLenses(textDocument.uri),
    ),
  );
  connection.onCompletion((params, token) =>
    answer('completing the name of a variable', token, (features) => features.complete(params)),
  );
  connection.onHover((params: HoverParams, token) =>
    answer('describing what is under the mouse', token, (features) => features.hover(params, token)),
  );
}
