/** What of a report of Stryker is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const folder = 'server/src/detection/';
const longest = 80;

interface Figures {
  killed: number;
  survived: number;
}

/** A table of folders: how many mutants they have, and how many of them tests tell. */
export function foldersOf(parts: readonly Report[]): string {
  const rows = new Map<string, Figures>();
  for (const [file, { mutants }] of filesOf(parts)) {
    const name = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    const figures = rows.get(name) ?? { killed: 0, survived: 0 };
    rows.set(name, figures);
    for (const { status } of mutants) {
      if (isKilled(status)) figures.killed++;
      else if (isSurvivor(status)) figures.survived++;
    }
  }
  const total = { killed: 0, survived: 0 };
  const loggedSecret = { killed: 0, survived: 0 };
  for (const [name, { killed, survived }] of rows) {
    for (const sum of name.startsWith('loggedSecret') ? [total, loggedSecret] : [total]) {
      sum.killed += killed;
      sum.survived += survived;
    }
  }
  const others = {
    killed: total.killed - loggedSecret.killed,
    survived: total.survived - loggedSecret.survived,
  };
  const lines = [...rows]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, row]) => line(`\`${name}\``, row));
  return [
    '',
    '| folder | mutants | killed | survived | killed, % |',
    '|---|--:|--:|--:|--:|',
    ...lines,
    line('all but `loggedSecret`', others),
    line('`loggedSecret`', loggedSecret),
    line('**all**', total),
    '',
  ].join('\n');
}

function line(name: string, { killed, survived }: Figures): string {
  const all = killed + survived;
  return `| ${name} | ${all} | ${killed} | ${survived} | ${((100 * killed) / all).toFixed(1)} |`;
}

/** Every mutant that no test tells, by file: what stood there, and what in its place. */
export function survivorsOf(parts: readonly Report[]): string {
  return filesOf(parts)
    .map(([file, { source, mutants }]) => {
      const counts = new Map<string, number>();
      for (const mutant of mutants.filter(({ status }) => isSurvivor(status))) {
        const told = `${code(original(source, mutant))} → ${code(mutant.replacement ?? mutant.mutatorName)}`;
        counts.set(told, (counts.get(told) ?? 0) + 1);
      }
      const items = [...counts].map(([told, count]) => `- ${told}${count === 1 ? '' : `, ${count} times`}`);
      return items.length === 0 ? '' : `## ${file}\n\n${items.join('\n')}\n\n`;
    })
    .join('');
}

function original(source: string, { location: { start, end } }: Mutant): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((text, index) =>
      text.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
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

/** A mutant that does not come to an end is told from what does. */
function isKilled(status: string): boolean {
  return status === 'Killed' || status === 'Timeout';
}

function isSurvivor(status: string): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}
