import type { StringForm } from '../languages/language.ts';
import type { OpenBracket } from './lexemeWriter.ts';

/** An open bracket; one that belongs to an interpolation goes back to its string when it closes. */
export interface Open extends OpenBracket {
  readonly string?: {
    readonly form: StringForm;
    readonly quote: number;
    readonly end: number;
    readonly depth: number;
  };
}

export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** How deep a closing bracket looks for its partner where brackets do not balance. */
const TOLERANCE = 6;

/** The brackets that are open, the innermost last. */
export class Brackets {
  readonly #stack: Open[] = [];

  get depth(): number {
    return this.#stack.length;
  }

  get innermost(): Open | undefined {
    return this.#stack.at(-1);
  }

  open(bracket: Open): void {
    this.#stack.push(bracket);
  }

  /** Forgets those that were opened deeper. */
  leaveTo(depth: number): void {
    this.#stack.splice(depth);
  }

  /** The bracket that a character closes, and with it those inside of it; undefined where there is none near. */
  close(character: string): Open | undefined {
    for (let back = 1; back <= TOLERANCE; back++) {
      const open = this.#stack.at(-back);
      if (open?.close === character) {
        this.leaveTo(this.depth - back);
        return open;
      }
      // A string is not left by a bracket in its interpolation.
      if (open?.string !== undefined) break;
    }
    return undefined;
  }
}
