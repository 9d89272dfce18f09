// Writes what mutation testing has found into docs/: `node scripts/mutation/report.mts`, after both parts have run.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markUncompiled } from './compile.mts';
import { foldersOf, kindsOf, survivorsOf } from './figures.mts';
import type { Report } from './mutants.mts';

const root = join(import.meta.dirname, '../..');
const parts = ['detection', 'logged-secret'].map(
  (part): Report => JSON.parse(readFileSync(join(root, `reports/${part}.json`), 'utf8')),
);
markUncompiled(root, parts);
const page = join(root, 'docs/mutation.md');
const [before, after] = ['<!-- figures -->', '<!-- /figures -->'];
const text = readFileSync(page, 'utf8');
const start = text.indexOf(before) + before.length;
writeFileSync(
  page,
  `${text.slice(0, start)}\n${foldersOf(parts)}\n${kindsOf(parts)}\n\n${text.slice(text.indexOf(after))}`,
);
writeFileSync(
  join(root, 'docs/mutation-survivors.md'),
  `# Mutants that survive\n\nWritten by \`node scripts/mutation/report.mts\`; [mutation.md](mutation.md) explains them.\n\n${survivorsOf(parts)}`,
);
