/** Values that arrive one after the other, and a way to wait for the one that matters. */
export class Observed<Value> {
  readonly #values: Value[] = [];
  #waiting: { matches: (value: Value) => boolean; resolve: (value: Value) => void }[] = [];

  add(value: Value): void {
    this.#values.push(value);
    const ready = this.#waiting.filter(({ matches }) => matches(value));
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve(value);
  }

  all(): readonly Value[] {
    return this.#values;
  }

  /** The first that matches and has not arrived yet. Fails by the test's timeout. */
  next(matches: (value: Value) => boolean = () => true): Promise<Value> {
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }

  /** The first that matches, arrived or not. */
  first(matches: (value: Value) => boolean = () => true): Promise<Value> {
    const known = this.#values.find(matches);
    return known === undefined ? this.next(matches) : Promise.resolve(known);
  }
}
