import {
  DecorationRangeBehavior,
  Disposable,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { tokenlessCodes } from '../../../server/src/protocol/codes.ts';
import { findingsAmong } from '../findingsView/readDiagnostics.ts';
import { rangeOf } from '../findingsView/treeItems.ts';
import { type CoveredPlace, CoveredPlaces } from './coveredPlaces.ts';
import { isDotenvFile } from './dotenvFile.ts';
import { hiddenRanges } from './hiddenRanges.ts';

/**
 * For how long after covers were placed an edit may have met them on their way to the window, in milliseconds: longer
 * than a window takes, short enough to be no burden while somebody types.
 */
const underway = 500;

/** What is covered of a document. */
interface Covered {
  readonly credentials: CoveredPlaces;
  /** Of a dotenv file. */
  readonly values: CoveredPlaces;
  /** When other covers were last placed, in milliseconds. */
  placed: number;
  /** An edit may have met them on their way: they may stand where its text was before. */
  areUnsure: boolean;
}

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
  /** Empty while masking is off. */
  #covered = new WeakMap<TextDocument, Covered>();
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
      // In the window covers move with the text by themselves. To place them again where nothing but the text around
      // them has changed would put them where it stood before what was typed in the meantime.
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const covered = this.#covered.get(document);
        if (!covered || contentChanges.length === 0) return;
        for (const places of [covered.credentials, covered.values]) places.move(contentChanges);
        covered.areUnsure ||= Date.now() - covered.placed < underway;
        if (covered.values.take(valuesIn(document))) this.update(editorsOf(document));
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (!this.#isOn()) return;
        const changed = new Set(uris.map(String));
        for (const document of new Set(window.visibleTextEditors.map((editor) => editor.document)))
          if (changed.has(document.uri.toString())) this.#takeFindings(document);
      }),
    );
  }

  /** Covers what has to be covered now. */
  update(editors: readonly TextEditor[] = window.visibleTextEditors): void {
    if (this.#isOn())
      for (const { document } of editors) {
        const covered = this.#of(document);
        // What is found while nobody looks is not told.
        covered.credentials.take(credentialsIn(document));
        covered.placed = Date.now();
      }
    else this.#covered = new WeakMap();
    this.#show(editors);
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

  #takeFindings(document: TextDocument): void {
    const covered = this.#of(document);
    if (covered.credentials.take(credentialsIn(document))) this.update(editorsOf(document));
    // Findings come once nobody has typed for a moment.
    else if (covered.areUnsure) this.#show(editorsOf(document));
    covered.areUnsure = false;
  }

  #show(editors: readonly TextEditor[]): void {
    for (const editor of editors)
      editor.setDecorations(this.#cover, this.#isOn() ? this.#rangesIn(editor) : []);
  }

  #rangesIn(editor: TextEditor): readonly Range[] {
    const covered = this.#of(editor.document);
    const lines = this.#revealed?.editor === editor ? this.#revealed.lines : undefined;
    if (lines === 'all') return [];
    return [...covered.credentials.places, ...covered.values.places]
      .map(rangeOf)
      .filter((range) => !touches(range, lines));
  }

  #of(document: TextDocument): Covered {
    const known = this.#covered.get(document);
    if (known) return known;
    const covered = {
      credentials: new CoveredPlaces(),
      values: new CoveredPlaces(),
      placed: 0,
      areUnsure: false,
    };
    covered.credentials.take(credentialsIn(document));
    covered.values.take(valuesIn(document));
    this.#covered.set(document, covered);
    return covered;
  }
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

function credentialsIn({ uri }: TextDocument): readonly CoveredPlace[] {
  return findingsAmong(uri, languages.getDiagnostics(uri)).filter(({ code }) => !tokenlessCodes.has(code));
}

function valuesIn(document: TextDocument): readonly CoveredPlace[] {
  if (!isDotenvFile(document.uri.path)) return [];
  return hiddenRanges(document.getText()).map(({ start, end }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    fingerprint: '',
  }));
}

function touches({ start, end }: Range, lines: ReadonlySet<number> | undefined): boolean {
  if (!lines) return false;
  for (let line = start.line; line <= end.line; line++) if (lines.has(line)) return true;
  return false;
}
