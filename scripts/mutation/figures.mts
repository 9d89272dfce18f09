import { kindOf } from './kinds.mts';
import { isKilled, isSurvivor, original, type Report } from './mutants.mts';

const folder = 'server/src/detection/';
const longest = 80;

interface Figures {
  killed: number;
  refused: number;
  survived: number;
}

/** A table of folders: how many mutants they have, and how many of them tests tell. */
export function foldersOf(parts: readonly Report[]): string {
  const rows = new Map<string, Figures>();
  for (const [file, { mutants }] of filesOf(parts)) {
    const name = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    const figures = rows.get(name) ?? { killed: 0, refused: 0, survived: 0 };
    rows.set(name, figures);
    for (const mutant of mutants) {
      if (isKilled(mutant)) figures.killed++;
      else if (isSurvivor(mutant)) figures.survived++;
      else if (mutant.status === 'CompileError') figures.refused++;
    }
  }
  const total = { killed: 0, refused: 0, survived: 0 };
  const loggedSecret = { killed: 0, refused: 0, survived: 0 };
  for (const [name, { killed, refused, survived }] of rows) {
    for (const sum of name.startsWith('loggedSecret') ? [total, loggedSecret] : [total]) {
      sum.killed += killed;
      sum.refused += refused;
      sum.survived += survived;
    }
  }
  const others = {
    killed: total.killed - loggedSecret.killed,
    refused: total.refused - loggedSecret.refused,
    survived: total.survived - loggedSecret.survived,
  };
  const lines = [...rows]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, row]) => line(`\`${name}\``, row));
  return [
    '',
    '| folder | mutants | killed by tests | not told | of these refused by the compiler | killed, % of all |',
    '|---|--:|--:|--:|--:|--:|',
    ...lines,
    line('all but `loggedSecret`', others),
    line('`loggedSecret`', loggedSecret),
    line('**all**', total),
    '',
  ].join('\n');
}

/** The score is that of all mutants: what the compiler refuses counts as not told. */
function line(name: string, { killed, refused, survived }: Figures): string {
  const all = killed + refused + survived;
  return `| ${name} | ${all} | ${killed} | ${all - killed} | ${refused} | ${((100 * killed) / all).toFixed(1)} |`;
}

/** Every mutant that no test tells, by file: of which kind it is, what stood there, and what in its place. */
export function survivorsOf(parts: readonly Report[]): string {
  return filesOf(parts)
    .map(([file, { source, mutants }]) => {
      const counts = new Map<string, number>();
      for (const mutant of mutants.filter(isSurvivor)) {
        const before = original(source, mutant);
        const told = `${kindOf(mutant, before)}: ${code(before)} → ${code(mutant.replacement ?? mutant.mutatorName)}`;
        counts.set(told, (counts.get(told) ?? 0) + 1);
      }
      const items = [...counts]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([told, count]) => `- ${told}${count === 1 ? '' : `, ${count} times`}`);
      return items.length === 0 ? '' : `## ${file}\n\n${items.join('\n')}\n\n`;
    })
    .join('');
}

/** How many survivors there are of each kind, as a table. */
export function kindsOf(parts: readonly Report[]): string {
  const counts = new Map<string, number>();
  for (const [, { source, mutants }] of filesOf(parts))
    for (const mutant of mutants.filter(isSurvivor)) {
      const kind = kindOf(mutant, original(source, mutant));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  const lines = [...counts].toSorted(([, one], [, other]) => other - one);
  return [
    '| kind | survivors |',
    '|---|--:|',
    ...lines.map(([kind, count]) => `| ${kind} | ${count} |`),
  ].join('\n');
}

function code(text: string): string {
  const short = text.replaceAll(/\s+/g, ' ').trim();
  const fence = short.includes('`') ? '``' : '`';
  return short === ''
    ? 'nothing'
    : `${fence}${short.length > longest ? `${short.slice(0, longest)}…` : short}${fence}`;
}

function filesOf(parts: readonly Report[]): (readonly [file: string, content: Report['files'][string]])[] {
  return parts
    .flatMap(({ files }) => Object.entries(files))
    .map(([file, content]) => [file.slice(folder.length), content] as const)
    .toSorted(([one], [other]) => one.localeCompare(other));
}
