import type { Language } from '../languages/language.ts';
import { LITERAL, NOTHING, SECRET, type Value } from '../values/value.ts';

/** A stretch of code in which names may be declared; dead once left. */
export interface Scope {
  readonly parent: Scope | undefined;
  /** The body of a class. */
  readonly isClass: boolean;
  /** The class around it. */
  readonly classScope: Scope | undefined;
  readonly depth: number;
  /** The function around it, itself if it is one; undefined for the file. */
  readonly owner: Scope | undefined;
  alive: boolean;
}

interface Entry {
  readonly scope: Scope;
  /** Undefined for a parameter, of which nothing is known. */
  readonly value: Value | undefined;
}

/** So many names are followed in one file. */
const MOST_NAMES = 256;

/** Which names hold the secret, by scope. What a scope declares is forgotten with it. */
export class Taint {
  readonly #entries = new Map<string, Entry[]>();
  readonly #constants = new Map<string, number>();
  readonly #functionScope: Language['functionScope'];
  readonly #hasGlobals: boolean;

  constructor({ functionScope, name }: Pick<Language, 'functionScope' | 'name'>) {
    this.#functionScope = functionScope;
    // `$name` of Ruby.
    this.#hasGlobals = name === 'ruby';
  }

  constantOf(name: string): number | undefined {
    return this.#constants.get(name);
  }

  setConstant(name: string, value: number): void {
    if (this.#constants.size < MOST_NAMES) this.#constants.set(name, value);
  }

  /** Whether anything is known of a name, so that an assignment to it matters. */
  follows(path: string): boolean {
    return this.#entries.has(path);
  }

  valueOf(path: string, scope: Scope): Value | undefined {
    const entry = this.#live(path)?.at(-1);
    if (entry === undefined) return undefined;
    if (
      this.#functionScope === 'closed' &&
      !this.#isShared(path) &&
      functionOf(entry.scope) !== functionOf(scope)
    )
      return undefined;
    return entry.value;
  }

  /** A name that begins here and hides one outside. */
  declare(path: string, value: Value | undefined, scope: Scope): void {
    const entries = this.#live(path) ?? this.#begin(path);
    if (entries === undefined) return;
    entries.push({ scope, value });
  }

  /** The same, where it matters: something is known of the name, now or before. */
  declareKnown(path: string, value: Value | undefined, scope: Scope): void {
    if (value !== undefined || this.#entries.has(path)) this.declare(path, value, scope);
  }

  /** A value for a name that may have been declared before. */
  assign(path: string, value: Value, scope: Scope, file: Scope): void {
    const entries = this.#live(path) ?? this.#begin(path);
    if (entries === undefined) return;
    if ((value & (SECRET | LITERAL)) === 0) {
      // In a branch, it is cleared in that branch alone.
      this.declare(path, value, scope);
      return;
    }
    const owner = this.#ownerFor(path, entries, scope, file);
    while (entries.length > 0 && (entries.at(-1)?.scope.depth ?? 0) >= owner.depth) entries.pop();
    entries.push({ scope: owner, value });
  }

  #ownerFor(path: string, entries: readonly Entry[], scope: Scope, file: Scope): Scope {
    if (this.#isShared(path)) return ofObject(path) ? (homeOf(scope) ?? file) : file;
    return this.#functionScope === 'none' ? (outermost(entries)?.scope ?? file) : functionOf(scope);
  }

  /** A member, or a name that all functions share. */
  #isShared(path: string): boolean {
    if (this.#hasGlobals && path.startsWith('$')) return true;
    if (ofObject(path) || /^\$(?:script|global):/.test(path)) return true;
    return this.#functionScope === 'closed' && /^\$?[A-Z]/.test(path);
  }

  #begin(path: string): Entry[] | undefined {
    if (this.#entries.size >= MOST_NAMES) return undefined;
    const entries: Entry[] = [];
    this.#entries.set(path, entries);
    return entries;
  }

  /** The entries of a name without those of scopes that were left. */
  #live(path: string): Entry[] | undefined {
    const entries = this.#entries.get(path);
    if (entries === undefined) return undefined;
    while (entries.at(-1)?.scope.alive === false) entries.pop();
    return entries;
  }
}

function ofObject(path: string): boolean {
  return /^(?:(?:this|self|cls|\$this|static)\b|@)/.test(path);
}

/** The class that a scope belongs to. */
function homeOf(scope: Scope): Scope | undefined {
  return scope.isClass ? scope : scope.classScope;
}

function functionOf(scope: Scope): Scope {
  return scope.owner ?? scope;
}

/** Declared by a keyword further out, or else in the file. */
function outermost(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ value }) => value !== NOTHING) ?? entries.at(-1);
}
