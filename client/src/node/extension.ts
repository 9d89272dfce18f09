import { setImmediate } from 'node:timers/promises';
import type { ExtensionContext } from 'vscode';
import { type Running, start } from '../extension.ts';
import type { MakeClient } from '../languageClient/server.ts';

let running: Running | undefined;

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  const makeClient: MakeClient = async (options) => {
    // Large, and not needed before the window is there: not in the time of activation.
    await setImmediate();
    const { makeLanguageClient } = await import('./languageClient.ts');
    return makeLanguageClient(context.asAbsolutePath('dist/server.js'), options);
  };
  const { platform, env } = process;
  const keyringIsUnlikely = platform === 'linux' && env['DBUS_SESSION_BUS_ADDRESS'] === undefined;
  running = start(context, makeClient, { keyringIsUnlikely });
}

/** Called by VS Code; it waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
