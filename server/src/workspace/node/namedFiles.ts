import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { isDotenvFile } from '../../detection/dotenvFile.ts';
import type { LeftOutReason } from '../../protocol/messages.ts';
import { isExcludedWithin } from '../excludeGlobs.ts';
import { IgnoreRules, secretlintIgnoreName } from '../ignoreRules.ts';
import { placementIn } from '../placement.ts';
import { parentOf, RuleFiles } from '../ruleFiles.ts';
import type { ScanRequest } from '../scanner.ts';
import { codeOf, isGone, FolderWalk } from '../walk.ts';
import type { FolderScan } from './folderScan.ts';
import { topAround, trackedInNodeModules } from './gitRepositories.ts';
import type { GitStandings, ToldStanding } from './gitStandings.ts';
import {
  absolute,
  ignoresCase,
  isUnusual,
  isWithin,
  linkLeadsOut,
  readRulesFile,
  relativeTo,
} from './machineFiles.ts';
import { nodeFolderAccess } from './nodeFolderAccess.ts';
import { takingTurns } from './urgency.ts';

/** The rules of `.secretlintignore` in a folder. */
export function silenceOf(folder: string): RuleFiles {
  const read = (path: string) => readRulesFile(absolute(folder, path));
  return new RuleFiles(secretlintIgnoreName, read, IgnoreRules.none(ignoresCase));
}

/** What holds for all that stands in a directory. Thousands of files that change at once stand in few of them. */
interface Place {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly isInGit: boolean;
  readonly isInNodeModules: boolean;
  readonly isExcluded: boolean;
}

/** Passes single files of a folder on by the rules of a walk, and walks the directories among them. */
export class NamedFiles {
  readonly #request: ScanRequest;
  readonly #scan: FolderScan;
  readonly #standings: GitStandings;
  readonly #silence: RuleFiles;
  readonly #places = new Map<string, Place | undefined>();
  /** Whether a directory is really in the folder; `undefined` where there is none. */
  readonly #realParents = new Map<string, boolean | undefined>();
  readonly #tracked = new Map<string, Promise<ReadonlySet<string>>>();
  /** How many files git has not told the standing of yet. */
  #unplaced = 0;
  #whenPlaced: (() => void) | undefined;

  constructor(request: ScanRequest, scan: FolderScan, standings: GitStandings) {
    this.#request = request;
    this.#scan = scan;
    this.#standings = standings;
    this.#silence = silenceOf(request.folder);
  }

  /** Files are read while others are still looked at. @param paths Absolute. */
  async passOn(paths: readonly string[]): Promise<void> {
    const breathe = takingTurns();
    const others: Promise<void>[] = [];
    const release = this.#standings.hold();
    try {
      for (const named of new Set(paths.map(normalized))) {
        const pause = breathe();
        if (pause) await pause;
        const longer = this.#passOnOne(named);
        if (longer) others.push(longer);
      }
      // What is still asked about is in node_modules.
      await Promise.all(others);
    } finally {
      release();
    }
    if (this.#unplaced > 0) await new Promise<void>((placed) => (this.#whenPlaced = placed));
  }

  /** Most need no waiting but for git. */
  #passOnOne(named: string): Promise<void> | undefined {
    const { folder, namedByPerson = false } = this.#request;
    const isFolder = named === folder;
    const end = named.lastIndexOf(sep);
    const place = isFolder ? topPlace : this.#placeOf(named.slice(0, Math.max(end, 1)));
    if (!place) return this.#leaveOut(named, 'outside-folder');
    const name = named.slice(end + 1);
    const path = isFolder ? '' : place.path === '' ? name : `${place.path}/${name}`;
    if (place.isInGit || name === '.git') return this.#leaveOut(named, 'ignored', '.git');
    if (place.isExcluded || this.#scan.isExcluded(path)) return this.#leaveOut(named, 'excluded');
    const kind = this.#kindOf(named, path);
    if (kind === undefined) return undefined;
    if (path !== '' && this.#silence.ignores(path, kind === 'directory')) {
      return this.#leaveOut(named, 'secretlintignore');
    }
    const goOn = () => (kind === 'directory' ? this.#walk(path) : this.#passOnFile(named, path));
    if ((!place.isInNodeModules && name !== 'node_modules') || namedByPerson) return goOn();
    return this.#isTracked(named).then((isTracked) =>
      isTracked ? goOn() : this.#leaveOut(named, 'node-modules'),
    );
  }

  #leaveOut(named: string, reason: LeftOutReason, detail?: string): undefined {
    this.#scan.leftOutAt(named, reason, detail);
  }

  /** `undefined` for a directory outside of the folder. */
  #placeOf(directory: string): Place | undefined {
    const known = this.#places.get(directory);
    if (known || this.#places.has(directory)) return known;
    const path = relativeTo(this.#request.folder, directory);
    const segments = path?.split('/') ?? [];
    const place =
      path === undefined
        ? undefined
        : {
            path,
            isInGit: segments.includes('.git'),
            isInNodeModules: segments.includes('node_modules'),
            isExcluded: path !== '' && isExcludedWithin(this.#scan.isExcluded, path),
          };
    this.#places.set(directory, place);
    return place;
  }

  /** `undefined` where it is neither a file nor a directory to be scanned; it has been left out then. */
  #kindOf(named: string, path: string): 'file' | 'directory' | undefined {
    try {
      const isWithinReally = this.#isReallyWithin(dirname(named));
      // An error would cost ten times the look.
      const status = isWithinReally ? lstatSync(named, { throwIfNoEntry: false }) : undefined;
      if (isWithinReally === false) this.#scan.leftOut(path, 'outside-folder');
      else if (!status) this.#scan.leftOut(path, 'vanished', 'ENOENT');
      else if (status.isDirectory()) return 'directory';
      else if (status.isFile()) return 'file';
      else if (status.isSymbolicLink() && linkLeadsOut(this.#request.folder, named)) {
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

  /** False behind a link that leads out of the folder, `undefined` where there is no such directory. */
  #isReallyWithin(directory: string): boolean | undefined {
    const { folder } = this.#request;
    if (directory === folder) return true;
    if (this.#realParents.has(directory)) return this.#realParents.get(directory);
    const isWithinReally = this.#looksWithin(directory);
    this.#realParents.set(directory, isWithinReally);
    return isWithinReally;
  }

  #looksWithin(directory: string): boolean | undefined {
    const { folder } = this.#request;
    if (!isWithin(folder, directory)) return true;
    const status = lstatSync(directory, { throwIfNoEntry: false });
    if (!status?.isSymbolicLink()) return status && this.#isReallyWithin(dirname(directory));
    return isWithin(realpathSync.native(folder), realpathSync.native(directory));
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

  /** As soon as git has told where it stands. */
  #passOnFile(named: string, path: string): undefined {
    this.#unplaced++;
    this.#standings.tell(named, (standing) => {
      this.#passOnPlaced(named, path, standing);
      this.#unplaced--;
      if (this.#unplaced === 0) this.#whenPlaced?.();
    });
  }

  #passOnPlaced(named: string, path: string, standing: ToldStanding): void {
    this.#scan.repository(standing);
    if (standing.isIgnored && !isDotenvFile(named) && !this.#request.namedByPerson)
      return this.#scan.leftOut(path, 'ignored');
    this.#scan.file(path, placementIn(named, standing));
  }
}

/** Of the folder itself. */
const topPlace: Place = { path: '', isInGit: false, isInNodeModules: false, isExcluded: false };

/** What a machine names needs no normalizing. */
function normalized(path: string): string {
  return sep === '/' && !isUnusual(path) ? path : resolve(path);
}
