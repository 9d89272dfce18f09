import type {
  CancellationToken,
  Connection,
  Disposable,
  Hover,
  HoverParams,
  InitializeParams,
} from 'vscode-languageserver';
import type { WorkspaceScanner } from '../workspace/scanner.ts';
import type { DiagnosticStore } from './diagnostics/diagnosticStore.ts';
import type { OpenDocuments } from './documents/openDocuments.ts';
import { editorSupport } from './editorSupport.ts';
import { Hovers } from './hover/hovers.ts';
import { Origins } from './hover/origins.ts';
import type { Runtime } from './runtime.ts';
import { StoredPairs } from './storedPairs.ts';
import type { Folders } from './workspace/folders.ts';

/** What is shown beside the text works with. */
export interface EditorFeatureParts {
  readonly connection: Connection;
  readonly runtime: Pick<Runtime, 'timers'>;
  readonly open: OpenDocuments;
  readonly store: DiagnosticStore;
  readonly folders: Folders;
  readonly scanner: Pick<WorkspaceScanner, 'originOf'>;
}

/** What helps a person while reading and writing, beside the diagnostics and their fixes. */
export class EditorFeatures implements Disposable {
  readonly #pairs = new StoredPairs();
  readonly #origins: Origins;
  readonly #hovers: Hovers;

  constructor(parts: EditorFeatureParts, params: InitializeParams) {
    const support = editorSupport(params);
    this.#origins = new Origins(parts.scanner, parts.runtime.timers);
    this.#hovers = new Hovers({ ...parts, pairs: this.#pairs, origins: this.#origins, support });
  }

  /** @param sent What the client says that it stores. */
  pairsStored(sent: unknown): void {
    this.#pairs.set(sent);
  }

  hover(params: HoverParams, token: CancellationToken): Promise<Hover | null> {
    return this.#hovers.at(params, token);
  }

  dispose(): void {
    this.#origins.dispose();
  }
}
