import { isSelector } from '../reading/chain.ts';
import type { Code, Range } from '../reading/code.ts';
import { comprehensionIn } from '../reading/comprehension.ts';
import { isAssignment } from '../reading/operators.ts';
import { bounded } from '../reading/statement.ts';
import type { Span } from '../span.ts';
import { Evaluator } from '../values/evaluator.ts';
import { isShownByItself, SECRET, type Value } from '../values/value.ts';
import { aliasAt, annotatedName, bindingsAt, namesLost, patternAt } from './bindings.ts';
import { Functions } from './functions.ts';
import { HandedValues, type PrintingCall } from './handedValues.ts';
import { JsxTags } from './jsxTags.ts';
import { Learner } from './learner.ts';
import { loopAt } from './loops.ts';
import { isNoAssignment } from './nonAssignments.ts';
import { pipeAt } from './pipes.ts';
import { type Announced, ScopeTracker } from './scopeTracker.ts';
import { type Sink, SinkReader } from './sink.ts';
import { Taint } from './taint.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** Words and methods that take a member from an object. */
const REMOVALS: ReadonlySet<string> = new Set('delete del unset pop remove'.split(' '));

/** Told of each sink that leaks, while it is known what holds the secret there. @param start UTF-16 offset. */
export type SinkListener = (start: number, sink: Sink, valueOf: (range: Range) => Value) => void;

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
  readonly #functions: Functions;
  readonly #handed: HandedValues;
  readonly #tags: JsxTags;
  readonly #valueOf = (range: Range): Value => this.#evaluator.value(range);

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
    this.#tags = new JsxTags(code);
    this.#handed = new HandedValues(code, this.#sinks, this.#valueOf);
    this.#functions = new Functions(code, this.#scopes, this.#taint, this.#evaluator, this.#handed);
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
    const { lexemes } = this.#code;
    const { partner, text } = lexemeAt(lexemes, at);
    if (partner === -1) return;
    this.#brackets.push(at);
    if (text === '(') this.#functions.bracket(at);
    else if (text === '{') this.#functions.block(at);
    this.#comprehension([at + 1, partner]);
  }

  #comprehension(inside: Range): void {
    const names: Announced[] = [];
    // What a loop goes through may name what the loops before it declare.
    for (const loop of comprehensionIn(this.#code, inside)?.loops ?? []) {
      names.push(...this.#evaluator.within(names, () => this.#evaluator.elements(loop.names, loop.values)));
    }
    if (names.length > 0) this.#scopes.enterExpression(inside[1], names);
  }

  #name(at: number): void {
    const { lexemes, language } = this.#code;
    const isMember = isSelector(lexemeAt(lexemes, at - 1), language);
    if (!isMember) this.#word(at);
    if (REMOVALS.has(lexemeAt(lexemes, at).text)) this.#learner.removal(at);
    const next = lexemeAt(lexemes, at + 1);
    if (language.lambdaArrows.includes(next.text) && !isMember) {
      // `string Name => …;` of C# is a property.
      if (language.name === 'csharp' && this.#scopes.current.isClass) this.#learner.property(at);
      else this.#functions.onlyParameter(at);
    }
    const bound = bindingsAt(this.#code, at, this.#valueOf, (path) =>
      this.#taint.valueOf(path, this.#scopes.current),
    );
    if (bound.length > 0) this.#scopes.announce(false, bound);
    const annotated = annotatedName(this.#code, at);
    if (annotated !== undefined) this.#taint.declare(annotated, SECRET, this.#scopes.current);
    this.#sink(at);
    this.#printing(this.#handed.name(at, isMember));
  }

  /** A word that begins a function, a class or a loop, or that names what it stands behind. */
  #word(at: number): void {
    const { language } = this.#code;
    const { text } = lexemeAt(this.#code.lexemes, at);
    if (language.functionWords.includes(text)) this.#functions.word(at);
    if (text === language.lambdaWord) this.#functions.lambdaWord(at);
    if (language.classWords.includes(text)) this.#scopes.announceClass(at);
    this.#loop(at);
    for (const path of namesLost(this.#code, at))
      this.#taint.declareKnown(path, undefined, this.#scopes.current);
    const alias = aliasAt(this.#code, at, this.#valueOf) ?? patternAt(this.#code, at, this.#valueOf);
    if (alias !== undefined) this.#taint.declareKnown(alias.path, alias.value, this.#scopes.current);
  }

  /** What a loop goes through is in its variable, which hides others of its name. */
  #loop(at: number): void {
    const { language } = this.#code;
    const loop = loopAt(this.#code, at);
    // In brackets it is that of a comprehension, which was read with its bracket.
    if (loop === undefined || (language.comprehensions && this.#brackets.length > 0)) return;
    const names = this.#evaluator.elements(loop.names, loop.values ?? [0, 0]);
    if (language.functionScope === 'none') this.#scopes.enterExpression(loop.end, names);
    else for (const { path, value } of names) this.#taint.declareKnown(path, value, this.#scopes.current);
  }

  #operator(at: number): void {
    const { text } = lexemeAt(this.#code.lexemes, at);
    const innermost = this.#brackets.at(-1) ?? -1;
    this.#tags.operator(at, innermost);
    if (isAssignment(text)) this.#assignment(at, innermost);
    else if (text === '<?=') this.#sink(at);
    else if (text === '|') {
      this.#functions.bar(at);
      this.#printing(pipeAt(this.#code, at, this.#evaluator, this.#handed));
    }
  }

  #assignment(at: number, innermost: number): void {
    if (this.#functions.isAmongParameters(at) || this.#tags.isAttribute(innermost)) return;
    if (!isNoAssignment(this.#code, at, this.#brackets)) this.#learner.learn(at, innermost);
  }

  #printing(call: PrintingCall | undefined): void {
    if (call === undefined || !isShownByItself(this.#evaluator.value(call.values))) return;
    const { lexemes } = this.#code;
    const { start } = lexemeAt(lexemes, call.from);
    if ((this.#found.at(-1)?.end ?? 0) > start) return;
    this.#found.push({ start, end: lexemeAt(lexemes, call.end - 1).end });
    this.#listener?.(start, { arguments: [call.values], end: call.end }, this.#valueOf);
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
    this.#listener?.(start, sink, this.#valueOf);
  }
}
