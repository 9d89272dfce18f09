import type { Callback } from '../languages/language.ts';
import { readChain, type Step } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { namesTheSecret } from './secretName.ts';
import { type Bounds, isShortIndex, isShortSlice } from './slice.ts';
import { isListOfNames, isSourceByName, ownValue, rootOf } from './sources.ts';
import { CONTAINER, holdsSecret, KEYED, loopedOver, NAME, NOTHING, SECRET, type Value } from './value.ts';
import { lexemeAt } from '../reading/lexeme.ts';
import { GETTERS, plainName, WHOLE_COLLECTIONS, WHOLE_METHODS } from './vocabulary.ts';

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
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index];
      const next = steps[index + 1];
      if (step === undefined) break;
      const isRoot = index === 0 && start === NOTHING && format === '';
      if (step.kind === 'name' && next?.kind === 'call') {
        value = this.#called(value, step, [next.open, next.close], isRoot, format);
        index++;
      } else if (step.kind === 'name') value = this.#member(value, step, steps[index - 1], isRoot);
      else if (step.kind === 'index') value = this.#indexed(value, step, steps[index - 1]);
      else value = NOTHING;
      format = '';
    }
    return value;
  }

  #member(value: Value, step: Step & { kind: 'name' }, owner: Step | undefined, isRoot: boolean): Value {
    const known = this.#knowledge.valueOf(step.path);
    if (known !== undefined) return known;
    if (isSourceByName(step, owner)) return SECRET;
    if (isRoot || !holdsSecret(value)) return NOTHING;
    return isWhole(plainName(step.name), value) ? value : NOTHING;
  }

  #indexed(value: Value, step: Step & { kind: 'index' }, owner: Step | undefined): Value {
    const known = this.#knowledge.valueOf(step.path);
    if (known !== undefined && !step.path.endsWith('[]')) return known;
    const range: Range = [step.open + 1, step.close];
    if (!holdsSecret(value))
      return owner !== undefined && !isListOfNames(owner) && (this.#expressions.value(range) & NAME) !== 0
        ? SECRET
        : NOTHING;
    if ((value & CONTAINER) !== 0) return NOTHING;
    return isShortIndex(this.#code.lexemes, ...range, this.#bounds) ? NOTHING : value;
  }

  /** What a call gives that hands a value to a function. @param range Begins with that function. */
  #handedOn(value: Value, range: Range, { gives, parameter }: Callback): Value {
    if (gives === 'nothing') return NOTHING;
    if (gives === 'same' || range[0] >= range[1]) return value;
    return this.#expressions.applied(range, value, parameter) | (value & CONTAINER);
  }

  /** What a function gives for a value that is handed over by its name: `map(str, values)`, `.map(String::trim)`. */
  referred([from, to]: Range, value: Value): Value {
    const { lexemes, language } = this.#code;
    // `&:strip` of Ruby and `'trim'` of PHP.
    const at = lexemeAt(lexemes, from).kind === 'operator' ? from + 1 : from;
    const { kind, text } = lexemeAt(lexemes, at);
    const last = kind === 'name' ? readChain(lexemes, at, to, language).steps.at(-1) : undefined;
    const path = last?.kind === 'name' ? last.path : kind === 'text' ? text : '';
    const name = last?.kind === 'name' ? last.name : path;
    return this.#transparent.has(path) || WHOLE_METHODS.has(plainName(name)) ? value : NOTHING;
  }

  #called(
    value: Value,
    step: Step & { kind: 'name' },
    [open, close]: Range,
    isRoot: boolean,
    format: string,
  ): Value {
    const { lexemes, language } = this.#code;
    const { name, path } = step;
    const plain = plainName(name);
    const inside: Range = [open + 1, close];
    const isTransparent =
      this.#transparent.has(path) ||
      (!isRoot && this.#transparent.has(`.${name}`)) ||
      this.#transparent.has(`${rootOf(path)}.*`);
    if (holdsSecret(value)) {
      const form = ownValue(language.sliceMethods, name);
      if (form !== undefined)
        return isShortSlice(lexemes, partsOf(lexemes, inside), form, this.#bounds) ? NOTHING : value;
      const callback = ownValue(language.callbacks, name);
      if (callback !== undefined) {
        const isBlock = lexemeAt(lexemes, open).text === '{';
        return this.#handedOn(value, isBlock ? [open, close + 1] : inside, callback);
      }
      if (isTransparent) return value | this.#expressions.value(inside);
      return isWhole(plain, value) ? value & ~KEYED : NOTHING;
    }
    const parts = partsOf(lexemes, inside);
    const [first, ...rest] = parts;
    if (first === undefined) return namesTheSecret(name.replace(/!$/, '')) ? SECRET : NOTHING;
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
      const names = GETTERS.has(plain.replace(/!$/, '')) && (this.#expressions.value(first) & NAME) !== 0;
      return names ? SECRET : NOTHING;
    }
    const given =
      format === '' ? this.#expressions.argumentsValue(inside) : this.#expressions.formatted(format, inside);
    if (language.iterating.includes(path)) return loopedOver(given);
    return path === language.dictionary && holdsSecret(given) ? given | CONTAINER | KEYED : given;
  }
}
