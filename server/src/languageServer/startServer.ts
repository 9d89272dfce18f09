import {
  CancellationToken,
  CodeActionKind,
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { ignoreKind } from '../protocol/fixMessages.ts';
import { type ScanSummary, scanWorkspaceRequest } from '../protocol/messages.ts';
import { fixAllKind } from './actions/codeActions.ts';
import { serveActions } from './actions/serveActions.ts';
import { completionTriggers } from './completion/completions.ts';
import { EditedDocument } from './documents/editedDocument.ts';
import { serveFixRequests } from './fixRequests.ts';
import { serveEditorRequests } from './editorRequests.ts';
import { createGuard } from './guard.ts';
import { createLog } from './log.ts';
import { registerForEvents } from './registerForEvents.ts';
import type { Runtime } from './runtime.ts';
import { speak } from './localization.ts';
import { Session } from './session.ts';
import { sectionOf } from './settings/pushedSettings.ts';

/** What the server tells a client that it does. */
export const capabilities: ServerCapabilities = {
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, ignoreKind, fixAllKind],
    resolveProvider: true,
  },
  hoverProvider: true,
  codeLensProvider: {},
  completionProvider: { triggerCharacters: completionTriggers },
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Serves one client until it shuts the server down.
 * @param connection Not listening yet.
 * @param runtime The machine: Node or a browser's worker.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log = createLog(connection.console);
  const guard = createGuard(log);
  const documents = new TextDocuments(EditedDocument.configuration);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    speak(params.initializationOptions);
    session = new Session({ connection, documents, runtime, guard, log }, params);
    return { capabilities, serverInfo: { name: 'Xtopay' } };
  });
  connection.onInitialized(async () => {
    const started = session;
    if (!started) return;
    if (started.support.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) =>
        guard.run('changing the folders', () => started.foldersChanged(event)),
      );
    }
    // First of all, so that no change on disk falls between the scan and the watch.
    await guard.run('registering for events', () => registerForEvents(connection, started.support));
    await guard.run('scanning the workspace for the first time', () => started.begin());
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) =>
    guard.run('reading the settings', () => session?.settingsChanged(sectionOf(settings))),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.run('looking at what changed on disk', () => session?.filesChanged(changes)),
  );
  documents.onDidSave(({ document }) =>
    guard.run('looking at a saved document', () => session?.saved(document.uri)),
  );
  connection.onRequest<ScanSummary, undefined>(scanWorkspaceRequest, (...sent: readonly unknown[]) => {
    // The parameters are left out or not, as the client likes.
    const token = sent.find((one) => CancellationToken.is(one)) ?? CancellationToken.None;
    const started = session;
    if (!started)
      return new ResponseError(LSPErrorCodes.RequestFailed, 'The server has not been initialized.');
    return guard.answer('scanning the workspace', token, () => started.scanWorkspace(token));
  });
  serveActions(connection, guard, () => session?.fixes);
  serveFixRequests(connection, guard, () => session?.fixFacts);
  serveEditorRequests(connection, guard, () => session?.editor);
  connection.onShutdown(() => guard.run('shutting down', () => session?.dispose()));

  documents.listen(connection);
  connection.listen();
}
