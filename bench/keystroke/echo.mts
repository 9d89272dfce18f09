import type { Diagnostic } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializeRequest,
  NotificationType,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** What an echo is to answer whatever is done to a document with. */
export const echoedNotification = new NotificationType<{
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}>('bench/echoed');

/**
 * The floor of a keystroke: answers every change at once with diagnostics that it was told before, and does nothing
 * else. Speaks over the same pipe with the same code as the server, and sends as much.
 */
function serve(): void {
  const connection = createProtocolConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  const echoed = new Map<string, Diagnostic[]>();
  const answer = ({ uri, version }: { readonly uri: string; readonly version: number }) =>
    connection.sendNotification(PublishDiagnosticsNotification.type, {
      uri,
      version,
      diagnostics: echoed.get(uri) ?? [],
    });
  connection.onRequest(InitializeRequest.type, () => ({ capabilities: {} }));
  connection.onNotification(echoedNotification, ({ uri, diagnostics }) => void echoed.set(uri, diagnostics));
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => answer(textDocument));
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument }) =>
    answer(textDocument),
  );
  connection.onRequest(ShutdownRequest.type, () => undefined);
  connection.onNotification(ExitNotification.type, () => process.exit(0));
  connection.listen();
}

if (import.meta.main) serve();
