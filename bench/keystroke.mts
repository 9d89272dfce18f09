import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Editor } from './keystroke/editor.mts';
import { codeText } from './keystroke/texts.mts';
import { median, quantile } from './statistics.mts';

/**
 * What a keystroke costs, from the moment an editor sends it to what the bundled server shows of it, the way over
 * the pipe and back included. `--server PATH` takes another build than dist/server.js.
 */
const { values } = parseArgs({ options: { server: { type: 'string' }, keystrokes: { type: 'string' } } });
const server = values.server ?? fileURLToPath(new URL('../dist/server.js', import.meta.url));
if (!existsSync(server)) throw new Error(`${server} does not exist: run "npm run build" first.`);
const keystrokes = Number(values.keystrokes ?? 1000);
const atOnePlace = 20;

const sizes = [
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
  ['5 MB', 5_000_000],
] as const;
const kinds = [
  { kind: 'clean', extension: 'ts', secrets: 0 },
  { kind: '20 findings in code', extension: 'ts', secrets: 20 },
  { kind: '20 findings in text', extension: 'txt', secrets: 20 },
] as const;

const editor = await Editor.start(server);
const documents = [];
for (const [size, length] of sizes) {
  for (const { kind, extension, secrets } of kinds) {
    const text = codeText(length + secrets, length, secrets);
    const uri = `file:///bench/${length}-${secrets}.${extension}`;
    const opened = await editor.open(uri, text);
    if (editor.problems.get(uri) !== secrets)
      throw new Error(`${uri} shows ${editor.problems.get(uri)} findings.`);
    documents.push({ size, kind, uri, opened, lines: text.split('\n').length, times: new Array<number>() });
  }
}

const echoes: number[] = [];
const letters = 'const amount = sum; ';
// Interleaved, so that whatever slows the machine slows all of them. The first round warms up.
for (let round = 0; round <= keystrokes / atOnePlace; round++) {
  for (const { uri, lines, times } of documents) {
    const line = (round * 7919 + 13) % (lines - 1);
    for (let index = 0; index < atOnePlace; index++) {
      const time = await editor.type(uri, { line, character: index }, letters[index] ?? ' ');
      if (round > 0) times.push(time);
    }
  }
  for (let index = 0; index < atOnePlace; index++) echoes.push(await editor.echo());
}

const baselines = new Map(
  documents.filter(({ size }) => size === '10 kB').map((one) => [one.kind, one.times]),
);
const figures = (times: readonly number[]) => [median(times).toFixed(2), quantile(times, 0.99).toFixed(2)];
console.log(`${keystrokes} keystrokes in each document, milliseconds\n`);
console.log(
  '| document | opened | median | p99 | median to 10 kB | p99 to 10 kB |\n|---|---|---|---|---|---|',
);
for (const { size, kind, opened, times } of documents) {
  const baseline = baselines.get(kind) ?? [];
  const ratios = [median(times) / median(baseline), quantile(times, 0.99) / quantile(baseline, 0.99)];
  const cells = [
    `${size}, ${kind}`,
    opened.toFixed(0),
    ...figures(times),
    ...ratios.map((one) => one.toFixed(2)),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log(`| any message, there and back | | ${figures(echoes).join(' | ')} | | |\n`);

await editor.end();

const other = await Editor.start(server);
const uri = 'file:///bench/other.ts';
await other.open(uri, codeText(3, 1_000_000, 0));
const publishes: number[] = [];
for (let index = 0; index < 50; index++) {
  const before = other.publishes.get(uri) ?? 0;
  await other.burst(uri, { line: index, character: 0 }, 'keystrokes');
  await other.echo();
  publishes.push((other.publishes.get(uri) ?? 0) - before);
}
console.log(`A burst of ten: median ${median(publishes)}, at most ${Math.max(...publishes)} publishes.`);

const pasted = codeText(7, 1_000_000, 0);
const end = { line: 100 + pasted.split('\n').length - 1, character: 0 };
const pastes: number[] = [];
for (let index = 0; index < 20; index++) {
  pastes.push(await other.type(uri, { line: 100, character: 0 }, pasted));
  await other.type(uri, { line: 100, character: 0 }, '', end);
}
console.log(
  `Pasting 1 MB: median ${median(pastes).toFixed(1)} ms, slowest ${Math.max(...pastes).toFixed(1)} ms.`,
);
await other.end();
