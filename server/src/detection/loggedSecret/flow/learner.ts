import { chainBefore, isSelector, readChain } from '../reading/chain.ts';
import { BEHIND_KEYS, type Code, partsOf, type Range } from '../reading/code.ts';
import { statementEnd } from '../reading/statement.ts';
import type { Evaluator } from '../values/evaluator.ts';
import { isSecretKey } from '../values/redaction.ts';
import { namesTheSecret } from '../values/secretName.ts';
import { CONTAINER, holdsSecret, KEYED, NAME, NOTHING, SECRET, type Value } from '../values/value.ts';
import { readAssignment, type Target } from './assignment.ts';
import type { ScopeTracker } from './scopeTracker.ts';
import type { Taint } from './taint.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** How far behind its beginning an object may open. */
const FARTHEST_BRACKET = 6;

/** A longer source of a destructuring is no path, in lexemes. */
const LONGEST_SOURCE = 8;
const COMPARES: ReadonlySet<string> = new Set('== === != !== ! !!'.split(' '));

/** Learns from assignments which names hold the secret. */
export class Learner {
  readonly #code: Code;
  readonly #evaluator: Evaluator;
  readonly #scopes: ScopeTracker;
  readonly #taint: Taint;
  /** The last right side and its value, which `b` in `a = b = value` gets, too. */
  #chained: { readonly bracket: number; readonly end: number; readonly value: Value } | undefined;

  constructor(code: Code, evaluator: Evaluator, scopes: ScopeTracker, taint: Taint) {
    this.#code = code;
    this.#evaluator = evaluator;
    this.#scopes = scopes;
    this.#taint = taint;
  }

