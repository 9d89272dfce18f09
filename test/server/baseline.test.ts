import { execFileSync } from 'node:child_process';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { writeBaseline } from '../../server/src/workspace/baseline.ts';
import { fingerprintOf } from '../../server/src/detection/fingerprint.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(77);
const suite = serverSuite();
const { Created, Changed, Deleted } = FileChangeType;
const fileName = '.xtopay-baseline.json';

function accepting(...accepted: readonly (readonly [path: string, token: string])[]): string {
  return writeBaseline(accepted.map(([path, token]) => ({ path, fingerprint: fingerprintOf(token) })));
}

describe.each(everyKind)('the baseline ($name)', (kind) => {
  it('hides what it lists, on disk and in open documents, and what is new shows', async () => {
    const known = fake.secret('live');
    const workspace = suite.workspace({
      'src/a.ts': `'${known}'\n`,
      'src/b.ts': `'${known}'\n`,
      [fileName]: accepting(['src/a.ts', known]),
    });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('src/b.ts'), ['live-client-secret']);
    expect(client.shown(workspace.uri('src/a.ts'))).toEqual([]);
    expect(await client.logs(/^Scanned /)).toMatch(/ 1 finding in .* 1 finding that the baseline accepts\./);

    const text = `'${known}' '${fake.secret('test')}'\n`;
    await client.open(workspace.uri('src/a.ts'), text, 'typescript');
    await client.shows(workspace.uri('src/a.ts'), ['test-client-secret']);
  });

  it('is followed as it is written, edited and deleted', async () => {
    const [one, other] = [fake.secret('live'), fake.id('live')];
    const workspace = suite.workspace({ 'a.ts': `'${one}'\n`, 'b.ts': `'${other}'\n` });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    await client.open(workspace.uri('b.ts'), `'${other}'\n`, 'typescript');
    await client.shows(workspace.uri('b.ts'), ['live-client-id']);

    workspace.write(fileName, accepting(['a.ts', one], ['b.ts', other]));
    await client.changedOnDisk([workspace.file(fileName), Created]);
    await client.shows(workspace.uri('a.ts'), []);
    await client.shows(workspace.uri('b.ts'), []);

    workspace.write(fileName, accepting(['a.ts', one]));
    await client.changedOnDisk([workspace.file(fileName), Changed]);
    await client.shows(workspace.uri('b.ts'), ['live-client-id']);
    expect(client.shown(workspace.uri('a.ts'))).toEqual([]);

    workspace.remove(fileName);
    await client.changedOnDisk([workspace.file(fileName), Deleted]);
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
  });

  it('still holds after any setting has changed', async () => {
    const known = fake.secret('live');
    const files = { 'a.ts': known, 'b.ts': fake.id('live'), [fileName]: accepting(['a.ts', known]) };
    const workspace = suite.workspace(files);
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('b.ts'), ['live-client-id']);
    await client.changeSettings(() => ({ severity: { 'live-client-id': 'error' } }));
    await client.published.next(({ diagnostics }) => diagnostics[0]?.severity === 1);
    await client.scanWorkspace();
    expect(client.published.all().filter(({ uri }) => uri === workspace.uri('a.ts'))).toEqual([]);
  });

  it('that is damaged accepts nothing, and the log says why', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.secret('live'), [fileName]: '{ "version": 2 }' });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    expect(await client.logs(/accepts nothing/)).toContain('it has no "version": 1');
  });

  it('never waits for a pipe of its name', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.secret('live') });
    execFileSync('mkfifo', [workspace.file(fileName)]);
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    await client.logs(/reading the baseline .* no regular file/);
  });

  it('has the name that the settings give it, within the folder only', async () => {
    const token = fake.secret('live');
    const outside = suite.workspace({ 'accepted.json': accepting(['a.ts', token]) });
    const workspace = suite.workspace({ 'a.ts': token, 'ci/known.json': accepting(['a.ts', token]) });
    const named = (baseline: string) => () => ({ scan: { baseline } });
    const client = await suite.start(kind, {
      folders: [workspace.path],
      settings: named(outside.file('accepted.json')),
    });
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    await client.changeSettings(named('ci/known.json'));
    await client.shows(workspace.uri('a.ts'), []);
    await client.changeSettings(named('ci/../../accepted.json'));
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    await client.changeSettings(named(''));
    await client.scanWorkspace();
    expect(client.shown(workspace.uri('a.ts'))).toHaveLength(1);
  });
});
