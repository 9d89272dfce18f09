/** How one kind of string literal is written. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** `\` or `` ` ``: the character that takes the next one literally; `double`: the quote twice; `none`. */
  readonly escape: '\\' | '`' | 'double' | 'none';
  readonly multiline: boolean;
  /** What begins an expression inside, for example `${`; its last character is the bracket. */
  readonly interpolation: readonly Interpolation[];
  /** `$name` inside is an expression, too. */
  readonly bareDollar: boolean;
  /** The bracket that it opens with, where such brackets inside take a closing one each. */
  readonly nests?: string;
}

export interface Interpolation {
  readonly open: string;
  readonly close: '}' | ')';
  /** `{{` is a brace and no interpolation. */
  readonly doubledIsLiteral?: true;
  /** Only a name may stand inside, a format behind it. */
  readonly namesOnly?: boolean;
}

/** How the arguments of a slicing function tell how much is left. */
export type SliceArguments =
  /** `slice(start, end)` */
  | 'start-end'
  /** `substr(start, length)` */
  | 'start-length'
  /** `take(count)` */
  | 'count';

/** What a method, or a function, does with a function that it is given. */
export interface Callback {
  /** Which parameter gets an element of the collection, or the value itself; -1 is the last. */
  readonly parameter: 0 | -1;
  /** What the call gives: what the function gives, what it was called on, or neither. */
  readonly gives: 'result' | 'same' | 'nothing';
  /** The name that a block without parameters has for it, where that is another than usual. */
  readonly implicit?: readonly string[];
  /** Of a function that is no method: which argument is the function, and which has the values. */
  readonly function?: number;
  readonly values?: number;
}

/** What one language writes, as data; the engine in this folder is the same for all. */
export interface Language {
  readonly name: string;
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** One whose opening begins another stands behind that. */
  readonly strings: readonly StringForm[];
  /** `'a'` is a character and `'a` something else. */
  readonly characterLiterals: boolean;
  readonly regexLiterals: boolean;
  readonly heredocs: 'ruby' | 'php' | 'none';
  /** Characters besides letters, digits, `_` that may begin or go on in a name. */
  readonly nameStarts: string;
  readonly nameParts: string;
  /** A name may end in `?` or `!`. */
  readonly nameSuffixes: boolean;
  /** `:name` is a value. */
  readonly symbols: boolean;
  /** `var (` and its like begin lines, not arguments. */
  readonly groupWords: readonly string[];
  /** What ends a block, and with it the life of what was declared in it. */
  readonly blocks: 'braces' | 'indentation';
  /** A line that ends in an operator, or whose next begins with one, goes on. */
  readonly linesContinue: boolean;
  /** `|name|` declares the parameters of a block or closure. */
  readonly barredParameters: boolean;
  /** Words that begin a function. */
  readonly functionWords: readonly string[];
  /** A block that `name(…) {` begins is a function, without any word. */
  readonly bareMethods: boolean;
  /** Variables belong to the function, not to the block; `outer` tells whether functions see those outside. */
  readonly functionScope: 'none' | 'sees-outer' | 'closed';
  /**
   * How a loop over values is written: whether its head stands in brackets, and what stands between names and values;
   * behind a second such word stand things of which it goes through the names alone.
   */
  readonly loops: { readonly brackets: boolean; readonly between: readonly string[] };
  /** `a, b = x, y` assigns to both. */
  readonly listTargets: boolean;
  /** `=` between round brackets names an argument and assigns nothing. */
  readonly keywordArguments: boolean;

  /** `.` joins strings and selects nothing. */
  readonly dotJoins: boolean;
  readonly ternary: boolean;
  /** `a if condition else b` */
  readonly trailingIf: boolean;
  /** `if` or `match` is an expression that begins with its condition. */
  readonly leadingIf: boolean;
  readonly lambdaArrows: readonly string[];
  readonly wordOperators: Readonly<Record<string, 'or' | 'and' | 'compare' | 'cast'>>;

  /** `call(…) { … }` hands over a block. */
  readonly trailingBlocks: boolean;
  /** What ends the parameters of such a block, where no bars stand around them. */
  readonly blockParameters: '->' | 'in' | 'none';
  /** The names of a block's parameter where it gives it none. */
  readonly implicitParameters: readonly string[];
  /** Begins a function that is an expression. */
  readonly lambdaWord: string | undefined;
  /** What hands each element, or the value itself, to a function; functions besides methods are among them. */
  readonly callbacks: Readonly<Record<string, Callback>>;
  /** `value for name in values` is an expression. */
  readonly comprehensions: boolean;
  /** A loop over a dictionary goes through its keys alone. */
  readonly loopsGiveKeys: boolean;
  /** Transparent functions that go through what they get as a loop does. */
  readonly iterating: readonly string[];
  /** The function that makes a dictionary of its named arguments. */
  readonly dictionary: string | undefined;
  /** Words that begin a class. */
  readonly classWords: readonly string[];
  /** How methods name a variable of their class, besides by its name. */
  readonly fieldOwners: readonly string[];
  /** They need the owner. */
  readonly fieldsNeedOwner: boolean;

  /** Besides the common ones, see vocabulary.ts: what the value comes out of unharmed, as `name` or `.method`. */
  readonly transparent: readonly string[];
  /** Methods, and functions whose first argument is sliced. */
  readonly sliceMethods: Readonly<Record<string, SliceArguments>>;
  readonly sliceFunctions: Readonly<Record<string, SliceArguments>>;
  /** Range operators that include their end. */
  readonly inclusiveRanges: readonly string[];
  /** Whole calls that log or print. */
  readonly printers: readonly string[];
  /** The same, but only when the first argument is one of these. */
  readonly streamPrinters: Readonly<Record<string, readonly string[]>>;
  /** What takes its arguments without brackets. */
  readonly printWords: readonly string[];
  /** `logger.info "…"` needs no brackets either. */
  readonly commandCalls: boolean;
  /** Words that end a statement and begin its condition. */
  readonly statementModifiers: readonly string[];
  /** What takes what a command prints away from the terminal. */
  readonly pipes: boolean;
  /** Printers that give their text back when their second argument is `true`. */
  readonly returningPrinters: readonly string[];
  /** A named argument that sends the text elsewhere, unless it is one of these. */
  readonly streamArgument: { readonly name: string; readonly streams: readonly string[] } | undefined;
  /** Receivers of a log method besides `log`, `logger`, `…Logger`. */
  readonly loggers: readonly string[];
  /** Their methods, in lower case, without `_`. */
  readonly logMethods: readonly string[];
}
