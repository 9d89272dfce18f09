import { readAssignment, type Target } from './assignment.ts';
import { isSelector } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { Evaluator } from '../values/evaluator.ts';
import { isAssignment } from '../reading/operators.ts';
import { parametersAt } from './parameters.ts';
import { ScopeTracker } from './scopeTracker.ts';
import { namesTheSecret } from '../values/secretName.ts';
import { SinkReader } from './sink.ts';
import type { Span } from '../span.ts';
import { bounded, statementEnd } from '../reading/statement.ts';
import { Taint } from './taint.ts';
import {
  CONTAINER,
  holdsSecret,
  isShownByItself,
  NAME,
  NOTHING,
  SECRET,
  type Value,
} from '../values/value.ts';

/** Walks through code once, learns what holds the secret, and finds what logs it. */
export class CodeFinder {
  readonly #code: Code;
  readonly #taint: Taint;
  readonly #scopes: ScopeTracker;
  readonly #evaluator: Evaluator;
  readonly #sinks: SinkReader;
  readonly #brackets: number[] = [];
  readonly #found: Span[] = [];
  /** The last right side and its value, which `b` in `a = b = value` gets, too. */
  #chained: { readonly bracket: number; readonly end: number; readonly value: Value } | undefined;
  /** A word such as `function` came, and its parameters did not yet. */
  #isAnnounced = false;

