import { median, quantile } from '../statistics.mts';
import type { Typed } from './documents.mts';

/** Prints medians and 99th percentiles, and how many times those of the smallest document they are. */
export function printTable(
  title: string,
  rows: readonly { document: Typed; times: readonly number[] }[],
): void {
  console.log(`\n${title}, milliseconds\n`);
  console.log('| document | median | p99 | median to 10 kB | p99 to 10 kB |\n|---|---|---|---|---|');
  for (const { document, times } of rows) {
    const smallest = rows.find((row) => row.document.kind === document.kind)?.times ?? times;
    const ratios = [median(times) / median(smallest), quantile(times, 0.99) / quantile(smallest, 0.99)];
    const figures = [median(times).toFixed(3), quantile(times, 0.99).toFixed(3), ...ratios.map(twoDigits)];
    console.log(`| ${document.size}, ${document.kind} | ${figures.join(' | ')} |`);
  }
}

/** One line of the same figures. */
export function printLine(what: string, times: readonly number[]): void {
  const [middle, high, slowest] = [median(times), quantile(times, 0.99), Math.max(...times)].map(twoDigits);
  console.log(`${what}: median ${middle} ms, p99 ${high} ms, slowest ${slowest} ms.`);
}

function twoDigits(figure: number): string {
  return figure.toFixed(2);
}
