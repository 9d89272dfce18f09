import type { Knowledge } from './chains.ts';
import { rootOf } from './sources.ts';
import type { Value } from './value.ts';

/** A name that an expression declares for a part of itself; undefined where nothing is known of it. */
export interface Bound {
  readonly path: string;
  readonly value: Value | undefined;
}

/** What is known of names, those among it that an expression declares while a part of it is looked at. */
export class BoundNames implements Knowledge {
  readonly #outer: Knowledge;
  #bound: readonly Bound[] = [];

  constructor(outer: Knowledge) {
    this.#outer = outer;
  }

  valueOf(path: string): Value | undefined {
    const bound = this.#bound.findLast((each) => each.path === rootOf(path));
    if (bound === undefined) return this.#outer.valueOf(path);
    return bound.path === path ? bound.value : undefined;
  }

  constantOf(name: string): number | undefined {
    return this.#outer.constantOf(name);
  }

  /** Looks at something while these names hide those of the same name. */
  within<T>(names: readonly Bound[], look: () => T): T {
    const outer = this.#bound;
    this.#bound = [...outer, ...names];
    const result = look();
    this.#bound = outer;
    return result;
  }
}
