import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  type BaselineText,
  baselineTextRequest,
  type FindingPlace,
  type GitStanding,
  gitStandingRequest,
} from '../protocol/fixMessages.ts';
import type { Guard } from './guard.ts';

/** What answers the questions that the client's own fixes ask. */
export interface FixAnswers {
  gitStandingOf(uri: string): Promise<GitStanding>;
  baselineWith(place: Pick<FindingPlace, 'uri' | 'fingerprint'>): Promise<BaselineText | null>;
}

/** Serves {@link gitStandingRequest} and {@link baselineTextRequest}. @param current Once the client has introduced itself. */
export function serveFixRequests(
  connection: Connection,
  guard: Guard,
  current: () => FixAnswers | undefined,
): void {
  const answer = <Result>(
    doing: string,
    token: CancellationToken,
    work: (answers: FixAnswers) => Promise<Result>,
  ) => {
    const answers = current();
    if (!answers)
      return new ResponseError(LSPErrorCodes.RequestFailed, 'The server has not been initialized.');
    return guard.answer(doing, token, () => work(answers));
  };
  connection.onRequest(gitStandingRequest, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
    answer('asking git about a file', token, (answers) => answers.gitStandingOf(uri)),
  );
  connection.onRequest(baselineTextRequest, (place: FindingPlace, token: CancellationToken) =>
    answer('reading the baseline', token, (answers) => answers.baselineWith(place)),
  );
}
