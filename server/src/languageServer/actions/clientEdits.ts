import type { InitializeParams } from 'vscode-languageserver';
import { hasFixCommands } from '../clientSupport.ts';

/** What the client can do with code actions and edits. */
export interface ClientEdits {
  /** Takes code actions, not commands only. */
  readonly literals: boolean;
  /** Asks for the edit of an action when it is chosen. */
  readonly lazily: boolean;
  /** Edits that name the version of the document they are for. */
  readonly versions: boolean;
  /** Asks the person before what is annotated is changed, in code actions too. */
  readonly annotations: boolean;
  /** Edits with placeholders. */
  readonly snippets: boolean;
  /** Has the commands of `fixCommands`. */
  readonly commands: boolean;
}

export function clientEdits({ capabilities, initializationOptions }: InitializeParams): ClientEdits {
  const { codeAction } = capabilities.textDocument ?? {};
  const { workspaceEdit } = capabilities.workspace ?? {};
  const versions = workspaceEdit?.documentChanges === true;
  return {
    literals: codeAction?.codeActionLiteralSupport !== undefined,
    lazily:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versions,
    annotations:
      versions &&
      workspaceEdit.changeAnnotationSupport !== undefined &&
      codeAction?.honorsChangeAnnotations === true,
    snippets: versions && workspaceEdit.snippetEditSupport === true,
    commands: hasFixCommands(initializationOptions),
  };
}
