import { isSelector } from '../reading/chain.ts';
import type { Code, Range } from '../reading/code.ts';
import { isAssignment } from '../reading/operators.ts';
import { bounded } from '../reading/statement.ts';
import type { Span } from '../span.ts';
import { Evaluator } from '../values/evaluator.ts';
import { holdsSecret, isShownByItself, SECRET, type Value } from '../values/value.ts';
import { annotatedNames, bindingsAt } from './bindings.ts';
import { Learner } from './learner.ts';
import { loopAt } from './loops.ts';
import { arrowBehind, betweenBars, parametersAt } from './parameters.ts';
import { ScopeTracker } from './scopeTracker.ts';
import { type Sink, SinkReader } from './sink.ts';
import { Taint } from './taint.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** Told of each sink that leaks, while it is known what holds the secret there. @param start UTF-16 offset. */
export type SinkListener = (start: number, sink: Sink, valueOf: (range: Range) => Value) => void;

/** So many lexemes of parameters without brackets are looked at. */
const LONGEST_PARAMETERS = 40;

/** Walks through code once, learns what holds the secret, and finds what logs it. */
export class CodeFinder {
  readonly #code: Code;
  readonly #taint: Taint;
  readonly #scopes: ScopeTracker;
  readonly #evaluator: Evaluator;
  readonly #sinks: SinkReader;
  readonly #learner: Learner;
  readonly #brackets: number[] = [];
  readonly #found: Span[] = [];
  readonly #listener: SinkListener | undefined;
  /** A word such as `function` came, and its parameters did not yet. */
  #isAnnounced = false;

