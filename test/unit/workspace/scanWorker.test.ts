import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import type { ReadingOrder, WorkerOptions } from '../../../server/src/workspace/node/workerMessages.ts';
import { FakeCredentials } from '../../corpus/fakeCredentials.ts';

// As the server does before it starts one.
setFlagsFromString('--expose-gc');

const program = fileURLToPath(new URL('../../../server/src/workspace/node/scanWorker.ts', import.meta.url));

it('a thread keeps nothing of a long document that it has read', { timeout: 60_000 }, async () => {
  const workerData: WorkerOptions = {
    isBackground: false,
    urgencies: new Int32Array(new SharedArrayBuffer(4)),
  };
  // As little room for what is young as the server gives it.
  const resourceLimits = { maxYoungGenerationSizeMb: 3 };
  const thread = new Worker(program, { execArgv: [], workerData, resourceLimits });
  onTestFinished(async () => void (await thread.terminate()));
  await once(thread, 'message');
  const read = async (order: ReadingOrder) => {
    thread.postMessage(order, []);
    const [{ findings }] = await once(thread, 'message');
    expect(findings).toHaveLength(1);
  };
  const secret = `const secret = '${new FakeCredentials(12).secret('live')}';\n`;
  /** In bytes, of what it holds when it has read this, and a short text behind it. */
  const heldAfter = async (text: string) => {
    await read({ path: 'long.ts', text });
    await read({ path: 'short.ts', text: secret });
    return (await thread.getHeapStatistics()).used_heap_size;
  };
  const code = 'export function add(one: number, other: number): number { return one + other; }\n';
  const settled = await heldAfter(secret);
  const megabyte = 1e6;
  expect((await heldAfter(secret + code.repeat(14_000))) - settled).toBeLessThan(3 * megabyte);
});
