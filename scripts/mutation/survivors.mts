import type { Explanation, Explanations, Reason } from './explanations.mts';
import { filesOf } from './figures.mts';
import { isSurvivor, type Mutant, type Report } from './mutants.mts';
import { placeOf } from './places.mts';
import { toldOf } from './told.mts';

const reasons: Readonly<Record<Reason, string>> = {
  same: 'the same result',
  covered: 'covered by another check',
  time: 'costs time alone',
  bound: 'a bound that no real text reaches',
  invalid: 'only in text that is no program',
  caller: 'nothing calls it so',
};

interface Group {
  readonly head: string;
  readonly counts: Map<string, number>;
}

/** The survivors as pages list them. */
export interface Survivors {
  /** Markdown, by file: each with its explanation. */
  readonly sections: ReadonlyMap<string, string>;
  /** How many there are of each reason. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly unexplained: readonly string[];
}

/** Lists every mutant that no test tells, by file and explanation. */
export function survivorsOf(parts: readonly Report[], explanations: Explanations): Survivors {
  const unexplained: string[] = [];
  const totals = new Map<string, number>();
  const count = (reason: string): void => void totals.set(reason, (totals.get(reason) ?? 0) + 1);
  const sections = new Map<string, string>();
  for (const [file, { source, mutants }] of filesOf(parts)) {
    const groups = new Map<Explanation | string, Group>();
    const inOrder = mutants.toSorted((one, other) => compare(one.location.start, other.location.start));
    for (const mutant of inOrder) {
      if (!isSurvivor(mutant) && mutant.status !== 'CompileError') continue;
      const place = placeOf(source, mutant.location.start.line);
      const told = toldOf(source, mutant);
      if (mutant.status === 'CompileError') {
        count('refused by the compiler');
        const head = `\`${place}\`: refused by the compiler, which says ${mutant.statusReason ?? 'why'}.`;
        add(groups, head, head, told);
        continue;
      }
      const explanation = explanations.find(file, place, told);
      if (explanation === undefined) unexplained.push(`${file}, ${place}: ${told}`);
      const reason = explanation === undefined ? 'not explained' : reasons[explanation.reason];
      count(reason);
      add(groups, explanation ?? place, `\`${place}\`: ${reason}. ${explanation?.because ?? ''}`, told);
    }
    if (groups.size > 0)
      sections.set(file, `## ${file}\n\n${[...groups.values()].map(written).join('\n')}\n`);
  }
  return { sections, reasons: totals, unexplained };
}

/** Markdown: how many survivors there are of each reason. */
export function reasonsOf(counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].toSorted(([, one], [, other]) => other - one);
  return [
    '| why no test tells | mutants |',
    '|---|--:|',
    ...rows.map(([why, sum]) => `| ${why} | ${sum} |`),
  ].join('\n');
}

function add(
  groups: Map<Explanation | string, Group>,
  key: Explanation | string,
  head: string,
  told: string,
): void {
  const group = groups.get(key) ?? { head: head.trim(), counts: new Map<string, number>() };
  groups.set(key, group);
  group.counts.set(told, (group.counts.get(told) ?? 0) + 1);
}

function written({ head, counts }: Group): string {
  const items = [...counts].map(([told, times]) => `- ${code(told)}${times === 1 ? '' : `, ${times} times`}`);
  return `${head}\n\n${items.join('\n')}\n`;
}

/** A text that holds backticks stands between two of them. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function compare(one: Mutant['location']['start'], other: Mutant['location']['start']): number {
  return one.line - other.line || one.column - other.column;
}
