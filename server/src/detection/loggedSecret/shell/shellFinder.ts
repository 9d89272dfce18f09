import type { Span } from '../span.ts';
import { harmlessArguments } from '../values/format.ts';
import { namesTheSecret } from '../values/secretName.ts';
import { destinationOf, passesOn } from './destination.ts';
import { isMasking, isNameAlone, isSecretExpression, isShortExpansion } from './expansions.ts';
import { DECLARING, FILTERS, LOG_FUNCTION, PREFIXES, PRINTERS } from './names.ts';
import type { Part, Pipeline, Redirect, Stage, Word } from './syntax.ts';

/** What a variable holds. */
type Held = 'secret' | 'name' | 'nothing';

interface Found extends Span {
  /** The function in whose body it stands, and whose output may be taken. */
  readonly within: string | undefined;
}

/** Runs through commands in their order, learns what holds the secret, and finds what prints it. */
export class ShellFinder {
  readonly #holdsToken: (start: number, end: number) => boolean;
  readonly #variables = new Map<string, Held>();
  readonly #substitutions = new Map<readonly Pipeline[], boolean>();
  /** Functions whose output something takes. */
  readonly #captured = new Set<string>();
  #found: Found[] = [];
  #function: string | undefined;
  /** What the command reads is the secret. */
  #goesIn = false;

  constructor(holdsToken: (start: number, end: number) => boolean) {
    this.#holdsToken = holdsToken;
  }

  /** Says that a variable holds the secret from the start. */
  know(name: string): void {
    this.#set(name, 'secret');
  }

  run(pipelines: readonly Pipeline[]): void {
    for (const pipeline of pipelines) this.#pipeline(pipeline, true);
  }

  /** All spans in the order of their starts. */
  get found(): readonly Span[] {
    return this.#found
      .filter(({ within }) => within === undefined || !this.#captured.has(within))
      .map(({ start, end }) => ({ start, end }))
      .toSorted((one, other) => one.start - other.start);
  }

  /** Whether what comes out at the end holds the secret; `isShown` tells whether somebody sees that. */
  #pipeline(stages: Pipeline, isShown: boolean): boolean {
    const outer = this.#goesIn;
    let comesOut = false;
    stages.forEach((stage, index) => {
      const destination = destinationOf(stage.redirects);
      const rest = stages.slice(index + 1, index + 9);
      const passes = destination === 'next' && rest.every(passesOn);
      const isSeen = destination === 'terminal' || (isShown && passes);
      if (!isSeen && stage.words[0]?.plain !== undefined) this.#captured.add(stage.words[0].plain);
      this.#goesIn = this.#reads(stage);
      const prints =
        stage.body === undefined
          ? this.#command(stage, isSeen, destination === 'terminal')
          : this.#group(stage, stage.body, isSeen);
      if (prints && passes) comesOut = true;
      this.#goesIn = destination === 'next' && (prints || (this.#goesIn && passesOn(stage)));
    });
    this.#goesIn = outer;
    return comesOut;
  }