  constructor(code: Code, listener?: SinkListener) {
    this.#code = code;
    this.#listener = listener;
    this.#taint = new Taint(code.language);
    this.#scopes = new ScopeTracker(code, this.#taint);
    this.#evaluator = new Evaluator(code, {
      valueOf: (path) => this.#taint.valueOf(path, this.#scopes.current),
      constantOf: (name) => this.#taint.constantOf(name),
    });
    this.#sinks = new SinkReader(code);
    this.#learner = new Learner(code, this.#evaluator, this.#scopes, this.#taint);
  }

  /** All spans in the order of their starts. */
  find(): readonly Span[] {
    const { lexemes } = this.#code;
    for (let at = 0; at < lexemes.length; at++) {
      this.#scopes.advance(at);
      const lexeme = lexemeAt(lexemes, at);
      if (lexeme.kind === 'open') this.#open(at);
      else if (lexeme.kind === 'close') this.#brackets.pop();
      else if (lexeme.kind === 'name') this.#name(at);
      else this.#operator(at);
    }
    return this.#found;
  }

  #open(at: number): void {
    const lexeme = lexemeAt(this.#code.lexemes, at);
    if (lexeme.partner === -1) return;
    this.#brackets.push(at);
    if (lexeme.text !== '(') return;
    const parameters = parametersAt(this.#code, at, this.#isAnnounced);
    if (parameters === undefined) return;
    // The receiver of a method of Go goes before its parameters.
    const { lexemes, language } = this.#code;
    this.#isAnnounced =
      this.#isAnnounced && language.name === 'go' && lexemeAt(lexemes, lexeme.partner + 2).text === '(';
    this.#beginFunction(parameters, arrowBehind(this.#code, lexeme.partner) ?? lexeme.partner + 1);
  }

  /** Announces parameters to the body, which begins at `from` or behind an arrow there. */
  #beginFunction(parameters: readonly string[], from: number): void {
    const { lexemes, language } = this.#code;
    const names = parameters.map((path) => ({ path, value: undefined }));
    const isArrow = language.lambdaArrows.includes(lexemeAt(lexemes, from).text);
    if (isArrow && lexemeAt(lexemes, from + 1).text !== '{')
      this.#scopes.enterExpression(this.#expressionEnd(from + 1), names);
    else this.#scopes.announce(true, names, from);
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

  #name(at: number): void {
    const { lexemes, language } = this.#code;
    const lexeme = lexemeAt(lexemes, at);
    const isMember = isSelector(lexemeAt(lexemes, at - 1), language);
    if (!isMember && language.functionWords.includes(lexeme.text)) this.#functionWord(at);
    if (!isMember) this.#loop(at);
    const next = lexemeAt(lexemes, at + 1);
    if (language.lambdaArrows.includes(next.text) && !isMember) {
      if (language.trailingBlocks && lexemeAt(lexemes, at - 1).text === '{')
        this.#blockParameter(lexeme.text);
      else this.#beginFunction([lexeme.text], at + 1);
    }
    const valueOf = (range: Range) => this.#evaluator.value(range);
    const known = (path: string) => this.#taint.valueOf(path, this.#scopes.current);
    const bound = bindingsAt(this.#code, at, isMember, valueOf, known);
    if (bound.length > 0) this.#scopes.announce(false, bound);
    for (const path of annotatedNames(this.#code, at))
      this.#taint.declare(path, SECRET, this.#scopes.current);
    this.#sink(at);
  }

  /** What a loop goes through is in its variable, which hides others of its name. */
  #loop(at: number): void {
    const { language } = this.#code;
    const loop = loopAt(this.#code, at);
    // A comprehension is an expression.
    if (loop === undefined || (language.blocks === 'indentation' && this.#brackets.length > 0)) return;
    const holds = loop.values !== undefined && holdsSecret(this.#evaluator.value(loop.values));
    const names = loop.names.map((path, index) => ({
      path,
      value: holds && index === loop.names.length - 1 ? SECRET : undefined,
    }));
    if (language.functionScope === 'none') this.#scopes.enterExpression(loop.end, names);
    else for (const { path, value } of names) this.#taint.declareKnown(path, value, this.#scopes.current);
  }

  /** Parameters in brackets come later; `function name {` has none, `def name first, second` others. */
  #functionWord(at: number): void {
    const { lexemes, language } = this.#code;
    let end = at + 1;
    if (lexemeAt(lexemes, end).kind === 'name') end++;
    while (isSelector(lexemeAt(lexemes, end), language)) end += 2;
    const next = lexemeAt(lexemes, end);
    const isNamed = end > at + 1;
    const hasBareParameters = language.name === 'ruby' && next.kind === 'name';
    this.#isAnnounced = !(isNamed && (next.kind === 'newline' || next.text === '{' || hasBareParameters));
    if (this.#isAnnounced) return;
    const line = hasBareParameters ? lexemes.slice(end, end + LONGEST_PARAMETERS) : [];
    const lineEnd = line.findIndex(({ kind }) => kind === 'newline');
    const names = line.filter(({ kind }, index) => kind === 'name' && index < lineEnd);
    this.#scopes.announce(
      true,
      names.map(({ text }) => ({ path: text, value: undefined })),
    );
  }

  /** `{ name -> … }`: the block has begun, and may know what its parameter holds. */
  #blockParameter(name: string): void {
    const { current } = this.#scopes;
    if (!this.#taint.isDeclaredIn(name, current)) this.#taint.declare(name, undefined, current);
  }

  #operator(at: number): void {
    const text = lexemeAt(this.#code.lexemes, at).text;
    if (isAssignment(text)) this.#learner.learn(at, this.#brackets.at(-1) ?? -1);
    else if (text === '<?=') this.#sink(at);
    else if (text === '|') this.#bar(at);
  }

  /** The block behind `|name|` ends with its brace or its lines, a closure with its expression. */
  #bar(at: number): void {
    const { lexemes } = this.#code;
    const found = betweenBars(this.#code, at);
    if (found === undefined) return;
    const names = found.names.map((path) => ({ path, value: undefined }));
    const body = lexemeAt(lexemes, found.close + 1);
    if (body.kind === 'newline' || body.text === '{') this.#scopes.announce(false, names, found.close + 1);
    else this.#scopes.enterExpression(this.#expressionEnd(found.close + 1), names);
  }

  #sink(at: number): void {
    const { lexemes } = this.#code;
    const sink = this.#sinks.sinkAt(at);
    const start = lexemeAt(lexemes, at).start;
    if (sink === undefined || (this.#found.at(-1)?.end ?? 0) > start) return;
    const leaks = sink.arguments.some(([from, to]) =>
      isShownByItself(this.#evaluator.argumentsValue([from, bounded(this.#code, from, to)])),
    );
    const end = lexemeAt(lexemes, sink.end - 1).end;
    if (!leaks || this.#sinks.isMasking(sink)) return;
    this.#found.push({ start, end });
    this.#listener?.(start, sink, (range) => this.#evaluator.value(range));
  }
}
