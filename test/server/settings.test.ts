import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(23);
const suite = serverSuite();

describe.each(everyKind)('settings ($name)', (kind) => {
  it('choose the severity of each code, for open documents and files on disk', async () => {
    const workspace = suite.workspace({
      'a.ts': `${fake.secret('live')}\n${fake.id('live')}\n${fake.id('test')}`,
    });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const onDisk = workspace.uri('a.ts');
    const untitled = 'untitled:a';
    await client.open(untitled, fake.secret('live'));
    await client.shows(untitled, ['live-client-secret']);
    await client.shows(onDisk, ['live-client-secret', 'live-client-id', 'test-client-id']);

    await client.changeSettings(() => ({
      severity: { 'live-client-secret': 'hint', 'live-client-id': 'off', 'test-client-id': 'error' },
    }));
    const diagnostics = await client.shows(onDisk, ['live-client-secret', 'test-client-id']);
    expect(diagnostics.map(({ severity }) => severity)).toEqual([4, 1]);
    await client.published.first(
      ({ uri, diagnostics: [first] }) => uri === untitled && first?.severity === 4,
    );
    await client.counted.first(
      (count) => count.errors === 1 && count.warnings === 0 && count.information === 0,
    );

    await client.changeSettings(() => null);
    await client.shows(onDisk, ['live-client-secret', 'live-client-id', 'test-client-id']);
  });

  it('leave out what is excluded, open or not, and take it in again', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live'), 'vendor/b.ts': fake.id('live') });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const uri = workspace.uri('vendor/b.ts');
    await client.shows(uri, ['live-client-id']);

    await client.changeSettings(() => ({ scan: { exclude: ['vendor/**'] } }));
    await client.shows(uri, []);
    await client.open(uri, fake.secret('live'));
    expect(await client.diagnosticsOf(uri, 1)).toEqual([]);
    expect(client.shown(workspace.uri('a.ts'))).toHaveLength(1);

    await client.changeSettings(() => null);
    await client.shows(uri, ['live-client-secret']);
    await client.close(uri);
    await client.shows(uri, ['live-client-id']);
  });

  it('switch scanning off and on', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live') });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const open = workspace.uri('open.ts');
    await client.open(open, fake.id('live'));
    await client.shows(open, ['live-client-id']);
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
    await client.changeSettings(() => ({ scan: { enabled: false } }));
    await client.shows(workspace.uri('a.ts'), []);
    await client.shows(open, []);
    await client.counted.next((count) => count.warnings === 0);
    await client.changeSettings(() => ({ scan: { enabled: true } }));
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
    await client.shows(open, ['live-client-id']);
  });

  it('hold for each folder by itself, and are asked for once', async () => {
    const quiet = suite.workspace({ 'a.ts': fake.id('live') });
    const loud = suite.workspace({ 'a.ts': fake.id('live') });
    const client = await suite.start(kind, {
      folders: [quiet.path, loud.path],
      settings: (scope) => ({
        severity: { 'live-client-id': scope === loud.uri() ? 'error' : 'information' },
      }),
    });
    expect((await client.shows(quiet.uri('a.ts'), ['live-client-id']))[0]?.severity).toBe(3);
    expect((await client.shows(loud.uri('a.ts'), ['live-client-id']))[0]?.severity).toBe(1);
    await client.open(loud.uri('b.ts'), fake.id('live'));
    expect((await client.shows(loud.uri('b.ts'), ['live-client-id']))[0]?.severity).toBe(1);
    expect(client.askedScopes).toHaveLength(2);
    expect(new Set(client.askedScopes)).toEqual(new Set([quiet.uri(), loud.uri()]));
  });

  it('of a wrong type fall back to their defaults, with one line each in the log', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live') });
    const bad = () => ({
      scan: { enabled: 'no', exclude: 7, maxFileSize: -1, threads: 0.5, baseline: 7 },
      severity: { 'live-client-id': 'loud' },
    });
    const client = await suite.start(kind, { folders: [workspace.path], settings: bad });
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
    await client.changeSettings(bad);
    await client.scanWorkspace();
    const lines = client.logged.all().filter(({ message }) => message.startsWith('Settings: '));
    expect(lines.map(({ message }) => message.split(' ')[1])).toEqual([
      'xtopay.scan.enabled',
      'xtopay.scan.exclude',
      'xtopay.scan.maxFileSize',
      'xtopay.scan.threads',
      'xtopay.scan.baseline',
      'xtopay.severity.live-client-id',
    ]);
  });

  it('that are no object at all fall back too', async () => {
    const client = await suite.start(kind, { settings: () => ['nonsense'] });
    await client.open('untitled:a', fake.id('live'));
    await client.shows('untitled:a', ['live-client-id']);
    await client.logs(/^Settings: xtopay must be an object/);
  });

  it('are the defaults for a client that cannot do anything', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live') });
    const client = await suite.start(kind, { folders: [workspace.path], capabilities: {} });
    const uri = workspace.uri('a.ts');
    await client.shows(uri, ['live-client-id']);
    expect(client.askedScopes).toEqual([]);
    expect(client.registered.all()).toEqual([]);
    expect(client.progress.all()).toEqual([]);
    // It does not watch the disk either: what it saves is read again.
    await client.open(uri, '');
    await client.shows(uri, []);
    workspace.write('a.ts', fake.secret('live'));
    await client.save(uri);
    await client.close(uri);
    await client.shows(uri, ['live-client-secret']);
  });

  it('may come with the introduction, or pushed later, from a client that cannot be asked', async () => {
    const client = await suite.start(kind, {
      capabilities: {},
      initializationOptions: { xtopay: { severity: { 'live-client-id': 'error' } } },
    });
    const uri = 'untitled:a';
    await client.open(uri, fake.id('live'));
    expect((await client.shows(uri, ['live-client-id']))[0]?.severity).toBe(1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { xtopay: { severity: { 'live-client-id': 'off' } } },
    });
    await client.shows(uri, []);
  });
});
