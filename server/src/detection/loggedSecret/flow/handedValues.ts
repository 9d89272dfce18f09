import type { Callback } from '../languages/language.ts';
import { chainBefore, readChain } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { lambdaAt } from '../reading/lambda.ts';
import { lexemeAt } from '../reading/lexeme.ts';
import type { Handed } from '../values/handed.ts';
import { ownValue, rootOf } from '../values/sources.ts';
import { CONTAINER, holdsSecret, loopedOver, type Value } from '../values/value.ts';
import type { SinkReader } from './sink.ts';

/** A call that hands the secret to what prints: `[secret].forEach(console.log)`. */
export interface PrintingCall {
  /** What holds the secret. */
  readonly values: Range;
  /** Index of its first lexeme. */
  readonly from: number;
  /** Index behind its last lexeme. */
  readonly end: number;
}

/** Knows what the functions get that are handed to others, so that their parameters hold it. */
export class HandedValues {
  readonly #code: Code;
  readonly #sinks: SinkReader;
  readonly #valueOf: (range: Range) => Value;
  readonly #handed = new Map<number, Handed>();
  /** First names of what takes a function; most names are none of them. */
  readonly #roots: ReadonlySet<string>;

  constructor(code: Code, sinks: SinkReader, valueOf: (range: Range) => Value) {
    this.#code = code;
    this.#sinks = sinks;
    this.#valueOf = valueOf;
    this.#roots = new Set(Object.keys(code.language.callbacks).map(rootOf));
  }

  /** What the function gets whose parameters stand at an index; undefined where nothing is known of it. */
  at(parameters: number): Handed | undefined {
    return this.#handed.get(parameters);
  }

  hand(parameters: number, handed: Handed): void {
    this.#handed.set(parameters, handed);
  }

  /** Takes note of what the call hands over whose name, or that of its owner, stands at an index. */
  name(at: number, isMember: boolean): PrintingCall | undefined {
    return isMember ? this.#method(at) : this.#function(at);
  }

  #method(at: number): PrintingCall | undefined {
    const { lexemes, language } = this.#code;
    const callback = ownValue(language.callbacks, lexemeAt(lexemes, at).text);
    if (callback === undefined || callback.function !== undefined) return undefined;
    const next = lexemeAt(lexemes, at + 1);
    const isCall = next.text === '(' && next.partner > at;
    const parts: readonly Range[] = isCall ? partsOf(lexemes, [at + 2, next.partner]) : [];
    const behind = isCall ? next.partner + 1 : at + 1;
    // Behind the first function may stand one for failures.
    const functions = [...parts.map(([from]) => from), behind]
      .flatMap((from) => this.#functionAt(from))
      .slice(0, 1);
    const printer = parts.find((part) => this.#sinks.isPrinter(part));
    if (functions.length === 0 && printer === undefined) return undefined;
    const first = chainBefore(lexemes, at - 1, language);
    if (first === undefined) return undefined;
    const from = lexemeAt(lexemes, first - 1).text === 'new' ? first - 1 : first;
    return this.#note([from, at - 1], functions, callback, printer && { from, end: next.partner + 1 });
  }

  #function(at: number): PrintingCall | undefined {
    const { lexemes, language } = this.#code;
    if (!this.#roots.has(lexemeAt(lexemes, at).text)) return undefined;
    const chain = readChain(lexemes, at, lexemes.length, language);
    const index = chain.steps.findIndex(({ kind }) => kind === 'call');
    const call = chain.steps[index];
    const name = chain.steps[index - 1];
    if (call?.kind !== 'call' || name?.kind !== 'name') return undefined;
    const callback = ownValue(language.callbacks, name.path);
    if (callback?.function === undefined) return undefined;
    const parts = partsOf(lexemes, [call.open + 1, call.close]);
    const handed = parts[callback.function];
    const values = parts[callback.values ?? 0];
    if (handed === undefined || values === undefined) return undefined;
    const isPrinter = this.#sinks.isPrinter(handed);
    const functions = this.#functionAt(handed[0]);
    if (functions.length === 0 && !isPrinter) return undefined;
    return this.#note(values, functions, callback, isPrinter ? { from: at, end: call.close + 1 } : undefined);
  }

  /** Where the parameters of the function stand that begins at an index, or behind `do` there. */
  #functionAt(from: number): readonly number[] {
    const { lexemes, language } = this.#code;
    if (language.barredParameters && lexemeAt(lexemes, from).text === 'do') return [from + 1];
    const found = lambdaAt(this.#code, from);
    return found === undefined ? [] : [found.at];
  }

  #note(
    values: Range,
    functions: readonly number[],
    { parameter, implicit }: Callback,
    printing: Pick<PrintingCall, 'from' | 'end'> | undefined,
  ): PrintingCall | undefined {
    const value = loopedOver(this.#valueOf(values));
    if (!holdsSecret(value)) return undefined;
    // An element of a collection is no collection.
    const one = value & ~CONTAINER;
    for (const at of functions) this.hand(at, { value: one, parameter, ...(implicit && { implicit }) });
    return printing && { values, ...printing };
  }
}
