import { selectorOf } from '../reading/chain.ts';
import { BEHIND_KEYS, type Code, partsOf, type Range } from '../reading/code.ts';
import { lexemeAt, type Lexeme } from '../reading/lexeme.ts';
import { isSecretSegment, namesTheSecret } from './secretName.ts';
import { holdsSecret, NAME, NOTHING, type Value } from './value.ts';

type ValueOf = (range: Range) => Value;

const SPREADS: ReadonlySet<string> = new Set('... ** ..'.split(' '));
const COMPARES: ReadonlySet<string> = new Set('== === != !== <> in'.split(' '));
/** Methods that ask whether a key is one of some, or like one. */
const ASKS: ReadonlySet<string> = new Set(
  'includes include? has startsWith startswith endsWith endswith'.split(' '),
);
/** What is told of a key is looked for in so many lexemes. */
const LONGEST_FUNCTION = 200;
/** And the other keys beside it in a list, likewise. */
const LONGEST_LIST = 40;

/** Whether a member or a key is called like what holds the secret in an object: `secret`, `clientSecret`. */
export function isSecretKey(name: string): boolean {
  return isSecretSegment(name) || namesTheSecret(name);
}

/** The value of the parts of an object or list that spreads others; undefined for what is none. */
export function spreadingValue(code: Code, inside: Range, valueOf: ValueOf): Value | undefined {
  const parts = partsOf(code.lexemes, inside);
  if (!parts.some((part) => isSpread(code, part))) return undefined;
  // `Config { secret: "***", ..config }` of Rust takes the rest alone from what stands last.
  const isRest = (part: Range) => Number(beginningOf(code, part) === '..');
  const ordered = parts.toSorted((one, other) => isRest(other) - isRest(one));
  return valueOfParts(code, ordered, valueOf, (part) => isSpread(code, part));
}

/** The value of one object that is made of several, of which the last has the say. */
export function mergedValue(code: Code, parts: readonly Range[], valueOf: ValueOf): Value {
  return valueOfParts(code, parts, valueOf, () => true) & ~NAME;
}

/** Without what a part behind it replaces: `{ ...config, secret: '***' }`. */
function valueOfParts(
  code: Code,
  parts: readonly Range[],
  valueOf: ValueOf,
  isReplaceable: (part: Range) => boolean,
): Value {
  let value = NOTHING;
  let isReplaced = false;
  for (const part of parts.toReversed()) {
    const own = valueOf(part);
    if (!isReplaced || !isReplaceable(part)) value |= own;
    isReplaced ||= !holdsSecret(own) && givesSecretKey(code, part);
  }
  return value;
}

/** Whether a part gives a secret key a value, by itself or as an object: `secret: '***'`, `{ secret: '***' }`. */
function givesSecretKey(code: Code, part: Range): boolean {
  const { lexemes } = code;
  const at = firstOf(code, part);
  const { kind, partner } = lexemeAt(lexemes, at);
  const members = kind === 'open' ? partsOf(lexemes, [at + 1, partner]) : [part];
  return members.some((member) => isSecretMember(code, member));
}

/** `secret: …` */
function isSecretMember(code: Code, part: Range): boolean {
  const at = firstOf(code, part);
  return BEHIND_KEYS.has(lexemeAt(code.lexemes, at + 1).text) && isSecretKey(lexemeAt(code.lexemes, at).text);
}

/** `...config` and `**config`. */
function isSpread(code: Code, part: Range): boolean {
  return SPREADS.has(beginningOf(code, part));
}

function beginningOf(code: Code, part: Range): string {
  return lexemeAt(code.lexemes, firstOf(code, part)).text;
}

/** Whether a list of keys stands in a range, and the secret's is none of them: `['id', 'environment']`. */
export function listsOtherKeys({ lexemes }: Code, [from, to]: Range): boolean {
  return areOtherKeys(lexemes, partsOf(lexemes, [from + 1, to - 1]));
}

/** Whether there are parts, all of them are keys, and the secret's is none of them. */
export function areOtherKeys(lexemes: readonly Lexeme[], parts: readonly Range[]): boolean {
  const isOther = ([at]: Range) => {
    const { kind, text } = lexemeAt(lexemes, at);
    return kind === 'text' && !isSecretKey(text);
  };
  return parts.length > 0 && parts.every(isOther);
}

/** Whether code asks if something is the secret's key, as what leaves out its value does: `key !== 'secret'`. */
export function asksForSecretKey(code: Code, [from, to]: Range): boolean {
  const end = Math.min(to, from + LONGEST_FUNCTION);
  for (let at = from; at < end; at++) {
    const { kind, text } = lexemeAt(code.lexemes, at);
    if (kind === 'text' && isSecretKey(text) && isCompared(code, at)) return true;
  }
  return false;
}

/** Whether the text at an index is compared, alone or in a list. */
function isCompared({ lexemes, language }: Code, at: number): boolean {
  if (COMPARES.has(lexemeAt(lexemes, at + 1).text)) return true;
  let left = at - 1;
  while (left > at - LONGEST_LIST && isOfList(lexemes, left, 'open') && !opensCall(lexemes, left)) left--;
  if (opensCall(lexemes, left) && ASKS.has(lexemeAt(lexemes, left - 1).text)) return true;
  let right = at + 1;
  while (right < at + LONGEST_LIST && isOfList(lexemes, right, 'close')) right++;
  if (selectorOf(lexemeAt(lexemes, right), language) !== undefined)
    return ASKS.has(lexemeAt(lexemes, right + 1).text);
  return COMPARES.has(lexemeAt(lexemes, left).text) && !isOfLoop(lexemes, left);
}

function isOfList(lexemes: readonly Lexeme[], at: number, bracket: 'open' | 'close'): boolean {
  const { kind, text } = lexemeAt(lexemes, at);
  return kind === 'text' || kind === bracket || text === ',';
}

/** Whether the bracket of a call or an index opens: right behind something. */
function opensCall(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, start } = lexemeAt(lexemes, at);
  return kind === 'open' && lexemeAt(lexemes, at - 1).end === start;
}

/** Whether `in` goes through values: `for key, value in …`. */
function isOfLoop(lexemes: readonly Lexeme[], at: number): boolean {
  for (let before = at; before > at - LONGEST_LIST; before--) {
    const { kind, text } = lexemeAt(lexemes, before);
    if (text === 'for') return true;
    const isName = kind === 'name' && text !== 'if';
    if (!isName && kind !== 'open' && kind !== 'close' && text !== ',') return false;
  }
  return false;
}

/** Index of the first lexeme of a part that is no line end. */
function firstOf({ lexemes }: Code, [from, to]: Range): number {
  let at = from;
  while (at < to && lexemeAt(lexemes, at).kind === 'newline') at++;
  return at;
}
