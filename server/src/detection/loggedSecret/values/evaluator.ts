import { readChain, readSteps, type Step } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { behindCondition, branchesOf, CLEARING, CONDITIONS, PASSING } from './branches.ts';
import { harmlessArguments, isShortFormat } from './format.ts';
import { loosestSplit } from './precedence.ts';
import { namesTheSecret } from './secretName.ts';
import { type Bounds, isShortIndex, isShortSlice } from './slice.ts';
import { isListOfNames, isSourceByName, ownValue, rootOf } from './sources.ts';
import { CONTAINER, holdsSecret, LITERAL, NAME, NOTHING, SECRET, type Value } from './value.ts';
import { GETTERS, plainName, WHOLE_METHODS } from './vocabulary.ts';

/** What the code before an expression tells about its names. */
export interface Knowledge {
  /** Undefined for what was never assigned, as far as this file tells. */
  readonly valueOf: (path: string) => Value | undefined;
  readonly constantOf: (name: string) => number | undefined;
}

const DEEPEST = 24;
const BUDGET_PER_LEXEME = 100;
const LEAST_BUDGET = 100_000;

/** Tells whether the value of an expression may hold the secret, by the form of the code alone. */
export class Evaluator {
  readonly #code: Code;
  readonly #knowledge: Knowledge;
  readonly #bounds: Bounds;
  readonly #transparent: ReadonlySet<string>;
  /** Lexemes looked at so far; code that people write stays far below the budget. */
  #spent = 0;
  readonly #budget: number;

