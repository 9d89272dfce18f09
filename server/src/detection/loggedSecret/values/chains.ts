import type { Callback } from '../languages/language.ts';
import { readChain, type Step } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { areOtherKeys, asksForSecretKey, listsOtherKeys } from './redaction.ts';
import { namesTheSecret } from './secretName.ts';
import { type Bounds, isShortIndex, isShortSlice } from './slice.ts';
import { isListOfNames, isSourceByName, ownValue, rootOf } from './sources.ts';
import {
  CONTAINER,
  holdsSecret,
  KEY,
  KEYED,
  loopedOver,
  NAME,
  NOTHING,
  SECRET,
  type Value,
} from './value.ts';
import { lexemeAt } from '../reading/lexeme.ts';
import { GETTERS, MERGERS, plainName, WHOLE_COLLECTIONS, WHOLE_METHODS } from './vocabulary.ts';

/** What the code before an expression tells about its names. */
export interface Knowledge {
  /** Undefined for what was never assigned, as far as this file tells. */
  readonly valueOf: (path: string) => Value | undefined;
  readonly constantOf: (name: string) => number | undefined;
}

/** Evaluates what stands in the brackets of a chain. */
export interface Expressions {
  value(range: Range): Value;
  formatted(format: string, range: Range): Value;
  argumentsValue(inside: Range): Value;
  mergedValue(inside: Range): Value;
  applied(range: Range, value: Value, parameter: Callback['parameter']): Value;
}

/** Whether a method leaves what it is called on whole: the secret itself, or a collection that holds it. */
function isWhole(method: string, value: Value): boolean {
  return WHOLE_COLLECTIONS.has(method) || ((value & CONTAINER) === 0 && WHOLE_METHODS.has(method));
}

/** Tells what a chain of members, calls and indices makes of a value. */
export class Chains {
  readonly #code: Code;
  readonly #knowledge: Knowledge;
  readonly #expressions: Expressions;
  readonly #bounds: Bounds;
  readonly #transparent: ReadonlySet<string>;

