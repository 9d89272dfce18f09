import { isSelector } from '../reading/chain.ts';
import type { Code } from '../reading/code.ts';
import { blockLambda, lambdaAt } from '../reading/lambda.ts';
import { lexemeAt } from '../reading/lexeme.ts';
import { arrowBehind, betweenBars, type Parameter, parametersAt } from '../reading/parameters.ts';
import type { Evaluator } from '../values/evaluator.ts';
import { boundTo } from '../values/handed.ts';
import { ownValue } from '../values/sources.ts';
import { holdsSecret } from '../values/value.ts';
import type { HandedValues } from './handedValues.ts';
import type { Announced, ScopeTracker } from './scopeTracker.ts';
import type { Taint } from './taint.ts';

/** So many lexemes of parameters without brackets are looked at. */
const LONGEST_PARAMETERS = 40;
/** How far the body of a function in one line may reach, in lexemes. */
const LONGEST_LINE = 200;

/** Declares the parameters of functions for their bodies, with what is known of them. */
export class Functions {
  readonly #code: Code;
  readonly #scopes: ScopeTracker;
  readonly #taint: Taint;
  readonly #evaluator: Evaluator;
  readonly #handed: HandedValues;
  /** A word such as `function` came, and its parameters did not yet. */
  #isAnnounced = false;
  /** Index where the last parameters end; before it, `=` gives them a value. */
  #parametersEnd = 0;

  constructor(code: Code, scopes: ScopeTracker, taint: Taint, evaluator: Evaluator, handed: HandedValues) {
    this.#code = code;
    this.#scopes = scopes;
    this.#taint = taint;
    this.#evaluator = evaluator;
    this.#handed = handed;
  }

  /** Whether parameters stand at an index. */
  isAmongParameters(at: number): boolean {
    return at < this.#parametersEnd;
  }

