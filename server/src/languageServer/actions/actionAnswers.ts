import type { InitializeParams } from 'vscode-languageserver';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Runtime } from '../runtime.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import type { Folders } from '../workspace/folders.ts';
import { clientEdits } from './clientEdits.ts';
import { CodeActions } from './codeActions.ts';
import { Editing } from './editing.ts';
import { Elsewhere } from './elsewhere.ts';
import { FreshTexts } from './freshTexts.ts';
import type { ActionAnswers } from './serveActions.ts';

/** What the actions on findings work with. */
export interface ActionParts {
  readonly runtime: Runtime;
  readonly scanner: WorkspaceScanner;
  readonly folders: Folders;
  readonly settings: SettingsCache;
  readonly open: OpenDocuments;
  readonly store: DiagnosticStore;
}

/** All that answers about actions and fixes. @param params Tell which edits the client can make. */
export function actionAnswers(parts: ActionParts, params: InitializeParams): ActionAnswers {
  const shared = { ...parts, client: clientEdits(params) };
  const fresh = new FreshTexts(shared);
  const elsewhere = new Elsewhere({ ...shared, fresh });
  const editing = new Editing({ ...shared, fresh, elsewhere });
  return { editing, actions: new CodeActions({ ...shared, editing }), store: parts.store };
}
