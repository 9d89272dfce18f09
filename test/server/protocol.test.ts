import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createClientPipeTransport,
  createClientSocketTransport,
  createProtocolConnection,
  ExitNotification,
  FileChangeType,
  generateRandomPipeName,
  InitializeRequest,
  type MessageReader,
  type MessageWriter,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { bundle, bundled, bundledOverIpc, everyKind, probed } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(25);
const suite = serverSuite();

/** The client's end of a line, and what tells the server where its own is. */
interface OpenLine {
  readonly argument: string;
  readonly connected: Promise<[MessageReader, MessageWriter]>;
}

async function openPipe(): Promise<OpenLine> {
  const name = generateRandomPipeName();
  const line = await createClientPipeTransport(name);
  return { argument: `--pipe=${name}`, connected: line.onConnected() };
}

async function openSocket(): Promise<OpenLine> {
  const line = await createClientSocketTransport(0);
  return { argument: `--socket=${line.port()}`, connected: line.onConnected() };
}

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

  it.each([
    ['a pipe', (): Promise<OpenLine> => openPipe()],
    ['a socket', (): Promise<OpenLine> => openSocket()],
  ])('speaks over %s too', async (_, open) => {
    const { argument, connected } = await open();
    const server = spawn(process.execPath, [bundle, argument], { stdio: 'inherit' });
    const [reader, writer] = await connected;
    const connection = createProtocolConnection(reader, writer);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await once(server, 'exit')).toEqual([0, null]);
    connection.dispose();
  });

  it('says how to start it, where its arguments do not tell how to speak with it', () => {
    const { status, stderr } = spawnSync(process.execPath, [bundle], { encoding: 'utf8' });
    expect(stderr).toContain('--stdio, --node-ipc, --pipe=NAME or --socket=PORT');
    expect(status).not.toBe(0);
  });

  it('asks for nothing again and again, and waits for nothing but to give its threads back', async () => {
    const server = probed();
    const workspace = suite.workspace({ 'a.ts': fake.id('live') });
    const client = await suite.start(server, { folders: [workspace.path] });
    await client.logs(/^Scanned/);
    await client.open('untitled:a', fake.id('live'));
    await client.shows('untitled:a', ['live-client-id']);
    await client.stop();
    const { intervals, pending } = await server.timers;
    expect(intervals).toEqual([]);
    expect(pending.filter((delay) => delay !== 5000)).toEqual([]);
  });

  it('ends when the process that started it is gone already, even if the line stays open', async () => {
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
