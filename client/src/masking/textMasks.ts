import {
  DecorationRangeBehavior,
  Disposable,
  languages,
  Range,
  type TextEditor,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Code } from '../../../server/src/protocol/codes.ts';
import { findingsAmong } from '../findingsView/readDiagnostics.ts';
import { rangeOf } from '../findingsView/treeItems.ts';
import { isDotenvFile } from './dotenvFile.ts';
import { hiddenRanges } from './hiddenRanges.ts';

/** Where such a finding stands, there is no credential. */
const withoutCredential: ReadonlySet<Code> = new Set<Code>(['logged-secret', 'client-side-secret']);

/** What a person sees of the editor that they are in: everything, or some lines. */
interface Revealed {
  readonly editor: TextEditor;
  readonly lines: 'all' | ReadonlySet<number>;
}

/**
 * Covers credentials in text editors, and all values where a dotenv file is opened in one. It comes after the editor
 * has painted: when a file opens, what it holds is seen for a moment.
 */
export class TextMasks implements Disposable {
  readonly #isOn: () => boolean;
  readonly #cover = window.createTextEditorDecorationType({
    // The text stays where it is, so that what is selected and what the cursor is at stays true.
    opacity: '0',
    backgroundColor: new ThemeColor('xtopay.maskBackground'),
    // What is typed at its edge is covered too.
    rangeBehavior: DecorationRangeBehavior.OpenOpen,
  });
  #revealed: Revealed | undefined;
  readonly #subscriptions: Disposable;

  constructor(isOn: () => boolean) {
    this.#isOn = isOn;
    this.#subscriptions = Disposable.from(
      this.#cover,
      window.onDidChangeVisibleTextEditors((editors) => this.update(editors)),
      window.onDidChangeActiveTextEditor(() => {
        const left = this.#revealed?.editor;
        this.#revealed = undefined;
        if (left) this.update([left]);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        // Elsewhere covers move with the text by themselves, while findings still stand where they were.
        if (isDotenvFile(document.uri.path)) this.#updateShown(sameAs(document.uri));
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        this.#updateShown((uri) => changed.has(uri.toString()));
      }),
    );
  }

  /** Covers what has to be covered now. */
  update(editors: readonly TextEditor[] = window.visibleTextEditors): void {
    for (const editor of editors)
      editor.setDecorations(this.#cover, this.#isOn() ? this.#rangesIn(editor) : []);
  }

  /** Reveals what is covered in the line of the cursor, or covers it again. */
  toggleLine(): void {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const lines = this.#revealed?.editor === editor ? this.#revealed.lines : new Set<number>();
    if (lines === 'all') return this.#reveal(undefined, editor);
    const shown = new Set(lines);
    const { line } = editor.selection.active;
    if (!shown.delete(line)) shown.add(line);
    this.#reveal({ editor, lines: shown }, editor);
  }

  /** Reveals everything in the active editor, or covers it again. */
  toggleAll(): void {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const isRevealed = this.#revealed?.editor === editor;
    this.#reveal(isRevealed ? undefined : { editor, lines: 'all' }, editor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #reveal(revealed: Revealed | undefined, editor: TextEditor): void {
    this.#revealed = revealed;
    this.update([editor]);
  }

  #updateShown(isMeant: (uri: Uri) => boolean): void {
    if (this.#isOn()) this.update(window.visibleTextEditors.filter(({ document }) => isMeant(document.uri)));
  }

  #rangesIn(editor: TextEditor): readonly Range[] {
    const { document } = editor;
    const lines = this.#revealed?.editor === editor ? this.#revealed.lines : undefined;
    if (lines === 'all') return [];
    const credentials = findingsAmong(document.uri, languages.getDiagnostics(document.uri))
      .filter(({ code }) => !withoutCredential.has(code))
      .map(rangeOf);
    const values = isDotenvFile(document.uri.path)
      ? hiddenRanges(document.getText()).map(
          ({ start, end }) => new Range(document.positionAt(start), document.positionAt(end)),
        )
      : [];
    return [...credentials, ...values].filter((range) => !touches(range, lines));
  }
}

function touches({ start, end }: Range, lines: ReadonlySet<number> | undefined): boolean {
  if (!lines) return false;
  for (let line = start.line; line <= end.line; line++) if (lines.has(line)) return true;
  return false;
}

function sameAs(uri: Uri): (other: Uri) => boolean {
  const address = uri.toString();
  return (other) => other.toString() === address;
}
