import { selectorOf } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { statementEnd } from '../reading/statement.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** A name on the left side, or the member of a value that it takes. */
export interface Target {
  readonly path: string;
  /** `secret` in `{ secret: name }`: which member of the right side it gets. */
  readonly member?: string;
  /** What it gets where there is none: `{ secret = value }`; begins behind its end where nothing is given. */
  readonly fallback?: Range;
}

export interface Assignment {
  readonly targets: readonly Target[];
  /** `{ a, b }` on the left side. */
  readonly destructures: boolean;
  readonly declares: boolean;
  /** `+=` and its like keep what was there. */
  readonly adds: boolean;
  /** The right side. */
  readonly right: Range;
  /** Index behind the statement whose head declares: `if name := …; … { … }`. */
  readonly scopeEnd: number | undefined;
}

const NOT_DECLARING: ReadonlySet<string> = new Set(
  'return else do then await yield and or not when in case throw default'.split(' '),
);
const NO_TYPED_NAME: ReadonlySet<string> = new Set(
  'default else try finally public private protected'.split(' '),
);
const HEADS: ReadonlySet<string> = new Set('if while for guard switch with elif when using try'.split(' '));
/** Behind these a head is over, so that what follows is a statement of its own: `if (x) a = { … }`. */
const BEHIND_HEADS: ReadonlySet<string> = new Set('; { ) :'.split(' '));
/** How far before a name the word of its head may stand, in lexemes: that of `using (a.b.Type name = …)`. */
const FARTHEST_HEAD = 7;
/** Longer heads are none that people write, in lexemes. */
const LONGEST_HEAD = 200;
/** `const [first, second]: Type = …` */
const BEFORE_PATTERNS: ReadonlySet<string> = new Set('const let var'.split(' '));
const IN_TYPES: ReadonlySet<string> = new Set('| & ? . :: < > * !'.split(' '));

/**
 * What the assignment whose operator stands at `at` assigns to; undefined where that cannot be told.
 * @param knownEnd Where its right side ends, for `b = c` in `a = b = c`.
 */
export function readAssignment(
  code: Code,
  at: number,
  inBrackets: boolean,
  knownEnd: number | undefined,
): Assignment | undefined {
  const { lexemes, language } = code;
  const operator = lexemeAt(lexemes, at).text;
  const isNamed = inBrackets && language.keywordArguments && operator !== ':=';
  // `name := range names` of Go is the head of a loop.
  if (language.loops.between.includes(lexemeAt(lexemes, at + 1).text)) return undefined;
  const typed = typedName(code, at) ?? nameBeforeType(code, at);
  const last = typed ?? at - 1;
  const found = targetsBefore(code, last, inBrackets);
  if (found === undefined) return undefined;
  const before = lexemeAt(lexemes, found.from - 1);
  // `when (val name = …)` of Kotlin.
  if (isNamed && before.text !== 'val') return undefined;
  const isWord = before.kind === 'name' && !NOT_DECLARING.has(before.text);
  const declares =
    language.functionScope === 'none' &&
    (typed !== undefined || operator === ':=' || isWord || before.text === ']');
  const head = headBefore(code, found.from);
  const end =
    knownEnd ??
    statementEnd(code, at + 1, { atBlock: head !== undefined, atComma: found.targets.length === 1 });
  const right: Range = [at + 1, end];
  return {
    targets: found.targets,
    destructures: found.destructures,
    declares,
    adds: operator.length > 1 && operator !== ':=',
    right,
    scopeEnd: head === undefined ? undefined : headScopeEnd(code, head),
  };
}

/** Index of the name in `name: Type =`. */
function typedName(code: Code, at: number): number | undefined {
  const { lexemes, language } = code;
  for (let index = at - 1; index > Math.max(0, at - 24); index--) {
    const lexeme = lexemeAt(lexemes, index);
    if (lexeme.text === ']' || lexeme.text === '}') index = lexeme.partner;
    else if (lexeme.text === ':') {
      const name = lexemeAt(lexemes, index - 1);
      const isTyped =
        index < at - 1 &&
        (name.kind === 'name' || BEFORE_PATTERNS.has(lexemeAt(lexemes, name.partner - 1).text)) &&
        !NO_TYPED_NAME.has(name.text) &&
        lexemeAt(lexemes, index - 2).text !== 'case' &&
        lexemeAt(lexemes, index - 2).text !== '?' &&
        (language.name !== 'python' || beginsLine(code, index - 1));
      return isTyped ? index - 1 : undefined;
    } else if (lexeme.kind !== 'name' && lexeme.kind !== 'text' && !IN_TYPES.has(lexeme.text))
      return undefined;
  }
  return undefined;
}

/** Whether the path whose last name stands at an index is the first of its line, and no condition: `if a: b = c`. */
function beginsLine(code: Code, last: number): boolean {
  const path = pathEndingAt(code, last);
  return path !== undefined && lexemeAt(code.lexemes, path.from - 1).kind === 'newline';
}

/** Index of the name in `var name type =` of Go; the type may be `[]byte`, `*string` or `sql.NullString`. */
function nameBeforeType({ lexemes, language }: Code, at: number): number | undefined {
  if (language.name !== 'go') return undefined;
  let index = at - 1;
  while (index > at - 8) {
    const before = lexemeAt(lexemes, index - 1);
    if (before.text === ']') index = before.partner;
    else if (before.text === '.') index -= 2;
    else if (before.text === '*') index--;
    else break;
  }
  const name = lexemeAt(lexemes, index - 1);
  const isTyped = name.kind === 'name' && !HEADS.has(name.text) && !language.groupWords.includes(name.text);
  return isTyped ? index - 1 : undefined;
}

interface Found {
  readonly targets: readonly Target[];
  readonly destructures: boolean;
  /** Index of the first lexeme of the left side. */
  readonly from: number;
}

