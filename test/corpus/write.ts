// Writes the corpus as one JSON file: node test/corpus/write.ts FILE [SEED]
import { writeFileSync } from 'node:fs';
import { everyCase } from './everyCase.ts';
import { asJson } from './interchange.ts';

const [target, seed] = process.argv.slice(2);
if (target === undefined) {
  console.error('Use: node test/corpus/write.ts FILE [SEED]');
  process.exit(2);
}
const cases = everyCase(seed === undefined ? undefined : Number(seed));
writeFileSync(target, `${JSON.stringify(cases.map(asJson), undefined, 1)}\n`);
console.log(`${cases.length} cases`);
