import { setImmediate } from 'node:timers/promises';
import type { ExtensionContext } from 'vscode';
import { type Running, start } from '../extension.ts';

let running: Running | undefined;

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  running = start(context, async (options) => {
    // Large, and not needed before the window is there: not in the time of activation.
    await setImmediate();
    const { makeLanguageClient } = await import('./languageClient.ts');
    return makeLanguageClient(context.asAbsolutePath('dist/server.js'), options);
  });
}

/** Called by VS Code; it waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