function targetsBefore(code: Code, last: number, inBrackets: boolean): Found | undefined {
  const { lexemes } = code;
  const lexeme = lexemeAt(lexemes, last);
  if (lexeme.kind === 'close')
    return lexeme.partner < 0 ? undefined : groupTargets(code, lexeme.partner, last);
  if (lexeme.kind !== 'name') return undefined;
  const targets: Target[] = [];
  let from = last;
  for (let steps = 0; steps < 8; steps++) {
    const path = pathEndingAt(code, from);
    if (path === undefined) return undefined;
    targets.unshift({ path: path.text });
    const comma = lexemeAt(lexemes, path.from - 1);
    const isList =
      code.language.listTargets &&
      !inBrackets &&
      comma.text === ',' &&
      lexemeAt(lexemes, path.from - 2).kind === 'name';
    if (!isList) return { targets, destructures: false, from: path.from };
    from = path.from - 2;
  }
  return undefined;
}

/** The path `a.b.c` whose last name stands at `last`. */
function pathEndingAt(code: Code, last: number): { text: string; from: number } | undefined {
  const { lexemes, language } = code;
  let { text } = lexemeAt(lexemes, last);
  let from = last;
  for (;;) {
    const selector = selectorOf(lexemeAt(lexemes, from - 1), language);
    if (selector === undefined) break;
    const owner = lexemeAt(lexemes, from - 2);
    if (owner.kind !== 'name') return undefined;
    text = `${owner.text}${selector}${text}`;
    from -= 2;
  }
  return { text, from };
}

function groupTargets(code: Code, open: number, close: number): Found | undefined {
  const { lexemes, language } = code;
  const bracket = lexemeAt(lexemes, open);
  const before = lexemeAt(lexemes, open - 1);
  const inside: Range = [open + 1, close];
  if (bracket.text === '[' && before.kind === 'name' && before.end === bracket.start) {
    const path = pathEndingAt(code, open - 1);
    const key = lexemeAt(lexemes, open + 1);
    if (path === undefined || key.kind !== 'text' || close !== open + 2) return undefined;
    return {
      targets: [{ path: `${path.text}.${key.text}` }],
      destructures: false,
      from: path.from,
    };
  }
  if (bracket.text === '(' && before.kind === 'name' && !/^(?:Ok|Some|val|var|let|list)$/.test(before.text))
    return undefined;
  // `string Name { get; set; } = …;`
  if (bracket.text === '{' && language.name === 'csharp')
    return { targets: [{ path: before.text }], destructures: false, from: open - 1 };
  if (bracket.text === '{' && language.name !== 'javascript') return undefined;
  const targets = partsOf(lexemes, inside).flatMap((part) =>
    elementTargets(code, part, bracket.text === '{', 0),
  );
  return { targets, destructures: bracket.text === '{', from: open };
}

/** `secret`, `secret = default`, `secret: name`, `secret: { … }` and `…rest` between braces. */
function elementTargets(code: Code, [from, to]: Range, isObject: boolean, depth: number): readonly Target[] {
  const { lexemes } = code;
  let start = from;
  for (;;) {
    const { kind, text } = lexemeAt(lexemes, start);
    if (kind !== 'newline' && text !== 'mut') break;
    start++;
  }
  if (depth > 4) return [];
  const key = lexemeAt(lexemes, start);
  const aliasAt = lexemeAt(lexemes, start + 1).text === ':' ? start + 2 : start;
  const alias = lexemeAt(lexemes, aliasAt);
  if (alias.text === '{')
    return partsOf(lexemes, [aliasAt + 1, alias.partner]).flatMap((part) =>
      elementTargets(code, part, true, depth + 1),
    );
  if (alias.kind !== 'name' || (key.kind !== 'name' && key.kind !== 'text')) return [];
  return [{ path: alias.text, ...(isObject && { member: key.text }), fallback: [aliasAt + 2, to] }];
}

/** Index of the word that begins the head of a block, of which the left side is a part: `if x := …; x != "" {`. */
function headBefore({ lexemes }: Code, from: number): number | undefined {
  for (let index = from - 1; index >= from - FARTHEST_HEAD; index--) {
    const { kind, text } = lexemeAt(lexemes, index);
    // `using var name = …;` of C# is a statement.
    if (HEADS.has(text))
      return text === 'using' && lexemeAt(lexemes, index + 1).text !== '(' ? undefined : index;
    if (kind === 'newline' || BEHIND_HEADS.has(text)) return undefined;
  }
  return undefined;
}

/** Index where the block, and those behind `else`, of a head end; undefined where what it declares lives on behind it. */
function headScopeEnd(code: Code, head: number): number | undefined {
  const { lexemes } = code;
  if (lexemeAt(lexemes, head).text === 'guard') return undefined;
  const bracket = lexemeAt(lexemes, head + 1);
  const isPattern = bracket.text === 'let';
  let open = bracket.partner > head ? bracket.partner + 1 : blockBehind(code, head + 1);
  for (;;) {
    const { partner, text } = lexemeAt(lexemes, open);
    if (text !== '{') return statementEnd(code, open);
    // While it is being written.
    if (partner < open) return undefined;
    // What a pattern names is not known where it does not match.
    if (isPattern || lexemeAt(lexemes, partner + 1).text !== 'else') return partner;
    open = blockBehind(code, partner);
  }
}

/** Index of the brace of the block behind an index. */
function blockBehind(code: Code, from: number): number {
  const { lexemes } = code;
  let at = from;
  while (at < from + LONGEST_HEAD) {
    const { text, partner } = lexemeAt(lexemes, at);
    if (text === '{') return at;
    at = Math.max(at, partner) + 1;
  }
  return at;
}
