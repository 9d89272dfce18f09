import { readChain, readSteps } from '../reading/chain.ts';
import type { Callback } from '../languages/language.ts';
import { namesMatched } from '../reading/matchArms.ts';
import { type Code, hasKeys, partsOf, type Range, sourceOf } from '../reading/code.ts';
import { comprehensionIn } from '../reading/comprehension.ts';
import { lambdaAt, resultOf } from '../reading/lambda.ts';
import { behindCondition, branchesOf, CLEARING, CONDITIONS, PASSING } from './branches.ts';
import { boundTo } from './handed.ts';
import { type Bound, BoundNames } from './boundNames.ts';
import { Chains, type Expressions, type Knowledge } from './chains.ts';
import { beginsFormat, harmlessArguments, isShortFormat } from './format.ts';
import { loosestSplit } from './precedence.ts';
import { asksForSecretKey, mergedValue, spreadingValue } from './redaction.ts';
import { namesTheSecret } from './secretName.ts';
import {
  CONTAINER,
  holdsSecret,
  KEY,
  KEYED,
  LITERAL,
  loopedOver,
  NAME,
  NOTHING,
  SECRET,
  type Value,
} from './value.ts';
import { lexemeAt } from '../reading/lexeme.ts';

const DEEPEST = 24;
const BUDGET_PER_LEXEME = 100;
const LEAST_BUDGET = 100_000;

/** Tells whether the value of an expression may hold the secret, by the form of the code alone. */
export class Evaluator implements Expressions {
  readonly #code: Code;
  readonly #chains: Chains;
  readonly #names: BoundNames;
  /** Lexemes looked at so far; code that people write stays far below the budget. */
  #spent = 0;
  readonly #budget: number;
  #depth = 0;
  readonly #valueOf = (range: Range): Value => this.value(range);

  constructor(code: Code, knowledge: Knowledge) {
    this.#code = code;
    this.#names = new BoundNames(knowledge);
    this.#chains = new Chains(code, this.#names, this);
    this.#budget = BUDGET_PER_LEXEME * code.lexemes.length + LEAST_BUDGET;
  }

  /** The value of the expression or expressions in a range of lexemes. */
  value([from, to]: Range): Value {
    this.#spent += to - from;
    if (this.#depth > DEEPEST || this.#spent > this.#budget) return NOTHING;
    this.#depth++;
    const value = this.#expression([from, to]);
    this.#depth--;
    return value;
  }

  #expression([from, to]: Range): Value {
    const { lexemes, language } = this.#code;
    const split = loosestSplit(lexemes, from, to, language);
    if (split === undefined) return this.#operands([from, to]);
    const { first, last } = split;
    switch (split.binding) {
      case 'sequence':
      case 'or':
        return this.#any(split.pieces);
      case 'arrow': {
        const isBody =
          language.lambdaArrows.includes(lexemeAt(lexemes, first).text) &&
          lexemeAt(lexemes, first + 1).text === '{';
        return isBody ? NOTHING : this.value([first + 1, to]);
      }
      case 'key':
      case 'assignment':
      case 'and':
        return this.value([last + 1, to]);
      case 'choice':
        return this.#any(branchesOf(lexemes, [from, to], first));
      case 'comparison':
        return NOTHING;
      case 'cast':
        return this.value([from, first]);
      case 'joining': {
        const format = lexemeAt(lexemes, first - 1);
        if (lexemeAt(lexemes, first).text === '%' && format.kind === 'text')
          return this.formatted(format.text, this.#listed([first + 1, to]));
        // `config | {"secret": "***"}` of Python.
        return lexemeAt(lexemes, first).text === '|'
          ? mergedValue(this.#code, split.pieces, this.#valueOf)
          : this.#any(split.pieces) & ~NAME;
      }
    }
  }

  /** What stands in the brackets of `% (a, b)` and `% [a, b]`. */
  #listed([from, to]: Range): Range {
    return lexemeAt(this.#code.lexemes, from).partner === to - 1 ? [from + 1, to - 1] : [from, to];
  }

  #any(ranges: readonly Range[]): Value {
    return ranges.reduce((value, range) => value | this.value(range), NOTHING);
  }

  /** Operands side by side: joined strings of Python, casts, composite literals, branches. */
  #operands([from, to]: Range): Value {
    const { lexemes, language } = this.#code;
    let value = NOTHING;
    let begins = true;
    for (let at = from; at < to; ) {
      const { kind, text } = lexemeAt(lexemes, at);
      const isWord = kind !== 'text';
      if (isWord && begins && CLEARING.has(text)) return value;
      if (isWord && PASSING.has(text)) {
        begins = true;
        at++;
      } else if (language.leadingIf && kind === 'name' && CONDITIONS.has(text)) {
        const behind = behindCondition(lexemes, at + 1, to);
        if (text === 'match') return value | this.#matched([at + 1, behind]);
        at = behind;
      } else {
        if (text === '{' && kind === 'open' && !begins && language.trailingBlocks && !language.leadingIf)
          break;
        const [operand, end] = this.#operand(at, to);
        value |= operand;
        begins = false;
        at = end;
      }
    }
    return value;
  }

