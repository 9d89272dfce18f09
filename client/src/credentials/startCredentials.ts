import { Disposable, env, type ExtensionContext, window, workspace } from 'vscode';
import type { Register } from '../activation.ts';
import type { PutOff } from '../afterStart.ts';
import { nodesOf, type Notice } from '../credentialsView/credentialNodes.ts';
import { behindText, CredentialsTree } from '../credentialsView/credentialsTree.ts';
import type { Ask } from '../fixes/takeOut.ts';
import { showWarning } from '../notices/notices.ts';
import { offerReload } from '../notices/offerReload.ts';
import type { CredentialsItem } from '../statusBar/credentialsItem.ts';
import { ActivePairs } from './activePair.ts';
import { ClipboardGuard } from './clipboardGuard.ts';
import type { CredentialParts } from './commands/parts.ts';
import { currentFolder } from './currentFolder.ts';
import { StorageFailure } from './failures.ts';
import { later } from '../later.ts';
import { LiveConsent } from './liveConsent.ts';
import { type Machine, StorageHealth } from './health/storageHealth.ts';
import { StorageProbe } from './health/storageProbe.ts';
import { type PairMetadata, Vault } from './vault.ts';

const commands = () => import('../onDemand.ts');

/** What the credentials need of the rest. */
export interface CredentialsSurroundings {
  readonly log: CredentialParts['log'];
  /** Asks the language server. */
  readonly ask: Ask;
  readonly item: CredentialsItem;
  readonly machine: Machine;
  readonly putOff: PutOff;
  /** What else a person is told of a pair in the view. */
  readonly notice?: Notice;
  /** Told which pairs are stored, whenever that may have changed. */
  readonly stored: (pairs: readonly PairMetadata[]) => void;
  readonly register: Register;
}

/** The stored pairs, their view and their commands. */
export interface RunningCredentials extends Disposable {
  readonly vault: Vault;
  readonly active: ActivePairs;
  readonly consent: LiveConsent;
  /** Shows again what may have changed. */
  refresh(): void;
  /** Leaves nothing behind: a secret on the clipboard is taken off it now. */
  stop(): Promise<void>;
}

/** Puts the credentials together. The storage is read when that is over, or for a command before. */
export function startCredentials(
  context: ExtensionContext,
  { log, item, machine, putOff, notice, ask, stored, register }: CredentialsSurroundings,
): RunningCredentials {
  const windows = machine.otherWindows?.(log);
  const health = new StorageHealth(
    new StorageProbe(context.secrets, context.globalState, now),
    context.globalState,
    machine,
  );
  const vault = new Vault(context.secrets, context.globalState, now, health, windows);
  const active = new ActivePairs(vault, context.globalState, context.workspaceState);
  const tree = new CredentialsTree(() => void quietly(log, () => vault.readAgain()));
  const guard = new ClipboardGuard(env.clipboard, later);
  const parts = { vault, active, log };
  let wasBehind = false;
  let refreshes = 0;
  const refresh = () => void readAgain();
  function readAgain(): Promise<void> {
    const turn = ++refreshes;
    return readAndShow(() => turn === refreshes);
  }
  /** @param isLatest Changes come in bursts, and an older answer may take longer. */
  async function readAndShow(isLatest: () => boolean): Promise<void> {
    try {
      const inventory = await vault.inventory();
      if (!isLatest()) return;
      tree.show(
        nodesOf(inventory, active, workspace.workspaceFolders ?? [undefined], notice),
        inventory.isBehind,
      );
      if (inventory.isBehind && !wasBehind) void offerReload((reload) => showWarning(behindText(), reload));
      wasBehind = inventory.isBehind;
      item.showPairs(inventory.pairs, active.among(inventory.pairs, currentFolder()));
      stored(inventory.pairs);
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      log.warn(error.message);
      if (isLatest()) tree.showFailure();
    }
  }
  const subscriptions = Disposable.from(
    ...(windows ? [windows] : []),
    vault,
    active,
    tree,
    active.onDidChange(refresh),
    context.secrets.onDidChange(({ key }) => vault.keyChanged(key)),
    // Not every VS Code tells a window what another one stores.
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) void quietly(log, () => vault.readAgain());
    }),
    window.onDidChangeActiveTextEditor(refreshWhereFoldersDiffer),
    workspace.onDidChangeWorkspaceFolders(refresh),
    register('checkSecretStorage', () => health.check(vault)),
    register('setCredentials', async () => (await commands()).setCredentials(vault, log)),
    register('switchCredentials', async (target) =>
      (await commands()).switchPair(parts, currentFolder(), target),
    ),
    register('renameCredentials', async (target) => (await commands()).renamePair(parts, target)),
    register('editCredentials', async (target) => (await commands()).editPair(parts, target)),
    register('deleteCredentials', async (target) => (await commands()).deleteCredentials(vault, log, target)),
    register('forgetMissingCredentials', async (target) => (await commands()).forgetMissing(parts, target)),
    register('forgetAllCredentials', async () => (await commands()).forgetAll(parts)),
    register('importFromDotenv', async () => {
      const { fromDotenv, importCredentials } = await commands();
      return importCredentials(parts, fromDotenv(log));
    }),
    register('importFromFindings', async () => {
      const { fromFindings, importCredentials } = await commands();
      return importCredentials(parts, fromFindings(ask));
    }),
    register('exportCredentials', async (target) => (await commands()).exportPair(parts, target)),
    register('copyClientId', async (target) => (await commands()).copyId(parts, target)),
    register('copyClientSecret', async (target) => (await commands()).copySecret(parts, guard, target)),
    register('revealClientSecret', async (target) => (await commands()).revealSecret(parts, target)),
  );
  function refreshWhereFoldersDiffer(): void {
    if ((workspace.workspaceFolders ?? []).length > 1) refresh();
  }
  void putOff(readAgain);
  void putOff(() => quietly(log, () => health.begin(vault)));
  return {
    vault,
    active,
    consent: new LiveConsent(),
    refresh,
    stop: async () => {
      await guard.clear();
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Nobody asked for it, so a failure is only logged: whoever runs a command is told. */
async function quietly(log: { warn(message: string): void }, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    log.warn(error.message);
  }
}

function now(): Date {
  return new Date();
}
