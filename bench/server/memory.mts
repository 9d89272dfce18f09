import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { threadsBesides } from '../../server/src/workspace/node/nodeScanner.ts';
import { codeText } from '../keystroke/texts.mts';
import { Editor } from '../keystroke/editor.mts';

/** Of the machine, in megabytes: what a process holds now, and the most it ever held. */
interface Held {
  readonly now: number;
  readonly most: number;
}

/** What a Node holds that does nothing. @param threads So many of it, which do nothing either. */
async function idleNode(threads: number): Promise<Held> {
  const program = `
    const { Worker } = require('node:worker_threads');
    const thread = 'const { parentPort } = require("node:worker_threads"); parentPort.on("message", () => 0).postMessage("there")';
    const threads = Array.from({ length: ${threads} }, () => new Worker(thread, { eval: true }));
    const ready = threads.map((one) => new Promise((resolve) => one.once('message', resolve)));
    Promise.all(ready).then(() => console.log('there'));
    process.stdin.on('end', () => process.exit()).resume();
  `;
  const idle = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => idle.stdout.once('data', resolve));
  const held = heldBy(idle.pid ?? 0);
  idle.stdin.end();
  return held;
}

/** Prints what the server holds over a folder, and after many keystrokes and rescans. */
export async function printServerMemory(
  server: string,
  folder: string,
  { keystrokes, rescans }: { readonly keystrokes: number; readonly rescans: number },
): Promise<void> {
  const idle = await idleNode(0);
  const threads = threadsBesides(1);
  const editor = await Editor.start(server, folder);
  console.log('\nMemory, MB\n\n| | now | above an idle Node | the most so far, above |\n|---|---|---|---|');
  const print = (what: string, { now, most }: Held) => {
    const figures = [now, now - idle.now, most - idle.now].map((figure) => figure.toFixed(0));
    console.log(`| ${what} | ${figures.join(' | ')} |`);
  };
  print('an idle Node', idle);
  print(
    `floor: the same with as many idle threads as the server reads with, ${threads}`,
    await idleNode(threads),
  );
  const note = (what: string) => print(what, heldBy(editor.processId));
  await editor.firstScan();
  note('the server, after its first scan');
  const uri = 'file:///bench/typed.ts';
  await editor.open(uri, codeText(1, 1_000_000, 20));
  for (let share = 1; share <= 4; share++) {
    for (let index = 0; index < keystrokes / 4; index++) {
      const start = { line: index % 5000, character: 0 };
      const end = { line: start.line, character: 1 };
      await editor.type(uri, start, 'x', index % 2 === 0 ? start : end);
    }
    note(`after ${(keystrokes * share) / 4} keystrokes`);
  }
  for (let share = 1; share <= 4; share++) {
    for (let index = 0; index < rescans / 4; index++) await editor.rescan();
    note(`and ${(rescans * share) / 4} scans of the folder`);
  }
  // Longer than the server's patience with threads that have nothing to do.
  await setTimeout(7000);
  note('and when its threads are given back');
  await editor.end();
}

function heldBy(processId: number): Held {
  const status = readFileSync(`/proc/${processId}/status`, 'latin1');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
