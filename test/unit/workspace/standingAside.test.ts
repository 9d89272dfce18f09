import { expect, it } from 'vitest';
import { standingAside } from '../../../server/src/workspace/node/standingAside.ts';

/** Work that looks every tenth of a millisecond, on a clock of its own. */
class Work {
  readonly urgencies = new Int32Array(1);
  /** When it slept. */
  readonly naps: number[] = [];
  #now = 0;
  readonly #look = standingAside(this.urgencies, {
    now: () => this.#now,
    sleep: (milliseconds) => {
      this.naps.push(this.#now);
      this.#now += milliseconds;
    },
  });

  goOn(milliseconds: number): void {
    for (let tenths = 0; tenths < 10 * milliseconds; tenths++) {
      this.#now += 0.1;
      this.#look();
    }
  }
}

it('work where nobody types never sleeps', () => {
  const work = new Work();
  work.goOn(5000);
  expect(work.naps).toEqual([]);
});

it('where somebody types it sleeps behind each short stretch, and not much', () => {
  const work = new Work();
  work.goOn(10);
  work.urgencies[0] = 1;
  work.goOn(90);
  expect(work.naps.length).toBeGreaterThan(90 / 0.5);
  // Of a machine that sleeps no longer than it is told to.
  expect(work.naps.length * 0.02).toBeLessThan(90 / 10);
});

it('a second after the last keystroke it sleeps no more', () => {
  const work = new Work();
  work.urgencies[0] = 1;
  work.goOn(900);
  work.urgencies[0] = 2;
  work.goOn(5000);
  expect(Math.max(...work.naps)).toBeGreaterThan(1800);
  expect(Math.max(...work.naps)).toBeLessThan(2100);
});
