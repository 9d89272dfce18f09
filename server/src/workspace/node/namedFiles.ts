import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDotenvFile } from '../../detection/dotenvFile.ts';
import { isExcludedWithin } from '../excludeGlobs.ts';
import { IgnoreRules, secretlintIgnoreName } from '../ignoreRules.ts';
import { placementIn } from '../placement.ts';
import { parentOf, RuleFiles } from '../ruleFiles.ts';
import type { ScanRequest } from '../scanner.ts';
import { codeOf, isGone, FolderWalk } from '../walk.ts';
import type { FolderScan } from './folderScan.ts';
import { topAround, trackedInNodeModules } from './gitRepositories.ts';
import type { GitStandings } from './gitStandings.ts';
import { absolute, ignoresCase, isWithin, linkLeadsOut, readRulesFile, relativeTo } from './machineFiles.ts';
import { nodeFolderAccess } from './nodeFolderAccess.ts';

/** The rules of `.secretlintignore` in a folder. */
export function silenceOf(folder: string): RuleFiles {
  const read = (path: string) => readRulesFile(absolute(folder, path));
  return new RuleFiles(secretlintIgnoreName, read, IgnoreRules.none(ignoresCase));
}

/** Passes single files of a folder on by the rules of a walk, and walks the directories among them. */
export class NamedFiles {
  readonly #request: ScanRequest;
  readonly #scan: FolderScan;
  readonly #standings: GitStandings;
  readonly #silence: RuleFiles;
  readonly #realParents = new Map<string, boolean>();
  readonly #tracked = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(request: ScanRequest, scan: FolderScan, standings: GitStandings) {
    this.#request = request;
    this.#scan = scan;
    this.#standings = standings;
    this.#silence = silenceOf(request.folder);
  }

  /** @param paths Absolute. */
  async passOn(paths: readonly string[]): Promise<void> {
    await Promise.all([...new Set(paths)].map((path) => this.#passOnOne(path)));
  }

  async #passOnOne(named: string): Promise<void> {
    const { folder, namedByPerson = false } = this.#request;
    const path = relativeTo(folder, named);
    if (path === undefined) return this.#scan.leftOutAt(named, 'outside-folder');
    const segments = path.split('/');
    if (segments.includes('.git')) return this.#scan.leftOut(path, 'ignored', '.git');
    if (isExcludedWithin(this.#scan.isExcluded, path)) return this.#scan.leftOut(path, 'excluded');
    const kind = this.#kindOf(named, path);
    if (kind === undefined) return;
    if (path !== '' && this.#silence.ignores(path, kind === 'directory')) {
      return this.#scan.leftOut(path, 'secretlintignore');
    }
    if (segments.includes('node_modules') && !namedByPerson && !(await this.#isTracked(named))) {
      return this.#scan.leftOut(path, 'node-modules');
    }
    if (kind === 'directory') return this.#walk(path);
    return this.#passOnFile(named, path, namedByPerson);
  }

  /** `undefined` where it is neither a file nor a directory to be scanned; it has been left out then. */
  #kindOf(named: string, path: string): 'file' | 'directory' | undefined {
    try {
      if (!this.#isReallyWithin(dirname(named))) {
        this.#scan.leftOut(path, 'outside-folder');
        return undefined;
      }
      const status = lstatSync(named);
      if (status.isDirectory()) return 'directory';
      if (status.isFile()) return 'file';
      if (status.isSymbolicLink() && linkLeadsOut(this.#request.folder, named)) {
        this.#scan.leftOut(path, 'outside-folder');
      } else {
        this.#scan.leftOut(path, 'not-a-regular-file', ...(status.isSymbolicLink() ? ['link'] : []));
      }
    } catch (error) {
      const code = codeOf(error);
      this.#scan.leftOut(path, isGone(code) ? 'vanished' : 'unreadable', code);
    }
    return undefined;
  }

  /** False behind a link that leads out of the folder. */
  #isReallyWithin(directory: string): boolean {
    const { folder } = this.#request;
    const known = this.#realParents.get(directory);
    if (known !== undefined || directory === folder || !isWithin(folder, directory)) return known ?? true;
    const isWithinReally = lstatSync(directory).isSymbolicLink()
      ? isWithin(realpathSync.native(folder), realpathSync.native(directory))
      : this.#isReallyWithin(dirname(directory));
    this.#realParents.set(directory, isWithinReally);
    return isWithinReally;
  }

  async #isTracked(file: string): Promise<boolean> {
    const top = topAround(file.slice(0, file.search(/[/\\]node_modules(?:[/\\]|$)/)));
    if (top === undefined) return false;
    let tracked = this.#tracked.get(top);
    if (!tracked) {
      tracked = trackedInNodeModules(top).then((files) => new Set(files.map((path) => join(top, path))));
      this.#tracked.set(top, tracked);
    }
    return (await tracked).has(file);
  }

  #walk(path: string): Promise<void> {
    const silence = path === '' ? IgnoreRules.none(ignoresCase) : this.#silence.rulesIn(parentOf(path));
    return new FolderWalk(nodeFolderAccess(this.#request.folder), this.#scan.isExcluded, this.#scan).run(
      path,
      silence,
    );
  }

  async #passOnFile(named: string, path: string, evenIgnored: boolean): Promise<void> {
    const standing = await this.#standings.of(named);
    this.#scan.repository(standing);
    if (standing.isIgnored && !isDotenvFile(named) && !evenIgnored)
      return this.#scan.leftOut(path, 'ignored');
    this.#scan.file(path, placementIn(named, standing));
  }
}
