// Writes what mutation testing has found into docs/: `node scripts/mutation/report.mts`, after both parts have run.
// Tells survivors that nobody has explained yet, and fails then.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markUncompiled } from './compile.mts';
import { readExplanations } from './explanations.mts';
import { foldersOf } from './figures.mts';
import type { Report } from './mutants.mts';
import { survivorsOf } from './survivors.mts';

const root = join(import.meta.dirname, '../..');
const parts = ['detection', 'logged-secret'].map(
  (part): Report => JSON.parse(readFileSync(join(root, `reports/${part}.json`), 'utf8')),
);
markUncompiled(root, parts);
const explanations = readExplanations();
const { list, table, unexplained } = survivorsOf(parts, explanations);
const page = join(root, 'docs/mutation.md');
const [before, after] = ['<!-- figures -->', '<!-- /figures -->'];
const text = readFileSync(page, 'utf8');
const start = text.indexOf(before) + before.length;
writeFileSync(
  page,
  `${text.slice(0, start)}\n${foldersOf(parts)}\n${table}\n\n${text.slice(text.indexOf(after))}`,
);
writeFileSync(
  join(root, 'docs/mutation-survivors.md'),
  `# Mutants that survive\n\nWritten by \`node scripts/mutation/report.mts\`, with the explanations of \`scripts/mutation/explanations.json\`; [mutation.md](mutation.md) says what they are.\n\n${list}`,
);
for (const told of explanations.unused) console.log(`Explained, but told by a test or gone: ${told}`);
for (const told of unexplained) console.log(`Not explained: ${told}`);
process.exitCode = unexplained.length > 0 ? 1 : 0;
