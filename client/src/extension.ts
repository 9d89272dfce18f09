import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { openApiCredentials } from './commands/openApiCredentials.ts';
import { openTerminal } from './commands/openTerminal.ts';
import { scanWorkspace } from './commands/scanWorkspace.ts';
import { deleteCredentials } from './credentials/deleteCredentials.ts';
import { StorageFailure } from './credentials/failures.ts';
import { setCredentials } from './credentials/setCredentials.ts';
import { Vault } from './credentials/vault.ts';
import { type MakeClient, reportNoServer, Server } from './languageClient/server.ts';
import { insertSnippet } from './snippets/insertSnippet.ts';
import { CredentialsItem } from './statusBar/credentialsItem.ts';

/** What has been started, and how it ends. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Puts the extension together. Waits for nothing: the server starts and the storage is read afterwards.
 * @param makeClient The language client for where this runs.
 */
export function start(context: ExtensionContext, makeClient: MakeClient): Running {
  const log = window.createOutputChannel('Xtopay', { log: true });
  const item = new CredentialsItem();
  const vault = new Vault(context.secrets, context.globalState);
  let refreshes = 0;
  const refresh = () => {
    const turn = ++refreshes;
    void showPairs(vault, item, log, () => turn === refreshes);
  };

  let isDown = false;
  let server = startServer();
  async function startServer(): Promise<Server | undefined> {
    isDown = false;
    try {
      return await Server.start(makeClient, log, {
        counted: (count) => item.showCount(count),
        gaveUp: () => {
          isDown = true;
          server = Promise.resolve(undefined);
          offerRestart();
        },
      });
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      isDown = true;
      offerRestart();
      return undefined;
    }
  }
  function offerRestart(): void {
    void reportNoServer(log, () => {
      // The offer may stand twice. Two servers would show every finding twice.
      if (isDown) server = startServer();
    });
  }

  context.subscriptions.push(
    log,
    item,
    context.secrets.onDidChange(({ key }) => {
      if (Vault.isPairKey(key)) refresh();
    }),
    register('setCredentials', () => setCredentials(vault, log, refresh)),
    register('deleteCredentials', () => deleteCredentials(vault, log, refresh)),
    register('openTerminal', () => openTerminal(vault, log)),
    register('insertSnippet', () => insertSnippet(context.extensionUri)),
    register('openApiCredentials', openApiCredentials),
    register('showLog', () => log.show()),
    register('scanWorkspace', async () => {
      const running = await server;
      if (running) await scanWorkspace(running, log);
      else offerRestart();
    }),
  );
  refresh();
  return { stop: async () => (await server)?.stop() };
}

/** @param isLatest Changes come in bursts, and an older answer may take longer. */
async function showPairs(
  vault: Vault,
  item: CredentialsItem,
  log: LogOutputChannel,
  isLatest: () => boolean,
): Promise<void> {
  try {
    const pairs = await vault.list();
    if (isLatest()) item.showPairs(pairs);
  } catch (error) {
    // Nobody asked for it: whoever runs a command is told.
    if (!(error instanceof StorageFailure)) throw error;
    log.warn(error.message);
  }
}

function register(name: string, run: () => unknown): Disposable {
  return commands.registerCommand(`xtopay.${name}`, run);
}
