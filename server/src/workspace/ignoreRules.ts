import ignore, { type Ignore } from 'ignore';

/** The name of the file that silences paths, in gitignore syntax. */
export const secretlintIgnoreName = '.secretlintignore';

/**
 * Rules in gitignore syntax, those of a folder and of the folders within it. Never changes: each folder
 * adds its own to those of its parent. Paths are relative, with `/`; the top folder is `''`.
 */
export class IgnoreRules {
  readonly #parent: IgnoreRules | undefined;
  readonly #base: string;
  readonly #matcher: Ignore | undefined;
  readonly #ignoreCase: boolean;

  private constructor(ignoreCase: boolean, parent?: IgnoreRules, base = '', matcher?: Ignore) {
    this.#ignoreCase = ignoreCase;
    this.#parent = parent;
    this.#base = base;
    this.#matcher = matcher;
  }

  /** No rules yet. */
  static none(ignoreCase: boolean): IgnoreRules {
    return new IgnoreRules(ignoreCase);
  }

  /** These rules and those of a file that stands in `directory`, which win. */
  with(directory: string, text: string): IgnoreRules {
    const matcher = ignore({ ignorecase: this.#ignoreCase, allowRelativePaths: true }).add(text);
    return new IgnoreRules(this.#ignoreCase, this, directory === '' ? '' : `${directory}/`, matcher);
  }

  /** What the rules say of one path alone, its parents aside; `undefined` where they say nothing. */
  verdict(path: string, isDirectory: boolean): boolean | undefined {
    if (this.#matcher && path.startsWith(this.#base) && path.length > this.#base.length) {
      const relative = path.slice(this.#base.length);
      const { ignored, unignored } = this.#matcher.test(isDirectory ? `${relative}/` : relative);
      if (ignored) return true;
      if (unignored) return false;
    }
    return this.#parent?.verdict(path, isDirectory);
  }
}
