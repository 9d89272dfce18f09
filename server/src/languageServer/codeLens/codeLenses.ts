import * as l10n from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver';
import { tokenlessCodes } from '../../protocol/codes.ts';
import { showPlacesCommand } from '../../protocol/editorMessages.ts';
import type { FindingPlace } from '../../protocol/fixMessages.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import { rangeOfFinding } from '../actions/openText.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { EditorSupport } from '../editorSupport.ts';
import { kindText } from '../hover/findingText.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';

/** What code lenses work with. */
export interface CodeLensParts {
  readonly open: Pick<OpenDocuments, 'find' | 'settled'>;
  readonly store: Pick<DiagnosticStore, 'bufferIn' | 'everything'>;
  readonly settings: Pick<SettingsCache, 'get'>;
  readonly support: EditorSupport;
  /** The URI whose settings a document has. */
  scopeOf(uri: string): string;
}

/** A line above each finding that says what it is and how often it stands elsewhere, where the settings want it. */
export class CodeLenses {
  readonly #parts: CodeLensParts;

  constructor(parts: CodeLensParts) {
    this.#parts = parts;
  }

  /** @returns Empty where the settings want none. */
  async in(uri: string): Promise<CodeLens[]> {
    const { open, store, settings } = this.#parts;
    const { codeLens } = await settings.get(this.#parts.scopeOf(uri));
    if (!codeLens.enabled) return [];
    await open.settled();
    const document = open.find(uri);
    const shown = document && store.bufferIn(document.key);
    if (!document || shown?.version !== document.document.version) return [];
    const counts = this.counts();
    return shown.located.map((finding) => this.#lensOf(finding, uri, counts.get(finding.fingerprint) ?? 1));
  }

  /** How often each secret stands in what is shown, by its fingerprint. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { located } of this.#parts.store.everything())
      for (const { fingerprint } of located) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
    return counts;
  }

  #lensOf(finding: LocatedFinding, uri: string, count: number): CodeLens {
    const { code, fingerprint, length } = finding;
    const range = rangeOfFinding(finding);
    const place: FindingPlace = { uri, range, code, fingerprint };
    // Without a command of that name the client shows the title alone.
    const command = this.#parts.support.commands ? showPlacesCommand : '';
    const kind = kindText(code, length);
    // Code that handles the secret by its name holds none that could stand elsewhere.
    const isToken = !tokenlessCodes.has(code);
    const title = isToken ? titleOf(kind, count - 1) : kind;
    return { range, command: { title, command, arguments: [place] } };
  }
}

function titleOf(kind: string, others: number): string {
  if (others < 1) return l10n.t('{0} · nowhere else', kind);
  return others === 1 ? l10n.t('{0} · 1 other place', kind) : l10n.t('{0} · {1} other places', kind, others);
}
