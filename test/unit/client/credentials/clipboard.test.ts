import { describe, expect, it } from 'vitest';
import { ClipboardGuard } from '../../../../client/src/credentials/clipboardGuard.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const secret = fakeCredentials(64).secret('live');

function newGuard() {
  const board = {
    text: '',
    isReadable: true,
    waiting: new Set<() => void>(),
    timeGoesBy: () => {
      for (const run of board.waiting) run();
    },
  };
  const guard = new ClipboardGuard(
    {
      readText: () =>
        board.isReadable ? Promise.resolve(board.text) : Promise.reject(new Error('Not in front.')),
      writeText: (text) => {
        board.text = text;
        return Promise.resolve();
      },
    },
    (run) => {
      board.waiting.add(run);
      return () => board.waiting.delete(run);
    },
  );
  return { board, guard };
}

describe('a secret on the clipboard', () => {
  it('is taken off after a while', async () => {
    const { board, guard } = newGuard();
    const outcome = await new Promise((resolve) => {
      void guard.copy(secret, 1, resolve).then(board.timeGoesBy);
    });
    expect(outcome).toBe('cleared');
    expect(board.text).toBe('');
    expect(board.waiting.size).toBe(0);
  });

  it('is left alone where something else was copied since', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => expect.unreachable());
    board.text = 'something else';
    expect(await guard.clear()).toBe('replaced');
    expect(board.text).toBe('something else');
  });

  it('is taken off at once when VS Code ends, with no timer left', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => expect.unreachable());
    expect(board.text).toBe(secret);
    expect(await guard.clear()).toBe('cleared');
    expect([board.text, board.waiting.size]).toEqual(['', 0]);
    expect(await guard.clear()).toBe('replaced');
  });

  it('may still be there where the clipboard cannot be read, and that is told', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => expect.unreachable());
    board.isReadable = false;
    expect(await guard.clear()).toBe('unreadable');
    expect(board.waiting.size).toBe(0);
  });

  it('has its time anew when it is copied again', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => undefined);
    await guard.copy(secret, 1, () => undefined);
    expect(board.waiting.size).toBe(1);
  });
});
