import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Editor, echoServer } from './editor.mts';
import { stopwatchOptions, timesIn } from './stopwatch.mts';
import { printLine } from './table.mts';
import { codeText } from './texts.mts';

/** Prints how many publishes ten keystrokes cost that are sent without waiting. @param server Path of the bundle. */
export async function measureBursts(server: string): Promise<void> {
  const editor = await Editor.start(server);
  const uri = 'file:///bench/burst.ts';
  await editor.open(uri, codeText(3, 1_000_000, 0));
  const publishes: number[] = [];
  for (let index = 0; index < 200; index++) {
    const before = editor.publishes.get(uri) ?? 0;
    await editor.burst(uri, { line: index, character: 0 }, 'keystrokes');
    await editor.echo();
    publishes.push((editor.publishes.get(uri) ?? 0) - before);
  }
  const alone = publishes.filter((count) => count === 1).length;
  const most = Math.max(...publishes);
  console.log(`A burst of ten keystrokes: one publish in ${alone} of ${publishes.length}, at most ${most}.`);
  await editor.end();
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
  printLine('Pasting 1 MB, from the editor and back', ours);
  printLine("The same, within the server's process", within);
  printLine('The same, floor: an echo', floor);
}
