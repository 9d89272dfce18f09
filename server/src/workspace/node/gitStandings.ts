import { dirname } from 'node:path';
import type { GitTrouble } from '../../protocol/messages.ts';
import type { Standing } from '../placement.ts';
import type { RuleFiles } from '../ruleFiles.ts';
import { askGit, itemsOf, reasonNotToAsk } from './gitProcess.ts';
import { holdsRepository, ignoredWithoutGit, trackedThoughIgnored } from './gitRepositories.ts';
import { IgnoreQuestions } from './ignoreQuestions.ts';
import { relativeTo } from './machineFiles.ts';

/** Where one path stands with git, and why git itself did not say so. */
export interface ToldStanding extends Standing {
  readonly trouble?: GitTrouble;
}

type Listener = (standing: ToldStanding) => void;

const outsideOfAny: Standing = { isRepository: false, isIgnored: false };
const inRepository: Standing = { isRepository: true, isIgnored: false };
const ignored: Standing = { isRepository: true, isIgnored: true };
/** More answers are not remembered. */
const mostKnown = 20_000;

interface Question {
  /** Relative to the top. */
  readonly path: string;
  readonly tell: Listener;
}

/** What a repository tracks although its rules name it. Asked for when it is needed, and once. */
type Tracked = () => Promise<ReadonlySet<string>>;

/** A git that is being asked. */
interface Asking {
  readonly questions: Question[];
  readonly git: IgnoreQuestions;
  readonly tracked: Tracked;
}

/** What is known until it is forgotten. */
class Known {
  readonly tops = new Map<string, string | undefined>();
  readonly standings = new Map<string, ToldStanding>();
  readonly gitless = new Map<string, RuleFiles>();
  /** Those who wait for the standing of a path. */
  readonly waiting = new Map<string, Listener[]>();
}

/**
 * Where single paths stand with git, whether they exist or not. Asks one git for all paths of a repository
 * that are asked about together, and remembers the answers until it is told to forget them.
 */
export class GitStandings {
  #known = new Known();
  readonly #asking = new Map<string, Asking>();
  #holds = 0;

  /** @param path Absolute. */
  of(path: string): Promise<ToldStanding> {
    return new Promise((resolve) => this.tell(path, resolve));
  }

  /** As {@link of}, but tells it at once where it is known. */
  tell(path: string, listener: Listener): void {
    const known = this.#known;
    const standing = known.standings.get(path);
    if (standing) return listener(standing);
    const others = known.waiting.get(path);
    if (others) {
      others.push(listener);
      return;
    }
    const top = this.#topOf(dirname(path));
    if (top === undefined) return listener(outsideOfAny);
    const listeners = [listener];
    known.waiting.set(path, listeners);
    this.#ask(known, top, {
      path: relativeTo(top, path) ?? '',
      tell: (told) => {
        known.waiting.delete(path);
        if (known.standings.size < mostKnown) known.standings.set(path, told);
        for (const each of listeners) each(told);
      },
    });
  }

  /** More questions will come: git is kept waiting for them, until what this returns is called. */
  hold(): () => void {
    this.#holds++;
    return () => {
      this.#holds--;
      this.#endAsking();
    };
  }

  forget(): void {
    this.#known = new Known();
  }

  #topOf(directory: string): string | undefined {
    const { tops } = this.#known;
    if (tops.has(directory)) return tops.get(directory);
    const above = dirname(directory);
    const top = holdsRepository(directory) ? directory : above === directory ? undefined : this.#topOf(above);
    tops.set(directory, top);
    return top;
  }

  #ask(known: Known, top: string, question: Question): void {
    const asked = this.#asking.get(top);
    const reason = asked ? undefined : reasonNotToAsk(top);
    if (reason) return this.#tellWithoutGit(known, top, question, reason);
    const asking = asked ?? this.#begin(known, top);
    asking.questions.push(question);
    asking.git.ask(question.path, (isNamed) => {
      if (!isNamed) question.tell(inRepository);
      else void tellUnlessTracked(question, asking.tracked);
    });
  }

  #begin(known: Known, top: string): Asking {
    const questions: Question[] = [];
    const git = new IgnoreQuestions(top, (answered) => {
      if (this.#asking.get(top) === asking) this.#asking.delete(top);
      const rest = questions.slice(answered);
      if (rest.length > 0) void this.#askTogether(known, top, rest, asking.tracked);
    });
    const asking = { questions, git, tracked: trackedIn(top) };
    this.#asking.set(top, asking);
    setImmediate(() => this.#endAsking());
    return asking;
  }

  #endAsking(): void {
    if (this.#holds > 0) return;
    for (const { git } of this.#asking.values()) git.end();
    this.#asking.clear();
  }

  /** For what was not answered one by one: says why. */
  async #askTogether(known: Known, top: string, batch: readonly Question[], tracked: Tracked): Promise<void> {
    const paths = batch.map(({ path }) => path);
    const answer = await askGit(top, ['check-ignore', '-z', '--no-index', '--stdin'], paths);
    if (answer.kind === 'answer') {
      const named = new Set(itemsOf(answer.output));
      for (const question of batch) {
        if (named.has(question.path)) void tellUnlessTracked(question, tracked);
        else question.tell(inRepository);
      }
    } else if (answer.kind === 'no-repository') {
      for (const { tell } of batch) tell(outsideOfAny);
    } else if (answer.trouble === 'failed' && batch.length > 1) {
      // One path that git refuses, such as one behind a link, fails them all.
      const half = batch.length >> 1;
      const halves = [batch.slice(0, half), batch.slice(half)];
      await Promise.all(halves.map((part) => this.#askTogether(known, top, part, tracked)));
    } else {
      for (const question of batch) this.#tellWithoutGit(known, top, question, answer.trouble);
    }
  }

  #tellWithoutGit(known: Known, top: string, { path, tell }: Question, trouble: GitTrouble): void {
    const rules = known.gitless.get(top) ?? ignoredWithoutGit(top);
    known.gitless.set(top, rules);
    tell({ isRepository: true, isIgnored: rules.ignores(path, false), trouble });
  }
}

async function tellUnlessTracked({ path, tell }: Question, tracked: Tracked): Promise<void> {
  tell((await tracked()).has(path) ? inRepository : ignored);
}

function trackedIn(top: string): Tracked {
  let paths: Promise<ReadonlySet<string>> | undefined;
  return () => (paths ??= trackedThoughIgnored(top).then((tracked) => new Set(tracked)));
}
