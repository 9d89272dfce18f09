import type { Credentials } from '../credentials/pair.ts';
import type { Clock } from '../rotation/clock.ts';
import type { ApiAnswer, ApiRequest, Send } from './send.ts';
import { type Reason, reasonOf } from './verdict.ts';

declare function btoa(text: string): string;

/** In seconds. */
export const patience = 15;

/** What came of one request. */
export type Asked =
  | { readonly kind: 'answered'; readonly answer: ApiAnswer; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly reason: Reason }
  | { readonly kind: 'cancelled' };

/** How a person takes it back. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): unknown };
}

export function payments(baseUrl: string, { clientId, clientSecret }: Credentials): ApiRequest {
  return {
    url: `${baseUrl}/payments`,
    headers: { Accept: 'application/json', Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
  };
}

/**
 * Sends a request once: nothing is tried again by itself.
 * @param isProxied Whether a proxy is set.
 */
export async function ask(
  send: Send,
  request: ApiRequest,
  clock: Clock,
  cancellation: Cancellation,
  isProxied: boolean,
): Promise<Asked> {
  if (cancellation.isCancellationRequested) return { kind: 'cancelled' };
  let isLate = false;
  let giveUp: (() => void) | undefined;
  const stopClock = clock.later(() => {
    isLate = true;
    giveUp?.();
  }, patience * 1000);
  const listening = cancellation.onCancellationRequested(() => giveUp?.());
  const start = clock.now();
  try {
    const answer = await send(request, {
      onEnd: (each) => {
        giveUp = each;
      },
    });
    return { kind: 'answered', answer, milliseconds: clock.now() - start };
  } catch (error) {
    if (cancellation.isCancellationRequested) return { kind: 'cancelled' };
    if (isLate) return { kind: 'failed', reason: { kind: 'timeout', seconds: patience } };
    return { kind: 'failed', reason: reasonOf(error, isProxied, patience) };
  } finally {
    stopClock();
    listening.dispose();
  }
}
