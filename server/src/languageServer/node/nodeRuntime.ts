import { createNodeScanner, threadsBesides } from '../../workspace/node/nodeScanner.ts';
import { ScanPool } from '../../workspace/node/scanPool.ts';
import type { Runtime } from '../runtime.ts';
import { DocumentReadings } from './documentReadings.ts';
import { nodeTimers } from './nodeTimers.ts';
import { documentReader } from './readDocument.ts';

/** One for files and documents: each thread costs some ten megabytes. */
const threads = new ScanPool({ threads: threadsBesides(1), patience: 5000, isBackground: true });

/** What the language server needs, on Node. */
export const nodeRuntime: Runtime = {
  timers: nodeTimers,
  delays: { burst: 2, typing: 20, pause: 300, disk: 200 },
  findIn: documentReader(new DocumentReadings(threads)),
  createScanner: () => createNodeScanner({ files: threads }),
};
