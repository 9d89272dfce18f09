import type { InitializeParams } from 'vscode-languageserver';

/** A client that cannot be asked may send its settings when it starts, as the section or around it. */
export function pushedSettings({ initializationOptions }: InitializeParams): unknown {
  return sectionOf(initializationOptions) ?? initializationOptions;
}

/** The `xtopay` section of what a client pushes. */
export function sectionOf(pushed: unknown): unknown {
  if (typeof pushed !== 'object' || pushed === null || !('xtopay' in pushed)) return undefined;
  return pushed.xtopay;
}
