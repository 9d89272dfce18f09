import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findIn } from '../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { projectFolder } from './sourceFiles.ts';

const vsix = join(projectFolder, '.vscode-test', 'xtopay.vsix');
/** In bytes; what a person downloads. Measured sizes are smaller: see CONTRIBUTING.md. */
const budgets = { vsix: 500_000, client: 480_000, server: 500_000, cli: 300_000 };

let unpacked: string;

beforeAll(() => {
  if (!existsSync(vsix)) throw new Error('There is no package: run "npm run package" first.');
  unpacked = mkdtempSync(join(tmpdir(), 'xtopay-vsix-'));
  for (const [path, content] of Object.entries(unzipSync(readFileSync(vsix)))) {
    const file = join(unpacked, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(file, content);
  }
});

afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

describe('the package', () => {
  it('holds bundles and what the Marketplace shows, nothing else', () => {
    const files = readdirSync(join(unpacked, 'extension'), { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(unpacked, 'extension', path)).isFile())
      .map((path) => path.replaceAll('\\', '/'));
    expect(files.toSorted()).toEqual(
      [
        'LICENSE.txt',
        'changelog.md',
        'dist/ThirdPartyNotices.txt',
        'dist/cli.js',
        'dist/client.js',
        'dist/scanWorker.js',
        'dist/server.js',
        'images/activity-bar.svg',
        'images/icon.png',
        'l10n/bundle.l10n.json',
        'package.json',
        'package.nls.json',
        'readme.md',
        ...readdirSync(join(projectFolder, 'snippets')).map((name) => `snippets/${name}`),
      ].toSorted(),
    );
  });

  it('stays within its budget of bytes', () => {
    const sizeOf = (path: string) => statSync(path).size;
    expect(sizeOf(vsix)).toBeLessThan(budgets.vsix);
    expect(sizeOf(join(unpacked, 'extension/dist/client.js'))).toBeLessThan(budgets.client);
    expect(sizeOf(join(unpacked, 'extension/dist/server.js'))).toBeLessThan(budgets.server);
    expect(sizeOf(join(unpacked, 'extension/dist/cli.js'))).toBeLessThan(budgets.cli);
  });

  it('holds no credential, in any encoding', async () => {
    for (const path of readdirSync(join(unpacked, 'extension'), { recursive: true, encoding: 'utf8' })) {
      const file = join(unpacked, 'extension', path);
      if (!statSync(file).isFile()) continue;
      const findings = await findIn(path, readFileSync(file, 'utf8'));
      const hardcoded = findings.filter(({ code }) => /^(?:live|test)-/.test(code));
      expect(hardcoded, path).toEqual([]);
    }
  });

  it('holds no path of the machine it was built on and no source map', () => {
    for (const path of readdirSync(join(unpacked, 'extension/dist'))) {
      const text = readFileSync(join(unpacked, 'extension/dist', path), 'utf8');
      expect(text, path).not.toContain(projectFolder);
      expect(text, path).not.toMatch(/sourceMappingURL=(?!data:)[\w.]+\.map\s*$/);
    }
  });
});

describe('what runs outside of VS Code', () => {
  // The machine's own is the oldest at hand; without one, the one that runs this.
  const programs = new Set([nodeOfTheMachine() ?? process.execPath, process.execPath]);

  it.each([...programs])('runs with nothing installed, on %s', (node) => {
    const cli = join(unpacked, 'extension/dist/cli.js');
    const folder = join(unpacked, 'to-scan');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.txt'), `${fakeCredentials(21).secret('live')}\n`);
    const { status, stdout, stderr } = spawnSync(node, [cli, 'scan', '--format', 'json', folder], {
      encoding: 'utf8',
      cwd: unpacked,
    });
    expect(stderr).not.toMatch(/Error/);
    expect(stdout).toContain('live-client-secret');
    expect(status).toBe(1);
  });

  it.each([...programs])('lets secretlint load the rule, on %s', (node) => {
    const rule = pathToFileURL(join(projectFolder, 'dist', 'secretlint-rule.js')).href;
    const script = `import { creator } from ${JSON.stringify(rule)}; console.log(creator.meta.id);`;
    const output = execFileSync(node, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(output.trim()).toBe('@xtopay/secretlint-rule-preset');
  });
});

/** A Node on the path that npm did not put there. */
function nodeOfTheMachine(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
