import { expect, it } from 'vitest';
import { detect } from '../../../server/src/detection/detect.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { cpuTimeOf } from '../cpuTime.ts';

const fake = fakeCredentials(5);
const block = fake.body(4000);

/** Texts that a careless search needs more than linear time for, made as long as asked. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'friendly text': (length) => repeat('The quick brown fox jumps over the lazy dog; 42 times.\n', length),
  'prefixes alone': (length) => repeat('csk_live_', length),
  'near-misses': (length) =>
    repeat(`csk_live_${fake.body(15)} task_live_${fake.body(64)} csk_prod_${fake.body(64)}\n`, length),
  'one long run of base64': (length) => repeat(block, length),
  'base64 of text': (length) =>
    Buffer.from(repeat('some text that is no credential, ', length)).toString('base64').slice(0, length),
  'nested base64': (length) => nested(repeat('csk_live_x csk_test_y, ', length), 4).slice(0, length),
  'runs that end in needles': (length) => repeat(`/${fake.body(30)}/X2xpdmV/X3Rlc3R/9saXZlX `, length),
  'delimiters and needles': (length) => repeat('/+/-_/+/-_/+/X2xpdmV', length),
  'quotes alone': (length) => repeat('"', length),
  'quotes and blanks': (length) => repeat(`"${' '.repeat(300)}`, length),
  'joined literals': (length) => repeat("'csk_' + 'live_' + ", length),
  'backslashes alone': (length) => repeat('\\', length),
  'backslashes at the ends of lines': (length) => repeat('csk_\\\n', length),
  'escapes alone': (length) => repeat('%63\\x73\\u006b&#95;', length),
  'percent of percent': (length) => repeat('%2525', length),
  'NULs between characters': (length) => repeat('c\0s\0k\0_\0', length),
  'open brackets and tokens': (length) => repeat(`({[${fake.id('test')},${fake.secret('live')}`, length),
  'tokens alone': (length) => repeat(`${fake.secret('test')}\n`, length),
  'directives alone': (length) => repeat('secretlint-disable-next-line a,b\n', length),
  'names alone': (length) => repeat('VITE_XTOPAY_XTOPAY_', length),
  'one word': (length) => repeat('a', length),
  'lines of equal length': (length) => repeat(`${block.slice(0, 76)}\n`, length),
};

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function nested(text: string, times: number): string {
  return times === 0 ? text : nested(Buffer.from(text).toString('base64'), times - 1);
}

/** The best of a few runs, in milliseconds. */
function timeOf(text: string): number {
  return Math.min(...Array.from({ length: 4 }, () => cpuTimeOf(() => detect('file.js', text))));
}

const length = 30_000;
const factor = 16;

it.each(Object.entries(hostile))('reads %s in time that grows with the length alone', (_, make) => {
  const [small, large] = [make(length), make(length * factor)];
  timeOf(small);
  // Quadratic time would be 16 times as much for each character. A busy machine may spoil one measurement, not all.
  const growth = () => timeOf(large) / factor / Math.max(timeOf(small), 0.05);
  expect([growth, growth, growth, growth].some((measure) => measure() < 5)).toBe(true);
});
