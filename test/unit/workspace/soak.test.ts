import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createNodeScanner } from '../../../server/src/workspace/node/nodeScanner.ts';
import { FakeCredentials } from '../../corpus/fakeCredentials.ts';
import { scan } from './scanning.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** In bytes, of what is in use after a collection. */
function heapInUse(): number {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

it('keeps nothing of a scan, however often it is done again', { timeout: 60_000 }, async () => {
  const fake = new FakeCredentials(9);
  const folder = new TemporaryFolder();
  for (let index = 0; index < 40; index++) {
    const secret = index % 4 === 0 ? `key = "${fake.secret('live')}"\n` : '';
    folder.write(`${index % 5}/${index}.py`, `${'print("nothing to see")\n'.repeat(index * 20)}${secret}`);
  }
  const scanner = createNodeScanner({ threads: 0 });
  /** @returns The bytes in use after so many scans. */
  const rescan = async (times: number) => {
    let findings = 0;
    for (let index = 0; index < times; index++)
      findings += (await scan(folder.path, { scanner })).summary.findings;
    expect(findings).toBe(10 * times);
    return heapInUse();
  };
  const settled = await rescan(50);
  const kilobyte = 1000;
  expect((await rescan(100)) - settled).toBeLessThan(500 * kilobyte);
  await scanner.dispose();
});
