import type { Disposable } from 'vscode-languageserver';
import type { Finding, Placement } from '../../detection/finding.ts';
import { type Certainty, FollowedReading } from '../../detection/incremental/followedReading.ts';
import { filePathOf, isNotebookCell, keyOf, nameOf, uriOf } from '../resource.ts';
import type { DocumentEdit, EditedDocument } from './editedDocument.ts';
import { languagePath } from './languagePath.ts';
import { markLength, sourceOf, textOf } from './locate.ts';

/** What everything but the text decides about a document. */
export interface Standing {
  /** Nothing of it is shown: the settings or `.secretlintignore` leave it out. */
  readonly silent: boolean;
  readonly placement: Placement;
  /** It is a dotenv file that git tracks. */
  readonly isTrackedDotenv?: boolean;
}

/** A document that is open, and what is known of it. */
export class OpenDocument {
  readonly document: EditedDocument;
  readonly key: string;
  /** The file it stands for, its own or the notebook's. */
  readonly path: string | undefined;
  /** Tells detection the language. */
  readonly languagePath: string;
  /** The key of the notebook's file, where it is a cell of one. */
  readonly notebook: string | undefined;
  /** Grows with whatever makes a running scan stale. */
  generation = 0;
  /** What waits to be done. */
  waiting: Disposable | undefined;
  /** What is done when no more is typed. */
  check: Disposable | undefined;
  /** Asked for once, until something changes that it depends on. */
  asked: Promise<Standing> | undefined;
  standing: Standing | undefined;
  #shownVersion: number | undefined;
  #reading: FollowedReading | undefined;
  /** Of the text that was read. */
  #mark = 0;

  constructor(document: EditedDocument) {
    const { uri, languageId } = document;
    const isCell = isNotebookCell(uri);
    this.document = document;
    this.key = keyOf(uri);
    this.path = filePathOf(uri);
    this.languagePath = languagePath(this.path ?? nameOf(uri), languageId, isCell);
    this.notebook = isCell && this.path !== undefined ? keyOf(uriOf(this.path)) : undefined;
  }

  /** What is known of the findings now, after all edits. */
  get certainty(): Certainty {
    if (this.standing?.silent) return 'exact';
    return this.standing ? this.textCertainty : 'unknown';
  }

  /** As {@link certainty}, but of the text alone, whatever is known of all else. */
  get textCertainty(): Certainty {
    return this.#reading?.certainty ?? 'unknown';
  }

  /** The client shows what is known of this version. */
  get isShown(): boolean {
    return this.#shownVersion === this.document.version;
  }

  get findings(): readonly Finding[] {
    return this.standing?.silent ? [] : (this.#reading?.findings ?? []);
  }

  /** The document was read whole. @returns Whether that says anything that is not shown already. */
  read(findings: readonly Finding[]): boolean {
    const isNews =
      !this.isShown ||
      this.certainty === 'unknown' ||
      JSON.stringify(this.findings) !== JSON.stringify(findings);
    this.#mark = markLength(this.document);
    this.#reading = new FollowedReading(this.languagePath, textOf(this.document), findings);
    return isNews;
  }

  /** What is known is shown to the client. */
  shown(): void {
    this.#shownVersion = this.document.version;
  }

  /** What it depends on beside its text may have changed. */
  forget(): void {
    this.asked = undefined;
    this.standing = undefined;
    this.#shownVersion = undefined;
  }

  /** Takes an edit of the document in. @param edit `undefined` where the whole text was replaced. */
  edited(edit: DocumentEdit | undefined): void {
    const reading = this.#reading;
    if (!reading) return;
    const mark = this.#mark;
    if (!edit || edit.start < mark || markLength(this.document) !== mark) return reading.lose();
    try {
      reading.edit({ ...edit, start: edit.start - mark }, sourceOf(this.document));
    } catch (error) {
      reading.lose();
      throw error;
    }
  }
}
