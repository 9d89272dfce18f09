import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportCommands, managers, slugOf } from '../../../../client/src/credentials/export/managers.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(65);

/**
 * Runs commands in a shell whose `aws`, `vault` and `doppler` note what they are called with and what they read.
 * @returns What each call was given, the `-` or `/dev/stdin` of it read.
 */
function run(commands: readonly string[], env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'xtopay-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = join(folder, 'log');
  writeFileSync(log, '');
  for (const name of ['aws', 'vault', 'doppler']) {
    const stub = join(folder, name);
    writeFileSync(
      stub,
      `#!/bin/sh\nprintf '%s\\n' "$0 $*" >> '${log}'\ncat >> '${log}'\nprintf '\\n' >> '${log}'\n`,
    );
    chmodSync(stub, 0o755);
  }
  execFileSync('/bin/sh', ['-c', commands.join('\n')], { env: { ...env, PATH: `${folder}:/usr/bin:/bin` } });
  return readFileSync(log, 'utf8').replaceAll(`${folder}/`, '').trimEnd().split('\n');
}

describe.runIf(process.platform !== 'win32')('exporting to a secrets manager', () => {
  const pair = { label: 'Billing "service"; rm -rf /', environment: 'live' } as const;
  const values = { XTOPAY_CLIENT_ID: fake.id('live'), XTOPAY_CLIENT_SECRET: fake.secret('live') };

  it.each(managers)('gives %s the values through standard input, and none on a command line', (manager) => {
    const commands = exportCommands(manager, pair);
    expect(commands.join('\n')).not.toContain('csk_');
    const lines = run(commands, values);
    const calls = lines.filter((_, at) => at % 2 === 0);
    const inputs = lines.filter((_, at) => at % 2 === 1);
    expect(calls.join('\n')).not.toContain(values.XTOPAY_CLIENT_SECRET);
    expect(calls.join('\n')).not.toContain('rm -rf');
    expect(manager === 'doppler' ? inputs : inputs.map((input): unknown => JSON.parse(input))).toEqual(
      manager === 'doppler' ? Object.values(values) : [values],
    );
  });

  it('makes a path of any label', () => {
    expect(slugOf('Billing "service"; rm -rf /')).toBe('billing-service-rm-rf');
    expect(slugOf('Über Läden')).toBe('uber-laden');
    expect(slugOf('店')).toBe('credentials');
  });
});
