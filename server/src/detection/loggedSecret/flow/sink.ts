import { isSelector, readChain, type Step } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { bounded, statementEnd } from '../reading/statement.ts';
import { ownValue } from '../values/sources.ts';
import { LOGGERS, MASKING_COMMANDS, plainName } from '../values/vocabulary.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** A call or a statement that logs or prints, as ranges of lexemes. */
export interface Sink {
  readonly arguments: readonly Range[];
  /** Index behind its last lexeme. */
  readonly end: number;
}

/** Words before a call that do not make a declaration of it. */
const BEFORE_A_CALL: ReadonlySet<string> = new Set(
  'return await yield else do then and or not if unless when void throw defer go in case begin ensure raise typeof async try'.split(
    ' ',
  ),
);

/** Recognises what logs by the tables of a language. */
export class SinkReader {
  readonly #code: Code;
  readonly #printers: ReadonlySet<string>;
  readonly #printWords: ReadonlySet<string>;
  readonly #loggers: ReadonlySet<string>;
  readonly #logMethods: ReadonlySet<string>;

  constructor(code: Code) {
    const { printers, printWords, loggers, logMethods } = code.language;
    this.#code = code;
    this.#printers = new Set(printers);
    this.#printWords = new Set(printWords);
    this.#loggers = new Set([...LOGGERS, ...loggers.map(plainName)]);
    this.#logMethods = new Set(logMethods);
  }

