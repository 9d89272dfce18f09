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
}

/** More loops in one expression are none that people write. */
const MOST_LOOPS = 6;

/** The comprehension in a range, brackets excluded; undefined where it is none. */
export function comprehensionIn(code: Code, [from, to]: Range): Comprehension | undefined {
  const { language } = code;
  if (!language.comprehensions) return undefined;
  const first = nextWord(code, from, to, FOR);
  if (first <= from || first >= to) return undefined;
  const loops: ComprehensionLoop[] = [];
  for (let word = first; word < to && loops.length < MOST_LOOPS; ) {
    const between = nextWord(code, word + 1, to, IN);
    const end = nextWord(code, between + 1, to, FOR);
    // A condition behind the values is one of `values if condition`.
    loops.push({ names: namesDeclared(code, [word + 1, between]), values: [between + 1, end] });
    word = end;
  }
  return { element: [from, first], loops };
}

const FOR = 'for';
const IN = 'in';

/** Index of the first such word at the level of a range; its end where there is none. */
function nextWord({ lexemes }: Code, from: number, to: number, word: string): number {
  for (let at = from; at < to; at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (partner > at) at = partner;
    else if (kind === 'name' && text === word) return at;
  }
  return to;
}