  /** Learns from the assignment whose operator stands at an index, inside of the bracket at another. */
  learn(at: number, bracket: number): void {
    const { lexemes } = this.#code;
    const chained = this.#chained?.bracket === bracket && at < this.#chained.end ? this.#chained : undefined;
    const assignment = readAssignment(this.#code, at, lexemeAt(lexemes, bracket).text === '(', chained?.end);
    if (assignment === undefined) return;
    const { targets, right, declares, adds, destructures, scopeEnd } = assignment;
    if (targets.length === 1 && !destructures) {
      const value = chained?.value ?? this.#evaluator.value(right);
      if (scopeEnd !== undefined && declares) this.#scopes.enterExpression(scopeEnd, []);
      this.#chained = { bracket, end: right[1], value };
      this.#set(targets[0]?.path ?? '', value, right, declares, adds);
      return;
    }
    const parts = destructures ? [] : this.#elements(right);
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

  /** Learns from `Type Name => value;`, whose name stands at an index. */
  property(at: number): void {
    const right: Range = [at + 2, statementEnd(this.#code, at + 2)];
    this.#record(lexemeAt(this.#code.lexemes, at).text, this.#evaluator.value(right), true);
  }

  /** The values on the right side of `a, b = x, y` and of `[a, b] = [x, y]`. */
  #elements([from, to]: Range): readonly Range[] {
    const { lexemes } = this.#code;
    const isInBrackets = lexemeAt(lexemes, from).partner === to - 1;
    return partsOf(lexemes, isInBrackets ? [from + 1, to - 1] : [from, to]);
  }

  #destructured(target: Target, right: Range, declares: boolean): void {
    const member = target.member ?? target.path;
    const known = this.#taint.valueOf(`${this.#pathOf(right)}.${member}`, this.#scopes.current);
    const isSecret = known === undefined ? namesTheSecret(member) : holdsSecret(known);
    const fallback = target.fallback === undefined ? NOTHING : this.#evaluator.value(target.fallback);
    this.#record(target.path, isSecret ? (known ?? SECRET) : fallback, declares);
  }

  #pathOf([from, to]: Range): string {
    const path = this.#code.lexemes.slice(from, Math.min(to, from + LONGEST_SOURCE));
    return path.map(({ text }) => text).join('');
  }

  #set(path: string, value: Value, right: Range, declares: boolean, adds: boolean): void {
    const { lexemes } = this.#code;
    const [from, to] = right;
    const only = to === from + 1 ? lexemeAt(lexemes, from) : undefined;
    if (only?.kind === 'number') this.#taint.setConstant(path, Number.parseInt(only.text, 10));
    if (adds && !holdsSecret(value)) return;
    if (!holdsSecret(value)) this.#replaced(path);
    const known = this.#isUnknown(path, right) ? undefined : value;
    const { fieldsNeedOwner } = this.#code.language;
    if (this.#scopes.current.isClass) this.#field(path, known);
    if (this.#scopes.current.isClass && fieldsNeedOwner) return;
    this.#record(path, known, declares);
    this.#members(path, right, declares, 0);
  }

  /**
   * A member that is taken out, read at the word: `delete config.secret`, `unset($config['secret'])`,
   * `config.pop("secret")`, `delete(config, "secret")` of Go.
   */
  removal(at: number): void {
    const { lexemes, language } = this.#code;
    const isCall = lexemeAt(lexemes, at + 1).text === '(';
    const owner = isSelector(lexemeAt(lexemes, at - 1), language)
      ? chainBefore(lexemes, at - 1, language)
      : undefined;
    const from = owner ?? (isCall ? at + 2 : at + 1);
    const { steps, end } = readChain(
      lexemes,
      from,
      owner === undefined ? from + LONGEST_SOURCE : at - 1,
      language,
    );
    const last = steps.at(-1);
    if (last === undefined || last.kind === 'call') return;
    const key = lexemeAt(lexemes, owner === undefined ? end + 1 : at + 2);
    this.#replaced(isCall && key.kind === 'text' ? `${last.path}.${key.text}` : last.path);
  }

  /** What held the secret as this member holds it no more. */
  #replaced(path: string): void {
    if (!isSecretKey(path)) return;
    // `a.b` or `$a->b`. By no pattern: a name may be as long as the file.
    const [dot, arrow] = [path.lastIndexOf('.'), path.lastIndexOf('->')];
    const owner = path.slice(0, Math.max(dot, arrow, 0));
    const { current, file } = this.#scopes;
    if (holdsSecret(this.#taint.valueOf(owner, current) ?? NOTHING))
      this.#taint.assign(owner, NOTHING, current, file);
  }

  /** What stands in the body of a class is a variable of it, which methods see by their owner. */
  #field(name: string, value: Value | undefined): void {
    const { fieldOwners } = this.#code.language;
    for (const owner of fieldOwners) {
      // `$this->name` stands for `$name`, and `self::$name`.
      const member = owner.startsWith('$') ? name.replace('$', '') : name;
      this.#record(`${owner}${member}`, value, false);
    }
  }

  /** `XTOPAY_CLIENT_SECRET = vault.read(…)`: whatever a call gives for it, its name tells what it holds. */
  #isUnknown(path: string, [from, to]: Range): boolean {
    if (!namesTheSecret(path)) return false;
    const { lexemes } = this.#code;
    let calls = false;
    for (let at = from; at < Math.min(to, from + 60); at++) {
      const lexeme = lexemeAt(lexemes, at);
      if (COMPARES.has(lexeme.text)) return false;
      if (lexeme.kind !== 'name') continue;
      if (namesTheSecret(lexeme.text) || this.#taint.follows(lexeme.text)) return false;
      calls ||= lexemeAt(lexemes, at + 1).text === '(';
    }
    return calls;
  }

  #record(path: string, assigned: Value | undefined, declares: boolean): void {
    // What stood in the text is in the variable from here on.
    const isHeld = assigned !== undefined && holdsSecret(assigned);
    const value = isHeld ? (assigned & (CONTAINER | KEYED)) | SECRET : assigned;
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

  /** Where the first bracket stands that may hold members: that of `map[string]string{` behind its type. */
  #objectAt(from: number, to: number): number {
    const { lexemes, language } = this.#code;
    let at = from;
    while (at < to) {
      const lexeme = lexemeAt(lexemes, at);
      if (lexeme.kind !== 'open') at++;
      else if (language.name === 'go' && lexeme.text === '[' && lexeme.partner > at) at = lexeme.partner + 1;
      else break;
    }
    return at;
  }

  /** `client.send(secret=…)`: what a method gives has other members than its arguments; what a constructor gives has them. */
  #isMethod(open: number): boolean {
    const { lexemes, language } = this.#code;
    const { text } = lexemeAt(lexemes, open - 1);
    const isMember = isSelector(lexemeAt(lexemes, open - 2), language);
    return lexemeAt(lexemes, open).text === '(' && isMember && text !== 'new' && /^[a-z]/.test(text);
  }

  /** The members of an object on the right side: `{ secret: process.env.… }` */
  #members(path: string, [from, to]: Range, declares: boolean, depth: number): void {
    const { lexemes } = this.#code;
    const open = this.#objectAt(from, Math.min(to, from + FARTHEST_BRACKET));
    const bracket = lexemeAt(lexemes, open);
    if (depth > 3 || open >= to || bracket.quoted || this.#isMethod(open)) return;
    for (const [start, end] of partsOf(lexemes, [open + 1, bracket.partner])) {
      const at = lexemeAt(lexemes, start).kind === 'newline' ? start + 1 : start;
      const isKeyed = BEHIND_KEYS.has(lexemeAt(lexemes, at + 1).text);
      if (!isKeyed && bracket.text !== '{') continue;
      const range: Range = [isKeyed ? at + 2 : at, end];
      const member = `${path}.${lexemeAt(lexemes, at).text}`;
      this.#record(member, this.#evaluator.value(range), declares);
      this.#members(member, range, declares, depth + 1);
    }
  }
}
