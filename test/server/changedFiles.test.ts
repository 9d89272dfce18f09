import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeTimers } from '../../server/src/languageServer/node/nodeTimers.ts';
import type { Timers } from '../../server/src/languageServer/runtime.ts';
import { createNodeScanner } from '../../server/src/workspace/node/nodeScanner.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { inProcess } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import type { TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(62);
const suite = serverSuite();
const { openSync } = fs;
/** Every file that was opened, in order. */
const opened: string[] = [];

beforeEach(() => {
  fs.openSync = (path, ...rest) => {
    opened.push(String(path));
    return openSync(path, ...rest);
  };
  syncBuiltinESMExports();
});

afterEach(() => {
  fs.openSync = openSync;
  syncBuiltinESMExports();
});

const disk = 50;
/** What waits for more changes on disk. The test says when there are none. */
let whenQuiet: (() => void) | undefined;
const timers: Timers = {
  ...nodeTimers,
  after(delay, callback) {
    if (delay !== disk) return nodeTimers.after(delay, callback);
    whenQuiet = callback;
    return { dispose: () => undefined };
  },
};
/** Reads on the thread of the test. */
const kind = inProcess({
  timers,
  delays: { burst: 0, typing: 0, pause: 0, disk },
  createScanner: () => createNodeScanner({ threads: 0 }),
});

/** Every change has arrived. */
async function settle(client: TestClient): Promise<void> {
  // Answered in turn.
  await expect(client.connection.sendRequest('xtopay/unknown')).rejects.toThrow();
  whenQuiet?.();
}

it('one changed file is one file read', async () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`src/${at}.ts`, 'nothing\n']));
  const workspace = suite.workspace(files).committed();
  const client = await suite.start(kind, { folders: [workspace.path] });
  await client.logs(/^Scanned .*: 50 files/);
  opened.length = 0;
  workspace.write('src/7.ts', fake.id('live'));
  await client.changedOnDisk([workspace.file('src/7.ts'), FileChangeType.Changed]);
  await settle(client);
  await client.shows(workspace.uri('src/7.ts'), ['live-client-id']);
  expect(opened).toEqual([workspace.file('src/7.ts')]);
});

it('a branch switch reads each changed file once, in one go', { timeout: 60_000 }, async () => {
  const count = 300;
  const names = Array.from({ length: count }, (_, at) => join('src', `${at % 20}`, `${at}.ts`));
  const files = Object.fromEntries(names.map((name) => [name, 'nothing\n']));
  const workspace = suite.workspace({ 'other.ts': '', ...files }).committed();
  workspace.git('checkout', '-q', '-b', 'other');
  for (const name of names) workspace.write(name, 'something\n');
  workspace.write('src/1/1.ts', fake.id('live'));
  workspace.git('commit', '-qam', 'Other');
  workspace.git('checkout', '-q', '-');
  const client = await suite.start(kind, { folders: [workspace.path] });
  await client.logs(/^Scanned .*: 301 files/);
  await client.progress.first(({ value }) => value.kind === 'end');
  const begun = () => client.progress.all().filter(({ value }) => value.kind === 'begin').length;
  const before = begun();
  opened.length = 0;
  workspace.git('checkout', '-q', 'other');
  // As VS Code's watcher tells of it: in batches, the index and HEAD among them.
  for (let from = 0; from < count; from += 50) {
    const batch = names.slice(from, from + 50).map((name) => workspace.file(name));
    const all = [...batch, workspace.file('.git/index'), workspace.file('.git/HEAD')];
    await client.changedOnDisk(...all.map((path) => [path, FileChangeType.Changed] as const));
  }
  await settle(client);
  await client.shows(workspace.uri('src/1/1.ts'), ['live-client-id']);
  await client.logs(/^Scanned 300 changed paths: 300 files/);
  expect(opened.toSorted()).toEqual(names.map((name) => workspace.file(name)).toSorted());
  expect(begun() - before).toBe(1);
});
