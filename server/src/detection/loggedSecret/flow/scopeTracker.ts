import type { Code } from '../reading/code.ts';
import type { Scope, Taint } from './taint.ts';
import type { Value } from '../values/value.ts';
import { lexemeAt } from '../reading/lexeme.ts';

interface Open {
  readonly scope: Scope;
  /** Index of the lexeme that ends it. */
  readonly end: number;
  /** Or the column: a line that begins before it ends it. */
  readonly column: number;
}

/** What a scope that is about to begin will declare. */
export interface Announced {
  readonly path: string;
  readonly value: Value | undefined;
}

/** Knows in which scope each lexeme stands. Lexemes must be passed in order. */
export class ScopeTracker {
  readonly file: Scope = {
    parent: undefined,
    isClass: false,
    classScope: undefined,
    depth: 0,
    owner: undefined,
    alive: true,
  };
  readonly #code: Code;
  readonly #taint: Taint;
  readonly #stack: Open[] = [];
  #announced: Announced[] = [];
  #isFunction = false;
  #isClass = false;
  /** Index of the first lexeme that may begin what was announced. */
  #announcedFrom = 0;
  #lineStart = 0;
  #linesRead = 0;

  constructor(code: Code, taint: Taint) {
    this.#code = code;
    this.#taint = taint;
  }

  get current(): Scope {
    return this.#stack.at(-1)?.scope ?? this.file;
  }

  /** The next scope that begins at `from` or behind will be that of a function, or declare these. */
  announce(isFunction: boolean, names: readonly Announced[], from = 0): void {
    this.#isFunction ||= isFunction;
    this.#announcedFrom = from;
    this.#announced.push(...names);
  }

  /** The next scope that begins will be that of the class whose word stands at an index. */
  announceClass(at: number): void {
    this.#isClass = lexemeAt(this.#code.lexemes, at + 1).kind === 'name';
  }

  /** Leaves and enters scopes before the lexeme at an index is looked at. */
  advance(at: number): void {
    const lexeme = lexemeAt(this.#code.lexemes, at);
    while ((this.#stack.at(-1)?.end ?? Infinity) <= at) this.#leave();
    if (this.#code.language.blocks === 'indentation') {
      if (lexemeAt(this.#code.lexemes, at - 1).kind === 'newline') this.#line(lexeme.start);
    } else if (lexeme.kind === 'open' && lexeme.text === '{' && !lexeme.quoted) {
      // Braces among the parameters of a function, whose body comes later, are no scope.
      if (at >= this.#announcedFrom) this.#enter(lexeme.partner);
    } else if (lexeme.text === ';') this.#forget();
  }

  /** An expression that is a scope of its own, as the body of an arrow. */
  enterExpression(end: number, names: readonly Announced[]): void {
    const outer = this.#announced;
    this.#announced = [...names];
    this.#enter(end);
    this.#announced = outer;
  }

  #line(start: number): void {
    const { text } = this.#code;
    // Only forward, so that the whole costs one pass.
    for (let at = this.#linesRead; at < start; at++) if (text.charCodeAt(at) === 10) this.#lineStart = at + 1;
    this.#linesRead = Math.max(this.#linesRead, start);
    const column = start - this.#lineStart;
    while ((this.#stack.at(-1)?.column ?? -1) > column) this.#leave();
    if ((this.#stack.at(-1)?.column ?? 0) < column) this.#enter(Infinity, column);
    else this.#forget();
  }

  #forget(): void {
    this.#announced = [];
    this.#isFunction = false;
    this.#isClass = false;
    this.#announcedFrom = 0;
  }

  #enter(end: number, column = -1): void {
    const parent = this.current;
    const scope: Scope = {
      parent,
      isClass: this.#isClass,
      classScope: parent.isClass ? parent : parent.classScope,
      depth: parent.depth + 1,
      owner: this.#isFunction ? undefined : (parent.owner ?? parent),
      alive: true,
    };
    this.#stack.push({ scope, end, column });
    for (const { path, value } of this.#announced) this.#taint.declareKnown(path, value, scope);
    this.#forget();
  }

  #leave(): void {
    const open = this.#stack.pop();
    if (open !== undefined) open.scope.alive = false;
  }
}
