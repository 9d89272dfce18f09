import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { findIn } from '../../server/src/secretlint/engine.ts';
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

describe('the package', () => {
  it('holds bundles and what the Marketplace shows, nothing else', () => {
    const files = readdirSync(join(unpacked, 'extension'), { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(unpacked, 'extension', path)).isFile())
      .map((path) => path.replaceAll('\\', '/'));
    const expected =
      /^(?:dist\/[\w-]+\.js(?:\.LEGAL\.txt)?|images\/icon\.png|l10n\/bundle\.l10n(?:\.[\w-]+)?\.json|snippets\/[\w-]+\.json|package(?:\.nls)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
    for (const needed of [
      'dist/client.js',
      'dist/server.js',
      'dist/cli.js',
      'dist/scanWorker.js',
      'images/icon.png',
    ]) {
      expect(files).toContain(needed);
    }
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

describe('the command line', () => {
  it('runs on the oldest Node that is supported, without anything installed', () => {
    const output = execFileSync(process.execPath, [join(unpacked, 'extension/dist/cli.js'), '--version'], {
      encoding: 'utf8',
      cwd: unpacked,
    });
    expect(output.trim()).toMatch(/\d+\.\d+\.\d+/);
  });
});
