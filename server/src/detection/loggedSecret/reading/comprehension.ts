import type { Code, Range } from './code.ts';
import { lexemeAt } from './lexeme.ts';
import { namesDeclared } from './parameters.ts';

/** `element for names in values if …`, whose names are known in it alone. */
export interface Comprehension {
  readonly element: Range;
  readonly loops: readonly ComprehensionLoop[];
}

interface ComprehensionLoop {
  readonly names: readonly string[];
  readonly values: Range;
  /** `(name := value)` in its condition. */
  readonly assigned: readonly Assigned[];
}

interface Assigned {
  readonly path: string;
  readonly value: Range;
}

/** More loops in one expression are none that people write. */
const MOST_LOOPS = 6;

/** The comprehension in a range, brackets excluded; undefined where it is none. */
export function comprehensionIn(code: Code, [from, to]: Range): Comprehension | undefined {
  const { language } = code;
  if (!language.comprehensions) return undefined;
  const words = wordsIn(code, [from, to], 'for');
  const [first] = words;
  if (first === undefined) return undefined;
  const loops = words.slice(0, MOST_LOOPS).map((word, index) => {
    const end = words[index + 1] ?? to;
    const [between = end] = wordsIn(code, [word, end], 'in');
    // A condition behind the values is one of `values if condition`.
    const values = [between + 1, end] as const;
    return { names: namesDeclared(code, [word + 1, between]), values, assigned: assignedIn(code, values) };
  });
  return { element: [from, first], loops };
}

/** The assignments in brackets at the level of a range. */
function assignedIn({ lexemes }: Code, [from, to]: Range): readonly Assigned[] {
  const found: Assigned[] = [];
  for (let at = from; at < to; at++) {
    const { partner } = lexemeAt(lexemes, at);
    if (lexemeAt(lexemes, at + 2).text === ':=')
      found.push({ path: lexemeAt(lexemes, at + 1).text, value: [at + 3, partner] });
    at = Math.max(at, partner);
  }
  return found;
}

/** Indices of such a word at the level of a range. */
function wordsIn({ lexemes }: Code, [from, to]: Range, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (kind === 'name' && text === word) found.push(at);
    at = Math.max(at, partner);
  }
  return found;
}
