import { parentPort, workerData } from 'node:worker_threads';
import { scanFile } from './scanFile.ts';
import { stepBack } from './threadPriority.ts';
import { packed, type WorkerAnswer, type WorkerOptions, type WorkerOrder } from './workerMessages.ts';

/** After so many milliseconds the rest of an order goes back, so that a cancelled scan ends soon. */
const longestTurn = 50;

async function carryOut({ id, paths, largest }: WorkerOrder): Promise<WorkerAnswer> {
  const began = performance.now();
  const outcomes = [];
  for (const path of paths.split('\0')) {
    const outcome = scanFile(path, largest);
    outcomes.push(packed(outcome instanceof Promise ? await outcome : outcome));
    if (performance.now() - began > longestTurn) break;
  }
  return { id, outcomes };
}

const { isBackground }: WorkerOptions = workerData;
if (isBackground) stepBack(10);

// One after the other: all share a buffer.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: WorkerOrder) => {
  last = last.then(async () => parentPort?.postMessage(await carryOut(order), []));
});
parentPort?.postMessage('ready', []);
