import { isKilled, isSurvivor, type Report } from './mutants.mts';

/** What detection uses of the protocol stands beside it. */
const roots = /^server\/src\/(?:detection\/)?/;

export interface Figures {
  killed: number;
  refused: number;
  survived: number;
}

/**
 * A table of folders: how many mutants they have, and how many of them tests tell.
 * @param kept Rows of folders that were not tried.
 */
export function foldersOf(parts: readonly Report[], kept: ReadonlyMap<string, Figures>): string {
  const rows = new Map(kept);
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

/** Each file of the reports by its path within server/src/detection, or else within server/src, in order. */
export function filesOf(
  parts: readonly Report[],
): (readonly [file: string, content: Report['files'][string]])[] {
  return parts
    .flatMap(({ files }) => Object.entries(files))
    .map(([file, content]) => [file.replace(roots, ''), content] as const)
    .toSorted(([one], [other]) => one.localeCompare(other));
}
