import type { Code, Range } from '../reading/code.ts';
import { lexemeAt } from '../reading/lexeme.ts';
import type { Evaluator } from '../values/evaluator.ts';
import { CONTAINER, holdsSecret, NOTHING, type Value } from '../values/value.ts';
import type { HandedValues, PrintingCall } from './handedValues.ts';

/** Longer pipelines are none that people write, in lexemes. */
const LONGEST_PIPELINE = 200;

const EACH: ReadonlySet<string> = new Set(['foreach-object', 'foreach', '%']);
/** Commands whose block gets what they get. */
const TAKING_BLOCKS: ReadonlySet<string> = new Set([...EACH, 'where-object', 'where', '?']);
/** Commands that give their arguments. */
const ECHOING: ReadonlySet<string> = new Set(['write-output', 'echo', 'write']);
/** Commands that hand on what they get. */
const PASSING_ON: ReadonlySet<string> = new Set(
  'where-object where ? select-object select sort-object sort tee-object out-string get-unique'.split(' '),
);

/**
 * Takes note of what a block of PowerShell gets behind the `|` at an index: `$secrets | ForEach-Object { … }`.
 * @returns Where a command that prints gets it.
 */
export function pipeAt(
  code: Code,
  at: number,
  evaluator: Evaluator,
  handed: HandedValues,
): PrintingCall | undefined {
  const { lexemes, language } = code;
  const command = lexemeAt(lexemes, at + 1);
  const takesBlock = TAKING_BLOCKS.has(command.text.toLowerCase());
  const isPrinter = language.printWords.includes(command.text) && endsAt(code, at + 2);
  if (!takesBlock && !isPrinter) return undefined;
  const from = pipelineStart(code, at);
  // `$name = … | Write-Output` keeps what comes out.
  if (isPrinter && lexemeAt(lexemes, from - 1).text === '=') return undefined;
  const value = pipedValue(code, [from, at], evaluator);
  if (!holdsSecret(value)) return undefined;
  if (isPrinter) return { values: [from, at], from, end: at + 2 };
  const block = blockBehind(code, at + 2);
  if (block !== undefined) handed.hand(block, { value: value & ~CONTAINER, parameter: 0 });
  return undefined;
}

function endsAt({ lexemes }: Code, at: number): boolean {
  const { kind, text } = lexemeAt(lexemes, at);
  return kind === 'newline' || kind === 'close' || text === ';';
}

/** `{ … }` or `-Process { … }` */
function blockBehind({ lexemes }: Code, from: number): number | undefined {
  for (let at = from; at < from + 3; at++) {
    const { kind, text } = lexemeAt(lexemes, at);
    if (text === '{') return at;
    if (kind !== 'name' && text !== '-') return undefined;
  }
  return undefined;
}

function pipelineStart({ lexemes }: Code, pipe: number): number {
  let from = pipe;
  for (; from > pipe - LONGEST_PIPELINE; from--) {
    const { kind, text, partner } = lexemeAt(lexemes, from - 1);
    if (kind === 'close' && partner >= 0) from = partner + 1;
    else if (kind === 'newline' || kind === 'open' || text === ';' || text === '=') break;
  }
  return from;
}

/** What comes out of commands behind one another. */
function pipedValue(code: Code, [from, to]: Range, evaluator: Evaluator): Value {
  const { lexemes } = code;
  let start = from;
  let value: Value | undefined;
  for (let at = from; at <= to; at++) {
    const { partner, text } = lexemeAt(lexemes, at);
    if (partner > at) at = partner;
    else if (text === '|') {
      value =
        value === undefined
          ? first(code, [start, at], evaluator)
          : through(code, [start, at], value, evaluator);
      start = at + 1;
    }
  }
  return value ?? NOTHING;
}

/** What comes out of the first part: of an expression its value, of a command nothing that is known. */
function first({ lexemes }: Code, range: Range, evaluator: Evaluator): Value {
  const { kind, text } = lexemeAt(lexemes, range[0]);
  const isCommand = text === '&' || text === '.' || (kind === 'name' && !text.startsWith('$'));
  return isCommand && !ECHOING.has(text.toLowerCase()) ? NOTHING : evaluator.value(range);
}

function through(code: Code, [from, to]: Range, value: Value, evaluator: Evaluator): Value {
  const command = lexemeAt(code.lexemes, from).text.toLowerCase();
  if (PASSING_ON.has(command)) return value;
  const block = EACH.has(command) ? blockBehind(code, from + 1) : undefined;
  return block === undefined || !holdsSecret(value) ? NOTHING : evaluator.applied([block, to], value, 0);
}
