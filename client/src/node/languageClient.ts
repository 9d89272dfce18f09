import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { serverEnvironment } from '../../../server/src/protocol/serverEnvironment.ts';

/** The language client of a server on Node. This module is large, and loaded when the server is started. */
export function makeLanguageClient(serverPath: string, options: LanguageClientOptions): LanguageClient {
  const server = {
    module: serverPath,
    transport: TransportKind.ipc,
    // Beside that of the extension host.
    options: { env: serverEnvironment },
  };
  return new LanguageClient('xtopay', 'Xtopay', server, options);
}
