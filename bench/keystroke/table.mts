import { median, quantile } from '../statistics.mts';
import type { Typed } from './documents.mts';

/** What was measured of one document. */
export interface Row {
  readonly document: Typed;
  readonly times: readonly number[];
  /** What an echo took of the same; none where there is nothing to compare with. */
  readonly floor: readonly number[];
}

/**
 * Prints medians and 99th percentiles, and how many times those of the smallest document they are; beside them the
 * floor.
 */
export function printTable(title: string, rows: readonly Row[]): void {
  const hasFloor = rows.some(({ floor }) => floor.length > 0);
  const columns = ['document', 'median', 'p99', 'median to 10 kB', 'p99 to 10 kB'];
  if (hasFloor) columns.push('floor, an echo: median', 'its p99', 'p99 to that');
  console.log(`\n${title}, milliseconds\n`);
  console.log(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`);
  for (const { document, times, floor } of rows) {
    const smallest = rows.find((row) => row.document.kind === document.kind)?.times ?? times;
    const ratios = [median(times) / median(smallest), quantile(times, 0.99) / quantile(smallest, 0.99)];
    const high = quantile(times, 0.99);
    const figures = [median(times).toFixed(3), high.toFixed(3), ...ratios.map(twoDigits)];
    if (hasFloor) {
      const lowest = quantile(floor, 0.99);
      figures.push(median(floor).toFixed(3), lowest.toFixed(3), twoDigits(high / lowest));
    }
    console.log(`| ${document.size}, ${document.kind} | ${figures.join(' | ')} |`);
  }
}

/** Times of one thing, in milliseconds, and of another that it is compared with. */
export interface Timed {
  readonly what: string;
  readonly times: readonly number[];
  readonly beside?: Timed;
}

/** Prints each with its median, 99th percentile and most, and how many times those of the other it is. */
export function printTimes(title: string, rows: readonly Timed[]): void {
  console.log(`\n${title}, milliseconds\n`);
  const columns = ['', 'median', 'p99', 'slowest', 'compared with', 'median to that', 'p99 to that'];
  console.log(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`);
  for (const { what, times, beside } of rows) {
    const figures = [median(times), quantile(times, 0.99)];
    const ratios = beside
      ? [median(times) / median(beside.times), quantile(times, 0.99) / quantile(beside.times, 0.99)]
      : [];
    const cells = [...figures, Math.max(...times)].map(twoDigits);
    const compared = beside ? [beside.what, ...ratios.map(twoDigits)] : ['', '', ''];
    console.log(`| ${[what, ...cells, ...compared].join(' | ')} |`);
  }
}

function twoDigits(figure: number): string {
  return figure.toFixed(2);
}
