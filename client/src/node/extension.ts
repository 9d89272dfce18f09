import type { ExtensionContext } from 'vscode';
import { activateWith } from '../activation.ts';

let end: (() => Promise<void>) | undefined;

/** Called by VS Code. */
export function activate(context: ExtensionContext): void {
  end = activateWith(context, async () => {
    const { startOnNode } = await import('./start.ts');
    return (register) => startOnNode(context, register);
  });
}

/** Called by VS Code; it waits for the promise. */
export function deactivate(): Promise<void> | undefined {
  return end?.();
}
