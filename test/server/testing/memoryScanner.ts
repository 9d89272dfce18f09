import { findIn } from '../../../server/src/secretlint/engine.ts';
import { locate } from '../../../server/src/workspace/positions.ts';
import type { GitStanding } from '../../../server/src/protocol/fixMessages.ts';
import type { ScanSummary } from '../../../server/src/protocol/messages.ts';
import type { ScanRequest, WorkspaceScanner } from '../../../server/src/workspace/scanner.ts';
import { deferred } from './deferred.ts';

/** Files in memory, and gates that hold a scan where a test wants it. */
export class MemoryScanner implements WorkspaceScanner {
  readonly files: Map<string, string>;
  /** Which files were read, in order. */
  readonly read: string[] = [];
  /** Awaited before each file is read. */
  beforeFile: (path: string) => Promise<void> = async () => undefined;
  originOf: WorkspaceScanner['originOf'] = async () => ({ kind: 'no-repository' });
  disposed = false;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files));
  }

  scanFolder(request: ScanRequest): Promise<ScanSummary> {
    return this.scanFiles(
      request,
      [...this.files.keys()].filter((path) => path.startsWith(request.folder)),
    );
  }

  async scanFiles(request: ScanRequest, paths: readonly string[]): Promise<ScanSummary> {
    const summary = { files: 0, bytes: 0, findings: 0, leftOut: {}, duration: 0 };
    for (const [done, path] of paths.entries()) {
      const text = this.files.get(path);
      if (text !== undefined) await this.beforeFile(path);
      if (request.cancellation.aborted) return { ...summary, cancelled: true };
      request.onProgress?.(done, paths.length);
      if (text === undefined) {
        request.onLeftOut({ path, reason: 'vanished' });
        continue;
      }
      this.read.push(path);
      const findings = locate(text, await findIn(path, text));
      request.onReport({ path, placement: 'committable', bytes: text.length, findings, capped: false });
    }
    return { ...summary, cancelled: false };
  }

  placementOf(): Promise<'committable'> {
    return Promise.resolve('committable');
  }

  gitStandingOf(): Promise<GitStanding> {
    return Promise.resolve({ isRepository: false, isIgnored: false, isTracked: false });
  }

  isSilenced(): Promise<boolean> {
    return Promise.resolve(false);
  }

  trackedThoughIgnored(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  gitStateFilesOutside(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  readSmallFile(path: string): Promise<string | undefined> {
    return Promise.resolve(this.files.get(path));
  }

  refresh(): void {
    // Nothing is cached.
  }

  dispose(): Promise<void> {
    this.disposed = true;
    return Promise.resolve();
  }
}

/** Something to wait for, and the way to let it go on. */
export interface Gate {
  readonly passed: Promise<void>;
  readonly open: () => void;
}

export function gate(): Gate {
  const { promise, resolve } = deferred<void>();
  return { passed: promise, open: () => resolve() };
}
