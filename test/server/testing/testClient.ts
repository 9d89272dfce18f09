import { URI } from 'vscode-uri';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  type FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type LogMessageParams,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import {
  type FindingsCount,
  findingsCountNotification,
  type ScanSummary,
  scanWorkspaceRequest,
} from '../../../server/src/protocol/messages.ts';
import { Observed } from './observed.ts';
import type { RunningServer, ServerKind } from './serverKinds.ts';

/** What the client is and has, when it starts. */
export interface ClientOptions {
  /** Absolute paths. */
  readonly folders?: readonly string[];
  /** Those of VS Code when left out. */
  readonly capabilities?: ClientCapabilities;
  /** The `xtopay` section for a scope; anything, to test bad values. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  readonly initializationOptions?: unknown;
  /** This process when left out. */
  readonly processId?: number | null;
}

/** What VS Code can do, as far as the server asks. */
export const capabilitiesOfVsCode: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** One message of a progress. */
export interface ProgressMessage {
  readonly token: string | number;
  readonly value: { readonly kind: string; readonly title?: string };
}

/** A small client that keeps everything the server says. */
export class TestClient {
  readonly published = new Observed<PublishDiagnosticsParams>();
  readonly logged = new Observed<LogMessageParams>();
  readonly counted = new Observed<FindingsCount>();
  readonly progress = new Observed<ProgressMessage>();
  readonly registered = new Observed<Registration>();
  /** How often the settings of each scope were asked for. */
  readonly askedScopes: (string | undefined)[] = [];
  settings: (scopeUri: string | undefined) => unknown;
  readonly server: RunningServer;
  readonly connection: ProtocolConnection;
  readonly #wire: Buffer[] = [];
  #stopped: Promise<number | null> | undefined;
  readonly #versions = new Map<string, number>();

  /** Starts a server and introduces itself. */
  static async start(kind: ServerKind, options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(kind.start(), options);
    await client.connection.sendRequest(InitializeRequest.type, paramsOf(options));
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  private constructor(server: RunningServer, options: ClientOptions) {
    this.server = server;
    this.settings = options.settings ?? (() => null);
    server.onData((chunk) => this.#wire.push(chunk));
    this.connection = createProtocolConnection(server.reader, server.writer);
    this.#listen();
  }

  /** Everything the server has sent, as it went over the wire. */
  wire(): string {
    return Buffer.concat(this.#wire).toString();
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** @returns The new version. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** What the client's file watcher tells. */
  async changedOnDisk(...changes: readonly (readonly [path: string, type: FileChangeType])[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([path, type]) => ({ uri: URI.file(path).toString(), type })),
    });
  }

  async changeSettings(settings: (scopeUri: string | undefined) => unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(folderOf), removed: removed.map(folderOf) },
    });
  }

  scanWorkspace(): Promise<ScanSummary> {
    return this.connection.sendRequest<ScanSummary>(scanWorkspaceRequest);
  }

  async cancelProgress(token: string | number): Promise<void> {
    await this.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
  }

  /** What is shown for a URI now; nothing was published or the last was empty: `[]`. */
  shown(uri: string): readonly Diagnostic[] {
    return this.published.all().findLast((one) => one.uri === uri)?.diagnostics ?? [];
  }

  /** Waits until exactly these codes are shown for a URI, in the order of their place. */
  async shows(uri: string, codes: readonly string[]): Promise<readonly Diagnostic[]> {
    const matches = (diagnostics: readonly Diagnostic[]): boolean =>
      JSON.stringify(diagnostics.map(({ code }) => code)) === JSON.stringify(codes);
    const last = this.published.all().findLast((one) => one.uri === uri);
    if (last && matches(last.diagnostics)) return last.diagnostics;
    const next = await this.published.next((one) => one.uri === uri && matches(one.diagnostics));
    return next.diagnostics;
  }

  /** Waits until exactly these are shown for a URI. */
  async settlesAt(uri: string, expected: readonly Pick<Diagnostic, 'code' | 'range'>[]): Promise<void> {
    const matches = (diagnostics: readonly Diagnostic[]): boolean =>
      JSON.stringify(diagnostics.map(({ code, range }) => ({ code, range }))) === JSON.stringify(expected);
    const last = this.published.all().findLast((one) => one.uri === uri);
    if (last && matches(last.diagnostics)) return;
    await this.published.next((one) => one.uri === uri && matches(one.diagnostics));
  }

  /** The diagnostics of a version of an open document, when they come. */
  async diagnosticsOf(uri: string, version?: number): Promise<readonly Diagnostic[]> {
    const matches = (one: PublishDiagnosticsParams): boolean =>
      one.uri === uri && (version === undefined || one.version === version);
    return (await this.published.first(matches)).diagnostics;
  }

  /** Waits for the first line of the log that matches. */
  async logs(pattern: RegExp): Promise<string> {
    return (await this.logged.first(({ message }) => pattern.test(message))).message;
  }

  /** Shuts the server down as a client should, unless it has ended. @returns The exit status. */
  stop(): Promise<number | null> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<number | null> {
    if (this.server.hasEnded()) return this.server.exited;
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const status = await this.server.exited;
    this.connection.dispose();
    return status;
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.published.add(params));
    connection.onNotification(LogMessageNotification.type, (params) => this.logged.add(params));
    connection.onNotification(findingsCountNotification, (count: FindingsCount) => this.counted.add(count));
    connection.onNotification('$/progress', (message: ProgressMessage) => this.progress.add(message));
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) this.registered.add(registration);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => {
        this.askedScopes.push(scopeUri);
        return this.settings(scopeUri);
      }),
    );
    connection.listen();
  }
}

function paramsOf({
  folders = [],
  capabilities,
  initializationOptions,
  processId = process.pid,
}: ClientOptions): InitializeParams {
  return {
    processId,
    rootUri: null,
    capabilities: capabilities ?? capabilitiesOfVsCode,
    workspaceFolders: folders.map(folderOf),
    ...(initializationOptions === undefined ? {} : { initializationOptions }),
  };
}

function folderOf(path: string): { uri: string; name: string } {
  return { uri: URI.file(path).toString(), name: path.slice(path.lastIndexOf('/') + 1) };
}
