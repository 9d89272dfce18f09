import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type DocumentSelector,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { environmentText } from '../credentials/problemText.ts';
import type { Source } from './pairToUse.ts';

/** Where launch configurations stand. */
export const launchFiles: DocumentSelector = [
  { language: 'jsonc', pattern: '**/.vscode/launch.json' },
  { language: 'jsonc', pattern: '**/*.code-workspace' },
];

/** The value of `"xtopay"` up to the cursor. */
const value = /"xtopay"\s*:\s*("?[^"]*)$/;

/** Completes the labels of the stored pairs in launch.json. Labels are no secret, and IDs are not shown. */
export class LaunchCompletion implements CompletionItemProvider {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    cancelled: CancellationToken,
  ): Promise<CompletionItem[]> {
    const line = document.lineAt(position).text;
    const typed = value.exec(line.slice(0, position.character))?.[1];
    if (typed === undefined) return [];
    const end = /^[^",}]*"?/.exec(line.slice(position.character))?.[0].trimEnd().length ?? 0;
    const range = new Range(position.translate(0, -typed.length), position.translate(0, end));
    // From memory: what is typed must not open a keyring.
    const pairs = this.#source.vault.remembered();
    return cancelled.isCancellationRequested
      ? []
      : pairs.map(({ label, environment }) => {
          const item = new CompletionItem(label, CompletionItemKind.Constant);
          const text = JSON.stringify(label);
          Object.assign(item, { range, insertText: text, filterText: text });
          item.detail = environmentText(environment);
          return item;
        });
  }
}
