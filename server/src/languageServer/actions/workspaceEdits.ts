import type { ChangeAnnotation, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextChange } from '../../fixes/fix.ts';
import type { EditedDocument } from '../documents/editedDocument.ts';
import type { ClientEdits } from './clientEdits.ts';
import { rangeOf } from './openText.ts';

/** The edits of one document. */
export interface DocumentEdits {
  readonly uri: string;
  /** `null` where it is not open: the client takes what is on disk. */
  readonly version: number | null;
  readonly edits: readonly (TextEdit | SnippetTextEdit)[];
  /** What the client asks about before it makes them. */
  readonly annotation?: string;
}

/** The changes of a fix as edits of its document. */
export function textEdits(document: EditedDocument, changes: readonly TextChange[]): TextEdit[] {
  return changes.map(({ start, end, text }) => ({ range: rangeOf(document, start, end), newText: text }));
}

/**
 * The edits of documents in the form that the client takes. Where it asks about nothing, annotated ones are left
 * out: nobody would see what they change.
 */
export function workspaceEdit(support: ClientEdits, documents: readonly DocumentEdits[]): WorkspaceEdit {
  const seen = documents.filter(({ annotation }) => annotation === undefined || support.annotations);
  if (!support.versions) {
    return { changes: Object.fromEntries(seen.map(({ uri, edits }) => [uri, edits.filter(isPlain)])) };
  }
  const annotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = seen.map(({ uri, version, edits, annotation }) => {
    if (annotation !== undefined) annotations[annotation] = { label: annotation, needsConfirmation: true };
    return {
      textDocument: { uri, version },
      edits: edits.map((edit) => (annotation === undefined ? edit : { ...edit, annotationId: annotation })),
    };
  });
  return {
    documentChanges,
    ...(Object.keys(annotations).length === 0 ? {} : { changeAnnotations: annotations }),
  };
}

/** An edit whose inserted text holds a placeholder that the client selects. */
export function withPlaceholder(edit: TextEdit, placeholder: string): TextEdit | SnippetTextEdit {
  const at = edit.newText.indexOf(placeholder);
  if (at < 0) return edit;
  const before = edit.newText.slice(0, at);
  const behind = edit.newText.slice(at + placeholder.length);
  const value = `${literally(before)}\${1:${literally(placeholder)}}${literally(behind)}`;
  return { range: edit.range, snippet: { kind: 'snippet', value } };
}

function isPlain(edit: TextEdit | SnippetTextEdit): edit is TextEdit {
  return 'newText' in edit;
}

function literally(text: string): string {
  return text.replaceAll(/[\\$}]/g, (character) => `\\${character}`);
}
