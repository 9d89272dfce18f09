import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeRuntime } from '../../server/src/languageServer/node/nodeRuntime.ts';
import { quiet } from '../../server/src/languageServer/node/nodeTimers.ts';
import { Editor, echoServer } from './editor.mts';
import { stopwatchOptions, timesIn } from './stopwatch.mts';
import { printTimes } from './table.mts';
import { codeText } from './texts.mts';

/** Milliseconds that the server waits for more: after a first change, and after each that follows on one. */
const waits = { first: quiet, next: nodeRuntime.delays.burst };

/**
 * Prints how many publishes ten keystrokes cost that are sent without waiting, and whether those that cost more were
 * given to the pipe without a pause that ends a burst. @param server Path of the bundle.
 */
export async function measureBursts(server: string): Promise<void> {
  const editor = await Editor.start(server);
  const uri = 'file:///bench/burst.ts';
  await editor.open(uri, codeText(3, 1_000_000, 0));
  const bursts: { readonly publishes: number; readonly isHeldUp: boolean }[] = [];
  for (let index = 0; index < 200; index++) {
    const before = editor.publishes.get(uri) ?? 0;
    const from = editor.given.length;
    await editor.burst(uri, { line: index, character: 0 }, 'keystrokes');
    await editor.echo();
    const publishes = (editor.publishes.get(uri) ?? 0) - before;
    bursts.push({ publishes, isHeldUp: isHeldUp(editor.given.slice(from)) });
  }
  await editor.end();
  const inOneGo = bursts.filter((burst) => !burst.isHeldUp);
  const alone = (some: typeof bursts) =>
    `one publish in ${some.filter(({ publishes }) => publishes === 1).length} of ${some.length}`;
  const most = Math.max(...bursts.map(({ publishes }) => publishes));
  console.log(`\nA burst of ten keystrokes: ${alone(bursts)}, at most ${most}.`);
  console.log(`Of those that the sender gave to the pipe in one go: ${alone(inOneGo)}.`);
}

/** Whether the pipe may have been without a change for longer than the server waits for one. */
function isHeldUp(given: Editor['given']): boolean {
  return given.some(([, ended], index) => {
    const before = given[index - 1];
    return before !== undefined && ended - before[0] > (index === 1 ? waits.first : waits.next);
  });
}

const warmUp = 5;
const pastes = 50;

/**
 * Prints what pasting a megabyte costs: from the editor and back, in turn with an echo, and of it what is within the
 * server's process. @param server Path of the bundle.
 */
export async function measurePastes(server: string): Promise<void> {
  const uri = 'file:///bench/pasted.ts';
  const pasted = codeText(7, 1_000_000, 0);
  const start = { line: 100, character: 0 };
  const end = { line: 100 + pasted.split('\n').length - 1, character: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'xtopay-stopwatch-'));
  const results = join(folder, 'times.json');
  const editors = [
    await Editor.start(server, undefined, stopwatchOptions(results)),
    await Editor.start(echoServer),
  ];
  const rows = editors.map((editor) => ({ editor, times: [] as number[] }));
  for (const { editor } of rows) await editor.open(uri, codeText(3, 1_000_000, 0));
  for (let turn = 0; turn < warmUp + pastes; turn++) {
    for (const { editor, times } of rows) {
      const time = await editor.type(uri, start, pasted);
      if (turn >= warmUp) times.push(time);
      await editor.type(uri, start, '', end);
    }
  }
  for (const { editor } of rows) await editor.end();
  // Every other one takes the text away again.
  const within = (timesIn(results).get(uri) ?? []).filter((_, index) => index % 2 === 0).slice(-pastes);
  rmSync(folder, { recursive: true });
  const [ours = [], floor = []] = rows.map(({ times }) => times);
  const echo = { what: 'floor: an echo', times: floor };
  printTimes('Pasting 1 MB', [
    { what: 'from the editor and back', times: ours, beside: echo },
    { what: "within the server's process", times: within, beside: echo },
    echo,
  ]);
}
