import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprintOf } from '../../../server/src/detection/fingerprint.ts';
import { originOf } from '../../../server/src/workspace/node/gitOrigin.ts';
import type { Origin } from '../../../server/src/workspace/origin.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { WorkspaceOnDisk } from '../../server/testing/workspaceOnDisk.ts';

const fake = fakeCredentials(51);
const secret = fake.secret('live');

function workspace(files: Readonly<Record<string, string>>): WorkspaceOnDisk {
  const made = new WorkspaceOnDisk(files);
  onTestFinished(() => made.remove());
  return made;
}

function ask(
  made: WorkspaceOnDisk,
  name: string,
  line = 0,
  calledOff = new Promise<void>(() => undefined),
): Promise<Origin> {
  return originOf({ path: made.file(name), fingerprint: fingerprintOf(secret), line }, calledOff);
}

function headOf(made: WorkspaceOnDisk): string {
  return execFileSync('git', ['-C', made.path, 'rev-parse', 'HEAD']).toString().slice(0, 10);
}

describe('where a secret stands with git', () => {
  it('is nowhere without a repository', async () => {
    expect(await ask(workspace({ 'a.txt': secret }), 'a.txt')).toEqual({ kind: 'no-repository' });
  });

  it('is untracked in a file that was never added, ignored or not', async () => {
    const made = workspace({ '.gitignore': '*.log\n' }).committed();
    made.write('a.txt', secret);
    made.write('a.log', secret);
    expect(await ask(made, 'a.txt')).toEqual({ kind: 'untracked', isIgnored: false });
    expect(await ask(made, 'a.log')).toEqual({ kind: 'untracked', isIgnored: true });
  });

  it('is uncommitted where the file was added and never committed, and where it came after the last commit', async () => {
    const made = workspace({ 'b.txt': 'nothing' });
    made.git('init', '--quiet');
    made.write('a.txt', secret);
    made.git('add', 'a.txt');
    expect(await ask(made, 'a.txt')).toEqual({ kind: 'uncommitted' });
    made.git('add', 'b.txt');
    made.git('commit', '--quiet', '--message', 'First', '--', 'b.txt');
    expect(await ask(made, 'a.txt')).toEqual({ kind: 'uncommitted' });
    made.write('b.txt', secret);
    expect(await ask(made, 'b.txt')).toEqual({ kind: 'uncommitted' });
  });

  it('is the commit of its line, wherever the line stands by now', async () => {
    const made = workspace({ 'a b/ü.ts': 'one\n' }).committed();
    made.write('a b/ü.ts', `one\nconst s = '${secret}';\n`);
    made.git('commit', '--quiet', '--all', '--message', 'Add [the](secret)');
    const since = headOf(made);
    made.write('a b/ü.ts', `zero\none\nconst s = '${secret}';\n`);
    made.git('commit', '--quiet', '--all', '--message', 'Later');
    made.write('a b/ü.ts', `not yet committed\nzero\none\nconst s = '${secret}';\n`);
    expect(await ask(made, 'a b/ü.ts', 3)).toMatchObject({
      kind: 'committed',
      since: { id: since, subject: 'Add [the](secret)', isOldestKnown: false },
    });
  });

  it('is found in the last commit in any encoding', async () => {
    const made = workspace({ 'a.yaml': `s: ${Buffer.from(secret).toString('base64')}\n` }).committed();
    expect(await ask(made, 'a.yaml')).toMatchObject({ kind: 'committed', since: { subject: 'All' } });
  });

  it('says that a shallow clone may not know the first commit', async () => {
    const made = workspace({ 'a.txt': secret }).committed();
    made.git('commit', '--quiet', '--allow-empty', '--message', 'Second');
    const clone = workspace({});
    clone.git('clone', '--quiet', '--depth', '1', `file://${made.path}`, 'clone');
    expect(await ask(clone, 'clone/a.txt')).toMatchObject({ since: { isOldestKnown: true } });
  });

  it('runs no program that the repository names', async () => {
    const made = workspace({ '.gitattributes': '* filter=evil diff=evil\n', 'a.txt': secret }).committed();
    const program = `sh -c 'touch ${made.file('ran')}; cat'`;
    for (const key of ['filter.evil.clean', 'filter.evil.smudge', 'diff.evil.textconv', 'diff.evil.command'])
      made.git('config', key, program);
    made.git('config', 'diff.external', program);
    made.git('config', 'core.fsmonitor', program);
    made.git('config', 'blame.ignoreRevsFile', made.file('missing'));
    made.write('a.txt', `changed\n${secret}`);
    expect(await ask(made, 'a.txt')).toMatchObject({ kind: 'committed' });
    expect(existsSync(made.file('ran'))).toBe(false);
  });

  it('is not asked for a file whose name may be a secret: names stand on the command line', async () => {
    const made = workspace({ [`${secret}.txt`]: secret }).committed();
    expect(await ask(made, `${secret}.txt`)).toEqual({ kind: 'unknown', why: 'unnamable' });
  });

  it('is unknown when the question was called off', async () => {
    const made = workspace({ 'a.txt': secret }).committed();
    expect(await ask(made, 'a.txt', 0, Promise.resolve())).toMatchObject({ kind: 'unknown' });
  });
});
