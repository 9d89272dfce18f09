import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** The language client of a server on Node. This module is large, and loaded when the server is started. */
export function makeLanguageClient(serverPath: string, options: LanguageClientOptions): LanguageClient {
  const server = { module: serverPath, transport: TransportKind.ipc };
  return new LanguageClient('xtopay', 'Xtopay', server, options);
}
