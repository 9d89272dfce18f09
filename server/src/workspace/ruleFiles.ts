import { IgnoreRules } from './ignoreRules.ts';

/** Reads a file of rules, by its path relative to the top folder, with `/`; `undefined` where there is none. */
export type ReadRules = (path: string) => string | undefined;

/**
 * The files of one name (`.gitignore`, `.secretlintignore`) in a folder and the folders within it, each read
 * when it is first needed, and once.
 */
export class RuleFiles {
  readonly #name: string;
  readonly #read: ReadRules;
  readonly #initial: IgnoreRules;
  readonly #known = new Map<string, IgnoreRules>();
  readonly #ignoredDirectories = new Map<string, boolean>();

  /** @param initial Rules that stand before those of the files. */
  constructor(name: string, read: ReadRules, initial: IgnoreRules) {
    this.#name = name;
    this.#read = read;
    this.#initial = initial;
  }

  /** Whether the rules name a path or a directory above it. Paths are relative to the top folder, with `/`. */
  ignores(path: string, isDirectory: boolean): boolean {
    const parent = parentOf(path);
    return this.#ignoresDirectory(parent) || this.rulesIn(parent).verdict(path, isDirectory) === true;
  }

  #ignoresDirectory(path: string): boolean {
    if (path === '') return false;
    const known = this.#ignoredDirectories.get(path) ?? this.ignores(path, true);
    this.#ignoredDirectories.set(path, known);
    return known;
  }

  /** The rules that hold for what stands in a directory; `''` is the top folder. */
  rulesIn(directory: string): IgnoreRules {
    const known = this.#known.get(directory);
    if (known) return known;
    const inherited = directory === '' ? this.#initial : this.rulesIn(parentOf(directory));
    const text = this.#read(directory === '' ? this.#name : `${directory}/${this.#name}`);
    const rules = text === undefined ? inherited : inherited.with(directory, text);
    this.#known.set(directory, rules);
    return rules;
  }
}

/** The directory of a path with `/`; `''` is the top folder. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
