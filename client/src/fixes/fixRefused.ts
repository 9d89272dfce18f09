import { showWarning } from '../notices/notices.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';

/** A fix that was not made. The message tells a person why, and that nothing was changed; it holds no part of a token. */
export class FixRefused extends Error {
  override readonly name = 'FixRefused';
  /** What helps, where something does: a button, and what it does. */
  readonly wayOut: { readonly button: string; run(): unknown } | undefined;

  constructor(message: string, wayOut?: { readonly button: string; run(): unknown }) {
    super(message);
    this.wayOut = wayOut;
  }
}

/** Runs a fix, and tells why it was not made where it was not. */
export async function reportRefusal(log: FailureLog, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FixRefused)) throw error;
    log.error(error.message);
    const { wayOut } = error;
    const chosen = await showWarning(error.message, ...(wayOut ? [wayOut.button] : []));
    if (wayOut && chosen === wayOut.button) await wayOut.run();
  }
}
