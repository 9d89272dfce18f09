import type { TextChange } from '../fix.ts';

/** Changes of one text that do not meet, taken in one after another. */
export class AcceptedChanges {
  /** In the order of their place. */
  readonly #changes: TextChange[] = [];

  get all(): readonly TextChange[] {
    return this.#changes;
  }

  /**
   * Takes in all of some changes, or none where one of them meets another that is there already. What is there just
   * so is no second change. Each costs the logarithm of what is there, where they come in the order of their place.
   * @param changes None of them meets another of them.
   * @returns Whether they are in.
   */
  add(changes: readonly TextChange[]): boolean {
    const added = changes.filter((change) => !this.#has(change));
    if (added.some((change) => this.#meetsAny(change))) return false;
    // Two of one place keep their order.
    for (const change of added) this.#changes.splice(this.#indexOf(change.start + 1), 0, change);
    return true;
  }

  #has({ start, end, text }: TextChange): boolean {
    for (let at = this.#indexOf(start); this.#changes[at]?.start === start; at++) {
      const same = this.#changes[at];
      if (same?.end === end && same.text === text) return true;
    }
    return false;
  }

  /** They touch, or share a place. */
  #meetsAny({ start, end }: TextChange): boolean {
    const index = this.#indexOf(start);
    const [before, behind] = [this.#changes[index - 1], this.#changes[index]];
    return (before !== undefined && before.end >= start) || (behind !== undefined && behind.start <= end);
  }

  /** Of the first that does not begin before an offset. */
  #indexOf(start: number): number {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#changes[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
