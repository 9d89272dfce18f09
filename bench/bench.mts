import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureKeystrokes } from './keystroke.mts';
import { measureDetection } from './linear.mts';
import { measurePeers, measureScan, measureSmallFiles } from './scan/folders.mts';
import { dropInputs, largeFileTree, packagesTree } from './scan/inputs.mts';
import { printMemory } from './scan/memory.mts';
import { measureActivation } from './server/activation.mts';
import { measureChanges } from './server/changes.mts';
import { measureDuringScan } from './server/duringScan.mts';
import { printServerMemory } from './server/memory.mts';
import { printSizes } from './sizes.mts';

/**
 * What everything costs, beside its peers: bench/README.md says how. `npm run package` first. `--quick` takes a tenth
 * of everything, `--only a,b` some of it, `--clean` deletes the inputs, `--gitleaks PATH` and `--secretlint PATH` say
 * where those are that are not on the path.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    gitleaks: { type: 'string' },
    secretlint: { type: 'string' },
  },
});
// The threads read sources as they are, and Node says so each time.
process.env['NODE_NO_WARNINGS'] = '1';
const server = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const share = values.quick ? 10 : 1;
const rounds = values.quick ? 3 : Number(values.rounds);
const tree = () => packagesTree(20_000 / share, 400_000_000 / share);

const sections: Readonly<Record<string, () => unknown>> = {
  warm: () => measureScan(tree(), { rounds, isCold: false }),
  cold: () => measureScan(tree(), { rounds, isCold: true }),
  small: () => measureSmallFiles(200_000 / share, rounds),
  peers: () => measurePeers(tree(), values),
  large: () => printMemory([64e6 / share, 2e9 / share].map((bytes) => largeFileTree(bytes))),
  linear: () => measureDetection(100_000_000 / share),
  keystroke: () => measureKeystrokes(server, 1000 / share),
  during: () => measureDuringScan(server, tree(), rounds),
  changes: () => measureChanges(tree(), 5000 / share, rounds),
  memory: () => printServerMemory(server, tree(), { keystrokes: 100_000 / share, rescans: 1000 / share }),
  activation: () => measureActivation(rounds),
  sizes: () => printSizes(),
};

if (values.clean) dropInputs();
else {
  if (!existsSync(server)) throw new Error(`${server} does not exist: run "npm run package" first.`);
  const chosen = values.only?.split(',') ?? Object.keys(sections);
  for (const name of chosen) await sections[name]?.();
}