  #group(stage: Stage, body: readonly Pipeline[], isSeen: boolean): boolean {
    const outer = this.#function;
    if (stage.defines !== undefined) this.#function = stage.defines;
    this.#visitSubstitutions(stage);
    this.#loop(stage.head);
    let prints = false;
    for (const pipeline of body) prints = this.#pipeline(pipeline, isSeen) || prints;
    this.#function = outer;
    return prints;
  }

  /** `for name in values`: the variable gets each of them. */
  #loop([name, , ...values]: readonly Word[]): void {
    if (name?.plain === undefined) return;
    const held = values.map((word) => this.#held(word, 0));
    this.#set(name.plain, held.find((each) => each !== 'nothing') ?? 'nothing');
  }

  /** Whether the command prints the secret. */
  #command(stage: Stage, isSeen: boolean, isTerminal: boolean): boolean {
    const words = this.#assign(stage.words);
    const name = words[0]?.plain;
    const args = words.slice(1);
    this.#visitSubstitutions(stage);
    if (name === undefined) return false;
    if (DECLARING.has(name)) {
      this.#assign(args, true);
      return false;
    }
    if (name === 'read') this.#read(args, stage.redirects);
    if (name === 'printf' && args[0]?.plain === '-v') {
      if (args[1]?.plain !== undefined)
        this.#set(args[1].plain, this.#prints('printf', args.slice(2)) ? 'secret' : 'nothing');
      return false;
    }
    const prints = this.#prints(name, args) || (FILTERS.has(name) && this.#isGiven(stage.redirects));
    if (prints && isSeen)
      this.#found.push({
        start: stage.start,
        end: stage.end,
        within: isTerminal ? undefined : this.#function,
      });
    return prints;
  }

  #prints(name: string, args: readonly Word[]): boolean {
    if (name === 'printenv') return args.some(({ plain }) => plain !== undefined && namesTheSecret(plain));
    if (!PRINTERS.has(name) && !LOG_FUNCTION.test(name)) return false;
    if (args.some(isMasking)) return false;
    const formatAt = name === 'printf' ? args.findIndex(({ plain }) => plain !== '--') : -1;
    const format = args[formatAt]?.plain;
    const harmless = format === undefined ? new Set<number>() : harmlessArguments(format);
    return args.some((word, index) => !harmless.has(index - formatAt - 1) && this.#holds(word.parts));
  }

  /** `cat <<< "$secret"`, `tee file <<EOF` and `while … done < <(printenv …)`. */
  #isGiven(redirects: readonly Redirect[]): boolean {
    return redirects.some(
      ({ operator, target }) =>
        (operator.includes('<<') && this.#holds(target.parts)) ||
        (operator === '<' &&
          target.parts[0]?.kind === 'substitution' &&
          this.#comesOut(target.parts[0].body)),
    );
  }

  /** Whether the stage reads the secret, from the stage before, from what goes into all of them, or by a redirection. */
  #reads({ redirects }: Stage): boolean {
    return redirects.some(({ operator }) => operator.startsWith('<'))
      ? this.#isGiven(redirects)
      : this.#goesIn;
  }

  /** The secret alone is one word, and goes to the first name; of more words the rest goes to the last. */
  #read(args: readonly Word[], redirects: readonly Redirect[]): void {
    const isAlone = redirects.some(({ operator, target }) => operator === '<<<' && isOnePart(target));
    const names = args.flatMap(({ plain }) =>
      plain !== undefined && /^[A-Za-z_]\w*$/.test(plain) ? plain : [],
    );
    const holder = isAlone ? names[0] : names.at(-1);
    for (const name of names) this.#set(name, this.#goesIn && name === holder ? 'secret' : 'nothing');
  }

  /** Substitutions anywhere in a command run, and may print where they do not return. */
  #visitSubstitutions(stage: Stage): void {
    for (const word of [...stage.words, ...stage.head, ...stage.redirects.map(({ target }) => target)])
      for (const part of word.parts) if (part.kind === 'substitution') this.#comesOut(part.body);
  }

  /** Runs a substitution, once, however often its value is asked for. */
  #comesOut(body: readonly Pipeline[]): boolean {
    const known = this.#substitutions.get(body);
    if (known !== undefined) return known;
    let comesOut = false;
    for (const pipeline of body) comesOut = this.#pipeline(pipeline, false) || comesOut;
    this.#substitutions.set(body, comesOut);
    return comesOut;
  }

  /** Takes assignments and prefixes off the words; those before a command hold for that command alone. */
  #assign(words: readonly Word[], isDeclaration = false): readonly Word[] {
    const assigned: [string, Held][] = [];
    let at = 0;
    for (; at < words.length; at++) {
      const word = words[at];
      const first = word?.parts[0];
      const match =
        first?.kind === 'literal' ? /^([A-Za-z_]\w{0,99})(?:\[[^\]]{0,40}\])?(\+?)=/.exec(first.text) : null;
      if (word === undefined || match?.[1] === undefined) {
        if (isDeclaration || (word?.plain !== undefined && PREFIXES.has(word.plain))) continue;
        break;
      }
      const held = this.#held(word, match[0].length);
      if (match[2] !== '+' || held === 'secret') assigned.push([match[1], held]);
    }
    if (at === words.length) for (const [name, held] of assigned) this.#set(name, held);
    return words.slice(at);
  }

  #held(word: Word, nameLength: number): Held {
    if (this.#holds(word.parts) || this.#holdsToken(word.start, word.end)) return 'secret';
    return word.plain !== undefined && namesTheSecret(word.plain.slice(nameLength)) ? 'name' : 'nothing';
  }

  #set(name: string, held: Held): void {
    // Whatever a command gives for it, a variable of that name holds the secret.
    if (held !== 'secret' && !this.#variables.has(name) && held !== 'name') return;
    this.#variables.set(name, held);
  }

  #holds(parts: readonly Part[]): boolean {
    return parts.some((part) => {
      switch (part.kind) {
        case 'literal':
          return false;
        case 'expression':
          return isSecretExpression(part.text);
        case 'substitution':
          return isNameAlone(part.body) || this.#comesOut(part.body);
        case 'variable':
          return this.#expands(part);
      }
    });
  }

  #expands(part: Part & { kind: 'variable' }): boolean {
    const { name, prefix, modifier, words } = part;
    const held = this.#variables.get(name);
    if (prefix === '#') return false;
    if (prefix === '!') return held === 'name';
    const isSecret = held === undefined ? namesTheSecret(name) : held === 'secret';
    if (/^:?\+/.test(modifier)) return this.#holds(words);
    return (isSecret && !isShortExpansion(modifier)) || (/^:?[-=]/.test(modifier) && this.#holds(words));
  }
}

function isOnePart({ parts }: Word): boolean {
  return parts.filter((part) => part.kind !== 'literal' || part.text !== '').length === 1;
}
