import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listDirectory } from '../../../server/src/workspace/node/machineFiles.ts';
import { nameOfBytes, nativePath } from '../../../server/src/workspace/node/nativeNames.ts';
import { scanFile } from '../../../server/src/workspace/node/scanFile.ts';
import { FolderWalk } from '../../../server/src/workspace/walk.ts';
import { excludedBy } from '../../../server/src/workspace/excludeGlobs.ts';
import { noRepository } from '../../../server/src/workspace/folderAccess.ts';
import { IgnoreRules } from '../../../server/src/workspace/ignoreRules.ts';
import { FakeCredentials } from '../../corpus/fakeCredentials.ts';
import { codesIn, scan } from './scanning.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const fake = new FakeCredentials(1);
const secret = fake.secret('live');
const megabytes128 = 128e6;

describe('what stands in a folder and is no file', () => {
  it('is never waited for: a pipe', async () => {
    const folder = new TemporaryFolder().write('a.js');
    execFileSync('mkfifo', [folder.at('pipe'), folder.at('.env')]);
    const told = await scan(folder.path);
    expect(told.files).toEqual(['a.js']);
    expect(told.leftOut).toEqual(['.env: not-a-regular-file', 'pipe: not-a-regular-file']);
    expect((await scan(folder.path, { files: ['pipe'] })).leftOut).toEqual(['pipe: not-a-regular-file']);
  });

  it('is never waited for: a pipe that takes the place of a file, or of rules', async () => {
    const folder = new TemporaryFolder().write('a.js').repository();
    execFileSync('mkfifo', [folder.at('pipe'), folder.at('.secretlintignore')]);
    expect(await scanFile(folder.at('pipe'), megabytes128)).toEqual({ reason: 'not-a-regular-file' });
    expect((await scan(folder.path)).files).toEqual(['a.js']);
  });

  it('is left out: a socket and a device', async () => {
    const folder = new TemporaryFolder();
    const server = createServer().listen(folder.at('socket'));
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    expect((await scan(folder.path)).leftOut).toEqual(['socket: not-a-regular-file']);
    expect(await scanFile('/dev/zero', megabytes128)).toEqual({ reason: 'not-a-regular-file' });
  });

  it('is not followed: links in a circle, out of the folder, within it, to nowhere', async () => {
    const outside = new TemporaryFolder().write('secret.txt', secret);
    const folder = new TemporaryFolder().write('in/real.txt', secret);
    symlinkSync('..', folder.at('in/up'));
    symlinkSync('self', folder.at('self'));
    symlinkSync(outside.path, folder.at('out'));
    symlinkSync(outside.at('secret.txt'), folder.at('out.txt'));
    symlinkSync('in/real.txt', folder.at('within.txt'));
    symlinkSync('nowhere', folder.at('dangling'));
    const expected = {
      files: ['in/real.txt'],
      leftOut: [
        'dangling: not-a-regular-file',
        'in/up: not-a-regular-file',
        'out.txt: outside-folder',
        'out: outside-folder',
        'self: not-a-regular-file',
        'within.txt: not-a-regular-file',
      ],
    };
    expect(await scan(folder.path)).toMatchObject(expected);
    folder.repository();
    expect(await scan(folder.path)).toMatchObject(expected);
    const files = ['in/real.txt', 'in/up', 'self', 'out', 'out.txt', 'within.txt', 'dangling'];
    expect(await scan(folder.path, { files })).toMatchObject(expected);
  });

  it('is not reached through a link that leads out of the folder', async () => {
    const outside = new TemporaryFolder().write('secret.txt', secret);
    const folder = new TemporaryFolder().repository().write('dir/secret.txt');
    folder.git(['add', 'dir/secret.txt']);
    rmSync(folder.at('dir'), { recursive: true });
    symlinkSync(outside.path, folder.at('dir'));
    expect((await scan(folder.path)).leftOut).toEqual(['dir: outside-folder']);
    const singly = await scan(folder.path, { files: ['dir/secret.txt', '../other.txt'] });
    expect(singly.leftOut).toEqual(['../other.txt: outside-folder', 'dir/secret.txt: outside-folder']);
  });
});

