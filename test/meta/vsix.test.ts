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
/**
 * In bytes: what a person downloads; of the client what VS Code loads at its start, and all that it may load later; and
 * the language client, which is loaded when the server starts. bench/README.md says what that is made of.
 */
const budgets = {
  vsix: 400_000,
  atActivation: 8_000,
  atStart: 95_000,
  client: 250_000,
  languageClient: 160_000,
};

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
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/^dist\/shared-\w{8}\.js$/.test(path));
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
    expect(statSync(vsix).size).toBeLessThan(budgets.vsix);
    expect(sizeOf(loadedWith('client.js', 'at once'))).toBeLessThan(budgets.atActivation);
    expect(sizeOf(loadedAtStart())).toBeLessThan(budgets.atStart);
    const all = [...loadedWith('client.js', 'ever')];
    expect(sizeOf(all.filter(isLanguageClient))).toBeLessThan(budgets.languageClient);
    expect(sizeOf(all.filter((name) => !isLanguageClient(name) && !isProtocol(name)))).toBeLessThan(
      budgets.client,
    );
  });

  it('holds every bundle once, and none that nothing loads', () => {
    const names = readdirSync(join(unpacked, 'extension/dist')).filter((name) => name.endsWith('.js'));
    const programs = ['client.js', 'server.js', 'cli.js', 'scanWorker.js'];
    const loaded = new Set(programs.flatMap((name) => [...loadedWith(name, 'ever')]));
    expect(names.toSorted()).toEqual([...loaded].toSorted());
  });

  it('hashes without a call from one bundle into another for each rotation, which a keystroke near findings would feel', () => {
    // The first of SHA-256's constants of its rounds.
    const hashing = [...loadedWith('server.js', 'ever')].filter((name) =>
      textOf(name).includes('1116352408'),
    );
    expect(hashing).toHaveLength(1);
    for (const name of hashing) expect(textOf(name)).toMatch(/<<32-\w+\|\w+>>>/);
  });

  it('loads the language client only when the server is started', () => {
    const atStart = [...loadedAtStart()];
    expect(atStart.filter((name) => isLanguageClient(name) || isProtocol(name))).toEqual([]);
    const all = [...loadedWith('client.js', 'ever')];
    expect(all.filter(isLanguageClient)).toHaveLength(1);
    expect(all.filter(isProtocol)).toHaveLength(1);
  });

  it('loads, when it starts, neither what opens a connection nor the page of masked files, which few ever need', () => {
    const pieces = ['fetch(', '<!DOCTYPE html>'];
    const holding = (bundles: ReadonlySet<string>) =>
      pieces.map((piece) => [...bundles].filter((name) => textOf(name).includes(piece)).length);
    expect(holding(loadedAtStart())).toEqual([0, 0]);
    expect(holding(loadedWith('client.js', 'ever'))).toEqual([1, 1]);
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

function textOf(bundle: string): string {
  return readFileSync(join(unpacked, 'extension/dist', bundle), 'utf8');
}

/** The language client, which is told by its names. */
function isLanguageClient(bundle: string): boolean {
  return textOf(bundle).includes('registerBuiltinFeatures');
}

/** What the language client and the server both speak with. */
function isProtocol(bundle: string): boolean {
  return textOf(bundle).includes('textDocument/didOpen');
}

function sizeOf(bundles: Iterable<string>): number {
  return [...bundles].reduce((sum, bundle) => sum + Buffer.byteLength(textOf(bundle)), 0);
}

/** A bundle and the other ones that it loads, at its start or whenever it does. */
function loadedWith(bundle: string, when: 'at once' | 'ever'): ReadonlySet<string> {
  const loaded = new Set([bundle]);
  // Grows while it is gone through.
  for (const name of loaded)
    for (const next of importsOf(name)) if (when === 'ever' || !next.isLater) loaded.add(next.bundle);
  return loaded;
}

/** What is loaded in a window in which nobody does anything, the server aside: with activation, and right after it. */
function loadedAtStart(): ReadonlySet<string> {
  const later = importsOf('client.js').filter(({ isLater }) => isLater);
  expect(later).toHaveLength(1);
  return new Set(
    ['client.js', ...later.map(({ bundle }) => bundle)].flatMap((each) => [...loadedWith(each, 'at once')]),
  );
}

function importsOf(name: string): { readonly bundle: string; readonly isLater: boolean }[] {
  // `Promise.resolve().then(() => require(…))` is an import for later.
  const imports = textOf(name).matchAll(/(=>\w*\(?)?require\("\.\/([\w-]+\.js)"\)/g);
  return Array.from(imports, ({ 1: later, 2: bundle = '' }) => ({ bundle, isLater: later !== undefined }));
}

/** A Node on the path that npm did not put there. */
function nodeOfTheMachine(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
