import { afterEach, expect, it, vi } from 'vitest';
import { ReadingThread } from '../../../server/src/languageServer/node/readingThread.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(61);
const live = { aborted: false };
afterEach(() => vi.useRealTimers());

it('answers documents in turn, and leaves out those that nobody waits for', async () => {
  const thread = new ReadingThread(0);
  const cancellation = { aborted: false };
  const answers = Promise.all([
    thread.read('a.txt', fake.secret('live'), live),
    thread.read('b.txt', fake.secret('live'), cancellation),
    thread.read('c.txt', fake.id('test'), live),
  ]);
  cancellation.aborted = true;
  const codes = (await answers).map((findings) => findings.map(({ code }) => code));
  expect(codes).toEqual([['live-client-secret'], [], ['test-client-id']]);
});

it('gives the thread back, and starts another one for the next document', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const thread = new ReadingThread(5000);
  expect(thread.isRunning).toBe(false);
  for (let round = 0; round < 2; round++) {
    expect(await thread.read('a.txt', fake.id('live'), live)).toHaveLength(1);
    expect(thread.isRunning).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(thread.isRunning).toBe(false);
  }
});

it('rejects what is too much for the thread, and reads on', { timeout: 60_000 }, async () => {
  const thread = new ReadingThread(0, 30);
  const lost = thread.read('a.txt', `${fake.secret('live')} `.repeat(200_000), live);
  const next = thread.read('b.txt', fake.id('live'), live);
  await expect(lost).rejects.toThrow('The thread that reads documents has ended.');
  expect(await next).toHaveLength(1);
});
