import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport.ts';

/** Asks the client to tell of changed settings and of every change on disk, where it can. */
export async function registerForEvents({ client }: Connection, support: ClientSupport): Promise<void> {
  await Promise.all([
    support.configurationEvents &&
      client.register(DidChangeConfigurationNotification.type, { section: 'xtopay' }),
    support.fileWatcher &&
      client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }),
  ]);
}
