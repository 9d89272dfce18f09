import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type ClientCapabilities,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilitiesOfVsCode, type TestClient } from './testClient.ts';

/** VS Code's, with all that it can do with code actions. */
export const lazyCapabilities: ClientCapabilities = {
  ...capabilitiesOfVsCode,
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
      dataSupport: true,
      isPreferredSupport: true,
      honorsChangeAnnotations: true,
      resolveSupport: { properties: ['edit', 'command'] },
    },
  },
  workspace: {
    ...capabilitiesOfVsCode.workspace,
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      snippetEditSupport: true,
    },
  },
};

/** A client that takes actions with their edits, and edits without versions. */
export const plainCapabilities: ClientCapabilities = {
  ...capabilitiesOfVsCode,
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** What is offered for diagnostics, or in a range. */
export async function actionsFor(
  client: TestClient,
  uri: string,
  {
    diagnostics = [],
    range,
    only,
  }: { diagnostics?: readonly Diagnostic[]; range?: Range; only?: string[] } = {},
): Promise<readonly CodeAction[]> {
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: range ?? diagnostics[0]?.range ?? everything,
    context: { diagnostics: [...diagnostics], ...(only ? { only } : {}) },
  });
  return (answer ?? []).filter((one): one is CodeAction => 'kind' in one);
}

export function resolved(client: TestClient, action: CodeAction): Promise<CodeAction> {
  return client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

/** The text of a document after an edit; a placeholder stands as it is written. */
export function edited(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...editsOf(uri, edit)].map(plain));
}

/** The versions that an edit is for, by URI. */
export function versionsOf(edit: WorkspaceEdit | undefined): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    (edit?.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [[change.textDocument.uri, change.textDocument.version]] : [],
    ),
  );
}

export function editsOf(
  uri: string,
  edit: WorkspaceEdit | undefined,
): readonly (TextEdit | SnippetTextEdit)[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return [...versioned, ...(edit?.changes?.[uri] ?? [])];
}

function plain(edit: TextEdit | SnippetTextEdit): TextEdit {
  return 'newText' in edit ? edit : { range: edit.range, newText: edit.snippet.value };
}
