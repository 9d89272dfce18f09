import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { MemoryScanner } from './testing/memoryScanner.ts';
import { inProcess } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import type { TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(28);
const suite = serverSuite();
const uri = 'file:///w/a.ts';
const line = 'const total = sum(first, second) * rate; // plain\n';
/** Long enough that it is not read again on every keystroke, and farther than an edit is looked around. */
const filler = line.repeat(200);

/** Types character by character, and waits for each to be answered. */
async function type(client: TestClient, at: number, characters: string): Promise<void> {
  for (const [character, text] of Array.from(characters).entries()) {
    const caret = { line: at, character };
    const version = await client.change(uri, { range: { start: caret, end: caret }, text });
    await client.diagnosticsOf(uri, version);
  }
}

describe('a keystroke', () => {
  it('reads the document no more and asks for nothing, where nothing near it is a finding', async () => {
    const scanner = new MemoryScanner({});
    const asked = { read: 0, placement: 0, silence: 0 };
    scanner.placementOf = () => {
      asked.placement += 1;
      return Promise.resolve('committable');
    };
    scanner.isSilenced = () => {
      asked.silence += 1;
      return Promise.resolve(false);
    };
    const kind = inProcess({
      createScanner: () => scanner,
      findIn(path, text) {
        asked.read += 1;
        return findIn(path, text);
      },
    });
    const client = await suite.start(kind, { folders: ['/w'] });
    await client.open(uri, filler.repeat(10));
    await client.diagnosticsOf(uri, 1);
    const before = { ...asked };
    const scopes = client.askedScopes.length;
    await type(client, 1000, 'if (value > 2) return;\n');
    expect(asked).toEqual(before);
    expect(before.read).toBe(1);
    expect(client.askedScopes).toHaveLength(scopes);
  });

  it('shows a secret with its last character, and none with the next one', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    await client.open(uri, filler);
    const secret = fake.secret('live');
    await type(client, 100, secret.slice(0, -1));
    const start = { line: 100, character: secret.length - 1 };
    const last = await client.change(uri, { range: { start, end: start }, text: secret.slice(-1) });
    expect(await client.diagnosticsOf(uri, last)).toMatchObject([
      { code: 'malformed-credential', range: { start: { line: 100, character: 0 } } },
    ]);
    const end = { line: 100, character: secret.length };
    const broken = await client.change(uri, { range: { start: end, end }, text: ' ' });
    expect(await client.diagnosticsOf(uri, broken)).toMatchObject([{ code: 'live-client-secret' }]);
  });

  it('moves what is shown below it', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    await client.open(uri, `${filler}${fake.secret('test')}\n`);
    const [before] = await client.shows(uri, ['test-client-secret']);
    expect(before?.range.start).toEqual({ line: 200, character: 0 });
    const start = { line: 10, character: 3 };
    const version = await client.change(uri, { range: { start, end: start }, text: '\r\nx\n' });
    const [after] = await client.diagnosticsOf(uri, version);
    expect(after?.range.start).toEqual({ line: 202, character: 0 });
  });

  it('in a burst costs nothing but its share of one answer', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    await client.open(uri, `${filler}${fake.secret('live')}\n`);
    await client.shows(uri, ['live-client-secret']);
    for (let burst = 0; burst < 20; burst++) {
      const before = client.published.all().length;
      const sent = Array.from('keystrokes', (text, character) => {
        const caret = { line: burst, character };
        return client.change(uri, { range: { start: caret, end: caret }, text });
      });
      await client.diagnosticsOf(uri, (await Promise.all(sent)).at(-1));
      expect(client.published.all().length - before).toBe(1);
    }
  });

  it('that far parts of the text depend on is followed by a look at all of it', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    await client.open(uri, `const pass = other;\n${filler}console.log(pass);\n`);
    await client.diagnosticsOf(uri, 1);
    const range = { start: { line: 0, character: 13 }, end: { line: 0, character: 18 } };
    await client.change(uri, { range, text: 'process.env.XTOPAY_CLIENT_SECRET' });
    const [logged] = await client.shows(uri, ['logged-secret']);
    expect(logged?.range.start.line).toBe(201);
  });
});