  constructor(code: Code, knowledge: Knowledge) {
    this.#code = code;
    this.#knowledge = knowledge;
    this.#bounds = {
      inclusiveRanges: code.language.inclusiveRanges,
      constantOf: knowledge.constantOf,
    };
    this.#budget = BUDGET_PER_LEXEME * code.lexemes.length + LEAST_BUDGET;
    this.#transparent = new Set(code.language.transparent);
  }

  /** The value of the expression or expressions in a range of lexemes. */
  value([from, to]: Range, depth = 0): Value {
    this.#spent += to - from;
    if (depth > DEEPEST || from >= to || this.#spent > this.#budget) return NOTHING;
    const { lexemes, language } = this.#code;
    const split = loosestSplit(lexemes, from, to, language);
    if (split === undefined) return this.#operands([from, to], depth);
    const [first = from] = split.at;
    const pieces = (): readonly Range[] =>
      [...split.at, to].map((end, index) => [index === 0 ? from : (split.at[index - 1] ?? from) + 1, end]);
    switch (split.binding) {
      case 'sequence':
      case 'or':
        return this.#any(pieces(), depth);
      case 'arrow': {
        const isBody =
          language.lambdaArrows.includes(lexemes[first]?.text ?? '') && lexemes[first + 1]?.text === '{';
        return isBody ? NOTHING : this.value([first + 1, to], depth + 1);
      }
      case 'assignment':
        return this.value([(split.at.at(-1) ?? first) + 1, to], depth + 1);
      case 'choice':
        return this.#any(branchesOf(lexemes, [from, to], first), depth);
      case 'key':
        return this.value([first + 1, to], depth + 1);
      case 'and':
        return this.value([(split.at.at(-1) ?? first) + 1, to], depth + 1);
      case 'comparison':
        return NOTHING;
      case 'cast':
        return this.value([from, first], depth + 1);
      case 'joining':
        if (lexemes[first]?.text === '%' && lexemes[first - 1]?.kind === 'text')
          return this.#formatted(lexemes[first - 1]?.text ?? '', [first + 1, to], depth);
        return this.#any(pieces(), depth) & ~NAME;
    }
  }

  #any(ranges: readonly Range[], depth: number): Value {
    return ranges.reduce((value, range) => value | this.value(range, depth + 1), NOTHING);
  }

  /** Operands side by side: joined strings of Python, casts, composite literals, branches. */
  #operands([from, to]: Range, depth: number): Value {
    const { lexemes, language } = this.#code;
    let value = NOTHING;
    for (let at = from; at < to; ) {
      const lexeme = lexemes[at];
      if (lexeme === undefined) break;
      if (at === from || (lexeme.kind === 'name' && PASSING.has(lexeme.text))) {
        if (CLEARING.has(lexeme.text) && lexeme.kind !== 'text') return value;
        if (PASSING.has(lexeme.text) && lexeme.kind !== 'text') {
          const rest = this.#operands([at + 1, to], depth + 1);
          return depth > DEEPEST ? value : value | rest;
        }
      }
      if (language.leadingIf && lexeme.kind === 'name' && CONDITIONS.has(lexeme.text)) {
        at = behindCondition(lexemes, at + 1, to);
        continue;
      }
      if (
        lexeme.kind === 'open' &&
        lexeme.text === '{' &&
        at > from &&
        language.trailingBlocks &&
        !language.leadingIf
      )
        break;
      const [operand, end] = this.#operand(at, to, depth);
      value |= operand;
      at = Math.max(end, at + 1);
    }
    return value;
  }

  #operand(at: number, to: number, depth: number): [value: Value, end: number] {
    const { lexemes, language, holdsToken } = this.#code;
    const lexeme = lexemes[at];
    if (lexeme === undefined) return [NOTHING, to];
    if (lexeme.kind === 'name') {
      const chain = readChain(lexemes, at, to, language);
      return [this.#steps(NOTHING, chain.steps, '', depth), chain.end];
    }
    let value = NOTHING;
    let end = at + 1;
    let format = '';
    if (lexeme.kind === 'text') {
      format = lexeme.text;
      if (holdsToken(lexeme.start, lexeme.end)) value = LITERAL;
      else if (namesTheSecret(lexeme.text)) value = NAME;
    } else if (lexeme.kind === 'open') {
      if (lexeme.partner <= at || lexeme.partner >= to) return [NOTHING, lexeme.partner < 0 ? at + 1 : to];
      end = lexeme.partner + 1;
      value = this.#group(at, lexeme.partner, depth);
    } else return [NOTHING, end];
    const chain = readSteps(lexemes, end, to, language);
    return [this.#steps(value, chain.steps, format, depth), chain.end];
  }

  #group(open: number, close: number, depth: number): Value {
    const { lexemes, language } = this.#code;
    const bracket = lexemes[open];
    if (bracket === undefined) return NOTHING;
    if (bracket.quoted) return this.#interpolations(open, close, depth);
    const value = this.value([open + 1, close], depth + 1);
    if (bracket.text === '(') return value;
    const isContainer = holdsSecret(value) && !(language.leadingIf && bracket.text === '{');
    return (isContainer ? value | CONTAINER : value) & ~NAME;
  }

  #interpolations(open: number, close: number, depth: number): Value {
    const { lexemes, holdsToken } = this.#code;
    let value = NOTHING;
    for (let at = open + 1; at < close; at++) {
      const lexeme = lexemes[at];
      if (lexeme?.kind === 'text' && holdsToken(lexeme.start, lexeme.end)) value |= LITERAL;
      if (lexeme?.kind !== 'open' || lexeme.partner <= at) continue;
      value |= this.#interpolation(at, lexeme.partner, depth);
      at = lexeme.partner;
    }
    return value & ~NAME;
  }

  /** The expression of an interpolation, without the format behind it as in `{secret!r:.8}`. */
  #interpolation(open: number, close: number, depth: number): Value {
    const { lexemes, text } = this.#code;
    if (lexemes[open]?.text !== '{') return this.value([open + 1, close], depth + 1);
    let end = close;
    for (let at = open + 1; at < close; at++) {
      const lexeme = lexemes[at];
      if (lexeme?.kind === 'open' && lexeme.partner > at) at = lexeme.partner;
      else if (
        lexeme?.kind === 'operator' &&
        (lexeme.text === ':' ||
          (lexeme.text === '!' && at > open + 1) ||
          (lexeme.text === '=' && at === close - 1))
      ) {
        end = at;
        break;
      }
    }
    const from = lexemes[end]?.end ?? 0;
    const to = lexemes[close]?.start ?? 0;
    if (end < close && isShortFormat(text.slice(from, Math.min(to, from + 40)))) return NOTHING;
    return this.value([open + 1, end], depth + 1);
  }

  /** Follows a value through its members, calls and indices. */
  #steps(start: Value, steps: readonly Step[], format: string, depth: number): Value {
    let value = start;
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index];
      const next = steps[index + 1];
      if (step === undefined) break;
      const isRoot = index === 0 && start === NOTHING && format === '';
      if (step.kind === 'name' && next?.kind === 'call') {
        value = this.#called(value, step, [next.open, next.close], isRoot, format, depth);
        index++;
      } else if (step.kind === 'name') value = this.#member(value, step, steps[index - 1], isRoot);
      else if (step.kind === 'index') value = this.#indexed(value, step, steps[index - 1], depth);
      else value = NOTHING;
      format = '';
    }
    return value;
  }

  #member(value: Value, step: Step & { kind: 'name' }, owner: Step | undefined, isRoot: boolean): Value {
    const known = this.#knowledge.valueOf(step.path);
    if (known !== undefined) return known;
    if (isSourceByName(step, owner, isRoot)) return SECRET;
    if (isRoot || !holdsSecret(value) || (value & CONTAINER) !== 0) return NOTHING;
    return WHOLE_METHODS.has(plainName(step.name)) ? value : NOTHING;
  }

  #indexed(value: Value, step: Step & { kind: 'index' }, owner: Step | undefined, depth: number): Value {
    const known = this.#knowledge.valueOf(step.path);
    if (known !== undefined && !step.path.endsWith('[]')) return known;
    const range: Range = [step.open + 1, step.close];
    if (!holdsSecret(value))
      return owner !== undefined && !isListOfNames(owner) && (this.value(range, depth + 1) & NAME) !== 0
        ? SECRET
        : NOTHING;
    if ((value & CONTAINER) !== 0) return NOTHING;
    return isShortIndex(this.#code.lexemes, ...range, this.#bounds) ? NOTHING : value;
  }

  #called(
    value: Value,
    step: Step & { kind: 'name' },
    [open, close]: Range,
    isRoot: boolean,
    format: string,
    depth: number,
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
      if (isTransparent) return value | this.value(inside, depth + 1);
      return WHOLE_METHODS.has(plain) && (value & CONTAINER) === 0 ? value : NOTHING;
    }
    const parts = partsOf(lexemes, inside);
    const [first, ...rest] = parts;
    if (first === undefined) return namesTheSecret(name.replace(/!$/, '')) ? SECRET : NOTHING;
    const form = ownValue(language.sliceFunctions, path) ?? ownValue(language.sliceFunctions, name);
    if (form !== undefined) {
      const sliced = this.value(first, depth + 1);
      return holdsSecret(sliced) && isShortSlice(lexemes, rest, form, this.#bounds) ? NOTHING : sliced;
    }
    // Each argument is looked at once, or nested calls would cost twice as much at every level.
    if (!isTransparent) {
      const names = GETTERS.has(plain.replace(/!$/, '')) && (this.value(first, depth + 1) & NAME) !== 0;
      return names ? SECRET : NOTHING;
    }
    return format === '' ? this.argumentsValue(inside, depth) : this.#formatted(format, inside, depth);
  }

  /** The value of the arguments of a call, without those that its format string cuts short. */
  argumentsValue(inside: Range, depth = 0): Value {
    const { lexemes } = this.#code;
    const parts = partsOf(lexemes, inside);
    const at = parts.findIndex(([from, to]) => this.#isString(from, to));
    const format = this.#source(parts[at]);
    if (at < 0 || !/[%{]/.test(format)) return this.value(inside, depth + 1) & ~NAME;
    const harmless = harmlessArguments(format);
    return (
      this.#any(
        parts.filter((_, index) => index <= at || !harmless.has(index - at - 1)),
        depth,
      ) & ~NAME
    );
  }

  #isString(from: number, to: number): boolean {
    const { lexemes } = this.#code;
    const first = lexemes[from];
    return first?.kind === 'text' ? to === from + 1 : first?.quoted === true && first.partner === to - 1;
  }

  #source(range: Range | undefined): string {
    if (range === undefined) return '';
    const { lexemes, text } = this.#code;
    return text.slice(lexemes[range[0]]?.start, lexemes[range[1] - 1]?.end);
  }

  #formatted(format: string, range: Range, depth: number): Value {
    const { lexemes } = this.#code;
    const bracket = lexemes[range[0]];
    const inside: Range =
      bracket?.text === '(' && bracket.partner === range[1] - 1 ? [range[0] + 1, range[1] - 1] : range;
    const harmless = harmlessArguments(format);
    return (
      this.#any(
        partsOf(lexemes, inside).filter((_, index) => !harmless.has(index)),
        depth,
      ) & ~NAME
    );
  }
}