  /** The value of the arms behind `match value`, which give names to what they match. */
  #matched([from, open]: Range): Value {
    const { partner } = lexemeAt(this.#code.lexemes, open);
    const value = this.value([from, open]);
    const held = holdsSecret(value) ? value : undefined;
    const bound = namesMatched(this.#code, open).map((path) => ({ path, value: held }));
    return this.#names.within(bound, () => this.value([open + 1, partner]));
  }

  #operand(at: number, to: number): [value: Value, end: number] {
    const { lexemes, language, holdsToken } = this.#code;
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.kind === 'name') {
      const chain = readChain(lexemes, at, to, language);
      return [this.#chains.follow(NOTHING, chain.steps, ''), chain.end];
    }
    let value = NOTHING;
    let end = at + 1;
    let format = '';
    if (lexeme.kind === 'text') {
      format = lexeme.text;
      if (holdsToken(lexeme.start, lexeme.end)) value = LITERAL;
      else if (namesTheSecret(lexeme.text)) value = NAME;
    } else if (lexeme.kind === 'open') {
      if (lexeme.partner < at || lexeme.partner >= to) return [NOTHING, to];
      end = lexeme.partner + 1;
      value = this.#group(at, lexeme.partner);
    } else return [NOTHING, end];
    const chain = readSteps(lexemes, end, to, language);
    return [this.#chains.follow(value, chain.steps, format), chain.end];
  }

  #group(open: number, close: number): Value {
    const { lexemes, language } = this.#code;
    const bracket = lexemeAt(lexemes, open);
    if (bracket.quoted) return this.#interpolations(open, close);
    const inside: Range = [open + 1, close];
    const value =
      this.#comprehension(inside) ?? spreadingValue(this.#code, inside, this.#valueOf) ?? this.value(inside);
    if (bracket.text === '(') return value;
    if (!holdsSecret(value) || (language.leadingIf && bracket.text === '{')) return value & ~NAME;
    const kind = language.loopsGiveKeys && hasKeys(lexemes, open) ? CONTAINER | KEYED : CONTAINER;
    return (value & ~(NAME | KEYED)) | kind;
  }

  /** The value of the arguments of a call that makes one object of all of them. */
  mergedValue(inside: Range): Value {
    return mergedValue(this.#code, partsOf(this.#code.lexemes, inside), this.#valueOf);
  }

  /** The value of `element for name in values`; undefined for what is none. */
  #comprehension(inside: Range): Value | undefined {
    const found = comprehensionIn(this.#code, inside);
    if (found === undefined) return undefined;
    if (asksForSecretKey(this.#code, inside)) return NOTHING;
    const bind = (index: number): Value => {
      const loop = found.loops[index];
      if (loop === undefined) return this.value(found.element);
      return this.within(this.elements(loop.names, loop.values), () => {
        const assigned = loop.assigned.map(({ path, value }) => ({ path, value: this.value(value) }));
        return this.within(assigned, () => bind(index + 1));
      });
    };
    return bind(0);
  }

  /** What the names of a loop over values hold; the last gets what each round takes from them. */
  elements(names: readonly string[], values: Range): readonly Bound[] {
    const looped = loopedOver(this.value(values));
    const element = holdsSecret(looped) ? SECRET : looped & KEY || undefined;
    return names.map((path, index) => ({ path, value: index === names.length - 1 ? element : undefined }));
  }

  /** Looks at something while it is known what these names hold. */
  within<T>(names: readonly Bound[], look: () => T): T {
    return this.#names.within(names, look);
  }

  /** What the function that stands first in a range gives for a value. */
  applied([from, to]: Range, value: Value, parameter: Callback['parameter']): Value {
    const found = lambdaAt(this.#code, from);
    if (found === undefined) return this.#chains.referred([from, to], value);
    const result = resultOf(this.#code, found, to);
    const names = boundTo(this.#code, found.parameters, { value: value & ~CONTAINER, parameter });
    return this.#names.within(names, () => this.value(result));
  }

  #interpolations(open: number, close: number): Value {
    const { lexemes, holdsToken } = this.#code;
    let value = NOTHING;
    for (let at = open + 1; at < close; at++) {
      const { start, end, partner } = lexemeAt(lexemes, at);
      if (holdsToken(start, end)) value |= LITERAL;
      if (partner < at) continue;
      value |= this.#interpolation(at, partner);
      at = partner;
    }
    return value & ~NAME;
  }

  /** The expression of an interpolation, without the format behind it as in `{secret!r:.8}`. */
  #interpolation(open: number, close: number): Value {
    const { lexemes, text } = this.#code;
    if (lexemeAt(lexemes, open).text !== '{') return this.value([open + 1, close]);
    let end = close;
    for (let at = open + 1; at < close; at++) {
      if (beginsFormat(this.#code, at)) {
        end = at;
        break;
      }
      at = Math.max(at, lexemeAt(lexemes, at).partner);
    }
    if (isShortFormat(text.slice(lexemeAt(lexemes, end).end, lexemeAt(lexemes, close).start))) return NOTHING;
    return this.value([open + 1, end]);
  }

  /** The value of the arguments of a call, without those that its format string cuts short. */
  argumentsValue(inside: Range): Value {
    const { lexemes } = this.#code;
    const comprehension = this.#comprehension(inside);
    if (comprehension !== undefined) return comprehension;
    const parts = partsOf(lexemes, inside);
    const at = parts.findIndex(([from, to]) => this.#isString(from, to));
    const harmless = harmlessArguments(sourceOf(this.#code, parts[at]));
    return this.#any(parts.filter((_, index) => !harmless.has(index - at - 1))) & ~NAME;
  }

  #isString(from: number, to: number): boolean {
    const { lexemes } = this.#code;
    const first = lexemeAt(lexemes, from);
    return first.kind === 'text' ? to === from + 1 : first.quoted && first.partner === to - 1;
  }

  /** The value of what is put into a format string, without what that cuts short. */
  formatted(format: string, range: Range): Value {
    const comprehension = this.#comprehension(range);
    if (comprehension !== undefined) return comprehension;
    const harmless = harmlessArguments(format);
    return this.#any(partsOf(this.#code.lexemes, range).filter((_, index) => !harmless.has(index))) & ~NAME;
  }
}
