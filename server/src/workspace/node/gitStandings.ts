import { dirname } from 'node:path';
import type { GitTrouble } from '../../protocol/messages.ts';
import type { Standing } from '../placement.ts';
import type { RuleFiles } from '../ruleFiles.ts';
import { askGit, itemsOf } from './gitProcess.ts';
import { holdsRepository, ignoredWithoutGit, trackedThoughIgnored } from './gitRepositories.ts';
import { relativeTo } from './machineFiles.ts';

/** Where one path stands with git, and why git itself did not say so. */
export interface ToldStanding extends Standing {
  readonly trouble?: GitTrouble;
}

const outsideOfAny: Standing = { isRepository: false, isIgnored: false };

interface Waiting {
  readonly path: string;
  readonly resolve: (standing: ToldStanding) => void;
}

/**
 * Where single paths stand with git, whether they exist or not. Asks git once for all paths of a repository
 * that are asked about together, and remembers the answers until it is told to forget them.
 */
export class GitStandings {
  #tops = new Map<string, string | undefined>();
  #standings = new Map<string, Promise<ToldStanding>>();
  #gitless = new Map<string, RuleFiles>();
  readonly #waiting = new Map<string, Waiting[]>();

  /** @param path Absolute. */
  of(path: string): Promise<ToldStanding> {
    const known = this.#standings.get(path);
    if (known) return known;
    const standing = this.#ask(path);
    this.#standings.set(path, standing);
    return standing;
  }

  forget(): void {
    this.#tops = new Map();
    this.#standings = new Map();
    this.#gitless = new Map();
  }

  #ask(path: string): Promise<ToldStanding> {
    const top = this.#topOf(dirname(path));
    if (top === undefined) return Promise.resolve(outsideOfAny);
    return new Promise((resolve) => {
      const together = this.#waiting.get(top);
      if (together) {
        together.push({ path, resolve });
        return;
      }
      this.#waiting.set(top, [{ path, resolve }]);
      setImmediate(() => {
        const batch = this.#waiting.get(top) ?? [];
        this.#waiting.delete(top);
        void this.#answer(top, batch);
      });
    });
  }

  #topOf(directory: string): string | undefined {
    if (this.#tops.has(directory)) return this.#tops.get(directory);
    const above = dirname(directory);
    const top = holdsRepository(directory) ? directory : above === directory ? undefined : this.#topOf(above);
    this.#tops.set(directory, top);
    return top;
  }

  async #answer(top: string, batch: readonly Waiting[]): Promise<void> {
    const relative = batch.map(({ path }) => relativeTo(top, path) ?? '');
    // By the rules alone: to look each path up in the index takes git a second for some thousand of them.
    const answer = await askGit(top, ['check-ignore', '-z', '--no-index', '--stdin'], relative);
    if (answer.kind === 'answer') {
      const ignored = new Set(itemsOf(answer.output));
      if (ignored.size > 0) for (const path of await trackedThoughIgnored(top)) ignored.delete(path);
      batch.forEach(({ resolve }, index) =>
        resolve({ isRepository: true, isIgnored: ignored.has(relative[index] ?? '') }),
      );
    } else if (answer.kind === 'no-repository') {
      for (const { resolve } of batch) resolve(outsideOfAny);
    } else if (answer.trouble === 'failed' && batch.length > 1) {
      // One path that git refuses, such as one behind a link, fails them all.
      const half = batch.length >> 1;
      await Promise.all([this.#answer(top, batch.slice(0, half)), this.#answer(top, batch.slice(half))]);
    } else {
      const { trouble } = answer;
      const repository = this.#gitless.get(top) ?? ignoredWithoutGit(top);
      this.#gitless.set(top, repository);
      batch.forEach(({ resolve }, index) =>
        resolve({ isRepository: true, isIgnored: repository.ignores(relative[index] ?? '', false), trouble }),
      );
    }
  }
}
