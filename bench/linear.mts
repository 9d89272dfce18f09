import { detect } from '../server/src/detection/detect.ts';
import { prefilterOfThread } from '../server/src/workspace/node/nodePrefilter.ts';
import { median } from './statistics.mts';
import { randomFrom } from './scan/random.mts';

/** What a text of each kind is made of, again and again. */
const kinds: Readonly<Record<string, string>> = {
  'friendly text': 'const total = items.reduce((sum, item) => sum + item.price, 0); // what they cost\n',
  'near-misses': `csk_liv_x cid_prod_${'a'.repeat(32)} task_live_${'B'.repeat(15)} %63%73 \\x63\\x73 "cs" + "k_"\n`,
  'a million prefixes': 'csk_live_',
  'base64 alone': base64Of(noise(57_000)),
  'base64 of text': base64Of('some text in which nothing is hidden, line by line\n'.repeat(1000)),
  'nested base64': base64Of(base64Of(base64Of('some text in which nothing is hidden\n'.repeat(500)))),
};

/** Prints what detection takes for each byte, from 1 kB to the longest, and how that grows. */
export function measureDetection(longest: number): void {
  const sizes = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8].filter((size) => size <= longest);
  console.log('\nDetection: nanoseconds for each byte\n');
  console.log(
    `| | ${sizes.map(named).join(' | ')} | most to least |\n|---${'|---'.repeat(sizes.length + 1)}|`,
  );
  const prefilter = prefilterOfThread();
  for (const [kind, unit] of Object.entries(kinds)) {
    print(
      kind,
      sizes.map((size) => perByte(size, (text) => detect('bench.txt', text), unit)),
    );
  }
  for (const [kind, unit] of Object.entries(kinds)) {
    const judge = (text: string) => prefilter.mayHold(prefilter.input.write(text, 'latin1'));
    const judged = sizes.filter((size) => size <= prefilter.input.length);
    print(
      `prefilter: ${kind}`,
      judged.map((size) => perByte(size, judge, unit)),
      sizes.length,
    );
  }
}

function print(kind: string, costs: readonly number[], columns = costs.length): void {
  const ratio = Math.max(...costs) / Math.min(...costs);
  const figures = Array.from({ length: columns }, (_, index) => costs[index]?.toFixed(2) ?? '');
  console.log(`| ${kind} | ${figures.join(' | ')} | ${ratio.toFixed(1)} |`);
}

function perByte(size: number, work: (text: string) => unknown, unit: string): number {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  // As long as it takes to be warm, and to be longer than the clock's steps.
  const repeats = Math.max(1, Math.ceil(1e6 / size));
  const times: number[] = [];
  for (let round = 0; round < (size > 1e7 ? 1 : 5); round++) {
    const before = performance.now();
    for (let index = 0; index < repeats; index++) work(text);
    times.push(((performance.now() - before) * 1e6) / repeats / size);
  }
  return median(times);
}

function named(size: number): string {
  return size >= 1e6 ? `${size / 1e6} MB` : `${size / 1e3} kB`;
}

function base64Of(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64').replaceAll('=', '');
}

function noise(length: number): string {
  const random = randomFrom(7);
  return Array.from({ length }, () => String.fromCharCode(Math.floor(256 * random()))).join('');
}

if (import.meta.main) measureDetection(Number(process.argv[2] ?? 100_000_000));
