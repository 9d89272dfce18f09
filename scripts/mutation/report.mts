// Writes what mutation testing has found into docs/: `node scripts/mutation/report.mts`, after one part has run, or both.
// Of a part that has no results the pages keep what they say. Tells survivors that nobody has explained yet, and
// fails then.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markUncompiled } from './compile.mts';
import { readExplanations } from './explanations.mts';
import { foldersOf } from './figures.mts';
import { keptRows, keptSections } from './kept.mts';
import type { Report } from './mutants.mts';
import { reasonsOf, survivorsOf } from './survivors.mts';

const root = join(import.meta.dirname, '../..');
const results = (part: string): string => join(root, `reports/${part}.json`);
const parts = ['detection', 'logged-secret'].filter((part) => existsSync(results(part)));
const reports = parts.map((part): Report => JSON.parse(readFileSync(results(part), 'utf8')));
/** Whether the part that a file or folder belongs to has no results. */
const isKept = (name: string): boolean =>
  !parts.includes(name.startsWith('loggedSecret') ? 'logged-secret' : 'detection');

markUncompiled(root, reports);
const explanations = readExplanations();
const { sections, reasons, unexplained } = survivorsOf(reports, explanations);

const page = join(root, 'docs/mutation.md');
const [before, after] = ['<!-- figures -->', '<!-- /figures -->'];
const text = readFileSync(page, 'utf8');
const start = text.indexOf(before) + before.length;
const rows = keptRows(text, isKept);
const notTried = [...rows.values()].reduce((sum, { refused, survived }) => sum + refused + survived, 0);
const all =
  notTried === 0 ? reasons : new Map([...reasons, ['of a part that was not tried again', notTried]]);
writeFileSync(
  page,
  `${text.slice(0, start)}\n${foldersOf(reports, rows)}\n${reasonsOf(all)}\n\n${text.slice(text.indexOf(after))}`,
);

const list = join(root, 'docs/mutation-survivors.md');
const written = [...sections, ...keptSections(readFileSync(list, 'utf8'), isKept)]
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([, section]) => section.trimEnd());
writeFileSync(
  list,
  `# Mutants that survive\n\nWritten by \`node scripts/mutation/report.mts\`, with the explanations of \`scripts/mutation/explanations/\`; [mutation.md](mutation.md) says what they are.\n\n${written.join('\n\n')}\n`,
);

for (const told of explanations.unused) {
  if (!isKept(told)) console.log(`Explained, but told by a test or gone: ${told}`);
}
for (const told of unexplained) console.log(`Not explained: ${told}`);
process.exitCode = unexplained.length > 0 ? 1 : 0;
