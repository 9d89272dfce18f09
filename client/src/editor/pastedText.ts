import type { PastedTextChange } from '../../../server/src/protocol/editorMessages.ts';

/** A pasted text with its changes made. @param changes In the order of their place; none touches another. */
export function withChanges(text: string, changes: readonly PastedTextChange[]): string {
  let changed = '';
  let at = 0;
  for (const { start, end, newText } of changes) {
    changed += text.slice(at, start) + newText;
    at = end;
  }
  return changed + text.slice(at);
}
