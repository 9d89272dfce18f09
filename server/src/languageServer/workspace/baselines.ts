import type { BaselineText } from '../../protocol/fixMessages.ts';
import type { Settings } from '../../protocol/settings.ts';
import { Baseline, MalformedBaseline, parseBaseline, writeBaseline } from '../../workspace/baseline.ts';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import type { Log } from '../log.ts';
import { pathWithin, uriOf } from '../resource.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import type { Folder, Folders } from './folders.ts';

/** What the baselines are read with. */
export interface BaselinesParts {
  readonly scanner: Pick<WorkspaceScanner, 'readSmallFile'>;
  readonly folders: Folders;
  readonly settings: Pick<SettingsCache, 'get' | 'known'>;
  readonly log: Log;
}

const none = new Baseline([]);

/** The accepted findings of each folder: its baseline file, by the name that the settings give it. */
export class Baselines {
  readonly #parts: BaselinesParts;
  readonly #asked = new Map<string, Promise<Baseline>>();
  readonly #known = new Map<string, Baseline>();

  constructor(parts: BaselinesParts) {
    this.#parts = parts;
  }

  /** Resolves when the folder's baseline has been read. Never rejects: one that cannot be read accepts nothing. */
  async ready(folder: Folder): Promise<void> {
    const asked = this.#asked.get(folder.key) ?? this.#read(folder);
    this.#asked.set(folder.key, asked);
    const baseline = await asked;
    // It may have been forgotten meanwhile.
    if (this.#asked.get(folder.key) === asked) this.#known.set(folder.key, baseline);
  }

  /** Whether a finding of a file is accepted, as far as the baselines have been read. */
  accepts(path: string, fingerprint: string): boolean {
    if (this.#known.size === 0) return false;
    const folder = this.#parts.folders.ownerOf(path);
    const baseline = folder && this.#known.get(folder.key);
    return baseline?.accepts({ fingerprint, path: pathWithin(folder?.path ?? '', path) }) ?? false;
  }

  /**
   * The folder's baseline with one more finding of a file in it; `undefined` where the settings want none.
   * @throws MalformedBaseline, and what the machine says.
   */
  async withFinding(folder: Folder, path: string, fingerprint: string): Promise<BaselineText | undefined> {
    const { scanner, settings } = this.#parts;
    const file = this.#fileOf(folder, await settings.get(folder.uri));
    if (file === undefined) return undefined;
    const before = await scanner.readSmallFile(file);
    const entries = before === undefined ? [] : parseBaseline(before);
    const text = writeBaseline([...entries, { path: pathWithin(folder.path, path), fingerprint }]);
    return { uri: uriOf(file), text };
  }

  /** The file, its name or the folder has changed: it is read again when it is next asked for. */
  forget(folder: Folder): void {
    this.#asked.delete(folder.key);
    this.#known.delete(folder.key);
  }

  /** Whether this file is the folder's baseline. */
  isBaseline(folder: Folder, path: string): boolean {
    return path === this.#fileOf(folder, this.#parts.settings.known(folder.uri));
  }

  async #read(folder: Folder): Promise<Baseline> {
    const { scanner, settings, log } = this.#parts;
    const file = this.#fileOf(folder, await settings.get(folder.uri));
    if (file === undefined) return none;
    try {
      const text = await scanner.readSmallFile(file);
      return text === undefined ? none : new Baseline(parseBaseline(text));
    } catch (error) {
      if (error instanceof MalformedBaseline) log.warn(`${file} accepts nothing: ${error.message}.`);
      else log.failure(`reading the baseline ${file}, which accepts nothing`, error);
      return none;
    }
  }

  /** `undefined` where there is to be none, or the name leads out of the folder. */
  #fileOf(folder: Folder, { scan }: Settings): string | undefined {
    const name = scan.baseline.replaceAll('\\', '/');
    if (name === '' || /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(name)) return undefined;
    const separator = folder.path.includes('\\') ? '\\' : '/';
    return `${folder.path.replace(/[/\\]$/, '')}${separator}${name.replaceAll('/', separator)}`;
  }
}
