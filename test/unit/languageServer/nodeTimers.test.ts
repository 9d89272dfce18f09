import { describe, expect, it } from 'vitest';
import { hearing, nodeTimers } from '../../../server/src/languageServer/node/nodeTimers.ts';

const message = { jsonrpc: '2.0' };

/** How often the event loop goes round before a callback is called that is to be called soon. */
function roundsBefore(callSoon: (callback: () => void) => void): Promise<number> {
  return new Promise((resolve) => {
    let rounds = 0;
    const count = (): void => {
      rounds++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    callSoon(() => {
      clearImmediate(next);
      resolve(rounds);
    });
  });
}

describe('what is done soon', () => {
  it.each([
    ['right behind a message', 0],
    ['when a message took long to be dealt with', 5],
  ])('waits for what has arrived meanwhile, %s', async (_, took) => {
    const rounds = await roundsBefore((callback) => {
      void hearing.handleMessage(message, () => {
        for (const began = performance.now(); performance.now() - began < took; );
        nodeTimers.soon(callback);
      });
    });
    // What arrives in a round is dealt with in the next.
    expect(rounds).toBeGreaterThanOrEqual(2);
  });

  it('is not done any more once it is called off', async () => {
    let isDone = false;
    const waiting = nodeTimers.soon(() => {
      isDone = true;
    });
    waiting.dispose();
    await roundsBefore((callback) => nodeTimers.soon(callback));
    expect(isDone).toBe(false);
  });
});
