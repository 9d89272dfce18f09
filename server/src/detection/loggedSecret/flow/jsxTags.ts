import type { Code } from '../reading/code.ts';
import { lexemeAt } from '../reading/lexeme.ts';

const BEFORE_A_TAG: ReadonlySet<string> = new Set('return default yield case else'.split(' '));

/** Knows where the attributes of `<Tag name="…" other={…}>` stand, whose `=` assigns to no variable. */
export class JsxTags {
  readonly #code: Code;
  /** The brackets in which a tag is open. */
  readonly #brackets = new Set<number>();

  constructor(code: Code) {
    this.#code = code;
  }

  /** Takes note of the operator at an index. @param innermost Index of the bracket around it. */
  operator(at: number, innermost: number): void {
    const { text } = lexemeAt(this.#code.lexemes, at);
    if (text === '<' && this.#code.language.name === 'javascript' && this.#beginsTag(at))
      this.#brackets.add(innermost);
    else if (text === ';' || text === '>') this.#brackets.delete(innermost);
  }

  isAttribute(innermost: number): boolean {
    return this.#brackets.has(innermost);
  }

  /** What stands before a tag is no value, which `<` would compare. */
  #beginsTag(at: number): boolean {
    const { lexemes } = this.#code;
    const before = lexemeAt(lexemes, at - 1);
    const next = lexemeAt(lexemes, at + 1);
    if (next.kind !== 'name' || next.start !== lexemeAt(lexemes, at).end) return false;
    if (before.kind === 'name') return BEFORE_A_TAG.has(before.text);
    if (before.kind === 'close') return before.text === '}';
    return before.kind !== 'number' && before.kind !== 'text';
  }
}
