import {
  CancellationTokenSource,
  CodeLensRequest,
  FileChangeType,
  LSPErrorCodes,
  MessageType,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../server/src/secretlint/engine.ts';
import { scanWorkspaceRequest } from '../../server/src/protocol/messages.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { gate, MemoryScanner } from './testing/memoryScanner.ts';
import { ManualTimers } from './testing/manualTimers.ts';
import { inProcess } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(24);
const suite = serverSuite();
const untitled = 'untitled:Untitled-1';
const uriOf = (path: string) => URI.file(path).toString();

describe('a slow scan', () => {
  it('of an older text never overwrites a newer one', async () => {
    const slow = gate();
    const begun = gate();
    const ended = gate();
    const client = await suite.start(
      inProcess({
        createScanner: () => new MemoryScanner({}),
        async findIn(path, text) {
          if (!text.startsWith('slow')) return findIn(path, text);
          begun.open();
          await slow.passed;
          const findings = await findIn(path, text);
          setImmediate(ended.open);
          return findings;
        },
      }),
    );
    await client.open(untitled, `slow ${fake.secret('live')}`);
    await begun.passed;
    const version = await client.change(untitled, { text: `fast ${fake.id('test')}` });
    await client.shows(untitled, ['test-client-id']);
    slow.open();
    await ended.passed;
    // Whatever the slow one did has been done when the next document is answered.
    await client.open('untitled:other', '');
    await client.diagnosticsOf('untitled:other');
    expect(client.published.all().filter(({ uri }) => uri === untitled)).toEqual([
      expect.objectContaining({ version }),
    ]);
  });

  it('shows nothing of a document that is closed, nor of one that is open again', async () => {
    const slow = gate();
    const begun = gate();
    const client = await suite.start(
      inProcess({
        createScanner: () => new MemoryScanner({}),
        async findIn(path, text) {
          if (text.startsWith('slow')) {
            begun.open();
            await slow.passed;
          }
          return findIn(path, text);
        },
      }),
    );
    await client.open(untitled, `slow ${fake.secret('live')}`);
    await begun.passed;
    await client.close(untitled);
    await client.open(untitled, fake.id('test'));
    await client.shows(untitled, ['test-client-id']);
    slow.open();
    await client.open('untitled:other', '');
    await client.diagnosticsOf('untitled:other');
    expect(client.published.all().filter(({ uri }) => uri === untitled)).toHaveLength(1);
  });

  it('of the folder leaves what is open alone, and what changes meanwhile is read after it', async () => {
    const scanner = new MemoryScanner({ '/w/a.ts': fake.secret('live'), '/w/b.ts': fake.id('live') });
    const reached = gate();
    const slow = gate();
    scanner.beforeFile = async (path) => {
      if (path !== '/w/b.ts') return;
      reached.open();
      await slow.passed;
    };
    const client = await suite.start(inProcess({ createScanner: () => scanner }), { folders: ['/w'] });
    await reached.passed;
    await client.shows(uriOf('/w/a.ts'), ['live-client-secret']);
    scanner.files.set('/w/a.ts', fake.id('test'));
    await client.changedOnDisk(['/w/a.ts', FileChangeType.Changed]);
    await client.open(uriOf('/w/b.ts'), 'nothing');
    await client.diagnosticsOf(uriOf('/w/b.ts'), 1);
    slow.open();
    await client.shows(uriOf('/w/a.ts'), ['test-client-id']);
    expect(client.shown(uriOf('/w/b.ts'))).toEqual([]);
    expect(scanner.read).toEqual(['/w/a.ts', '/w/b.ts', '/w/a.ts']);
  });

  it('does not bring back a file that is deleted while it is read', async () => {
    const scanner = new MemoryScanner({ '/w/a.ts': fake.secret('live'), '/w/b.ts': '' });
    const reached = gate();
    const slow = gate();
    scanner.beforeFile = async () => {
      reached.open();
      await slow.passed;
    };
    const client = await suite.start(inProcess({ createScanner: () => scanner }), { folders: ['/w'] });
    await reached.passed;
    scanner.files.delete('/w/a.ts');
    await client.changedOnDisk(['/w/a.ts', FileChangeType.Deleted]);
    slow.open();
    await client.shows(uriOf('/w/a.ts'), ['live-client-secret']);
    await client.shows(uriOf('/w/a.ts'), []);
  });
});

describe('a burst of keystrokes', () => {
  it('costs one publish', async () => {
    const timers = new ManualTimers();
    const client = await suite.start(inProcess({ timers, createScanner: () => new MemoryScanner({}) }));
    await client.open(untitled, '');
    for (const text of fake.secret('live')) {
      const caret = { line: 0, character: 0 };
      await client.change(untitled, { range: { start: caret, end: caret }, text });
    }
    const version = await client.change(untitled, { text: fake.id('live') });
    // Answered in turn: by then the server has taken every change in.
    await expect(client.connection.sendRequest('xtopay/unknown')).rejects.toThrow();
    timers.fireAll();
    await client.shows(untitled, ['live-client-id']);
    expect(client.published.all()).toEqual([expect.objectContaining({ version })]);
  });
});

describe('the scanner', () => {
  it('reads the one file that changed', async () => {
    const scanner = new MemoryScanner({ '/w/a.ts': '', '/w/b.ts': fake.id('live') });
    const client = await suite.start(inProcess({ createScanner: () => scanner }), { folders: ['/w'] });
    await client.shows(uriOf('/w/b.ts'), ['live-client-id']);
    await client.logs(/^Scanned w/);
    scanner.read.length = 0;
    scanner.files.set('/w/a.ts', fake.id('live'));
    await client.changedOnDisk(['/w/a.ts', FileChangeType.Changed]);
    await client.shows(uriOf('/w/a.ts'), ['live-client-id']);
    expect(scanner.read).toEqual(['/w/a.ts']);
  });

  it('begins when the documents that are open already were answered', async () => {
    const order: string[] = [];
    const scanner = new MemoryScanner({ '/w/a.ts': fake.id('live') });
    scanner.beforeFile = async (path) => void order.push(path);
    const client = await suite.start(
      inProcess({
        createScanner: () => scanner,
        async findIn(path, text) {
          order.push(path);
          return findIn(path, text);
        },
      }),
      { folders: ['/w'] },
    );
    await client.open(uriOf('/w/open.ts'), '');
    await client.shows(uriOf('/w/a.ts'), ['live-client-id']);
    expect(order).toEqual(['/w/open.ts', '/w/a.ts']);
  });

  it('is given back at shutdown', async () => {
    const scanner = new MemoryScanner({});
    const client = await suite.start(inProcess({ createScanner: () => scanner }), { folders: ['/w'] });
    expect(await client.stop()).toBe(0);
    expect(scanner.disposed).toBe(true);
  });
});

describe('cancelling the progress', () => {
  it('stops the scan, clears nothing, and says so', async () => {
    const scanner = new MemoryScanner({
      '/w/a.ts': fake.secret('live'),
      '/w/b.ts': fake.secret('live'),
      '/w/c.ts': fake.secret('live'),
    });
    const client = await suite.start(inProcess({ createScanner: () => scanner }), { folders: ['/w'] });
    await Promise.all(
      ['a', 'b', 'c'].map((name) => client.shows(uriOf(`/w/${name}.ts`), ['live-client-secret'])),
    );
    await client.logs(/^Scanned w/);
    const first = await client.progress.first(({ value }) => value.kind === 'end');

    const reached = gate();
    const slow = gate();
    scanner.beforeFile = async (path) => {
      if (path !== '/w/b.ts') return;
      reached.open();
      await slow.passed;
    };
    scanner.files.set('/w/a.ts', 'mended');
    const begun = client.progress.next(({ value }) => value.kind === 'begin');
    const summary = client.scanWorkspace();
    const { token } = await begun;
    expect(token).not.toBe(first.token);
    await reached.passed;
    await client.cancelProgress(token);
    // Messages are handled in order: once this is answered, so is the cancellation.
    await client.open(untitled, '');
    await client.diagnosticsOf(untitled);
    slow.open();

    expect(await summary).toMatchObject({ cancelled: true, files: 1 });
    expect(await client.logs(/^Cancelled while scanning w/)).toMatch(/1 file\b/);
    await client.shows(uriOf('/w/a.ts'), []);
    expect(client.shown(uriOf('/w/b.ts'))).toHaveLength(1);
    expect(client.shown(uriOf('/w/c.ts'))).toHaveLength(1);
  });
});

describe('cancelling the request', () => {
  it('stops the scan and answers so', async () => {
    const scanner = new MemoryScanner({ '/w/a.ts': fake.secret('live'), '/w/b.ts': fake.secret('live') });
    const client = await suite.start(inProcess({ createScanner: () => scanner }), { folders: ['/w'] });
    await client.logs(/^Scanned w/);
    const reached = gate();
    const slow = gate();
    scanner.beforeFile = async () => {
      reached.open();
      await slow.passed;
    };
    scanner.read.length = 0;
    const cancellation = new CancellationTokenSource();
    const answer = client.connection.sendRequest(scanWorkspaceRequest, cancellation.token);
    await reached.passed;
    cancellation.cancel();
    await client.open(untitled, '');
    await client.diagnosticsOf(untitled);
    slow.open();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(scanner.read).toEqual([]);
    expect(client.logged.all().filter(({ type }) => type === MessageType.Error)).toEqual([]);
  });
});

describe('a failure', () => {
  it('is logged with its message and its stack, holds no secret, and ends nothing', async () => {
    const secret = fake.secret('live');
    const client = await suite.start(
      inProcess({
        createScanner: () => new MemoryScanner({}),
        async findIn(path, text) {
          if (text.startsWith('bad'))
            throw new Error(`cannot read ${text} and ${Buffer.from(text).toString('base64')}`);
          return findIn(path, text);
        },
      }),
    );
    await client.open(untitled, `bad ${secret}`);
    const line = await client.logs(/^Failed scanning an open document/);
    expect(line).toContain('cannot read');
    expect(line).toMatch(/\n\s+at /);
    expect(client.wire()).not.toContain(secret.slice(0, 10));
    expect(client.wire()).not.toContain(Buffer.from(`bad ${secret}`).toString('base64').slice(0, 20));
    await client.change(untitled, { text: fake.id('live') });
    await client.shows(untitled, ['live-client-id']);
  });
});

describe('what the client shows already', () => {
  it('is not published again, however often it is looked for', async () => {
    const files = { '/w/open.ts': fake.id('live'), '/w/closed.ts': fake.secret('live') };
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner(files) }), {
      folders: ['/w'],
      // Lenses are given when no document waits to be looked at.
      settings: () => ({ codeLens: { enabled: true } }),
    });
    const open = uriOf('/w/open.ts');
    await client.open(open, files['/w/open.ts']);
    await client.shows(open, ['live-client-id']);
    await client.shows(uriOf('/w/closed.ts'), ['live-client-secret']);
    await client.logs(/^Scanned w/);
    const before = client.published.all().length;
    await client.changedOnDisk(['/w/.git/index', FileChangeType.Changed]);
    await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: open } });
    await client.scanWorkspace();
    await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: open } });
    expect(client.published.all().slice(before)).toEqual([]);
  });
});
