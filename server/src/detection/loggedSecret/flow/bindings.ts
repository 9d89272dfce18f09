import { chainBefore, isSelector } from '../reading/chain.ts';
import type { Code, Range } from '../reading/code.ts';
import { namesMatched } from '../reading/matchArms.ts';
import { statementEnd } from '../reading/statement.ts';
import { namesTheSecret } from '../values/secretName.ts';
import { holdsSecret, type Value } from '../values/value.ts';
import type { Announced } from './scopeTracker.ts';
import { lexemeAt } from '../reading/lexeme.ts';

const NO_NAMES: readonly Announced[] = [];

/** What the word at an index makes the block after it know, by other means than assignment or parameters. */
export function bindingsAt(
  code: Code,
  at: number,
  valueOf: (range: Range) => Value,
  known: (path: string) => Value | undefined,
): readonly Announced[] {
  const { lexemes, language } = code;
  const word = lexemeAt(lexemes, at).text;
  const next = lexemeAt(lexemes, at + 1).text;
  if (word === 'match' && language.leadingIf) return matchArms(code, at, valueOf);
  if (word === 'use' && next === '(' && language.functionScope === 'closed')
    return captured(code, at + 1, known);
  return NO_NAMES;
}

/** `match env::var("…") { Ok(secret) => … }` */
function matchArms(code: Code, at: number, valueOf: (range: Range) => Value): readonly Announced[] {
  const open = statementEnd(code, at + 1, { atBlock: true });
  const value = secretOrUnknown(valueOf([at + 1, open]));
  return namesMatched(code, open).map((path) => ({ path, value }));
}

/** `function () use ($secret) {` takes along what is known of it. */
function captured(
  code: Code,
  open: number,
  known: (path: string) => Value | undefined,
): readonly Announced[] {
  const { lexemes } = code;
  const close = lexemeAt(lexemes, open).partner;
  // What stands between the names is nobody's name.
  return lexemes
    .slice(open, Math.min(close, open + 40))
    .map(({ text }) => ({ path: text, value: known(text) }));
}

/** How far a `with` may stand before its `as`, in lexemes. */
const LONGEST_EXPRESSION = 60;

/** `with value as name:`, `except Error as name:` and `import module as name` of Python, read at `as`. */
export function aliasAt(code: Code, at: number, valueOf: (range: Range) => Value): Announced | undefined {
  const { lexemes, language } = code;
  if (language.name !== 'python' || lexemeAt(lexemes, at).text !== 'as') return undefined;
  let from = at;
  for (; from > at - LONGEST_EXPRESSION; from--) {
    const { kind, text, partner } = lexemeAt(lexemes, from - 1);
    if (kind === 'close' && partner >= 0) from = partner + 1;
    else if (kind === 'newline' || kind === 'open' || text === ',') break;
  }
  return {
    path: lexemeAt(lexemes, at + 1).text,
    value: secretOrUnknown(valueOf([from, at])),
  };
}

/** The names that `del name` and `from module import name` of Python, read at the word, make something else of. */
export function namesLost({ lexemes, language }: Code, at: number): readonly string[] {
  const { text } = lexemeAt(lexemes, at);
  if (language.name !== 'python' || (text !== 'del' && text !== 'import')) return [];
  const names: string[] = [];
  for (let index = at + 1; index < at + LONGEST_EXPRESSION; index++) {
    const lexeme = lexemeAt(lexemes, index);
    if (lexeme.kind === 'newline' || lexeme.text === ';') break;
    const before = lexemeAt(lexemes, index - 1);
    const behind = lexemeAt(lexemes, index + 1);
    const isWhole =
      before.text !== '.' && (behind.text === ',' || behind.kind === 'newline' || behind.text === ')');
    if (isWhole) names.push(lexeme.text);
  }
  return names;
}

/** Longer types are none that people write, in lexemes. */
const LONGEST_TYPE = 12;

/** `value is string name` of C# and `value instanceof String name` of Java, read at the word. */
export function patternAt(code: Code, at: number, valueOf: (range: Range) => Value): Announced | undefined {
  const { lexemes, language } = code;
  const { text } = lexemeAt(lexemes, at);
  const isPattern = (text === 'is' && language.name === 'csharp') || text === 'instanceof';
  if (!isPattern) return undefined;
  let last = lexemeAt(lexemes, at + 1).text === 'final' ? at + 2 : at + 1;
  while (last < at + LONGEST_TYPE) {
    const lexeme = lexemeAt(lexemes, last);
    if (lexeme.partner > last) last = lexeme.partner + 1;
    else if (isSelector(lexemeAt(lexemes, last + 1), language)) last += 2;
    else if (lexemeAt(lexemes, last + 1).text === '{') last = lexemeAt(lexemes, last + 1).partner + 1;
    else {
      if (lexemeAt(lexemes, last - 1).text !== '}') last++;
      break;
    }
  }
  const name = lexemeAt(lexemes, last);
  const from = chainBefore(lexemes, at, language);
  if (from === undefined || NO_NAMES_OF_PATTERNS.has(name.text)) return undefined;
  return { path: name.text, value: secretOrUnknown(valueOf([from, at])) };
}

const NO_NAMES_OF_PATTERNS: ReadonlySet<string> = new Set('and or not null when'.split(' '));

/** A name for anything else hides one outside, of which something may be known. */
function secretOrUnknown(value: Value): Value | undefined {
  return holdsSecret(value) ? value : undefined;
}

/** How many words may stand between an annotation and the name it is for. */
const MOST_WORDS = 8;

/** The name in `@Value("${XTOPAY_CLIENT_SECRET}") private String secret;` of Spring, read at `Value`. */
export function annotatedName(code: Code, at: number): string | undefined {
  const { lexemes } = code;
  if (lexemeAt(lexemes, at).text !== 'Value' || lexemeAt(lexemes, at - 1).text !== '@') return undefined;
  const text = lexemeAt(lexemes, at + 2);
  const close = lexemeAt(lexemes, at + 1).partner;
  if (close !== at + 3) return undefined;
  const property = /^\\?\$\{([^}:]{1,80})/.exec(text.text)?.[1];
  if (property === undefined || !namesTheSecret(property)) return undefined;
  let last: string | undefined;
  for (let index = close + 1; index <= close + MOST_WORDS; index++) {
    const lexeme = lexemeAt(lexemes, index);
    if (lexeme.kind === 'name') last = lexeme.text;
    else if (lexeme.kind !== 'newline') break;
  }
  return last;
}