  constructor(code: Code) {
    this.#code = code;
    this.#taint = new Taint(code.language.functionScope);
    this.#scopes = new ScopeTracker(code, this.#taint);
    this.#evaluator = new Evaluator(code, {
      valueOf: (path) => this.#taint.valueOf(path, this.#scopes.current),
      constantOf: (name) => this.#taint.constantOf(name),
    });
    this.#sinks = new SinkReader(code);
  }

  /** All spans in the order of their starts. */
  find(): readonly Span[] {
    const { lexemes } = this.#code;
    for (let at = 0; at < lexemes.length; at++) {
      this.#scopes.advance(at);
      const lexeme = lexemes[at];
      if (lexeme === undefined) break;
      if (lexeme.kind === 'open') this.#open(at);
      else if (lexeme.kind === 'close') this.#brackets.pop();
      else if (lexeme.kind === 'name') this.#name(at);
      else if (lexeme.kind === 'operator') this.#operator(at);
    }
    return this.#found;
  }

  #open(at: number): void {
    const lexeme = this.#code.lexemes[at];
    if (lexeme?.partner === -1) return;
    this.#brackets.push(at);
    if (lexeme?.text !== '(' || lexeme.quoted) return;
    const parameters = parametersAt(this.#code, at, this.#isAnnounced);
    if (parameters === undefined) return;
    this.#isAnnounced = false;
    this.#beginFunction(parameters, lexeme.partner + 1);
  }

  /** Announces parameters to the body, which begins at `from` or behind an arrow there. */
  #beginFunction(parameters: readonly string[], from: number): void {
    const { lexemes, language } = this.#code;
    const names = parameters.map((path) => ({ path, value: undefined }));
    const isArrow = language.lambdaArrows.includes(lexemes[from]?.text ?? '');
    if (isArrow && lexemes[from + 1]?.text !== '{')
      this.#scopes.enterExpression(this.#expressionEnd(from + 1), names);
    else this.#scopes.announce(true, names);
  }

  #expressionEnd(from: number): number {
    const { lexemes } = this.#code;
    for (let at = from; at < from + 200; at++) {
      const lexeme = lexemes[at];
      if (lexeme === undefined || lexeme.kind === 'close' || lexeme.kind === 'newline') return at;
      if (lexeme.text === ',' || lexeme.text === ';') return at;
      if (lexeme.kind === 'open' && lexeme.partner > at) at = lexeme.partner;
    }
    return from + 200;
  }

  #name(at: number): void {
    const { lexemes, language } = this.#code;
    const lexeme = lexemes[at];
    if (lexeme === undefined) return;
    const isMember = isSelector(lexemes[at - 1], language);
    if (!isMember && language.functionWords.includes(lexeme.text)) this.#isAnnounced = true;
    const next = lexemes[at + 1];
    if (next?.kind === 'operator' && language.lambdaArrows.includes(next.text) && !isMember)
      this.#beginFunction([lexeme.text], at + 1);
    if (lexeme.text === 'match' && language.leadingIf) this.#match(at);
    if (lexeme.text === 'use' && next?.text === '(' && language.functionScope === 'closed')
      this.#capture(at + 1);
    if (isMember && next?.text === '{' && language.trailingBlocks) this.#scopeFunction(at);
    this.#sink(at);
  }

  #operator(at: number): void {
    const text = this.#code.lexemes[at]?.text ?? '';
    if (isAssignment(text)) this.#assignment(at);
    else if (text === '<?=') this.#sink(at);
    if (text === ';') this.#isAnnounced = false;
  }

  #sink(at: number): void {
    const { lexemes } = this.#code;
    const sink = this.#sinks.sinkAt(at);
    const start = lexemes[at]?.start;
    if (sink === undefined || start === undefined || (this.#found.at(-1)?.end ?? 0) > start) return;
    const leaks = sink.arguments.some(([from, to]) =>
      isShownByItself(this.#evaluator.argumentsValue([from, bounded(this.#code, from, to)])),
    );
    const end = lexemes[sink.end - 1]?.end;
    if (leaks && end !== undefined && !this.#sinks.isMasking(sink)) this.#found.push({ start, end });
  }

  #assignment(at: number): void {
    const { lexemes } = this.#code;
    const bracket = this.#brackets.at(-1) ?? -1;
    const chained = this.#chained?.bracket === bracket && at < this.#chained.end ? this.#chained : undefined;
    const assignment = readAssignment(this.#code, at, lexemes[bracket]?.text === '(', chained?.end);
    if (assignment === undefined) return;
    const { targets, right, declares, adds, destructures } = assignment;
    if (targets.length === 1 && !destructures) {
      const value = chained?.value ?? this.#evaluator.value(right);
      this.#chained = { bracket, end: right[1], value };
      this.#set(targets[0]?.path ?? '', value, right, declares, adds);
      return;
    }
    const parts = destructures ? [] : partsOf(lexemes, right);
    const isPairwise = parts.length === targets.length;
    targets.forEach((target, index) => {
      const part = isPairwise ? (parts[index] ?? right) : right;
      if (destructures) this.#destructured(target, right, declares);
      else {
        const value = isPairwise || index === 0 ? this.#evaluator.value(part) : NOTHING;
        this.#set(target.path, value, part, declares, adds);
      }
    });
  }

  #destructured(target: Target, right: Range, declares: boolean): void {
    const member = target.member ?? target.path;
    const source = this.#pathOf(right);
    const known =
      source === undefined ? undefined : this.#taint.valueOf(`${source}.${member}`, this.#scopes.current);
    const isSecret = known === undefined ? namesTheSecret(member) : holdsSecret(known);
    this.#record(target.path, isSecret ? (known ?? SECRET) : NOTHING, declares);
  }

  #pathOf([from, to]: Range): string | undefined {
    const { lexemes } = this.#code;
    const isPath =
      to - from < 8 && lexemes.slice(from, to).every(({ kind, text }) => kind === 'name' || text === '.');
    return isPath
      ? lexemes
          .slice(from, to)
          .map(({ text }) => text)
          .join('')
      : undefined;
  }

  #set(path: string, value: Value, right: Range, declares: boolean, adds: boolean): void {
    const { lexemes } = this.#code;
    const [from, to] = right;
    const only = to === from + 1 ? lexemes[from] : undefined;
    if (only?.kind === 'number') this.#taint.setConstant(path, Number.parseInt(only.text, 10));
    if (adds && !holdsSecret(value)) return;
    this.#record(path, this.#isUnknown(path, value, right) ? undefined : value, declares);
    this.#members(path, right, declares, 0);
  }

  /** `XTOPAY_CLIENT_SECRET = vault.read(…)`: whatever a call gives for it, its name tells what it holds. */
  #isUnknown(path: string, value: Value, [from, to]: Range): boolean {
    if (value !== NOTHING || !namesTheSecret(path)) return false;
    const { lexemes } = this.#code;
    let calls = false;
    for (let at = from; at < Math.min(to, from + 60); at++) {
      const lexeme = lexemes[at];
      if (lexeme?.kind === 'operator' && /^(?:[=!]==?|!)$/.test(lexeme.text)) return false;
      if (lexeme?.kind !== 'name') continue;
      if (namesTheSecret(lexeme.text) || this.#taint.follows(lexeme.text)) return false;
      calls ||= lexemes[at + 1]?.text === '(';
    }
    return calls;
  }

  #record(path: string, assigned: Value | undefined, declares: boolean): void {
    // What stood in the text is in the variable from here on.
    const isHeld = assigned !== undefined && holdsSecret(assigned);
    const value = isHeld ? (assigned & CONTAINER) | SECRET : assigned;
    if (value === undefined) {
      this.#taint.declare(path, undefined, this.#scopes.current);
      return;
    }
    const matters =
      holdsSecret(value) || (value & NAME) !== 0 || this.#taint.follows(path) || namesTheSecret(path);
    if (!matters) return;
    if (declares) this.#taint.declare(path, value, this.#scopes.current);
    else this.#taint.assign(path, value, this.#scopes.current, this.#scopes.file);
  }

  /** The members of an object on the right side: `{ secret: process.env.… }` */
  #members(path: string, [from, to]: Range, declares: boolean, depth: number): void {
    const { lexemes } = this.#code;
    let open = from;
    while (open < Math.min(to, from + 6) && lexemes[open]?.kind !== 'open') open++;
    const bracket = lexemes[open];
    if (depth > 3 || bracket?.kind !== 'open' || bracket.quoted || bracket.partner >= to) return;
    for (const [start, end] of partsOf(lexemes, [open + 1, bracket.partner]).slice(0, 60)) {
      let at = start;
      while (at < end && (lexemes[at]?.kind === 'newline' || lexemes[at]?.text === '@')) at++;
      const key = lexemes[at];
      const isKeyed = /^(?::|=>|=)$/.test(lexemes[at + 1]?.text ?? '') && at + 1 < end;
      if (key?.kind !== 'name' && key?.kind !== 'text') continue;
      if (!isKeyed && (at + 1 !== end || bracket.text !== '{')) continue;
      const value = this.#evaluator.value(isKeyed ? [at + 2, end] : [at, end]);
      const member = `${path}.${key.text.slice(0, 80)}`;
      this.#record(member, value, declares);
      if ((value & CONTAINER) !== 0 && isKeyed) this.#members(member, [at + 2, end], declares, depth + 1);
    }
  }

  /** `match env::var("…") { Ok(secret) => … }` */
  #match(at: number): void {
    const { lexemes } = this.#code;
    const open = statementEnd(this.#code, at + 1, { atBlock: true });
    const block = lexemes[open];
    if (block?.text !== '{' || block.partner < 0) return;
    const value = this.#evaluator.value([at + 1, open]);
    if (!holdsSecret(value)) return;
    const names: string[] = [];
    for (let index = open + 1; index < Math.min(block.partner, open + 400); index++) {
      const isPattern = lexemes[index]?.text === 'Ok' || lexemes[index]?.text === 'Some';
      const name = lexemes[index + 2];
      if (isPattern && name?.kind === 'name' && lexemes[index + 4]?.text === '=>') names.push(name.text);
    }
    this.#scopes.announce(
      false,
      names.map((path) => ({ path, value })),
    );
  }

  /** `function () use ($secret) {` takes what is known of it along. */
  #capture(open: number): void {
    const { lexemes } = this.#code;
    const close = lexemes[open]?.partner ?? -1;
    const captured = lexemes
      .slice(open + 1, Math.min(Math.max(close, open + 1), open + 40))
      .filter(({ kind }) => kind === 'name')
      .map(({ text }) => ({ path: text, value: this.#taint.valueOf(text, this.#scopes.current) }));
    this.#scopes.announce(true, captured);
  }

  /** `secret?.let { println(it) }` of Kotlin. */
  #scopeFunction(at: number): void {
    const { lexemes } = this.#code;
    if (!/^(?:let|also|run|apply)$/.test(lexemes[at]?.text ?? '')) return;
    let from = at - 1;
    while (from > Math.max(0, at - 40)) {
      const before = lexemes[from - 1];
      if (before?.kind === 'close' && before.partner >= 0) from = before.partner;
      else if (
        before?.kind === 'name' ||
        (before?.kind === 'operator' && isSelector(before, this.#code.language))
      )
        from--;
      else break;
    }
    const value = this.#evaluator.value([from, at - 1]);
    if (!holdsSecret(value)) return;
    const named = lexemes[at + 3]?.text === '->' ? (lexemes[at + 2]?.text ?? 'it') : 'it';
    this.#scopes.announce(false, [{ path: named, value }]);
  }
}
