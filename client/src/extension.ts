import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  window,
} from 'vscode';
import { openApiCredentials } from './commands/openApiCredentials.ts';
import { scanWorkspace } from './commands/scanWorkspace.ts';
import { ActivePairs } from './credentials/activePair.ts';
import { deleteCredentials } from './credentials/deleteCredentials.ts';
import { StorageFailure } from './credentials/failures.ts';
import { LiveConsent } from './credentials/liveConsent.ts';
import { setCredentials } from './credentials/setCredentials.ts';
import { type PairMetadata, Vault } from './credentials/vault.ts';
import { startDelivery } from './delivery/startDelivery.ts';
import { registerFindingsCommands } from './findingsView/actions.ts';
import { FindingsView } from './findingsView/findingsView.ts';
import { type MakeClient, reportNoServer, Server } from './languageClient/server.ts';
import { FixRefused } from './fixes/fixRefused.ts';
import { registerFixes } from './fixes/registerFixes.ts';
import type { Ask } from './fixes/takeOut.ts';
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
  const active = new ActivePairs(vault, context.workspaceState);
  const findings = new FindingsView(context.workspaceState);
  let refreshes = 0;
  const refresh = () => {
    const turn = ++refreshes;
    void readPairs(vault, log, (pairs) => {
      if (turn !== refreshes) return;
      item.showPairs(pairs);
      findings.showLabels(new Map(pairs.map(({ fingerprint, label }) => [fingerprint, label])));
    });
  };

  let isDown = false;
  let server = startServer();
  async function startServer(): Promise<Server | undefined> {
    isDown = false;
    try {
      return await Server.start(makeClient, log, {
        counted: (count) => {
          item.showCount(count);
          findings.showServer(count ? 'running' : 'starting');
        },
        gaveUp: () => {
          server = Promise.resolve(undefined);
          reportDown();
        },
      });
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      reportDown();
      return undefined;
    }
  }
  function reportDown(): void {
    isDown = true;
    findings.showServer('down');
    offerRestart();
  }
  function offerRestart(): void {
    void reportNoServer(log, restart);
  }
  function restart(): void {
    // The offer may stand twice. Two servers would show every finding twice.
    if (!isDown) return;
    findings.showServer('starting');
    server = startServer();
  }

  const ask: Ask = async (method, params) => {
    const running = await server;
    if (!running)
      throw new FixRefused(l10n.t('The language server does not run, so nothing was changed.'), {
        button: l10n.t('Restart'),
        run: restart,
      });
    return running.ask(method, params);
  };

  context.subscriptions.push(
    log,
    item,
    findings,
    active,
    ...registerFindingsCommands(findings, register),
    vault.onDidChange(refresh),
    context.secrets.onDidChange(({ key }) => vault.keyChanged(key)),
    register('setCredentials', () => setCredentials(vault, log)),
    register('deleteCredentials', () => deleteCredentials(vault, log)),
    startDelivery(context, { vault, active, consent: new LiveConsent(), log }, register),
    registerFixes({ ask, vault: { vault, log }, log }),
    register('insertSnippet', () => insertSnippet(context.extensionUri)),
    register('openApiCredentials', openApiCredentials),
    register('showLog', () => log.show()),
    register('scanWorkspace', async () => {
      const running = await server;
      if (running) await scanWorkspace(running, log, () => findings.isVisible);
      else offerRestart();
    }),
    register('restartServer', async () => {
      await (await server)?.stop();
      isDown = true;
      restart();
    }),
  );
  refresh();
  return { stop: async () => (await server)?.stop() };
}

/** Reads which pairs are stored. Nobody asked for it, so a failure is only logged: whoever runs a command is told. */
async function readPairs(
  vault: Vault,
  log: LogOutputChannel,
  show: (pairs: readonly PairMetadata[]) => void,
): Promise<void> {
  try {
    show(await vault.list());
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    log.warn(error.message);
  }
}

function register(name: string, run: (target?: unknown) => unknown): Disposable {
  return commands.registerCommand(`xtopay.${name}`, run);
}
