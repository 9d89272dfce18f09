import { format } from 'node:util';
import { expect } from 'expect';

/** One test, under a name of its own. */
export interface Case {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly unknown[]) => unknown;

/** Stands in for `vitest` while test files load: collects their tests, and asserts as Jest does. */
export class Cases {
  readonly collected: Case[] = [];
  readonly #names = new Map<string, number>();
  #path: string[] = [];

  /** Loads a test file and collects its tests. */
  collect(file: string, load: () => unknown): void {
    this.#path = [file];
    load();
  }

  /** What a test file gets for `vitest`. */
  readonly module = {
    describe: Object.assign(this.#describe.bind(this), { each: this.#each(this.#describe.bind(this)) }),
    it: Object.assign(this.#it.bind(this), { each: this.#each(this.#it.bind(this)) }),
    // Jest knows no second argument, which says what a value is.
    expect: Object.assign((value: unknown) => expect(value), {
      stringMatching: (pattern: string | RegExp): unknown => expect.stringMatching(pattern),
    }),
  };

  #describe(name: string, body: () => unknown): void {
    const outer = this.#path;
    this.#path = [...outer, name];
    body();
    this.#path = outer;
  }

  /** Options and a time limit may stand on either side of the body. */
  #it(name: string, ...rest: readonly unknown[]): void {
    const body = rest.find((part) => typeof part === 'function');
    if (body === undefined) throw new TypeError(`A test without a body: ${name}`);
    const path = [...this.#path, name].join(' > ');
    const count = this.#names.get(path) ?? 0;
    this.#names.set(path, count + 1);
    const [file = ''] = this.#path;
    this.collected.push({ id: count === 0 ? path : `${path} (${count})`, file, run: () => body() });
  }

  #each(define: (name: string, body: () => unknown) => void) {
    return (rows: readonly unknown[]) =>
      (name: string, body: Body): void => {
        for (const row of rows) {
          const values = Array.isArray(row) ? row : [row];
          define(titled(name, values), () => body(...values));
        }
      };
  }
}

/** The name with its first values in it: the index of a case would change when another goes before it. */
function titled(name: string, values: readonly unknown[]): string {
  const places = name.match(/%[sdijo]/g)?.length ?? 0;
  return format(name, ...values.slice(0, places));
}
