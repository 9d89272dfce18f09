import { type Mutant, original } from './mutants.mts';

const longest = 90;
const around = 24;

/** What a mutant changes, in one line: `at < to → at <= to`. Of longer texts, what stands around the difference. */
export function toldOf(source: string, mutant: Mutant): string {
  const before = inOneLine(original(source, mutant));
  const after = inOneLine(mutant.replacement ?? mutant.mutatorName);
  const [shortBefore, shortAfter] =
    before.length > longest && after.length > around ? whatDiffers(before, after) : [before, after];
  return `${cut(shortBefore)} → ${cut(shortAfter)}`;
}

function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? 'nothing' : line;
}

function whatDiffers(one: string, other: string): readonly [string, string] {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const from = Math.max(0, start - around);
  const behind = Math.max(0, end - around);
  return [part(one, from, behind), part(other, from, behind)];
}

function part(text: string, from: number, behind: number): string {
  return `${from === 0 ? '' : '…'}${text.slice(from, text.length - behind)}${behind === 0 ? '' : '…'}`;
}

function cut(text: string): string {
  return text.length > 2 * longest ? `${text.slice(0, 2 * longest)}…` : text;
}
