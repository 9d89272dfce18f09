import { type ExtensionContext, l10n, window } from 'vscode';
import { type FindingPlace, placesRequest, type StoredPair } from '../../server/src/protocol/fixMessages.ts';
import type { Register, Running } from './activation.ts';
import { AfterStart } from './afterStart.ts';
import { startCheck } from './check/startCheck.ts';
import type { Machine } from './credentials/health/storageHealth.ts';
import { startCredentials } from './credentials/startCredentials.ts';
import { startDelivery } from './delivery/startDelivery.ts';
import { registerFindingsCommands } from './findingsView/registerFindings.ts';
import { FindingsView } from './findingsView/findingsView.ts';
import { type MakeClient, reportNoServer, Server } from './languageClient/server.ts';
import { FixRefused, reportRefusal } from './fixes/fixRefused.ts';
import type { AskInPassing } from './editor/pasteGuard.ts';
import { registerEditor, showWhetherFound } from './editor/registerEditor.ts';
import { registerFixes } from './fixes/registerFixes.ts';
import type { Ask } from './fixes/takeOut.ts';
import { startMasking } from './masking/startMasking.ts';
import { withSecretsCut } from './notices/safeLog.ts';
import { systemClock } from './rotation/clock.ts';
import { rotationNotice, startRotation } from './rotation/startRotation.ts';
import { CredentialsItem } from './statusBar/credentialsItem.ts';

const lazily = () => import('./onDemand.ts');

/**
 * Puts the extension together. Other extensions wait for this: here is only registered what VS Code has to know of, and
 * the rest, such as reading and the start of the server, comes right after it, in this order.
 * @param register Says what the commands of the manifest do.
 * @param makeClient The language client for where this runs.
 * @param machine What is known of the machine that this runs on.
 */
export function start(
  context: ExtensionContext,
  register: Register,
  makeClient: MakeClient,
  machine: Machine,
): Running {
  const log = withSecretsCut(window.createOutputChannel('Xtopay', { log: true }));
  const afterStart = new AfterStart((error) => log.error(error instanceof Error ? error : String(error)));
  const { putOff } = afterStart;
  let storedPairs: readonly StoredPair[] = [];
  let isDown = false;
  async function startServer(): Promise<Server | undefined> {
    isDown = false;
    try {
      const started = await Server.start(makeClient, log, {
        counted: (count) => {
          item.showCount(count);
          showWhetherFound(count);
          findings.showServer(count ? 'running' : 'starting');
        },
        gaveUp: () => {
          server = Promise.resolve(undefined);
          reportDown();
        },
      });
      await started.tellStoredPairs(storedPairs);
      return started;
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

  // What a person may see goes first: what is hidden from the screen, and how things are.
  const masking = startMasking(log, ask, putOff, register);
  const item = new CredentialsItem(putOff);
  const credentials = startCredentials(context, {
    log,
    item,
    machine,
    ask,
    putOff,
    notice: (pair) => rotationNotice(pair, systemClock.now()),
    register,
    stored: (pairs) => {
      storedPairs = pairs.map(({ label, fingerprint }) => ({ label, fingerprint }));
      findings.showLabels(new Map(pairs.map(({ fingerprint, label }) => [fingerprint, label])));
      void server.then((running) => running?.tellStoredPairs(storedPairs));
    },
  });
  const { vault } = credentials;
  const delivery = startDelivery(context, { ...credentials, log }, putOff, register);
  let server = putOff(startServer);
  const findings = new FindingsView(context.workspaceState, putOff);

  const askInPassing: AskInPassing = async (method, params, token) => {
    // While it starts nothing waits for it either.
    const running = await Promise.race([server, Promise.resolve(undefined)]);
    return running?.askInPassing(method, params, token);
  };

  context.subscriptions.push(
    afterStart,
    log,
    item,
    findings,
    credentials,
    ...registerFindingsCommands(findings, register),
    masking,
    delivery,
    startRotation(
      {
        vault,
        log,
        clock: systemClock,
        findPlaces: async (fingerprint) =>
          (await server)?.ask<readonly FindingPlace[]>(placesRequest, { fingerprint }),
        dueChanged: () => credentials.refresh(),
      },
      context.globalState,
      putOff,
      register,
    ),
    startCheck({ vault, consent: credentials.consent, log, clock: systemClock }, register),
    registerEditor({ ask, askInPassing, log, placeOnPage: masking.placeOnPage }, register),
    registerFixes({ ask, vault: { vault, log }, log }),
    register('fixWorkspace', () => reportRefusal(log, async () => (await lazily()).fixWorkspace(ask))),
    register('insertSnippet', async () => (await lazily()).insertSnippet(context.extensionUri)),
    register('openApiCredentials', async () => (await lazily()).openApiCredentials()),
    register('showLog', () => log.show()),
    register('scanWorkspace', async () => {
      const running = await server;
      if (running) await (await lazily()).scanWorkspace(running, log, () => findings.isVisible);
      else offerRestart();
    }),
    register('restartServer', async () => {
      await (await server)?.stop();
      isDown = true;
      restart();
    }),
  );
  return {
    resolveLaunch: delivery.resolveLaunch,
    stop: async () => {
      afterStart.dispose();
      await credentials.stop();
      await (await server)?.stop();
    },
  };
}
