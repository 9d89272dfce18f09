import { readChain, readSteps } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { behindCondition, branchesOf, CLEARING, CONDITIONS, PASSING } from './branches.ts';
import { Chains, type Expressions, type Knowledge } from './chains.ts';
import { harmlessArguments, isShortFormat } from './format.ts';
import { loosestSplit } from './precedence.ts';
import { namesTheSecret } from './secretName.ts';
import { CONTAINER, holdsSecret, LITERAL, NAME, NOTHING, type Value } from './value.ts';

const DEEPEST = 24;
const BUDGET_PER_LEXEME = 100;
const LEAST_BUDGET = 100_000;

/** Tells whether the value of an expression may hold the secret, by the form of the code alone. */
export class Evaluator implements Expressions {
  readonly #code: Code;
  readonly #chains: Chains;
  /** Lexemes looked at so far; code that people write stays far below the budget. */
  #spent = 0;
  readonly #budget: number;

  constructor(code: Code, knowledge: Knowledge) {
    this.#code = code;
    this.#chains = new Chains(code, knowledge, this);
    this.#budget = BUDGET_PER_LEXEME * code.lexemes.length + LEAST_BUDGET;
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
          return this.formatted(lexemes[first - 1]?.text ?? '', [first + 1, to], depth);
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
      return [this.#chains.follow(NOTHING, chain.steps, '', depth), chain.end];
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
    return [this.#chains.follow(value, chain.steps, format, depth), chain.end];
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

  /** The value of what is put into a format string, without what that cuts short. */
  formatted(format: string, range: Range, depth: number): Value {
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
