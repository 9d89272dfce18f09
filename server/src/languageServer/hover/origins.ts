import type { CancellationToken } from 'vscode-languageserver';
import type { Origin, OriginQuestion } from '../../workspace/origin.ts';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import { Cancelled } from '../guard.ts';
import type { Timers } from '../runtime.ts';

interface Asked {
  readonly answer: Promise<Origin>;
  /** Ends git. */
  readonly callOff: () => void;
  /** How many wait for the answer now. */
  waiting: number;
  /** It is worth having although nobody waits. */
  goesOn: boolean;
}

/** In milliseconds: who waits longer for git is shown what else is known. */
const patience = 2000;
/** In milliseconds: so long an answer is taken for what git would say again. */
const lifetime = 5000;

/**
 * Where findings stand with git's history. Asks once for hovers that come while the answer is on its way or fresh,
 * and ends git when nobody waits any more.
 */
export class Origins {
  readonly #ask: WorkspaceScanner['originOf'];
  readonly #timers: Timers;
  readonly #asked = new Map<string, Asked>();

  constructor(scanner: Pick<WorkspaceScanner, 'originOf'>, timers: Timers) {
    this.#ask = (question, calledOff) => scanner.originOf(question, calledOff);
    this.#timers = timers;
  }

  /** @returns `pending` where git takes its time; it is asked on, for whoever hovers next. */
  async of(question: OriginQuestion, token: CancellationToken): Promise<Origin | 'pending'> {
    const key = JSON.stringify([question.path, question.fingerprint, question.line]);
    const asked = this.#asked.get(key) ?? this.#begin(key, question);
    asked.waiting += 1;
    const outcome = await this.#wait(asked.answer, token);
    asked.waiting -= 1;
    if (outcome === 'pending') asked.goesOn = true;
    if (outcome === 'cancelled') {
      if (asked.waiting === 0 && !asked.goesOn) this.#end(key, asked);
      throw new Cancelled();
    }
    return outcome;
  }

  dispose(): void {
    for (const [key, asked] of this.#asked) this.#end(key, asked);
  }

  #begin(key: string, question: OriginQuestion): Asked {
    let callOff: (() => void) | undefined;
    const calledOff = new Promise<void>((resolve) => {
      callOff = resolve;
    });
    const answer = this.#ask(question, calledOff);
    const asked: Asked = { answer, callOff: () => callOff?.(), waiting: 0, goesOn: false };
    this.#asked.set(key, asked);
    const fade = (): void => {
      this.#timers.after(lifetime, () => {
        if (this.#asked.get(key) === asked) this.#asked.delete(key);
      });
    };
    answer.then(fade, fade);
    return asked;
  }

  #end(key: string, { callOff }: Asked): void {
    this.#asked.delete(key);
    callOff();
  }

  #wait(answer: Promise<Origin>, token: CancellationToken): Promise<Origin | 'pending' | 'cancelled'> {
    if (token.isCancellationRequested) return Promise.resolve('cancelled');
    return new Promise((resolve, reject) => {
      const timer = this.#timers.after(patience, () => resolve('pending'));
      const cancellation = token.onCancellationRequested(() => resolve('cancelled'));
      answer.then(resolve, reject).finally(() => {
        timer.dispose();
        cancellation.dispose();
      });
    });
  }
}
