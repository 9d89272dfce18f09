import { keyValueFile } from '../context/mixedEnvironments.ts';
import { maxFindings } from '../detect.ts';
import { isDotenvFile } from '../dotenvFile.ts';
import type { Finding } from '../finding.ts';
import { isNotebook } from '../layers/notebook.ts';
import { codeFormOf } from '../loggedSecret/languages/languageOf.ts';
import { shellFormOf } from '../loggedSecret/shell/findInShell.ts';
import { mayTextHoldFinding } from './mayTextHoldFinding.ts';
import { readAround } from './readAround.ts';
import { shiftFindings } from './shiftFindings.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { TextEdit, TextSource } from './textSource.ts';

/**
 * How far the findings of a text that was edited since it was read are those that reading it again would give:
 * for certain, likely (what is far from the edits may decide otherwise), or not known.
 */
export type Certainty = 'exact' | 'likely' | 'unknown';

/** An ID and a secret that are farther apart are no pair, and brackets that are farther away hold none. */
const farthestPair = 4096;
/** Whether a part of the text may decide how other parts are read; see the decoders' own test of it. */
const decidesElsewhere =
  /%[2-7][0-9A-Fa-f]|\\(?:x[2-7]|u00[2-7]|u\{|\/)|&(?:#|lowbar|UnderBar)|c(?:sk|id)_|_(?:live|test)_|(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{17,}={0,2}["'`\\]/;
const directive = 'secretlint-';
const notebookKeys = /"cell/;
/** The first line may name an interpreter. */
const firstLine = 100;

/**
 * The findings of a text that is edited. An edit costs what it touches and can touch; where that does not
 * tell for certain what has become of the findings, the text should be read again.
 */
export class FollowedReading {
  #findings: readonly Finding[];
  #certainty: Certainty = 'exact';
  /** Nothing in the text can be a part of a finding. */
  #isClean: boolean;
  /** What was found in the text as it was read may depend on any part of it. */
  readonly #isEntangled: boolean;
  /** What is found cannot be told from a part of the text. */
  readonly #isWhole: boolean;

  /**
   * @param path As the text was read with.
   * @param text Without its BOM.
   * @param findings All of the text, in the order of their place, silenced ones left out.
   */
  constructor(path: string, text: string, findings: readonly Finding[]) {
    this.#findings = findings;
    this.#isClean = findings.length === 0 && !mayTextHoldFinding(text);
    this.#isWhole = !this.#isClean && (text.includes(directive) || isNotebook(text));
    this.#isEntangled =
      !this.#isClean &&
      (this.#isWhole ||
        findings.length >= maxFindings ||
        (findings.length > 0 && dependsOnForm(path, text)) ||
        /xtopay/i.test(text));
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get certainty(): Certainty {
    return this.#certainty;
  }

  /** What is found is no longer known. */
  lose(): void {
    this.#certainty = 'unknown';
  }

  /** Takes one edit in. @param source The text after it, without its BOM. */
  edit(edit: TextEdit, source: TextSource): void {
    if (this.#certainty === 'unknown') return;
    const around = surroundingsOf(source, edit);
    if (!around) return this.lose();
    const before = around.before + edit.removed + around.after;
    const after = around.before + edit.inserted + around.after;
    if (this.#mayTouchFinding(edit, around, before, after))
      return this.#readAround(edit, around, before, after);
    // What is in doubt already stays so.
    if (this.#certainty === 'exact' && this.#mayReachFar(edit, around, before, after))
      this.#certainty = 'likely';
    this.#findings = shiftFindings(this.#findings, edit);
  }

  /** Whether something near the edit is a part of a finding, was one, or has become one. */
  #mayTouchFinding(edit: TextEdit, around: Surroundings, before: string, after: string): boolean {
    if (this.#isClean) return mayTextHoldFinding(after);
    if (edit.start < firstLine || this.#isNear(edit, around, 0)) return true;
    return [before, after].some(
      (text) => text.includes(directive) || notebookKeys.test(text) || mayTextHoldFinding(text),
    );
  }

  /** Whether the edit may have changed what is found far from it. */
  #mayReachFar(edit: TextEdit, around: Surroundings, before: string, after: string): boolean {
    if (this.#isClean) return false;
    return (
      this.#isEntangled ||
      this.#isNear(edit, around, farthestPair) ||
      decidesElsewhere.test(before) ||
      decidesElsewhere.test(after)
    );
  }

  #readAround(edit: TextEdit, around: Surroundings, before: string, after: string): void {
    const isTold =
      !this.#isWhole && ![before, after].some((text) => text.includes(directive) || notebookKeys.test(text));
    const findings = isTold ? readAround(edit, around, this.#findings) : undefined;
    if (!findings) return this.lose();
    this.#findings = findings;
    this.#certainty = 'likely';
    this.#isClean = false;
  }

  /** Whether a finding reaches into what surrounds the edit, or stands not farther from it than a distance. */
  #isNear({ start, removed }: TextEdit, { before, after }: Surroundings, distance: number): boolean {
    const from = start - before.length - distance;
    const to = start + removed.length + after.length + distance;
    return this.#findings.some((finding) => finding.start <= to && finding.end >= from);
  }
}

/** Whether the kind of the file ties parts of its text to each other. */
function dependsOnForm(path: string, text: string): boolean {
  return (
    codeFormOf(path) !== undefined ||
    shellFormOf(path, text) !== undefined ||
    isDotenvFile(path) ||
    keyValueFile.test(path)
  );
}
