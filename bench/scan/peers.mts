import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { emptyTree } from './inputs.mts';

/** Runs a program to its end; what it prints is dropped. */
export function runProgram(program: string, args: readonly string[], cwd = emptyTree()): void {
  const { error } = spawnSync(program, args, { cwd, stdio: 'ignore' });
  if (error) throw error;
}

/** Where a peer is: the path given for it, or on the path; says so where it is not installed. */
export function findPeer(name: string, given: string | undefined): string | undefined {
  const candidates = given
    ? [given]
    : (process.env['PATH'] ?? '').split(delimiter).map((each) => join(each, name));
  const found = candidates.find((path) => existsSync(path));
  if (!found) console.log(`${name} is not installed: skipped.`);
  return found;
}

const inPlain = '_live_ _test_ csk_ cid_ XTOPAY Xtopay xtopay'.split(' ');
const inEscapes = '% \\x \\u \\/ &# &lowbar &UnderBar'.split(' ');
const inBase64 = 'X2xpdmV X3Rlc3R 9saXZlX 90ZXN0X Gl2ZV GVzdF'.split(' ');
/** What the prefilter looks for, as literals. */
export const sameLiterals = [...inPlain, ...inEscapes, ...inBase64];
/** Those that are rare: a search that has no escapes, no hex and no split tokens to find. */
export const rareLiterals = [...inPlain.slice(0, 2), ...inBase64];

export function ripgrepArguments(
  literals: readonly string[],
  ...paths: readonly string[]
): readonly string[] {
  return ['--no-config', '-l', '-uuu', '-F', ...literals.flatMap((each) => ['-e', each]), '--', ...paths];
}

export function gitleaksArguments(folder: string): readonly string[] {
  const config = join(emptyTree(), '..', 'gitleaks.toml');
  const rules = ['cid_(?:test|live)_[A-Za-z0-9]{32}', 'csk_(?:test|live)_[A-Za-z0-9]{64}'];
  writeFileSync(
    config,
    rules
      .map((regex, index) => `[[rules]]\nid = "rule${index}"\ndescription = "x"\nregex = '''${regex}'''\n`)
      .join('\n'),
  );
  return ['detect', '--no-git', '--no-banner', '--exit-code', '0', '-c', config, '-s', folder];
}

/** One rule: ours, as a preset, where it is built. */
export function secretlintArguments(rule: string): readonly string[] {
  const config = join(emptyTree(), '..', 'secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: rule }] }));
  return ['--secretlintrc', config, '**/*'];
}
