import { maxFindings } from '../detect.ts';
import { isDotenvFile } from '../dotenvFile.ts';
import type { Finding } from '../finding.ts';
import { isNotebook } from '../layers/notebook.ts';
import { codeFormOf } from '../loggedSecret/languages/languageOf.ts';
import { shellFormOf } from '../loggedSecret/shell/findInShell.ts';
import { mayTextHoldFinding } from './mayTextHoldFinding.ts';
import { shiftFindings } from './shiftFindings.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { TextEdit, TextSource } from './textSource.ts';

/**
 * How far the findings of a text that was edited since it was read are those that reading it again would give:
 * for certain, likely (what stands far from the edits may depend on them), or not known.
 */
export type Certainty = 'exact' | 'likely' | 'unknown';

/** Files in which an ID and a secret belong together across lines. */
const keyValueFile = /\.(?:ya?ml|toml|ini|properties|conf|cfg|tfvars)$/i;
/** An ID and a secret that are farther apart are no pair, and brackets that are farther away hold none. */
const farthestPair = 4096;
/** Whether a part of the text may decide how other parts are read; see the decoders' own test of it. */
const decidesElsewhere =
  /%[2-7][0-9A-Fa-f]|\\(?:x[2-7]|u00[2-7]|u\{|\/)|&(?:#|lowbar|UnderBar)|c(?:sk|id)_|_(?:live|test)_|[A-Za-z0-9+/_-]{17}={0,2}["'`\\]/;
const notebookKeys = /"cell/;
/** The first line may name an interpreter. */
const firstLine = 100;

/**
 * The findings of a text that is edited. An edit costs what it touches and can touch; where that does not
 * tell what has become of the findings, the text must be read again.
 */
export class FollowedReading {
  readonly #dependsOnForm: boolean;
  #findings: readonly Finding[];
  #certainty: Certainty = 'exact';
  /** Nothing in the text can be a part of a finding. */
  readonly #isClean: boolean;
  /** What is found may depend on any part of the text. */
  readonly #isEntangled: boolean;

  /**
   * @param path As the text was read with.
   * @param text Without its BOM.
   * @param findings All of the text, in the order of their place, silenced ones left out.
   */
  constructor(path: string, text: string, findings: readonly Finding[]) {
    this.#findings = findings;
    this.#isClean = findings.length === 0 && !mayTextHoldFinding(text);
    this.#dependsOnForm =
      codeFormOf(path) !== undefined ||
      shellFormOf(path, text) !== undefined ||
      isDotenvFile(path) ||
      keyValueFile.test(path);
    this.#isEntangled =
      !this.#isClean &&
      (findings.length >= maxFindings ||
        (findings.length > 0 && this.#dependsOnForm) ||
        text.includes('secretlint-') ||
        /xtopay/i.test(text) ||
        isNotebook(text));
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
    const certainty = this.#certaintyAfter(edit, source);
    if (certainty === 'exact' && this.#certainty === 'likely') {
      this.#findings = shiftFindings(this.#findings, edit);
      return;
    }
    this.#certainty = certainty;
    if (certainty !== 'unknown') this.#findings = shiftFindings(this.#findings, edit);
  }

  #certaintyAfter(edit: TextEdit, source: TextSource): Certainty {
    const around = surroundingsOf(source, edit);
    if (!around) return 'unknown';
    const now = around.before + edit.inserted + around.after;
    if (this.#isClean) return mayTextHoldFinding(now) ? 'unknown' : 'exact';
    if (this.#isNear(edit, around, 0)) return 'unknown';
    const before = around.before + edit.removed + around.after;
    if ([before, now].some((text) => mayTextHoldFinding(text) || changesForm(text, edit.start))) {
      return 'unknown';
    }
    const isFarReaching =
      this.#isEntangled ||
      this.#isNear(edit, around, farthestPair) ||
      decidesElsewhere.test(before) ||
      decidesElsewhere.test(now);
    return isFarReaching ? 'likely' : 'exact';
  }

  /** Whether a finding reaches into what surrounds the edit, or stands not farther from it than a distance. */
  #isNear({ start, removed }: TextEdit, { before, after }: Surroundings, distance: number): boolean {
    const from = start - before.length - distance;
    const to = start + removed.length + after.length + distance;
    return this.#findings.some((finding) => finding.start <= to && finding.end >= from);
  }
}

function changesForm(text: string, start: number): boolean {
  return start < firstLine || text.includes('secretlint-') || notebookKeys.test(text);
}
