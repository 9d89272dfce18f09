import { availableParallelism } from 'node:os';
import { defaultSettings } from '../../server/src/protocol/settings.ts';
import { createNodeScanner } from '../../server/src/workspace/node/nodeScanner.ts';
import type { WorkspaceScanner } from '../../server/src/workspace/scanner.ts';

/** The command line's engine, its threads kept warm. */
export function engine(): WorkspaceScanner {
  return createNodeScanner({ threads: availableParallelism(), patience: 600_000 });
}

/** Scans a folder as the command line does. */
export async function scan(scanner: WorkspaceScanner, folder: string): Promise<void> {
  const summary = await scanner.scanFolder({
    folder,
    settings: { ...defaultSettings.scan, maxFileSize: Number.POSITIVE_INFINITY },
    cancellation: { aborted: false },
    onReport: () => undefined,
    onLeftOut: () => undefined,
  });
  if (summary.files === 0) throw new Error(`Nothing was scanned in ${folder}.`);
}
