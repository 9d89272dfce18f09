import { parentPort } from 'node:worker_threads';
import { findIn } from '../../secretlint/engine.ts';
import { stepBack } from '../../workspace/node/threadPriority.ts';
import type { DocumentText, ReadingAnswer } from './readingThread.ts';

// Somebody may wait for it, but a keystroke goes first.
stepBack(5);

const tell = (answer: ReadingAnswer): void => parentPort?.postMessage(answer, []);

parentPort?.on('message', ({ path, text }: DocumentText) => {
  findIn(path, text).then(
    (findings) => tell({ findings }),
    (error: unknown) => tell({ error }),
  );
});
