import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { FakeCredentials } from '../../corpus/fakeCredentials.ts';
import { TemporaryFolder } from '../workspace/temporaryFolder.ts';
import { nodeArguments, runCli } from './runCli.ts';

const fake = new FakeCredentials(3);
const live = fake.secret('live');
const sandbox = fake.secret('test');
const id = fake.id('test');

describe('a scan from the command line', { timeout: 30_000 }, () => {
  it('finds nothing: status 0, and says what it scanned', async () => {
    const ran = await runCli(new TemporaryFolder().write('a.js').path, 'scan');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^No findings\. Scanned 1 file /);
    expect(ran.stdout).toContain('Nothing was left out.');
  });

  it('finds something: status 1, one line each, sorted, and none of the secret', async () => {
    const folder = new TemporaryFolder()
      .write('b.js', `x\n  "${live}"`)
      .write('a/z.js', sandbox)
      .write('.env', live);
    const ran = await runCli(folder.path, 'scan');
    expect(ran.status).toBe(1);
    const lines = ran.stdout.split('\n');
    expect(lines[0]).toMatch(/^\.env:1:1 warning live-client-secret /);
    expect(lines[1]).toMatch(/^a\/z\.js:1:1 warning test-client-secret /);
    expect(lines[2]).toMatch(/^b\.js:2:4 error live-client-secret /);
    for (const secret of [live, sandbox]) expect(ran.stdout + ran.stderr).not.toContain(secret.slice(0, 13));
  });

  it.each(['text', 'json', 'sarif', 'github'])(
    'says no more of a secret than its first eight characters where a file is named after it, as %s',
    async (format) => {
      const folder = new TemporaryFolder().write(`${live}/${sandbox}.js`, live);
      const ran = await runCli(folder.path, 'scan', '--format', format);
      expect(ran.status).toBe(1);
      expect(ran.stdout).toContain('csk_live');
      const missing = await runCli(folder.path, 'scan', '--format', format, `${live}/none`);
      expect(missing.status).toBe(2);
      for (const secret of [live, sandbox])
        for (const said of [ran, missing])
          expect(said.stdout + said.stderr).not.toContain(secret.slice(0, 10));
    },
  );

  it('fails from the level on that it is told', async () => {
    const folder = new TemporaryFolder().write('a.js', `${id} ${sandbox}`);
    expect((await runCli(folder.path, 'scan', '--fail-on', 'error')).status).toBe(0);
    expect((await runCli(folder.path, 'scan', '--severity', 'test-client-secret=off')).status).toBe(0);
    expect(
      (await runCli(folder.path, 'scan', '--severity', 'test-client-secret=off', '--fail-on', 'note')).status,
    ).toBe(1);
    expect(
      (await runCli(folder.path, 'scan', '--severity', 'test-client-id=error', '--fail-on', 'error')).status,
    ).toBe(1);
  });

  it.each(['json', 'sarif', 'github'])('keeps standard output for the report: %s', async (format) => {
    const folder = new TemporaryFolder().write('ä b#%.js', live);
    const ran = await runCli(folder.path, 'scan', '--format', format, '.');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/^1 finding: 1 error\. Scanned 1 file/);
    if (format === 'github') expect(ran.stdout).toMatch(/^::error file=ä b#%25\.js,line=1,[^\n]*\n$/);
    else expect(JSON.parse(ran.stdout)).toBeTypeOf('object');
    if (format === 'sarif') expect(ran.stdout).toContain('"uri": "%C3%A4%20b%23%25.js"');
  });

  it('names files relative to the folder that is scanned, wherever it runs', async () => {
    const folder = new TemporaryFolder().write('in/src/a.js', live).folder('elsewhere');
    const ran = await runCli(folder.at('elsewhere'), 'scan', '--format', 'json', '../in');
    expect(JSON.parse(ran.stdout)).toMatchObject({ base: folder.at('in'), findings: [{ path: 'src/a.js' }] });
    const two = await runCli(folder.at('in'), 'scan', '--format', 'json', 'src', 'src/a.js', '../elsewhere');
    expect(JSON.parse(two.stdout)).toMatchObject({
      base: folder.at('in'),
      findings: [{ path: 'src/a.js' }],
      summary: { files: 1 },
    });
  });

  it('scans a file that is named although git ignores it, but not one that is silenced', async () => {
    const folder = new TemporaryFolder().repository().write('.gitignore', 'dist/\n').write('dist/a.js', live);
    folder.write('.secretlintignore', 'b.js\nfixtures/\n').write('b.js', live).write('fixtures/c.js', live);
    expect((await runCli(folder.path, 'scan', 'dist/a.js')).status).toBe(1);
    const ran = await runCli(folder.path, 'scan', 'b.js', 'fixtures');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Left out 2: 2 silenced by .secretlintignore.');
  });

  it('leaves out what is excluded', async () => {
    const folder = new TemporaryFolder().write('x/a.js', live).write('y/b.js', live);
    const ran = await runCli(folder.path, 'scan', '--exclude', '**/a.js', '--exclude', 'y');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Left out 2: 2 excluded by --exclude.');
  });

  it('follows a link that is named', async () => {
    const outside = new TemporaryFolder().write('a.js', live);
    const folder = new TemporaryFolder();
    symlinkSync(outside.path, folder.at('link'));
    expect((await runCli(folder.path, 'scan', 'link')).status).toBe(1);
    expect((await runCli(folder.path, 'scan')).status).toBe(0);
  });
});