  /** A round bracket at an index may begin parameters. */
  bracket(open: number): void {
    const { lexemes, language } = this.#code;
    const { partner } = lexemeAt(lexemes, open);
    // `->(name) { … }` of Ruby.
    const isStab = language.barredParameters && lexemeAt(lexemes, open - 1).text === '->';
    const isFunction = this.#isAnnounced || isStab;
    // `{ (key, value) -> … }` was read with its brace.
    if (this.isAmongParameters(open) && !isFunction) return;
    const parameters = parametersAt(this.#code, open, isFunction);
    if (parameters === undefined) return;
    // The receiver of a method of Go goes before its parameters.
    this.#isAnnounced = isFunction && language.name === 'go' && lexemeAt(lexemes, partner + 2).text === '(';
    this.#parametersEnd = partner;
    // `fn($name): string => …` of PHP has its arrow behind a type.
    const body = lambdaAt(this.#code, open - 1)?.body;
    const from = body === undefined ? (arrowBehind(this.#code, partner) ?? partner + 1) : body - 1;
    this.#begin(this.#declared(open, parameters), from);
  }

  /** `name => …`, whose name stands at an index. */
  onlyParameter(at: number): void {
    if (this.isAmongParameters(at)) return;
    const { text } = lexemeAt(this.#code.lexemes, at);
    this.#begin(this.#declared(at, [[{ path: text }]]), at + 1);
  }

  /** `lambda name: …`, whose word stands at an index. */
  lambdaWord(at: number): void {
    const found = lambdaAt(this.#code, at);
    if (found?.parameters === undefined) return;
    this.#parametersEnd = found.body;
    this.#scopes.enterExpression(this.#expressionEnd(found.body), this.#declared(at, found.parameters));
  }

  /** Parameters in brackets come later; `function name {` has none, `def name first, second` others. */
  word(at: number): void {
    const { lexemes, language } = this.#code;
    let end = at + 1;
    if (lexemeAt(lexemes, end).kind === 'name') end++;
    while (isSelector(lexemeAt(lexemes, end), language)) end += 2;
    const next = lexemeAt(lexemes, end);
    const hasBareParameters = next.kind === 'name';
    const hasNone = next.kind === 'newline' || next.text === '{' || next.text === ':';
    this.#isAnnounced = !hasNone && !hasBareParameters;
    if (this.#isAnnounced) return;
    const line = hasBareParameters ? lexemes.slice(end, end + LONGEST_PARAMETERS) : [];
    const lineEnd = line.findIndex(({ kind }) => kind === 'newline');
    // What stands between the names is nobody's name.
    const names = line.slice(0, lineEnd).map(({ text }) => ({ path: text, value: undefined }));
    this.#scopes.announce(true, names);
  }

  /** The block behind `|name|` ends with its brace or its lines, a closure with its expression. */
  bar(at: number): void {
    const { lexemes } = this.#code;
    const found = betweenBars(this.#code, at);
    if (found === undefined) return;
    const names = this.#declared(at, found.parameters);
    const body = lexemeAt(lexemes, found.close + 1);
    if (body.kind === 'newline') this.#scopes.announce(false, names);
    else this.#scopes.enterExpression(this.#expressionEnd(found.close + 1), names);
  }

  /** A brace at an index may begin a block with parameters of its own; its scope has begun. */
  block(open: number): void {
    const { language } = this.#code;
    if (language.barredParameters) return this.#indentedBlock(open);
    if (!language.trailingBlocks) return undefined;
    const { parameters, inside } = blockLambda(this.#code, open);
    if (parameters === undefined && !this.#isHanded(open)) return;
    this.#parametersEnd = Math.max(this.#parametersEnd, inside);
    for (const { path, value } of this.#declared(open, parameters))
      this.#taint.declareKnown(path, value, this.#scopes.current);
  }

  /** Whether a block is handed to what names its parameter by itself. */
  #isHanded(open: number): boolean {
    const { lexemes, language } = this.#code;
    if (this.#handed.at(open) !== undefined) return true;
    const callback = ownValue(language.callbacks, lexemeAt(lexemes, open - 1).text);
    const isMember = isSelector(lexemeAt(lexemes, open - 2), language);
    return isMember && callback !== undefined && callback.implicit === undefined;
  }

  /** `{ puts it }` of Ruby, whose braces are no scope otherwise. */
  #indentedBlock(open: number): void {
    if (!this.#isHanded(open)) return;
    const { partner } = lexemeAt(this.#code.lexemes, open);
    this.#scopes.enterExpression(partner, this.#declared(open, undefined));
  }

  #declared(at: number, parameters: readonly Parameter[] | undefined): readonly Announced[] {
    const handed = boundTo(this.#code, parameters, this.#handed.at(at));
    const fallbacks = parameters?.flat() ?? [];
    return handed.map(({ path, value }, index) => {
      const fallback = fallbacks[index]?.fallback;
      if (value !== undefined || fallback === undefined) return { path, value };
      const other = this.#evaluator.value(fallback);
      return { path, value: holdsSecret(other) ? other : undefined };
    });
  }

  /** Announces parameters to the body, which begins at `from` or behind an arrow there. */
  #begin(names: readonly Announced[], from: number): void {
    const { lexemes, language } = this.#code;
    const sign = lexemeAt(lexemes, from).text;
    const isArrow = language.lambdaArrows.includes(sign) || sign === '=>';
    if (isArrow) this.#scopes.enterExpression(this.#expressionEnd(from + 1), names);
    else if (sign === '{' && language.blocks === 'indentation')
      this.#scopes.enterExpression(lexemeAt(lexemes, from).partner, names);
    else if (this.#hasBodyInLine(from)) this.#scopes.enterExpression(this.#lineEnd(from), names);
    else this.#scopes.announce(true, names, from);
  }

  /** `def name(…): …` of Python. @param from Behind the parameters. */
  #hasBodyInLine(from: number): boolean {
    const { lexemes, language } = this.#code;
    return language.name === 'python' && lexemeAt(lexemes, this.#lineEnd(from) - 1).text !== ':';
  }

  #lineEnd(from: number): number {
    const { lexemes } = this.#code;
    let at = from;
    while (at < from + LONGEST_LINE && lexemeAt(lexemes, at).kind !== 'newline')
      at = Math.max(at, lexemeAt(lexemes, at).partner) + 1;
    return at;
  }

  #expressionEnd(from: number): number {
    const { lexemes } = this.#code;
    for (let at = from; at < from + 200; at++) {
      const lexeme = lexemeAt(lexemes, at);
      if (lexeme.kind === 'close' || lexeme.kind === 'newline') return at;
      if (lexeme.text === ',' || lexeme.text === ';') return at;
      if (lexeme.partner > at) at = lexeme.partner;
    }
    return from + 200;
  }
}
