import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { bundled, bundledOverIpc, everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(25);
const suite = serverSuite();

describe.each(everyKind)('over the wire ($name)', (kind) => {
  it('goes no more of a secret than its first eight characters, verbose trace and all', async () => {
    const secrets = [fake.secret('live'), fake.secret('test')];
    const basic = Buffer.from(`${fake.id('live')}:${secrets[0]}`).toString('base64');
    const text = `${secrets.join('\n')}\nAuthorization: Basic ${basic}\n`;
    const workspace = suite
      .workspace({
        'a.ts': text,
        [`${secrets[0]}.txt`]: text,
        'ignored.log': text,
        '.gitignore': '*.log\n',
      })
      .committed();
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' });
    await client.open('untitled:a', text);
    await client.diagnosticsOf('untitled:a', 1);
    await client.change('untitled:a', { text: `${text} ${text}` });
    await client.diagnosticsOf('untitled:a', 2);
    workspace.remove(`${secrets[0]}.txt`);
    await client.changedOnDisk([workspace.file(`${secrets[0]}.txt`), FileChangeType.Deleted]);
    await client.scanWorkspace();
    const wire = client.wire();
    expect(wire).toContain('live-client-secret');
    // The client itself named the file; everything else that names it is cut.
    const withoutUris = wire.replaceAll(/"uri":"[^"]*"/g, '');
    for (const secret of secrets) expect(withoutUris).not.toContain(secret.slice(0, 10));
    expect(withoutUris).not.toContain(basic.slice(0, 20));
  });

  it('shuts down and exits with 0', async () => {
    const client = await suite.start(kind);
    expect(await client.stop()).toBe(0);
  });

  it('answers a request it does not know with an error, and goes on', async () => {
    const client = await suite.start(kind);
    await expect(client.connection.sendRequest('xtopay/unknown')).rejects.toThrow();
    await client.open('untitled:a', fake.id('live'));
    await client.shows('untitled:a', ['live-client-id']);
  });
});

describe('the bundled server', () => {
  it('speaks over IPC too', async () => {
    const client = await suite.start(bundledOverIpc);
    await client.open('untitled:a', fake.id('live'));
    await client.shows('untitled:a', ['live-client-id']);
    expect(await client.stop()).toBe(0);
  });

  it('ends when the process that started it is gone, even if the line stays open', async () => {
    const parent = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(parent, 'exit');
    const client = await suite.start(bundled, { processId: parent.pid ?? null });
    expect(await client.server.exited).toBe(1);
  });

  it('ends when the client is gone', async () => {
    const client = await suite.start(bundled);
    client.server.hangUp();
    expect(await client.server.exited).toBe(1);
  });
});