describe('a scan that cannot do what it was told', { timeout: 30_000 }, () => {
  it('has status 2 for a path that is not there, and reports the others all the same', async () => {
    const folder = new TemporaryFolder().write('a.js', live);
    const ran = await runCli(folder.path, 'scan', '--format', 'sarif', 'a.js', 'nowhere');
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('Cannot scan nowhere: there is no such file or folder.');
    expect(JSON.parse(ran.stdout).runs[0].results).toHaveLength(1);
  });

  it('has status 2 for a pipe, without waiting for it', async () => {
    const folder = new TemporaryFolder();
    execFileSync('mkfifo', [folder.at('pipe')]);
    const ran = await runCli(folder.path, 'scan', 'pipe');
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('Cannot scan pipe: it is no file that can be scanned.');
  });

  it('has status 2 and the usage for a wrong option', async () => {
    const ran = await runCli(new TemporaryFolder().path, 'scan', '--nope');
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/--nope[^]*Usage: /);
  });

  it('says that it was cancelled, with status 2', async () => {
    const folder = new TemporaryFolder().write('scanned/a.js', live);
    // A git that says when it is asked, and answers when it is told to.
    folder.write(
      'bin/git',
      `#!/bin/sh
echo > '${folder.at('asked')}'
cat '${folder.at('answer')}' > /dev/null
echo 'fatal: not a git repository (or any of the parent directories): .git' >&2
exit 128
`,
    );
    chmodSync(folder.at('bin/git'), 0o755);
    execFileSync('mkfifo', [folder.at('asked'), folder.at('answer')]);
    const path = `${folder.at('bin')}:${process.env['PATH'] ?? ''}`;
    const program = spawn(process.execPath, [...nodeArguments, 'scan'], {
      cwd: folder.at('scanned'),
      env: { ...process.env, PATH: path },
    });
    const ended = once(program, 'close');
    const output = text(program.stdout);
    await readFile(folder.at('asked'));
    program.kill('SIGINT');
    await writeFile(folder.at('answer'), '');
    expect(await ended).toEqual([2, null]);
    expect(await output).toContain('Cancelled: what was not reached is not in this report.');
  });
});

