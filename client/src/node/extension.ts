import { createHash } from 'node:crypto';
import { env, type ExtensionContext, UIKind } from 'vscode';
import { type Running, start } from '../extension.ts';
import type { MakeClient } from '../languageClient/server.ts';
import { WindowsOfMachine } from './windowsOfMachine.ts';

let running: Running | undefined;

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  const makeClient: MakeClient = async (options) => {
    // Large, and not needed before the server is started.
    const { makeLanguageClient } = await import('./languageClient.ts');
    return makeLanguageClient(context.asAbsolutePath('dist/server.js'), options);
  };
  const keyringIsUnlikely =
    process.platform === 'linux' && process.env['DBUS_SESSION_BUS_ADDRESS'] === undefined;
  running = start(context, makeClient, {
    keyringIsUnlikely,
    otherWindows: (log) =>
      new WindowsOfMachine(context.globalStorageUri.fsPath, storageName(), (text) => log.warn(text)),
  });
}

/**
 * Names the secret storage of this window among those of windows that share the folder: on a remote machine, windows
 * of several desktops do. Which browser it is nobody tells.
 */
function storageName(): string | undefined {
  if (env.uiKind === UIKind.Web) return undefined;
  return createHash('sha256').update(env.machineId).digest('hex').slice(0, 8);
}

/** Called by VS Code; it waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
