/** How a terminal came by its pair: by the command, or as every new terminal of its folder. */
type Origin = 'command' | 'folder';

/** Knows which open terminals hold which secret: what is in an environment cannot be taken out again. */
export class OpenTerminals<Terminal> {
  readonly #held = new Map<Terminal, { readonly origin: Origin; readonly fingerprints: readonly string[] }>();

  /** @param fingerprints Of the secrets that it may hold: which folder a terminal is of is not told. */
  opened(terminal: Terminal, origin: Origin, fingerprints: readonly string[]): void {
    if (fingerprints.length === 0 || this.#held.has(terminal)) return;
    this.#held.set(terminal, { origin, fingerprints });
  }

  /** Whether none holds any, as far as is known. */
  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  closed(terminal: Terminal): void {
    this.#held.delete(terminal);
  }

  /**
   * How many terminals hold a secret that new ones would not get. Each is counted once.
   * @param stored The secrets that are stored. @param current Those that new terminals of some folder get.
   */
  takeOld(stored: readonly string[], current: readonly string[]): number {
    const old = [...this.#held].filter(([, { origin, fingerprints }]) =>
      fingerprints.some((each) => !(origin === 'command' ? stored : current).includes(each)),
    );
    for (const [terminal] of old) this.#held.delete(terminal);
    return old.length;
  }
}
