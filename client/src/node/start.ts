import { createHash } from 'node:crypto';
import { env, type ExtensionContext, UIKind } from 'vscode';
import type { Register, Running } from '../activation.ts';
import { start } from '../start.ts';
import type { MakeClient } from '../languageClient/server.ts';
import { WindowsOfMachine } from './windowsOfMachine.ts';

/** Starts everything where there is Node: a process for the server, and files by which windows agree. */
export function startOnNode(context: ExtensionContext, register: Register): Running {
  const makeClient: MakeClient = async (options) => {
    // Large, and not needed before the server is started.
    const { makeLanguageClient } = await import('./languageClient.ts');
    return makeLanguageClient(context.asAbsolutePath('dist/server.js'), options);
  };
  const keyringIsUnlikely =
    process.platform === 'linux' && process.env['DBUS_SESSION_BUS_ADDRESS'] === undefined;
  return start(context, register, makeClient, {
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