describe('a document', () => {
  it('is read once, however often all else that decides what shows changes', async () => {
    let read = 0;
    const kind = inProcess({
      createScanner: () => new MemoryScanner({}),
      findIn(path, text) {
        read += 1;
        return findIn(path, text);
      },
    });
    const client = await suite.start(kind, { folders: ['/w'] });
    await client.open(uri, `${filler}${fake.secret('live')}\n`);
    await client.shows(uri, ['live-client-secret']);
    await client.scanWorkspace();
    await client.changeSettings(() => ({ severity: { 'live-client-secret': 'off' } }));
    await client.shows(uri, []);
    expect(read).toBe(1);
  });
});

describe('a long document', () => {
  const long = `const key = '${fake.secret('live')}';\n${line.repeat(30_000)}console.log(XTOPAY_CLIENT_SECRET);\n`;
  const other = 'file:///w/b.ts';

  it('is read without delaying a keystroke in another one', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    await client.open(other, filler);
    await client.open(uri, long, 'typescript');
    const end = { line: 30_001, character: 0 };
    for (const text of 'some keystrokes') {
      const version = await client.change(other, { range: { start: end, end }, text });
      await client.diagnosticsOf(other, version);
    }
    expect(client.published.all().map(({ uri: published }) => published)).not.toContain(uri);
    await client.shows(uri, ['live-client-secret', 'logged-secret']);
  });

  it('shows what it holds after its last change, however many come while it is read', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    await client.open(uri, long, 'typescript');
    for (let index = 0; index < 3; index++) {
      const start = { line: 0, character: 0 };
      await client.change(uri, { range: { start, end: start }, text: `key = '${fake.id('live')}'\n` });
    }
    const version = await client.change(uri, { text: `${line.repeat(30_000)}'${fake.id('test')}'` });
    await client.shows(uri, ['test-client-id']);
    expect(client.published.all().at(-1)?.version).toBe(version);
  });
});

describe('any keystrokes', () => {
  const piece = fc.constantFrom(
    filler,
    filler,
    `${fake.secret('live')}\n`,
    `key: ${fake.id('test')},\n`,
    fake.secret('test').slice(0, 30),
    '// secretlint-disable-next-line\n',
    'const k = process.env.XTOPAY_CLIENT_SECRET;\n',
    'console.log(k);\n',
    '\uFEFF',
    '\r',
    '\n',
    '"',
    'x',
  );
  const texts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const edits = fc.array(fc.record({ at: place, length: fc.integer({ min: 0, max: 200 }), text: texts }), {
    minLength: 1,
    maxLength: 6,
  });

  it('end in what a look at the whole text finds', async () => {
    const client = await suite.start(inProcess({ createScanner: () => new MemoryScanner({}) }));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(texts, edits, fc.boolean(), async (first, changes, isBurst) => {
        const name = `file:///w/${count++}.ts`;
        let document = TextDocument.create(name, 'typescript', 1, first);
        await client.open(name, first, 'typescript');
        for (const { at, length, text } of changes) {
          const start = Math.floor(at * document.getText().length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          const whole = TextDocument.applyEdits(document, [{ range, newText: text }]);
          document = TextDocument.create(name, 'typescript', 1, whole);
          const version = await client.change(name, { range, text });
          if (!isBurst) await client.diagnosticsOf(name, version);
        }
        const text = document.getText();
        const mark = text.startsWith('\uFEFF') ? 1 : 0;
        const expected = (await findIn(`/w/${count - 1}.ts`, text.slice(mark))).map(
          ({ code, start, end }) => ({
            code,
            range: { start: document.positionAt(start + mark), end: document.positionAt(end + mark) },
          }),
        );
        await client.settlesAt(name, expected);
        await client.close(name);
      }),
      { numRuns: 60 },
    );
  });
});
