import { afterEach, expect, it, vi } from 'vitest';
import { DocumentReadings } from '../../../server/src/languageServer/node/documentReadings.ts';
import { joined } from '../../../server/src/workspace/node/joinedPaths.ts';
import { ScanPool } from '../../../server/src/workspace/node/scanPool.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(61);
const live = { aborted: false };
afterEach(() => vi.useRealTimers());

it('answers documents in turn, and leaves out those that nobody waits for', async () => {
  const readings = new DocumentReadings(new ScanPool({ threads: 1, patience: 0 }));
  const cancellation = { aborted: false };
  const answers = Promise.all([
    readings.read('a.txt', fake.secret('live'), live),
    readings.read('b.txt', fake.secret('live'), cancellation),
    readings.read('c.txt', fake.id('test'), live),
  ]);
  cancellation.aborted = true;
  const codes = (await answers).map((findings) => findings.map(({ code }) => code));
  expect(codes).toEqual([['live-client-secret'], [], ['test-client-id']]);
});

it('gives the thread back, and starts another one for the next document', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pool = new ScanPool({ threads: 1, patience: 5000 });
  const readings = new DocumentReadings(pool);
  expect(pool.size).toBe(0);
  for (let round = 0; round < 2; round++) {
    expect(await readings.read('a.txt', fake.id('live'), live)).toHaveLength(1);
    expect(pool.size).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(pool.size).toBe(0);
  }
});

it('rejects what is too much for the thread, and reads on', { timeout: 60_000 }, async () => {
  const readings = new DocumentReadings(new ScanPool({ threads: 1, patience: 0, memory: 30 }));
  const lost = readings.read('a.txt', `${fake.secret('live')} `.repeat(200_000), live);
  const next = readings.read('b.txt', fake.id('live'), live);
  await expect(lost).rejects.toThrow('The thread that reads documents has ended.');
  expect(await next).toHaveLength(1);
});

it('reads documents on a thread that scans, which finds as much as without them', async () => {
  const pool = new ScanPool({ threads: 1, patience: 60_000 });
  const folder = new TemporaryFolder();
  const paths = Array.from({ length: 100 }, (_, at) => `${at}.txt`);
  for (const path of paths) folder.write(path, `${fake.secret('live')}\n`);
  const batch = { paths: joined(paths.map((path) => folder.at(path))), largest: 1e6, cancellation: live };
  const [outcomes, findings] = await Promise.all([
    pool.scan(batch),
    new DocumentReadings(pool).read('a.txt', fake.id('live'), live),
  ]);
  expect(pool.size).toBe(1);
  expect(findings.map(({ code }) => code)).toEqual(['live-client-id']);
  expect(
    outcomes.flatMap((one) => (typeof one === 'object' && 'findings' in one ? one.findings : [])),
  ).toHaveLength(100);
  await pool.dispose();
});

it('blames no file for what a document does to the thread', { timeout: 60_000 }, async () => {
  const pool = new ScanPool({ threads: 1, patience: 60_000, memory: 30 });
  const folder = new TemporaryFolder();
  const paths = Array.from({ length: 20 }, (_, at) => `${at}.txt`);
  for (const path of paths) folder.write(path, `${fake.secret('live')}\n`);
  const lost = pool.read('a.txt', `${fake.secret('live')} `.repeat(200_000));
  const scanned = pool.scan({
    paths: joined(paths.map((path) => folder.at(path))),
    largest: 1e6,
    cancellation: live,
  });
  await expect(lost).rejects.toThrow('The thread that reads documents has ended.');
  expect((await scanned).every((one) => typeof one === 'object' && 'findings' in one)).toBe(true);
  await pool.dispose();
});