  /** The sink that begins with the lexeme at an index. */
  sinkAt(at: number): Sink | undefined {
    const { lexemes, language } = this.#code;
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.text === '<?=') return this.#command(at + 1);
    if (isSelector(lexemeAt(lexemes, at - 1), language)) return undefined;
    const before = lexemeAt(lexemes, at - 1);
    if (language.functionWords.includes(before.text)) return undefined;
    const chain = readChain(lexemes, at, lexemes.length, language);
    const direct = this.#printer(chain.steps) ?? this.#logCall(chain.steps, chain.end);
    if (direct !== undefined) {
      const isDeclared =
        chain.steps.length === 2 &&
        this.#isDeclaration(before.kind === 'name' ? before.text : '', direct.end);
      return isDeclared ? undefined : direct;
    }
    return this.#commandForm(chain.steps);
  }

  #isDeclaration(before: string, end: number): boolean {
    const { lexemes, language } = this.#code;
    if (before !== '' && !BEFORE_A_CALL.has(before)) return true;
    return language.bareMethods && lexemeAt(lexemes, end).text === '{';
  }

  #printer(steps: readonly Step[]): Sink | undefined {
    const { lexemes, language } = this.#code;
    for (const [index, step] of steps.entries()) {
      const call = steps[index + 1];
      if (step.kind !== 'name' || call?.kind !== 'call') continue;
      const path = step.path.replace(/^\\/, '');
      const range: Range = [call.open + 1, call.close];
      const end = call.close + 1;
      if (this.#printers.has(path)) {
        if (language.returningPrinters.includes(path) && partsOf(lexemes, range).length > 1) return undefined;
        return this.#isSentElsewhere(range) ? undefined : { arguments: [range], end };
      }
      const streams = ownValue(language.streamPrinters, path);
      const [stream, ...rest] = partsOf(lexemes, range);
      if (streams !== undefined && stream !== undefined && streams.includes(this.#source(stream)))
        return { arguments: rest, end };
    }
    return undefined;
  }

  /** `log.Info().Str("key", value).Msg("…")`: what any of the calls gets is logged. */
  #logCall(steps: readonly Step[], chainEnd: number): Sink | undefined {
    const { lexemes } = this.#code;
    const logger = steps.findIndex(
      (step, index) =>
        step.kind === 'name' &&
        (this.#isLogger(step.name) || (index === 0 && this.#isShortLogger(step.name))),
    );
    if (logger < 0) return undefined;
    const calls = steps.slice(logger + 1).filter((step) => step.kind === 'call');
    const isLogged = steps.some(
      (step, index) =>
        index > logger &&
        step.kind === 'name' &&
        this.#logMethods.has(plainName(step.name)) &&
        (steps[index + 1]?.kind === 'call' || this.#hasBlock(chainEnd)),
    );
    if (!isLogged) return undefined;
    const ranges = calls.map(({ open, close }): Range => [open + 1, close]);
    const block = lexemeAt(lexemes, chainEnd);
    if (this.#hasBlock(chainEnd))
      return { arguments: [...ranges, [chainEnd + 1, block.partner]], end: block.partner + 1 };
    return { arguments: ranges, end: chainEnd };
  }

  #hasBlock(at: number): boolean {
    const block = lexemeAt(this.#code.lexemes, at);
    return this.#code.language.trailingBlocks && block.text === '{';
  }

  #isLogger(name: string): boolean {
    const plain = plainName(name);
    if (plain.length > 1 && this.#loggers.has(plain)) return true;
    return plain.endsWith('logger') || /(?:[a-z]Log|_log)$/.test(name);
  }

  /** `l.Info(…)` of Go; the `l` of anything else may be whatever. */
  #isShortLogger(name: string): boolean {
    return this.#loggers.has(plainName(name));
  }

  /** `puts secret`, `echo $secret;`, `logger.info "…"`. */
  #commandForm(steps: readonly Step[]): Sink | undefined {
    const { language } = this.#code;
    // `p [secret]` and `puts (secret)`: a bracket behind a space begins an argument.
    const spaced = steps.findIndex((step) => step.kind !== 'name' && this.#isSpaced(step.open));
    const names = spaced < 0 ? steps : steps.slice(0, spaced);
    const last = names.at(-1);
    if (last?.kind !== 'name') return undefined;
    const isWord = this.#printWords.has(last.path);
    const isLogger =
      language.commandCalls &&
      this.#logMethods.has(plainName(last.name)) &&
      names.some((step) => step.kind === 'name' && this.#isLogger(step.name));
    return isWord || isLogger ? this.#command(last.at + 1) : undefined;
  }

  #isSpaced(open: number): boolean {
    const { lexemes } = this.#code;
    return lexemeAt(lexemes, open).start !== lexemeAt(lexemes, open - 1).end;
  }

  #command(from: number): Sink | undefined {
    const { lexemes, language } = this.#code;
    const first = lexemeAt(lexemes, from);
    if (first.kind === 'operator' && !'-@&*:!\\'.includes(first.text)) return undefined;
    const end = statementEnd(this.#code, from);
    const after = lexemeAt(lexemes, end);
    if (
      language.pipes &&
      after.text === '|' &&
      !/^(?:Out-Host|Out-Default|Tee-Object|tee|Out-String)$/i.test(lexemeAt(lexemes, end + 1).text)
    )
      return undefined;
    if (
      language.pipes &&
      lexemes.slice(from, end).some(({ text, kind }) => kind === 'operator' && text === '>>')
    )
      return undefined;
    return { arguments: [[from, end]], end };
  }

  /** `print(secret, file=report)` */
  #isSentElsewhere(range: Range): boolean {
    const { lexemes, language } = this.#code;
    const { streamArgument } = language;
    if (streamArgument === undefined) return false;
    return partsOf(lexemes, range).some(
      ([from, to]) =>
        lexemeAt(lexemes, from).text === streamArgument.name &&
        lexemeAt(lexemes, from + 1).text === '=' &&
        !streamArgument.streams.includes(this.#source([from + 2, to])),
    );
  }

  /** Whether a range is the name of what prints: `console.log`, `System.out::println`, `&method(:puts)`. */
  isPrinter([from, to]: Range): boolean {
    const { lexemes, language } = this.#code;
    const first = lexemeAt(lexemes, from);
    if (first.kind === 'text') return to === from + 1 && this.#printers.has(first.text);
    const at = first.text === '::' || first.text === '&' ? from + 1 : from;
    if (lexemeAt(lexemes, at).kind !== 'name') return false;
    const { steps, end } = readChain(lexemes, at, to, language);
    const call = steps.at(-1);
    if (call?.kind === 'call') {
      // `&method(:puts)` of Ruby and `var_dump(...)` of PHP.
      const inside = lexemeAt(lexemes, call.open + 1);
      if (end !== to || call.close !== call.open + 2) return false;
      return this.#printers.has(inside.text === '...' ? this.#pathOf(steps.slice(0, -1)) : inside.text);
    }
    return end === to && (this.#printers.has(this.#pathOf(steps)) || this.#logsByName(steps));
  }

  #pathOf(steps: readonly Step[]): string {
    const last = steps.at(-1);
    return last?.kind === 'name' ? last.path.replaceAll('::', '.') : '';
  }

  #logsByName(steps: readonly Step[]): boolean {
    const last = steps.at(-1);
    if (last?.kind !== 'name' || !this.#logMethods.has(plainName(last.name))) return false;
    return steps.slice(0, -1).some((step) => step.kind === 'name' && this.#isLogger(step.name));
  }

  /** Whether the text tells a CI service to mask the value. */
  isMasking(sink: Sink): boolean {
    const { lexemes } = this.#code;
    return sink.arguments.some(([from, to]) =>
      lexemes
        .slice(from, bounded(this.#code, from, to))
        .some(({ text }) => MASKING_COMMANDS.some((command) => text.includes(command))),
    );
  }

  #source([from, to]: Range): string {
    const start = lexemeAt(this.#code.lexemes, from).start;
    return this.#code.text
      .slice(start, Math.min(start + 60, lexemeAt(this.#code.lexemes, to - 1).end))
      .replace(/^&(?:mut )?/, '')
      .replaceAll("'", '"');
  }
}