describe('a reader that has seen enough', { timeout: 30_000 }, () => {
  it('does not crash the program', async () => {
    const folder = new TemporaryFolder();
    folder.write('a.txt', Array.from({ length: 900 }, () => fake.secret('live')).join('\n'));
    const program = spawn(process.execPath, [...nodeArguments, 'scan'], { cwd: folder.path });
    program.stdout.destroy();
    const [stderr, [status]] = await Promise.all([text(program.stderr), once(program, 'close')]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
});

describe('a baseline', { timeout: 30_000 }, () => {
  it('accepts what was there: edits keep it, a new secret shows, even on the same line', async () => {
    const folder = new TemporaryFolder().write('src/a.js', `const a = "${live}";\n`).write('b.js', sandbox);
    const written = await runCli(folder.path, 'scan', '--write-baseline', 'known.json');
    expect(written.status).toBe(0);
    const baseline = readFileSync(folder.at('known.json'), 'utf8');
    expect(JSON.parse(baseline).findings.map((entry: { path: string }) => entry.path)).toEqual([
      'b.js',
      'src/a.js',
    ]);
    expect(baseline).not.toContain(live.slice(0, 12));

    folder.write('src/a.js', `\n\n\n// moved\n  const a = "${live}";\n`);
    const again = await runCli(folder.path, 'scan', '--baseline', 'known.json');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('2 findings accepted by the baseline.');
    expect((await runCli(folder.at('src'), 'scan', '--baseline', '../known.json')).status).toBe(0);

    const another = fake.secret('live');
    folder.write('src/a.js', `const a = ["${live}", "${another}"];\n`);
    const shown = await runCli(folder.path, 'scan', '--baseline', 'known.json');
    expect(shown.status).toBe(1);
    expect(shown.stdout).toMatch(/^src\/a\.js:1:\d+ error live-client-secret/);
    expect(shown.stdout).toContain('1 finding: 1 error.');
  });

  it('holds no more of a secret than its first eight characters where a file is named after it', async () => {
    const folder = new TemporaryFolder().write(`${sandbox}.js`, live);
    await runCli(folder.path, 'scan', '--write-baseline', 'known.json');
    expect(readFileSync(folder.at('known.json'), 'utf8')).toContain('"path":"csk_test….js"');
    const again = await runCli(folder.path, 'scan', '--baseline', 'known.json');
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('1 finding accepted by the baseline.');
  });

  it('has its stale entries reported, of what was scanned', async () => {
    const folder = new TemporaryFolder().write('x/a.js', live).write('y/b.js', sandbox);
    await runCli(folder.path, 'scan', '--write-baseline', 'known.json');
    rmSync(folder.at('x/a.js'));
    rmSync(folder.at('y/b.js'));
    expect((await runCli(folder.path, 'scan', '--baseline', 'known.json')).stdout).toContain(
      '2 entries of the baseline found no more, in x/a.js, y/b.js.',
    );
    expect((await runCli(folder.path, 'scan', '--baseline', 'known.json', 'x')).stdout).toContain(
      '1 entry of the baseline found no more, in x/a.js.',
    );
  });

  it('that is not there, or is none, ends the scan with status 2 and a reason', async () => {
    const folder = new TemporaryFolder().write('a.js', live).write('none.json', '{}');
    const missing = await runCli(folder.path, 'scan', '--baseline', 'nowhere.json');
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('nowhere.json (ENOENT)');
    const malformed = await runCli(folder.path, 'scan', '--baseline', 'none.json');
    expect(malformed.status).toBe(2);
    expect(malformed.stderr).toContain('none.json is no baseline: it has no "version": 1.');
    expect((await runCli(folder.path, 'scan', '--write-baseline', 'no/such/folder.json')).status).toBe(2);
  });
});

describe('help and version', () => {
  it('go to standard output with status 0', async () => {
    const folder = new TemporaryFolder();
    const help = await runCli(folder.path, '--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage: xtopay scan/);
    const version = await runCli(folder.path, '--version');
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
