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
    '| folder | mutants | killed by tests | refused by the compiler | survived | score, % |',
    '|---|--:|--:|--:|--:|--:|',
    ...lines,
    line('all but `loggedSecret`', others),
    line('`loggedSecret`', loggedSecret),
    line('**all**', total),
    '',
  ].join('\n');
}

/** The score leaves out what does not compile, as Stryker's own does. */
function line(name: string, { killed, refused, survived }: Figures): string {
  const score = ((100 * killed) / (killed + survived)).toFixed(1);
  return `| ${name} | ${killed + refused + survived} | ${killed} | ${refused} | ${survived} | ${score} |`;
}

/** Every mutant that no test tells, by file: what stood there, and what in its place. */
export function survivorsOf(parts: readonly Report[]): string {
  return filesOf(parts)
    .map(([file, { source, mutants }]) => {
      const counts = new Map<string, number>();
      for (const mutant of mutants.filter(isSurvivor)) {
        const told = `${code(original(source, mutant))} → ${code(mutant.replacement ?? mutant.mutatorName)}`;
        counts.set(told, (counts.get(told) ?? 0) + 1);
      }
      const items = [...counts].map(([told, count]) => `- ${told}${count === 1 ? '' : `, ${count} times`}`);
      return items.length === 0 ? '' : `## ${file}\n\n${items.join('\n')}\n\n`;
    })
    .join('');
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
