import { isFilePattern } from './filePattern.ts';

/** More files than these do not open on pages: each of them stands in the settings. */
export const mostPagedFiles = 200;

/**
 * Which files open on a page because credentials stand in them, by their patterns. User settings are those of all
 * windows: what another window has put there stays, but for once.
 */
export class PagedFiles {
  readonly #known = new Set<string>();
  /** What this window has ever known: no other one's. */
  readonly #ever = new Set<string>();
  #hasSwept = false;

  /** @returns Whether that is news. */
  set(pattern: string, holdsCredentials: boolean): boolean {
    if (!holdsCredentials) return this.#known.delete(pattern);
    if (this.#known.has(pattern)) return false;
    this.#known.add(pattern);
    this.#ever.add(pattern);
    return true;
  }

  /** @param openAsText In lower case: while a person has a file open as text, it stays there. */
  wanted(openAsText: ReadonlySet<string>): {
    readonly patterns: readonly string[];
    readonly leftOut: number;
  } {
    const patterns = [...this.#known].filter((pattern) => !openAsText.has(pattern.toLowerCase()));
    return {
      patterns: patterns.slice(0, mostPagedFiles),
      leftOut: Math.max(0, patterns.length - mostPagedFiles),
    };
  }

  /**
   * Whether a pattern that is not wanted stays. In the folders of this window nothing is taken out before it is known
   * to hold nothing any more. Elsewhere, what a window has left behind is told from what another one needs by taking
   * out both once: one that needs it puts it back.
   * @param folders What the patterns of this window's folders begin with.
   */
  keeps(pattern: string, folders: readonly string[]): boolean {
    if (!isFilePattern(pattern) || this.#ever.has(pattern)) return false;
    return this.#hasSwept || folders.some((folder) => pattern.startsWith(folder));
  }

  /** What other windows left behind has been taken out. */
  swept(): void {
    this.#hasSwept = true;
  }
}
