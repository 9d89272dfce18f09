import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Log, withoutLongRuns } from './log.ts';

/** Runs what the client asks for; whatever fails is logged and never ends the server. */
export interface Guard {
  /** For events. Awaits the work and logs its failure. @param doing As in `scanning a document`. */
  run(doing: string, work: () => unknown): Promise<void>;
  /** For requests. A failure is logged and answered as an error without a stack; cancelled is answered so. */
  answer<Result>(
    doing: string,
    token: CancellationToken,
    work: () => Result | Promise<Result>,
  ): Promise<Result | ResponseError<undefined>>;
}

/** Thrown by work that was called off; not an error. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export function createGuard(log: Log): Guard {
  return {
    async run(doing, work) {
      try {
        await work();
      } catch (error) {
        if (!isCancellation(error)) log.failure(doing, error);
      }
    },
    async answer(doing, token, work) {
      try {
        const result = await work();
        return token.isCancellationRequested ? cancelledResponse() : result;
      } catch (error) {
        if (isCancellation(error) || token.isCancellationRequested) return cancelledResponse();
        log.failure(doing, error);
        const message = error instanceof Error ? error.message : String(error);
        return new ResponseError(
          LSPErrorCodes.RequestFailed,
          withoutLongRuns(`Failed ${doing}: ${message}. The log of Xtopay says more.`),
        );
      }
    },
  };
}

function cancelledResponse(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

function isCancellation(error: unknown): boolean {
  if (error instanceof Cancelled) return true;
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}
