import type { BaselineText, FindingPlace, GitStanding } from '../protocol/fixMessages.ts';
import type { WorkspaceScanner } from '../workspace/scanner.ts';
import type { FixAnswers } from './fixRequests.ts';
import { filePathOf } from './resource.ts';
import type { Baselines } from './workspace/baselines.ts';
import type { Folders } from './workspace/folders.ts';

/** What the facts come from. */
export interface FixFactParts {
  readonly scanner: Pick<WorkspaceScanner, 'gitStandingOf'>;
  readonly folders: Folders;
  readonly baselines: Pick<Baselines, 'withFinding'>;
}

/** What the client's own fixes have to know of files on disk. */
export class FixFacts implements FixAnswers {
  readonly #parts: FixFactParts;

  constructor(parts: FixFactParts) {
    this.#parts = parts;
  }

  async gitStandingOf(uri: string): Promise<GitStanding> {
    const path = filePathOf(uri);
    if (path === undefined) return { isRepository: false, isIgnored: false, isTracked: false };
    return this.#parts.scanner.gitStandingOf(path);
  }

  async baselineWith({
    uri,
    fingerprint,
  }: Pick<FindingPlace, 'uri' | 'fingerprint'>): Promise<BaselineText | null> {
    const path = filePathOf(uri);
    const folder = path === undefined ? undefined : this.#parts.folders.ownerOf(path);
    if (path === undefined || !folder) return null;
    return (await this.#parts.baselines.withFinding(folder, path, fingerprint)) ?? null;
  }
}
