import type { InitializeParams } from 'vscode-languageserver';
import { hasFixCommands } from './clientSupport.ts';

/** What the client can do with what is shown beside the text. */
export interface EditorSupport {
  /** Hovers in Markdown; else as plain text. */
  readonly markdown: boolean;
  /** Completions that say what to replace and what to leave when inserting. */
  readonly insertReplace: boolean;
  /** Asks for code lenses again when told to. */
  readonly lensRefresh: boolean;
  /** Has the commands that hovers and code lenses name. */
  readonly commands: boolean;
}

export function editorSupport({ capabilities, initializationOptions }: InitializeParams): EditorSupport {
  const { hover, completion } = capabilities.textDocument ?? {};
  return {
    markdown: hover?.contentFormat?.includes('markdown') === true,
    insertReplace: completion?.completionItem?.insertReplaceSupport === true,
    lensRefresh: capabilities.workspace?.codeLens?.refreshSupport === true,
    commands: hasFixCommands(initializationOptions),
  };
}
