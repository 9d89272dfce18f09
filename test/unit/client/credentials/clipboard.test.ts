import { describe, expect, it } from 'vitest';
import { ClipboardGuard } from '../../../../client/src/credentials/clipboardGuard.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const secret = fakeCredentials(64).secret('live');

function newGuard() {
  const board = {
    text: '',
    waiting: new Set<() => void>(),
    timeGoesBy: () => {
      for (const run of board.waiting) run();
    },
  };
  const guard = new ClipboardGuard(
    {
      readText: () => Promise.resolve(board.text),
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
    await new Promise<void>((resolve) => {
      void guard.copy(secret, 1, resolve).then(board.timeGoesBy);
    });
    expect(board.text).toBe('');
    expect(board.waiting.size).toBe(0);
  });

  it('is left alone where something else was copied since', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => expect.unreachable());
    board.text = 'something else';
    expect(await guard.clear()).toBe(false);
    expect(board.text).toBe('something else');
  });

  it('is taken off at once when VS Code ends, with no timer left', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => expect.unreachable());
    expect(board.text).toBe(secret);
    expect(await guard.clear()).toBe(true);
    expect([board.text, board.waiting.size]).toEqual(['', 0]);
    expect(await guard.clear()).toBe(false);
  });

  it('has its time anew when it is copied again', async () => {
    const { board, guard } = newGuard();
    await guard.copy(secret, 1, () => undefined);
    await guard.copy(secret, 1, () => undefined);
    expect(board.waiting.size).toBe(1);
  });
});
