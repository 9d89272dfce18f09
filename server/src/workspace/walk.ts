import { isDotenvFile } from '../detection/dotenvFile.ts';
import type { Placement } from '../detection/finding.ts';
import type { LeftOutReason } from '../protocol/messages.ts';
import { type IsExcluded, pathAndParents } from './excludeGlobs.ts';
import type { Entry, FolderAccess, RepositoryView } from './folderAccess.ts';
import { type IgnoreRules, secretlintIgnoreName } from './ignoreRules.ts';
import { placementIn } from './placement.ts';

/** Where a walk says what it comes by. Paths are relative to the folder. */
export interface WalkSink {
  file(path: string, placement: Placement): void;
  leftOut(path: string, reason: LeftOutReason, detail?: string): void;
  /** A repository begins here, and this is what git says. */
  repository(view: RepositoryView): void;
  isCancelled(): boolean;
}

/** A directory that is walked, and what holds for all of it. */
interface Directory {
  readonly path: string;
  readonly view: RepositoryView;
  /** Git ignores all of it. */
  readonly isIgnored: boolean;
  /** The rules of `.secretlintignore` from the folder down to here. */
  readonly silence: IgnoreRules;
}

/**
 * Finds every file that git would commit, and dotenv files even when ignored; all files where there is no
 * repository. Links are never followed: what they lead to within the folder stands there itself.
 */
export class FolderWalk {
  readonly #access: FolderAccess;
  readonly #isExcluded: IsExcluded;
  readonly #sink: WalkSink;
  readonly #pending: Directory[] = [];

  constructor(access: FolderAccess, isExcluded: IsExcluded, sink: WalkSink) {
    this.#access = access;
    this.#isExcluded = isExcluded;
    this.#sink = sink;
  }

  /**
   * @param start The directory to begin at, relative to the folder.
   * @param silence The rules of `.secretlintignore` of the directories above it.
   */
  async run(start: string, silence: IgnoreRules): Promise<void> {
    this.#pending.push({ path: start, view: await this.#repositoryAt(start), isIgnored: false, silence });
    for (let next = this.#pending.pop(); next && !this.#sink.isCancelled(); next = this.#pending.pop()) {
      const pause = this.#access.breathe();
      if (pause) await pause;
      const entries = await this.#entriesOf(next.path);
      if (!entries) continue;
      const directory = await this.#entered(next, entries, next.path === start);
      for (const entry of entries) {
        // A directory may hold a hundred thousand.
        const turn = this.#access.breathe();
        if (turn) await turn;
        this.#visit(directory, entry);
      }
    }
  }

  async #repositoryAt(directory: string): Promise<RepositoryView> {
    const view = await this.#access.repositoryAt(directory);
    this.#sink.repository(view);
    return view;
  }

  async #entriesOf(path: string): Promise<readonly Entry[] | undefined> {
    try {
      return await this.#access.list(path);
    } catch (error) {
      const code = codeOf(error);
      this.#sink.leftOut(path, isGone(code) ? 'vanished' : 'unreadable', code);
      return undefined;
    }
  }

  /** A directory with the repository and the rules that begin in it. */
  async #entered(directory: Directory, entries: readonly Entry[], isStart: boolean): Promise<Directory> {
    const { path } = directory;
    const holds = (name: string) => entries.some((entry) => entry.name === name);
    let { view, isIgnored, silence } = directory;
    if (!isStart && holds('.git')) {
      view = await this.#repositoryAt(path);
      isIgnored = false;
    }
    if (holds(secretlintIgnoreName)) {
      const rules = await this.#access.readRules(within(path, secretlintIgnoreName));
      if (rules !== undefined) silence = silence.with(path, rules);
    }
    return { path, view, isIgnored, silence };
  }

  #visit(directory: Directory, { name, kind }: Entry): void {
    if (name === '.git') return;
    const path = within(directory.path, name);
    const isDirectory = kind === 'directory';
    if (this.#isExcluded(path)) return this.#sink.leftOut(path, 'excluded');
    if (directory.silence.verdict(path, isDirectory)) return this.#sink.leftOut(path, 'secretlintignore');
    if (isDirectory && name === 'node_modules') return this.#visitNodeModules(directory, path);
    const isIgnored = directory.isIgnored || directory.view.ignores(path, isDirectory);
    if (isDirectory) this.#pending.push({ ...directory, path, isIgnored });
    else if (isIgnored && !isDotenvFile(name)) this.#sink.leftOut(path, 'ignored');
    else if (kind === 'file') {
      this.#sink.file(path, placementIn(name, { isRepository: directory.view.isRepository, isIgnored }));
    } else this.#leaveOutSpecial(path, kind);
  }

  #leaveOutSpecial(path: string, kind: Entry['kind']): void {
    if (kind !== 'link') this.#sink.leftOut(path, 'not-a-regular-file');
    else if (this.#access.leadsOut(path)) this.#sink.leftOut(path, 'outside-folder');
    else this.#sink.leftOut(path, 'not-a-regular-file', 'link');
  }

  /** Counted as one, and not entered; only what somebody committed in it is scanned. */
  #visitNodeModules({ view, silence }: Directory, path: string): void {
    this.#sink.leftOut(path, 'node-modules');
    for (const file of view.trackedWithin(path)) {
      const parts = pathAndParents(file).filter((part) => part.length > path.length);
      if (parts.some((part) => this.#isExcluded(part))) this.#sink.leftOut(file, 'excluded');
      else if (parts.some((part) => silence.verdict(part, part !== file))) {
        this.#sink.leftOut(file, 'secretlintignore');
      } else this.#sink.file(file, 'committable');
    }
  }
}

function within(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

/** The machine's code of an error, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** Whether the code says that there is nothing there. */
export function isGone(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}
