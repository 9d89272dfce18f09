import { performance } from 'node:perf_hooks';

/** What somebody waits for at this moment: a keystroke that is to be answered. Long work gives way to it. */
let pending = 0;
/** How often something was; threads that work beside this one see it too. */
export const urgencies = new Int32Array(new SharedArrayBuffer(4));
let lastBegan = Number.NEGATIVE_INFINITY;
let waiting: (() => void)[] = [];

/** Something is urgent until what this returns is called, which may be more than once. */
export function beginUrgent(): () => void {
  pending++;
  lastBegan = performance.now();
  Atomics.add(urgencies, 0, 1);
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    pending--;
    if (pending > 0) return;
    const others = waiting;
    waiting = [];
    for (const goOn of others) goOn();
  };
}

/** Lets others have the thread, until nothing is urgent any more. */
export async function giveWay(): Promise<void> {
  await new Promise(setImmediate);
  if (pending > 0) await new Promise<void>((resolve) => waiting.push(resolve));
}

/** After so many milliseconds of long work others get the thread: people may begin to type. */
const longestTurn = 0.5;
/** The same while somebody types: to take a keystroke in needs the thread two or three times. */
const shortTurn = 0.1;
/** So many milliseconds after something urgent more of it is to be expected. */
const expectedFor = 1000;

/** For long work on a thread that others need too. @returns To be called often: now and then it says to wait. */
export function takingTurns(): () => Promise<void> | undefined {
  let turnBegan = performance.now();
  const newTurn = async () => {
    await giveWay();
    turnBegan = performance.now();
  };
  return () => {
    const now = performance.now();
    const longest = now - lastBegan < expectedFor ? shortTurn : longestTurn;
    return now - turnBegan > longest ? newTurn() : undefined;
  };
}