describe('a file that cannot be read', () => {
  it('is counted as gone when it vanishes before it is read', async () => {
    const folder = new TemporaryFolder().write('a').write('b');
    const told = await scan(folder.path, { files: ['a', 'b', 'gone', 'a/not-a-folder'] });
    expect(told.leftOut).toEqual(['a/not-a-folder: vanished', 'gone: vanished']);
    expect(await scanFile(folder.at('gone'), megabytes128)).toEqual({ reason: 'vanished', detail: 'ENOENT' });
  });

  it('is counted when the machine refuses a folder or a file, with its code', async () => {
    const folder = new TemporaryFolder().write('a/b').write('c/d');
    const leftOut: unknown[] = [];
    const files: string[] = [];
    const access = {
      list: (directory: string) => {
        if (directory === 'a') throw Object.assign(new Error('no'), { code: 'EACCES' });
        if (directory === 'c') rmSync(folder.at('c'), { recursive: true });
        return listDirectory(folder.at(directory));
      },
      readRules: () => undefined,
      repositoryAt: () => Promise.resolve(noRepository),
      leadsOut: () => false,
      breathe: () => undefined,
    };
    const sink = {
      file: (path: string) => files.push(path),
      leftOut: (...told: unknown[]) => leftOut.push(told),
      repository: () => undefined,
      isCancelled: () => false,
    };
    await new FolderWalk(access, excludedBy([]), sink).run('', IgnoreRules.none(false));
    expect(files).toEqual([]);
    expect(leftOut).toEqual([
      ['c', 'vanished', 'ENOENT'],
      ['a', 'unreadable', 'EACCES'],
    ]);
    // A name longer than any can be is an error that even an administrator gets.
    expect(await scanFile(folder.at('n'.repeat(300)), megabytes128)).toEqual({
      reason: 'unreadable',
      detail: 'ENAMETOOLONG',
    });
  });

  it('rejects only where the folder itself is not there', async () => {
    const folder = new TemporaryFolder().write('file');
    await expect(scan(folder.at('nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(scan(folder.at('file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('the content of a file', () => {
  it('is scanned though it is binary, or no valid UTF-8', async () => {
    const invalid = Buffer.concat([
      Buffer.of(0xff, 0xfe, 0x00, 0x80, 10),
      Buffer.from(secret),
      Buffer.of(0, 0xc3),
    ]);
    const folder = new TemporaryFolder()
      .write('image.png', invalid)
      .write('latin1.txt', Buffer.from(`é ${secret}`, 'latin1'));
    const told = await scan(folder.path);
    expect(codesIn(told, 'image.png')).toEqual(['live-client-secret']);
    expect(told.reports.get('latin1.txt')?.findings[0]?.from).toEqual({ line: 0, character: 2 });
  });

  it.each([
    ['UTF-16 LE with a BOM', Buffer.from(`\ufeffa\r\nbé ${secret}\r\n`, 'utf16le')],
    ['UTF-16 BE with a BOM', Buffer.from(`\ufeffa\r\nbé ${secret}\r\n`, 'utf16le').swap16()],
    ['UTF-16 LE without one', Buffer.from(`a\r\nb: ${secret}\r\n`, 'utf16le')],
    ['UTF-16 BE without one', Buffer.from(`a\r\nb: ${secret}\r\n`, 'utf16le').swap16()],
    ['UTF-8 with a BOM', Buffer.from(`\ufeffa\r\nbé ${secret}\r\n`)],
  ])('has its positions in the text that an editor shows: %s', async (_, bytes) => {
    const told = await scan(new TemporaryFolder().write('a.txt', bytes).path);
    const [finding] = told.reports.get('a.txt')?.findings ?? [];
    expect(finding).toMatchObject({
      code: 'live-client-secret',
      from: { line: 1, character: 3 },
      to: { line: 1 },
    });
  });

  it('is scanned to its end, were it one line of 100 MB', { timeout: 60_000 }, async () => {
    const folder = new TemporaryFolder().write('long.txt', '');
    const file = openSync(folder.at('long.txt'), 'w');
    const filler = Buffer.alloc(10e6, 'lorem ipsum dolor sit amet, ');
    for (let at = 0; at < 10; at++) writeSync(file, filler);
    writeSync(file, ` ${secret}`);
    closeSync(file);
    const told = await scan(folder.path, { options: { threads: 1 } });
    const [finding] = told.reports.get('long.txt')?.findings ?? [];
    expect(finding?.from).toEqual({ line: 0, character: 100e6 + 1 });
  });

  it('is left out where it is larger than the settings say', async () => {
    const folder = new TemporaryFolder().write('a', secret).write('b', '');
    truncateSync(folder.at('b'), 2_000_001);
    const told = await scan(folder.path, { maxFileSize: 2 });
    expect(told.files).toEqual(['a']);
    expect(told.leftOut).toEqual(['b: too-large']);
    expect((await scan(folder.path, { maxFileSize: 2.1 })).files).toEqual(['a', 'b']);
  });

  it('may be nothing at all', async () => {
    const told = await scan(new TemporaryFolder().write('empty', '').path);
    expect(told.summary).toMatchObject({ files: 1, bytes: 0, leftOut: {} });
  });

  it('is one state of it or the other while another program replaces it', { timeout: 30_000 }, async () => {
    const folder = new TemporaryFolder().write('a.txt', secret).write('other.txt', secret);
    const rename = `const fs=require('fs');const [a,b]=process.argv.slice(1);process.stdout.write('.');for(;;){fs.rmSync(a);fs.writeFileSync(a,fs.readFileSync(b))}`;
    const program = spawn(process.execPath, ['-e', rename, folder.at('a.txt'), folder.at('other.txt')]);
    onTestFinished(() => void program.kill());
    await once(program.stdout, 'data');
    for (let round = 0; round < 200; round++) {
      const outcome = await scanFile(folder.at('a.txt'), megabytes128);
      const isRead = typeof outcome === 'number' || 'bytes' in outcome;
      expect(isRead || outcome.reason === 'vanished').toBe(true);
    }
    renameSync(folder.at('other.txt'), folder.at('b.txt'));
  });
});

describe('a file name', () => {
  // File systems of macOS and Windows have no such names.
  const bytes = Buffer.concat([Buffer.from('ä'), Buffer.of(0xe9, 0xff), Buffer.from('\ufffd.txt')]);
  const told = 'ä\ufffd\ufffd\ufffd.txt';

  it.runIf(process.platform === 'linux')('may be no UTF-8: the file is scanned', async () => {
    const folder = new TemporaryFolder();
    const named = (parent: Uint8Array) => Buffer.concat([parent, Buffer.from('/'), bytes]);
    mkdirSync(named(Buffer.from(folder.path)));
    writeFileSync(named(named(Buffer.from(folder.path))), secret);
    const scanned = await scan(folder.path, { options: { threads: 1 } });
    expect(codesIn(scanned, `${told}/${told}`)).toEqual(['live-client-secret']);
    expect(scanned.leftOut).toEqual([]);
    folder.repository();
    expect((await scan(folder.path)).files).toEqual([`${told}/${told}`]);
  });

  it('is what it was, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (name) => {
        const native = nativePath(nameOfBytes(name));
        expect(Buffer.from(native)).toEqual(Buffer.from(name));
      }),
    );
  });
});

describe('a path that is silenced', () => {
  it('by .secretlintignore is left out and counted, even when it is named', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('.secretlintignore', 'fixtures/\n*.snap\n!keep.snap\n');
    folder
      .write('fixtures/a.js', secret)
      .write('b.snap', secret)
      .write('keep.snap')
      .write('sub/.secretlintignore', 'c.js\n!d.snap\n');
    folder.write('sub/c.js', secret).write('sub/d.snap').write('c.js');
    const kept = ['.secretlintignore', 'c.js', 'keep.snap', 'sub/.secretlintignore', 'sub/d.snap'];
    const told = await scan(folder.path);
    expect(told.files).toEqual(kept);
    expect(told.leftOut).toEqual([
      'b.snap: secretlintignore',
      'fixtures: secretlintignore',
      'sub/c.js: secretlintignore',
    ]);
    const files = [...kept, 'b.snap', 'fixtures/a.js', 'sub/c.js'];
    const singly = await scan(folder.path, { files, namedByPerson: true });
    expect(singly.files).toEqual(kept);
    expect(singly.summary.leftOut).toEqual({ secretlintignore: 3 });
    // A directory within is walked by the rules of those above it.
    expect((await scan(folder.path, { files: ['sub', 'fixtures'] })).files).toEqual([
      'sub/.secretlintignore',
      'sub/d.snap',
    ]);
  });

  it('by an exclude glob is left out and counted', async () => {
    const folder = new TemporaryFolder().write('a/b.js').write('c.js').write('dist/d.js');
    const told = await scan(folder.path, { exclude: ['**/b.js', 'dist'] });
    expect(told.files).toEqual(['c.js']);
    expect(told.leftOut).toEqual(['a/b.js: excluded', 'dist: excluded']);
    expect(
      (await scan(folder.path, { exclude: ['**/b.js', 'dist'], files: ['a', 'dist/d.js'] })).files,
    ).toEqual([]);
  });
});
