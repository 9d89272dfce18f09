/** Thrown for work that does not come to an end. */
export class TooManyStepsError extends Error {}

/** Counts steps of work, and ends it where it takes too many: an endless loop is known soon, however busy the machine. */
export class Steps {
  #taken = 0;
  #most = Infinity;

  /** Begins to count anew. */
  begin(most: number): void {
    this.#taken = 0;
    this.#most = most;
  }

  take(): void {
    if (++this.#taken > this.#most)
      throw new TooManyStepsError(`It has taken more than ${this.#most} steps.`);
  }

  get taken(): number {
    return this.#taken;
  }

  get isOver(): boolean {
    return this.#taken > this.#most;
  }
}
