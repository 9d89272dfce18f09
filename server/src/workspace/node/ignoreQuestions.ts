import { startGit } from './gitProcess.ts';

/** By the rules alone: to look each path up in the index takes git a second for some thousand of them. */
const command = ['check-ignore', '-z', '--no-index', '--stdin', '--verbose', '--non-matching'];
/** Characters that are written to git at once. */
const together = 8192;
/** Of each answer: the file that holds the rule, its line, the rule, and the path. */
const fields = 4;
const exclamation = 33;

/** Told whether the rules name a path. */
type Answer = (isIgnored: boolean) => void;

/**
 * One git, asked about one path of a repository after another, which answers while it is asked: files whose answer has
 * come are read meanwhile.
 */
export class IgnoreQuestions {
  readonly #git: ReturnType<typeof startGit>;
  readonly #answers: Answer[] = [];
  #answered = 0;
  #unsent = '';
  /** What has come of the current answer: whole fields, and how many bytes of the next. */
  #field = 0;
  #length = 0;
  #isNamed = false;
  #isNegated = false;
  #isOver = false;

  /**
   * @param top Of the repository, absolute; not named after a secret.
   * @param ended Called once, when nothing is answered any more, with how many questions were.
   */
  constructor(top: string, ended: (answered: number) => void) {
    // Else it would write each answer by itself.
    this.#git = startGit(top, command, { GIT_FLUSH: '0' });
    this.#git.stdout?.on('data', (bytes: Buffer) => this.#take(bytes));
    this.#git.stderr?.resume();
    // What has become of it, the number of answers tells.
    this.#git.stdin?.on('error', () => undefined);
    const over = () => {
      if (this.#isOver) return;
      this.#isOver = true;
      ended(this.#answered);
    };
    this.#git.on('error', over).once('close', over);
  }

  /** @param path Relative to the top, with `/`; not empty. */
  ask(path: string, answer: Answer): void {
    this.#answers.push(answer);
    this.#unsent += `${path}\0`;
    if (this.#unsent.length > together) this.#send();
  }

  /** There are no more questions. */
  end(): void {
    this.#send();
    this.#git.stdin?.end();
  }

  #send(): void {
    if (this.#unsent !== '') this.#git.stdin?.write(this.#unsent);
    this.#unsent = '';
  }

  #take(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && !this.#isOver; ) {
      const zero = bytes.indexOf(0, at);
      const end = zero < 0 ? bytes.length : zero;
      if (this.#field === 2 && this.#length === 0 && end > at) this.#isNegated = bytes[at] === exclamation;
      this.#length += end - at;
      if (zero >= 0) this.#endField();
      at = end + 1;
    }
  }

  #endField(): void {
    if (this.#field === 2) this.#isNamed = this.#length > 0 && !this.#isNegated;
    this.#field = (this.#field + 1) % fields;
    this.#length = 0;
    if (this.#field !== 0) return;
    this.#answers[this.#answered++]?.(this.#isNamed);
    this.#isNegated = false;
  }
}
