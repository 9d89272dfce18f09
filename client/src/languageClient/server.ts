import type { CancellationToken, LogOutputChannel } from 'vscode';
import { l10n, workspace } from 'vscode';
import { showError } from '../notices/notices.ts';
import type {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  ErrorHandler,
  LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { showPlacesCommand } from '../../../server/src/protocol/editorMessages.ts';
import {
  fixCommands,
  type StoredPair,
  storedPairsNotification,
} from '../../../server/src/protocol/fixMessages.ts';
import {
  type FindingsCount,
  findingsCountNotification,
  type ScanSummary,
  scanWorkspaceRequest,
} from '../../../server/src/protocol/messages.ts';
import { later } from '../later.ts';
import { checkedDocuments } from './checkedDocuments.ts';
import { resolvingWith } from './resolveCodeAction.ts';
import { withHeadlinesOnly } from './traceHeadlines.ts';

/** Makes a client for the server that fits where the extension runs. Loads what it needs only now. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What the server tells without being asked. */
export interface ServerListener {
  /** `undefined`: the server stopped, and what it counted is void. */
  counted(count: FindingsCount | undefined): void;
  /** It crashed too often and is not started again. */
  gaveUp(): void;
}

/** How often a server that crashes within three minutes is started again without asking. */
const restarts = 4;

/** How long something that happens by the way waits for the server, in milliseconds. */
const moment = 1500;

// The values stand in a module that is loaded with the server only.
const goOn: ErrorAction.Continue = 1;
const doNotRestart: CloseAction.DoNotRestart = 1;
const isRunning: State.Running = 2;

/** The language server, as the rest of the client sees it. */
export class Server {
  readonly #client: BaseLanguageClient;

  #storedPairs: readonly StoredPair[] = [];

  private constructor(client: BaseLanguageClient) {
    this.#client = client;
    // A server that was started again after a crash knows nothing.
    client.onDidChangeState(({ newState }) => {
      if (newState === isRunning) void this.tellStoredPairs(this.#storedPairs);
    });
  }

  /** Starts the server. A crash restarts it; the findings come again with it. */
  static async start(
    makeClient: MakeClient,
    log: LogOutputChannel,
    listener: ServerListener,
  ): Promise<Server> {
    let usual: ErrorHandler | undefined;
    const errorHandler: ErrorHandler = {
      // Writing to a server that just crashed fails before it is seen to be gone. To shut down here would be taken
      // for an end that was asked for, and nothing would start it again.
      error: () => ({ action: goOn, handled: true }),
      closed: async () => {
        listener.counted(undefined);
        // Before its first start nothing is tried again: `start` fails, and that is told.
        const result = (await usual?.closed()) ?? { action: doNotRestart };
        if (usual && result.action === doNotRestart) listener.gaveUp();
        return { ...result, handled: true };
      },
    };
    let made: BaseLanguageClient | undefined;
    const client = await makeClient({
      middleware: { resolveCodeAction: resolvingWith(() => made) },
      documentSelector: checkedDocuments((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)),
      outputChannel: log,
      initializationOptions: { fixCommands: true, ...(l10n.bundle ? { texts: l10n.bundle } : {}) },
      // The commands that a hover may run, and no others.
      markdown: { isTrusted: { enabledCommands: [showPlacesCommand, fixCommands.leaked] } },
      traceOutputChannel: withHeadlinesOnly(log),
      errorHandler,
      initializationFailedHandler: (error) => {
        log.error(error instanceof Error ? error : String(error));
        return false;
      },
    });
    made = client;
    client.onNotification(findingsCountNotification, (count: FindingsCount) => listener.counted(count));
    await client.start();
    usual = client.createDefaultErrorHandler(restarts);
    return new Server(client);
  }

  /** Sends a request of the protocol's own. Rejects with what the server answers. */
  ask<Result>(method: string, params: unknown): Promise<Result> {
    return this.#client.sendRequest<Result>(method, params);
  }

  /**
   * As {@link ask}, by the way: `undefined` where the server does not run, fails (its log says why), or does not answer
   * within a moment.
   */
  async askInPassing<Result>(
    method: string,
    params: unknown,
    token: CancellationToken,
  ): Promise<Result | undefined> {
    if (!this.#client.isRunning()) return undefined;
    let inTime: (() => void) | undefined;
    const late = new Promise<undefined>((resolve) => {
      inTime = later(() => resolve(undefined), moment);
    });
    try {
      return await Promise.race([this.#client.sendRequest<Result>(method, params, token), late]);
    } catch {
      return undefined;
    } finally {
      inTime?.();
    }
  }

  /** Tells which pairs are stored, so that a finding can be told to be one of them. No secret is in it. */
  async tellStoredPairs(pairs: readonly StoredPair[]): Promise<void> {
    this.#storedPairs = pairs;
    // On its way down: the next start tells it.
    if (this.#client.isRunning())
      await this.#client.sendNotification(storedPairsNotification, pairs).catch(() => {});
  }

  scanWorkspace(): Promise<ScanSummary> {
    return this.#client.sendRequest<ScanSummary>(scanWorkspaceRequest);
  }

  async stop(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.stop();
  }
}

/** Tells that nothing is diagnosed, and offers what helps. */
export async function reportNoServer(log: LogOutputChannel, restart: () => void): Promise<void> {
  const again = l10n.t('Restart');
  const showLog = l10n.t('Show Log');
  const chosen = await showError(
    l10n.t(
      'The Xtopay language server does not run: no file is checked for credentials. Stored credentials are not affected.',
    ),
    again,
    showLog,
  );
  if (chosen === again) restart();
  if (chosen === showLog) log.show();
}
