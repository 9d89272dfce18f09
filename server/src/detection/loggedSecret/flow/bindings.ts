import { isSelector } from '../reading/chain.ts';
import type { Code, Range } from '../reading/code.ts';
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
  isMember: boolean,
  valueOf: (range: Range) => Value,
  known: (path: string) => Value | undefined,
): readonly Announced[] {
  const { lexemes, language } = code;
  const word = lexemeAt(lexemes, at).text;
  const next = lexemeAt(lexemes, at + 1).text;
  if (word === 'match' && language.leadingIf) return matchArms(code, at, valueOf);
  if (word === 'use' && next === '(' && language.functionScope === 'closed')
    return captured(code, at + 1, known);
  if (isMember && next === '{' && language.trailingBlocks) return receiver(code, at, valueOf);
  return NO_NAMES;
}

/** `match env::var("…") { Ok(secret) => … }` */
function matchArms(code: Code, at: number, valueOf: (range: Range) => Value): readonly Announced[] {
  const { lexemes } = code;
  const open = statementEnd(code, at + 1, { atBlock: true });
  const block = lexemeAt(lexemes, open);
  const value = secretOrUnknown(valueOf([at + 1, open]));
  const names: Announced[] = [];
  for (let index = open + 1; index < Math.min(block.partner, open + 400); index++) {
    const isPattern = lexemeAt(lexemes, index).text === 'Ok' || lexemeAt(lexemes, index).text === 'Some';
    const name = lexemeAt(lexemes, index + 2);
    if (isPattern && name.kind === 'name' && lexemeAt(lexemes, index + 4).text === '=>')
      names.push({ path: name.text, value });
  }
  return names;
}

/** `function () use ($secret) {` takes along what is known of it. */
function captured(
  code: Code,
  open: number,
  known: (path: string) => Value | undefined,
): readonly Announced[] {
  const { lexemes } = code;
  const close = lexemeAt(lexemes, open).partner;
  return lexemes
    .slice(open + 1, Math.min(close, open + 40))
    .filter(({ kind }) => kind === 'name')
    .map(({ text }) => ({ path: text, value: known(text) }));
}

/** `secret?.let { println(it) }` of Kotlin. */
function receiver(code: Code, at: number, valueOf: (range: Range) => Value): readonly Announced[] {
  const { lexemes, language } = code;
  if (!/^(?:let|also|run|apply)$/.test(lexemeAt(lexemes, at).text)) return NO_NAMES;
  let from = at - 1;
  while (from > Math.max(0, at - 40)) {
    const before = lexemeAt(lexemes, from - 1);
    if (before.kind === 'close' && before.partner >= 0) from = before.partner;
    else if (before.kind === 'name' || isSelector(before, language) || before.text === '!!') from--;
    else break;
  }
  const value = secretOrUnknown(valueOf([from, at - 1]));
  const path = lexemeAt(lexemes, at + 3).text === '->' ? lexemeAt(lexemes, at + 2).text : 'it';
  return [{ path, value }];
}

/** A name for anything else hides one outside, of which something may be known. */
function secretOrUnknown(value: Value): Value | undefined {
  return holdsSecret(value) ? value : undefined;
}

/** How many words may stand between an annotation and the name it is for. */
const MOST_WORDS = 8;

/** `@Value("${XTOPAY_CLIENT_SECRET}") private String secret;` of Spring, read at `Value`. */
export function annotatedNames(code: Code, at: number): readonly string[] {
  const { lexemes } = code;
  if (lexemeAt(lexemes, at).text !== 'Value' || lexemeAt(lexemes, at - 1).text !== '@') return [];
  const text = lexemeAt(lexemes, at + 2);
  const close = lexemeAt(lexemes, at + 1).partner;
  if (text.kind !== 'text' || close !== at + 3) return [];
  const property = /^\\?\$\{([^}:]{1,80})/.exec(text.text)?.[1];
  if (property === undefined || !namesTheSecret(property)) return [];
  let last: string | undefined;
  for (let index = close + 1; index <= close + MOST_WORDS; index++) {
    const lexeme = lexemeAt(lexemes, index);
    if (lexeme.kind === 'name') last = lexeme.text;
    else if (lexeme.kind !== 'newline') break;
  }
  return last === undefined ? [] : [last];
}
