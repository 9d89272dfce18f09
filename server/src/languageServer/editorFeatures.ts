import {
  type CancellationToken,
  type CodeLens,
  CodeLensRefreshRequest,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type Disposable,
  type Hover,
  type HoverParams,
  type InitializeParams,
} from 'vscode-languageserver';
import type {
  CredentialRange,
  CredentialsQuestion,
  PasteAnswer,
  PasteQuestion,
} from '../protocol/editorMessages.ts';
import type { WorkspaceScanner } from '../workspace/scanner.ts';
import { CodeLenses } from './codeLens/codeLenses.ts';
import { LensRefresh } from './codeLens/lensRefresh.ts';
import { credentialsIn } from './credentialsIn.ts';
import { Completions } from './completion/completions.ts';
import type { DiagnosticStore } from './diagnostics/diagnosticStore.ts';
import type { OpenDocuments } from './documents/openDocuments.ts';
import { editorSupport } from './editorSupport.ts';
import type { Guard } from './guard.ts';
import { Hovers } from './hover/hovers.ts';
import { Origins } from './hover/origins.ts';
import { PasteEdits } from './paste/pasteEdits.ts';
import type { Runtime } from './runtime.ts';
import type { SettingsCache } from './settings/settingsCache.ts';
import { StoredPairs } from './storedPairs.ts';
import type { Folders } from './workspace/folders.ts';

/** What is shown beside the text works with. */
export interface EditorFeatureParts {
  readonly connection: Connection;
  readonly runtime: Pick<Runtime, 'timers' | 'findIn'>;
  readonly guard: Guard;
  readonly open: OpenDocuments;
  readonly store: DiagnosticStore;
  readonly folders: Folders;
  readonly settings: SettingsCache;
  readonly scanner: Pick<WorkspaceScanner, 'originOf' | 'readSmallFile'>;
  /** The URI whose settings a document has. */
  scopeOf(uri: string): string;
}

/** What helps a person while reading and writing, beside the diagnostics and their fixes. */
export class EditorFeatures implements Disposable {
  readonly #pairs = new StoredPairs();
  readonly #origins: Origins;
  readonly #hovers: Hovers;
  readonly #pastes: PasteEdits;
  readonly #completions: Completions;
  readonly #lenses: CodeLenses;
  readonly #lensRefresh: LensRefresh;
  readonly #findIn: Runtime['findIn'];

  constructor(parts: EditorFeatureParts, params: InitializeParams) {
    const support = editorSupport(params);
    this.#findIn = parts.runtime.findIn;
    this.#origins = new Origins(parts.scanner, parts.runtime.timers);
    this.#hovers = new Hovers({ ...parts, pairs: this.#pairs, origins: this.#origins, support });
    this.#pastes = new PasteEdits(parts);
    this.#completions = new Completions({ ...parts, support });
    this.#lenses = new CodeLenses({ ...parts, support });
    this.#lensRefresh = new LensRefresh(
      parts.runtime.timers,
      () => this.#lenses.counts(),
      () => {
        if (!support.lensRefresh) return;
        void parts.guard.run('refreshing code lenses', () =>
          parts.connection.sendRequest(CodeLensRefreshRequest.type),
        );
      },
    );
  }

  /** @param sent What the client says that it stores. */
  pairsStored(sent: unknown): void {
    this.#pairs.set(sent);
  }

  hover(params: HoverParams, token: CancellationToken): Promise<Hover | null> {
    return this.#hovers.at(params, token);
  }

  complete(params: CompletionParams): Promise<CompletionItem[] | null> {
    return this.#completions.at(params);
  }

  async codeLenses(uri: string): Promise<CodeLens[]> {
    const lenses = await this.#lenses.in(uri);
    if (lenses.length > 0) this.#lensRefresh.used();
    return lenses;
  }

  /** What is shown has changed somewhere. */
  findingsChanged(): void {
    this.#lensRefresh.findingsChanged();
  }

  settingsChanged(): void {
    this.#lensRefresh.settingsChanged();
  }

  pasteEdit(question: PasteQuestion): Promise<PasteAnswer | null> {
    return this.#pastes.answer(question);
  }

  credentialsIn(question: CredentialsQuestion): Promise<readonly CredentialRange[]> {
    return credentialsIn(question, this.#findIn);
  }

  dispose(): void {
    this.#origins.dispose();
    this.#lensRefresh.dispose();
  }
}
