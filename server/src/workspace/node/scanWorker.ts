import { parentPort, workerData } from 'node:worker_threads';
import { findIn } from '../../secretlint/engine.ts';
import { pathsOf } from './joinedPaths.ts';
import { scanFile } from './scanFile.ts';
import { standingAside } from './standingAside.ts';
import { stepBack } from './threadPriority.ts';
import {
  type ReadingAnswer,
  type ReadingOrder,
  type ScanAnswer,
  type ScanOrder,
  type WorkerMessage,
  type WorkerOptions,
} from './workerMessages.ts';

/** After so many milliseconds the rest of an order goes back, so that a cancelled scan ends soon. */
const longestTurn = 50;

/** In UTF-16 code units. */
const longText = 100_000;

async function scan({ id, paths, largest }: ScanOrder): Promise<ScanAnswer> {
  const began = performance.now();
  const outcomes = [];
  for (const path of pathsOf(paths)) {
    standAside();
    const outcome = scanFile(path, largest);
    outcomes.push(outcome instanceof Promise ? await outcome : outcome);
    if (performance.now() - began > longestTurn) break;
  }
  return { id, outcomes };
}

async function read({ path, text }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    return { findings: await findIn(path, text) };
  } catch (error) {
    return { error };
  }
}

async function carryOut(order: ScanOrder | ReadingOrder): Promise<void> {
  if (!('text' in order)) return tell(await scan(order));
  tell(await read(order));
  // What that left behind, ten times the text, would lie there while a folder is scanned. Nobody waits now.
  if (order.text.length > longText) globalThis.gc?.();
}

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message, []);
const { isBackground, urgencies }: WorkerOptions = workerData;
const standAside = isBackground ? standingAside(urgencies) : () => undefined;
if (isBackground) stepBack(10);

// One after the other: all share a buffer.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: ScanOrder | ReadingOrder) => {
  last = last.then(() => carryOut(order));
});
tell('ready');
