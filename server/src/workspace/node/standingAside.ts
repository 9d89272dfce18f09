/** So many milliseconds after a keystroke the next one is to be expected. */
const typingFor = 1000;
/** Milliseconds of work at a stretch, while somebody types. */
const stretch = 0.25;
/** Milliseconds asleep behind each. */
const nap = 0.02;
const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));

/** Of the machine, in milliseconds. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): void;
}

const clockOfMachine: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => void Atomics.wait(nobodyWakes, 0, 0, milliseconds),
};

/**
 * For long work on a thread of its own, where the machine may have no core to spare for it. A lower priority alone does
 * not do: the system lets a thread finish its slice of some milliseconds before one that has become ready. Behind a nap,
 * however short, whoever waits for the core has it.
 * @param urgencies How often somebody waited for an answer; grows while the work is done.
 * @returns To be called often: where somebody types, it sleeps a little now and then.
 */
export function standingAside(urgencies: Int32Array, clock = clockOfMachine): () => void {
  let seen = Atomics.load(urgencies, 0);
  let lastTyped = Number.NEGATIVE_INFINITY;
  let stretchBegan = clock.now();
  return () => {
    const now = clock.now();
    const count = Atomics.load(urgencies, 0);
    if (count !== seen) lastTyped = now;
    seen = count;
    if (now - lastTyped > typingFor || now - stretchBegan < stretch) return;
    clock.sleep(nap);
    stretchBegan = clock.now();
  };
}
