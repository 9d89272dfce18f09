import type { InitializeParams } from 'vscode-languageserver';

/** What the client can do, as far as it matters here. */
export interface ClientSupport {
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly workspaceFolders: boolean;
  readonly fileWatcher: boolean;
  /** Watches files outside of the workspace's folders too. */
  readonly outsideWatcher: boolean;
}

export function clientSupport({ capabilities: { workspace } }: InitializeParams): ClientSupport {
  return {
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    fileWatcher: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    outsideWatcher:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
      workspace.didChangeWatchedFiles.relativePatternSupport === true,
  };
}

/** Whether the client has the commands of `fixCommands`. @param options Its `initializationOptions`. */
export function hasFixCommands(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    'fixCommands' in options &&
    options.fixCommands === true
  );
}