  constructor(code: Code, knowledge: Knowledge, expressions: Expressions) {
    this.#code = code;
    this.#knowledge = knowledge;
    this.#expressions = expressions;
    this.#bounds = {
      inclusiveRanges: code.language.inclusiveRanges,
      constantOf: (name) => knowledge.constantOf(name),
    };
    this.#transparent = new Set(code.language.transparent);
  }

  /** Follows a value through its members, calls and indices. */
  follow(start: Value, steps: readonly Step[], format: string): Value {
    let value = start;
    for (const [index, step] of steps.entries()) {
      const before = steps[index - 1];
      if (step.kind === 'index') value = this.#indexed(value, step, before);
      else if (step.kind === 'call')
        value =
          before?.kind === 'name' ? this.#called(value, before, step, index === 1 ? format : '') : NOTHING;
      else if (steps[index + 1]?.kind !== 'call') value = this.#member(value, step, before);
    }
    return value;
  }

  #member(value: Value, step: Step & { kind: 'name' }, owner: Step | undefined): Value {
    const known = this.#knowledge.valueOf(step.path);
    if (known !== undefined) return known;
    if (isSourceByName(step, owner)) return SECRET;
    return isWhole(plainName(step.name), value) ? value : NOTHING;
  }

  #indexed(value: Value, step: Step & { kind: 'index' }, owner: Step | undefined): Value {
    const known = this.#knowledge.valueOf(step.path);
    if (known !== undefined) return known;
    const range: Range = [step.open + 1, step.close];
    if (!holdsSecret(value))
      return !isListOfNames(owner) && (this.#expressions.value(range) & NAME) !== 0 ? SECRET : NOTHING;
    if ((value & KEYED) !== 0 && (this.#expressions.value(range) & KEY) !== 0) return value & ~CONTAINER;
    return isShortIndex(this.#code.lexemes, ...range, this.#bounds) ? NOTHING : value;
  }

  /** What a call gives that hands a value to a function. @param range Begins with that function. */
  #handedOn(value: Value, range: Range, { gives, parameter }: Callback): Value {
    if (gives === 'nothing') return NOTHING;
    if (asksForSecretKey(this.#code, range)) return NOTHING;
    if (gives === 'same' || range[0] >= range[1]) return value;
    return this.#expressions.applied(range, value, parameter) | (value & CONTAINER);
  }

  /** What a function gives for a value that is handed over by its name: `map(str, values)`, `.map(String::trim)`. */
  referred([from, to]: Range, value: Value): Value {
    const { lexemes, language } = this.#code;
    // `&:strip` of Ruby and `'trim'` of PHP.
    const at = lexemeAt(lexemes, from).kind === 'operator' ? from + 1 : from;
    const last = readChain(lexemes, at, to, language).steps.at(-1);
    if (last?.kind !== 'name') return NOTHING;
    return this.#transparent.has(last.path) || WHOLE_METHODS.has(plainName(last.name)) ? value : NOTHING;
  }

  #called(
    value: Value,
    step: Step & { kind: 'name' },
    { open, close }: Step & { kind: 'call' },
    format: string,
  ): Value {
    const { lexemes, language } = this.#code;
    const { name, path } = step;
    const plain = plainName(name);
    const inside: Range = [open + 1, close];
    const isTransparent =
      this.#transparent.has(path) ||
      (path !== name && this.#transparent.has(`.${name}`)) ||
      this.#transparent.has(`${rootOf(path)}.*`);
    if (holdsSecret(value)) {
      const form = ownValue(language.sliceMethods, name);
      // `config.slice(:id)` of Ruby.
      if (form !== undefined && lexemeAt(lexemes, open + 1).kind === 'text')
        return areOtherKeys(lexemes, partsOf(lexemes, inside)) ? NOTHING : value;
      if (form !== undefined)
        return isShortSlice(lexemes, partsOf(lexemes, inside), form, this.#bounds) ? NOTHING : value;
      const callback = ownValue(language.callbacks, name);
      if (callback !== undefined) {
        const isBlock = lexemeAt(lexemes, open).text === '{';
        return this.#handedOn(value, isBlock ? [open, close] : inside, callback);
      }
      if (isTransparent) return value | this.#expressions.value(inside);
      return isWhole(plain, value) ? value & ~KEYED : NOTHING;
    }
    const parts = partsOf(lexemes, inside);
    const [first, ...rest] = parts;
    if (first === undefined) return namesTheSecret(name.replace('!', '')) ? SECRET : NOTHING;
    const callback = ownValue(language.callbacks, path);
    if (callback?.function !== undefined) {
      const values = loopedOver(this.#expressions.value(parts[callback.values ?? 0] ?? [0, 0]));
      const handed = parts[callback.function];
      return !holdsSecret(values) || handed === undefined ? values : this.#handedOn(values, handed, callback);
    }
    const form = ownValue(language.sliceFunctions, path) ?? ownValue(language.sliceFunctions, name);
    if (form !== undefined) {
      const sliced = this.#expressions.value(first);
      return holdsSecret(sliced) && isShortSlice(lexemes, rest, form, this.#bounds) ? NOTHING : sliced;
    }
    // Each argument is looked at once, or nested calls would cost twice as much at every level.
    if (!isTransparent) {
      const names = GETTERS.has(plain.replace('!', '')) && (this.#expressions.value(first) & NAME) !== 0;
      return names ? SECRET : NOTHING;
    }
    if (MERGERS.has(path)) return this.#dictionaryOf(path, this.#expressions.mergedValue(inside));
    const [replacer = first] = rest;
    if (
      path === 'JSON.stringify' &&
      (asksForSecretKey(this.#code, replacer) || listsOtherKeys(this.#code, replacer))
    )
      return NOTHING;
    const given =
      format === '' ? this.#expressions.argumentsValue(inside) : this.#expressions.formatted(format, inside);
    if (language.iterating.includes(path)) return loopedOver(given);
    return given;
  }

  /** What a function makes of the objects that it puts together. */
  #dictionaryOf(path: string, given: Value): Value {
    return path === this.#code.language.dictionary && holdsSecret(given) ? given | CONTAINER | KEYED : given;
  }
}
