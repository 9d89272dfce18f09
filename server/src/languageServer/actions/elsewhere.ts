import type { Finding } from '../../detection/finding.ts';
import type { LocatedFinding, WorkspaceScanner } from '../../workspace/scanner.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import { filePathOf, keyOf } from '../resource.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import type { Folders } from '../workspace/folders.ts';
import type { FreshTexts } from './freshTexts.ts';
import { type OpenText, rangeOf, rangeOfFinding } from './openText.ts';
import * as titles from './titles.ts';
import type { DocumentEdits } from './workspaceEdits.ts';

export interface ElsewhereParts {
  readonly store: DiagnosticStore;
  readonly fresh: FreshTexts;
  readonly scanner: Pick<WorkspaceScanner, 'scanFiles'>;
  readonly folders: Folders;
  readonly settings: SettingsCache;
}

/** What a fix changes in the other files of the workspace. */
export class Elsewhere {
  readonly #parts: ElsewhereParts;

  constructor(parts: ElsewhereParts) {
    this.#parts = parts;
  }

  /** The same name in other files, each read again now; the client asks about these. */
  async renamed(
    { open }: OpenText,
    { code, fingerprint }: Finding,
    [name]: readonly string[],
  ): Promise<DocumentEdits[]> {
    if (name === undefined) return [];
    const isSame = (finding: Finding): boolean =>
      finding.code === code && finding.fingerprint === fingerprint;
    const others = [...this.#parts.store.everything()].filter(
      ({ uri, located }) => keyOf(uri) !== open.key && located.some(isSame),
    );
    const edits: DocumentEdits[] = [];
    for (const other of others) {
      const { version, ranges } =
        'version' in other ? await this.#inBuffer(other.uri, isSame) : await this.#onDisk(other.uri, isSame);
      const annotation = titles.renameElsewhere();
      if (ranges.length > 0)
        edits.push({
          uri: other.uri,
          version,
          edits: ranges.map((range) => ({ range, newText: name })),
          annotation,
        });
    }
    return edits;
  }

  async #inBuffer(uri: string, isSame: (finding: Finding) => boolean) {
    const text = await this.#parts.fresh.read(uri).catch(() => undefined);
    const ranges = (text?.findings ?? [])
      .filter(isSame)
      .flatMap(({ start, end }) => (text ? [rangeOf(text.open.document, start, end)] : []));
    return { version: text?.version ?? null, ranges };
  }

  async #onDisk(uri: string, isSame: (finding: Finding) => boolean) {
    const path = filePathOf(uri);
    const folder = path === undefined ? undefined : this.#parts.folders.ownerOf(path);
    const found: LocatedFinding[] = [];
    if (path !== undefined && folder)
      await this.#parts.scanner.scanFiles(
        {
          folder: folder.path,
          settings: this.#parts.settings.known(folder.uri).scan,
          cancellation: { aborted: false },
          onReport: ({ findings }) => found.push(...findings),
          onLeftOut: () => undefined,
        },
        [path],
      );
    return { version: null, ranges: found.filter(isSame).map(rangeOfFinding) };
  }
}
