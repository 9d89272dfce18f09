import { CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  type FileFixes,
  type FindingPlace,
  fixFilesRequest,
  foundInRequest,
  placesRequest,
  type Replacement,
  replacementRequest,
} from '../../protocol/fixMessages.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { Guard } from '../guard.ts';
import type { CodeActions } from './codeActions.ts';
import type { Editing } from './editing.ts';
import { foundIn, placesOf } from './places.ts';

/** What answers everything about fixes. */
export interface ActionAnswers {
  readonly actions: CodeActions;
  readonly editing: Editing;
  readonly store: DiagnosticStore;
}

/** Serves code actions and what else a client asks about fixes. @param current Once the client has introduced itself. */
export function serveActions(
  connection: Connection,
  guard: Guard,
  current: () => ActionAnswers | undefined,
): void {
  const answer = <Result>(
    doing: string,
    token: CancellationToken,
    work: (answers: ActionAnswers) => Result | Promise<Result>,
  ) => {
    const answers = current();
    if (!answers)
      return new ResponseError(LSPErrorCodes.RequestFailed, 'The server has not been initialized.');
    // An answer that says why nothing was changed is no failure of the server.
    return guard.answer(doing, token, async () => {
      try {
        return await work(answers);
      } catch (error) {
        if (error instanceof ResponseError) return error;
        throw error;
      }
    });
  };
  connection.onCodeAction((params, token) =>
    answer('offering fixes', token, ({ actions }) => actions.provide(params)),
  );
  connection.onCodeActionResolve((action, token) =>
    answer('making the edit of a fix', token, ({ actions }) => actions.resolve(action)),
  );
  connection.onRequest(replacementRequest, (place: FindingPlace, token: CancellationToken) =>
    answer<Replacement | null>('replacing a credential', token, ({ editing }) =>
      editing.replacementAt(place),
    ),
  );
  connection.onRequest(
    placesRequest,
    ({ fingerprint }: { readonly fingerprint: string }, token: CancellationToken) =>
      answer('looking for a credential', token, ({ store }) => placesOf(store, fingerprint)),
  );
  connection.onRequest(foundInRequest, (...sent: readonly unknown[]) => {
    // The parameters are left out or not, as the client likes.
    const token = sent.find((one) => CancellationToken.is(one)) ?? CancellationToken.None;
    return answer('listing what holds findings', token, ({ store }) => foundIn(store));
  });
  connection.onRequest(
    fixFilesRequest,
    ({ uris }: { readonly uris: readonly string[] }, token: CancellationToken) =>
      answer<readonly FileFixes[]>('making the edits of fixes', token, ({ editing }) =>
        editing.fixesOf(uris, token),
      ),
  );
}
