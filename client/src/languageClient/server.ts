import type { LogOutputChannel } from 'vscode';
import { l10n, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type FindingsCount,
  findingsCountNotification,
  type ScanSummary,
  scanWorkspaceRequest,
} from '../../../server/src/protocol/messages.ts';
import { withHeadlinesOnly } from './traceHeadlines.ts';

/** Makes a client for the server that fits where the extension runs. Loads what it needs only now. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server, as the rest of the client sees it. */
export class Server {
  readonly #client: BaseLanguageClient;

  private constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Starts the server. A crash restarts it; the findings come again with it. */
  static async start(
    makeClient: MakeClient,
    log: LogOutputChannel,
    counted: (count: FindingsCount) => void,
  ): Promise<Server> {
    const client = await makeClient({
      documentSelector: [{ scheme: 'file' }, { scheme: 'untitled' }, { scheme: 'vscode-notebook-cell' }],
      outputChannel: log,
      traceOutputChannel: withHeadlinesOnly(log),
      initializationFailedHandler: (error) => {
        log.error(error instanceof Error ? error : String(error));
        return false;
      },
    });
    client.onNotification(findingsCountNotification, (count: FindingsCount) => counted(count));
    await client.start();
    return new Server(client);
  }

  scanWorkspace(): Promise<ScanSummary> {
    return this.#client.sendRequest<ScanSummary>(scanWorkspaceRequest);
  }

  async stop(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.stop();
  }
}

/** Tells that nothing is diagnosed, and offers what helps. */
export async function reportNoServer(
  log: LogOutputChannel,
  error: unknown,
  restart: () => void,
): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const again = l10n.t('Restart');
  const showLog = l10n.t('Show Log');
  const chosen = await window.showErrorMessage(
    l10n.t(
      'The Xtopay language server did not start: no file is checked for credentials. Stored credentials are not affected.',
    ),
    again,
    showLog,
  );
  if (chosen === again) restart();
  if (chosen === showLog) log.show();
}
