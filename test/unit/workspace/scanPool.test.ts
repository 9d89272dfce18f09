import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { joined } from '../../../server/src/workspace/node/joinedPaths.ts';
import { createNodeScanner } from '../../../server/src/workspace/node/nodeScanner.ts';
import type { FileOutcome } from '../../../server/src/workspace/node/scanFile.ts';
import { ScanPool } from '../../../server/src/workspace/node/scanPool.ts';
import { FakeCredentials } from '../../corpus/fakeCredentials.ts';
import { scan } from './scanning.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const fake = new FakeCredentials(2);

function manyFiles(count: number): TemporaryFolder {
  const folder = new TemporaryFolder();
  for (let index = 0; index < count; index++) {
    const content =
      index % 5 === 0 ? `a\n${fake.secret('live')} ${fake.id('test')}\n` : 'nothing\n'.repeat(index);
    folder.write(`${index % 7}/${index}.txt`, content);
  }
  return folder;
}

function isRead(outcome: FileOutcome): boolean {
  return typeof outcome === 'number' || 'bytes' in outcome;
}

describe('the threads that scan', () => {
  it('find the same, however many there are', { timeout: 60_000 }, async () => {
    const folder = manyFiles(300);
    const [here, one, three] = await Promise.all(
      [0, 1, 3].map((threads) => scan(folder.path, { options: { threads } })),
    );
    expect(here?.files).toHaveLength(300);
    expect(here?.summary.findings).toBe(120);
    for (const other of [one, three]) {
      expect(other?.files).toEqual(here?.files);
      for (const [path, report] of here?.reports ?? []) expect(other?.reports.get(path)).toEqual(report);
    }
  });

  it('are given back when there has been nothing to do for a while', async () => {
    const folder = manyFiles(20);
    const pool = new ScanPool({ threads: 2, patience: 1 });
    const paths = joined(Array.from({ length: 20 }, (_, index) => folder.at(`${index % 7}/${index}.txt`)));
    const outcomes = await pool.scan({ paths, largest: 1e6, cancellation: { aborted: false } });
    expect(outcomes).toHaveLength(20);
    expect(outcomes.every(isRead)).toBe(true);
    await vi.waitFor(() => expect(pool.size).toBe(0));
    expect(await pool.scan({ paths, largest: 1e6, cancellation: { aborted: false } })).toEqual(outcomes);
    await pool.dispose();
  });

  it('are as few as who asked last wants, and all again for who does not mind', {
    timeout: 60_000,
  }, async () => {
    const folder = manyFiles(18);
    const pool = new ScanPool({ threads: 2, patience: 60_000 });
    const paths = Array.from({ length: 18 }, (_, index) => folder.at(`${index % 7}/${index}.txt`));
    const sizes: number[] = [];
    for (const threads of [1, 0, 1, 9]) {
      const halves = [joined(paths.slice(0, 9)), joined(paths.slice(9))];
      const asked = { largest: 1e6, threads, cancellation: { aborted: false } };
      await Promise.all(halves.map((half) => pool.scan({ ...asked, paths: half })));
      sizes.push(pool.size);
    }
    expect(sizes).toEqual([1, 2, 1, 2]);
    await pool.dispose();
  });

  it.runIf(process.platform === 'linux')('let all else go first, where nobody waits for them', async () => {
    const folder = manyFiles(20);
    const paths = joined(Array.from({ length: 20 }, (_, index) => folder.at(`${index % 7}/${index}.txt`)));
    const niceness = (thread: string) =>
      Number(readFileSync(`/proc/self/task/${thread}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[16]);
    const threadsOf = async (isBackground: boolean) => {
      const before = readdirSync('/proc/self/task');
      const pool = new ScanPool({ threads: 1, patience: 60_000, isBackground });
      await pool.scan({ paths, largest: 1e6, cancellation: { aborted: false } });
      const started = readdirSync('/proc/self/task').filter((thread) => !before.includes(thread));
      const told = started.map(niceness);
      await pool.dispose();
      return told;
    };
    const usual = niceness(`${process.pid}`);
    expect(new Set(await threadsOf(false))).toEqual(new Set([usual]));
    expect(await threadsOf(true)).toContain(Math.max(10, usual));
    expect(niceness(`${process.pid}`)).toBe(usual);
  });

  it('are not started for a few small files', async () => {
    const folder = manyFiles(3);
    const pool = new ScanPool({ threads: 2, patience: 1000 });
    const paths = joined([folder.at('0/0.txt'), folder.at('gone'), folder.at('1/1.txt')]);
    const outcomes = await pool.scan({ paths, largest: 1e6, cancellation: { aborted: false } });
    expect(outcomes).toMatchObject([{ capped: false }, { reason: 'vanished' }, expect.any(Number)]);
    expect(pool.size).toBe(0);
  });

  it('give up the one file that is too much for their memory, and scan all others', {
    timeout: 60_000,
  }, async () => {
    const folder = manyFiles(30).write('large.txt', `${fake.secret('live')} `.repeat(200_000));
    const pool = new ScanPool({ threads: 1, patience: 1000, memory: 30 });
    const names = Array.from({ length: 30 }, (_, index) => `${index % 7}/${index}.txt`);
    const files = [...names.slice(0, 10), 'large.txt', ...names.slice(10)];
    const paths = joined(files.map((name) => folder.at(name)));
    const outcomes = await pool.scan({ paths, largest: 1e9, cancellation: { aborted: false } });
    await pool.dispose();
    expect(outcomes[10]).toEqual({ reason: 'unreadable', detail: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(outcomes.filter(isRead)).toHaveLength(30);
  });

  it('stop when the scan is cancelled; what was not reached is counted', async () => {
    const folder = manyFiles(600);
    const cancellation = new AbortController();
    const scanner = createNodeScanner({ threads: 1 });
    const told = await scan(folder.path, {
      scanner: {
        ...scanner,
        scanFolder: (request) => scanner.scanFolder({ ...request, onProgress: () => cancellation.abort() }),
      },
      cancellation: cancellation.signal,
    });
    await scanner.dispose();
    expect(told.summary.cancelled).toBe(true);
    expect(told.files.length).toBeLessThan(600);
    expect(told.files.length + (told.summary.leftOut.cancelled ?? 0)).toBe(600);
  });

  it('do not even begin when it was cancelled before', async () => {
    const told = await scan(manyFiles(3).path, { cancellation: { aborted: true } });
    expect(told.files).toEqual([]);
    expect(told.summary.cancelled).toBe(true);
  });
});
