import { createHash } from 'node:crypto';
import { oneFile, type Part, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import {
  type FakeCredentials,
  idName,
  sampleIdBody,
  sampleSecretBody,
  secretName,
} from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** What looks like a credential and is none. */
export function notFindingCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`not-${id}`, `no finding: ${id}`, path, parts, options));
  const sampleId = (environment: string) => `cid_${environment}_${sampleIdBody}`;
  const sampleSecret = (environment: string) => `csk_${environment}_${sampleSecretBody}`;
  const samples = ['live', 'test'].flatMap((each) => [sampleId(each), sampleSecret(each)]);
  const pairs = ['live', 'test'].map((each) => `${sampleId(each)}:${sampleSecret(each)}`);

  add('samples', 'a.txt', [samples.join('\n')]);
  const inEncodings: [id: string, encode: (value: string) => string][] = [
    ['base64', as.base64],
    ['base64-twice', (value) => as.base64(as.base64(value))],
    ['hex', as.hex],
    ['percent', (value) => as.characters(value, as.percent)],
    ['underscores', (value) => as.characters(value, as.percent, as.underscores)],
    ['x-escapes', (value) => as.characters(value, as.xEscape)],
    ['u-escapes', (value) => as.characters(value, as.uEscape, as.underscores)],
    ['entities', (value) => as.characters(value, as.decimalEntity)],
    ['split', (value) => `"${value.slice(0, 30)}" + "${value.slice(30)}"`],
    ['powershell', as.base64OfUtf16],
  ];
  for (const [id, encode] of inEncodings) {
    add(`samples-${id}`, 'a.js', [samples.map((value) => `x = "${encode(value)}";`).join('\n')]);
  }
  add('samples-utf16', 'a.txt', [`\uFEFF${samples.join('\n')}`], { toBytes: as.utf16le });
  add('samples-basic', 'a.txt', [pairs.map((pair) => `Authorization: Basic ${as.base64(pair)}`).join('\n')]);
  add('samples-env', '.env', [`${idName}=${sampleId('test')}\n${secretName}=${sampleSecret('test')}\n`]);
  add('sample-id-real-secret', 'a.txt', [sampleId('live'), ':', token(fake.secret('live')), '\n']);
  add('real-id-sample-secret', 'a.txt', [token(fake.id('live')), ':', sampleSecret('live'), '\n']);

  const fill = (unit: string, length: number) => unit.repeat(length).slice(0, length);
  const units = [
    'x',
    'X',
    '0',
    '1',
    'ab',
    'abc',
    'EXAMPLE',
    'YourKeyHere',
    'REPLACEME',
    'CHANGEME',
    '0123456789',
    '0123456789abcdef',
    '1234567890',
    'xX',
  ];
  add(
    'placeholders',
    'a.txt',
    units.map((unit) => `csk_live_${fill(unit, 64)} cid_test_${fill(unit, 32)}\n`),
  );
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  const runs = [
    alphabet,
    alphabet.toUpperCase(),
    `${alphabet}${alphabet.toUpperCase()}0123456789`,
    `0123456789${alphabet}`,
    `${alphabet}0123456789`,
    `${alphabet.toUpperCase()}${alphabet}0123456789`,
  ];
  add(
    'alphabets',
    'a.txt',
    runs.map((unit) => `csk_test_${fill(unit, 64)} cid_live_${fill(unit, 32)}\n`),
  );
  add(
    'placeholders-base64',
    'a.txt',
    units.map((unit) => `${as.base64(`csk_live_${fill(unit, 64)}`)}\n`),
  );
  add('placeholders-basic', 'a.txt', [
    `Basic ${as.base64(`cid_live_${fill('x', 32)}:csk_live_${fill('x', 64)}`)}\n`,
  ]);
  add('placeholders-short', 'a.txt', [
    `csk_live_${fill('x', 20)} csk_live_${fill('0', 63)} cid_test_${fill('ab', 40)}\n`,
  ]);
  add('placeholder-words', 'a.txt', [
    'csk_live_your_client_secret_here csk_test_... csk_live_<secret> cid_live_[id]\n',
  ]);

  add('references', 'a.py', [
    `s = os.environ["${secretName}"]\nt = os.getenv("${secretName}")\nu = settings.${secretName}\n`,
  ]);
  add('references-shell', 'a.sh', [
    `curl -u "$${idName}:$${secretName}" https://api.xtopay.co/v1\nS=\${${secretName}:?missing}\n`,
  ]);
  add('references-ci', '.github/workflows/a.yml', [`env:\n  ${secretName}: \${{ secrets.${secretName} }}\n`]);
  add('references-env', '.env', [`${secretName}=\n${idName}=\${OTHER}\nA=op://vault/xtopay/secret\n`]);
  add('patterns', 'a.ts', [
    '/csk_(test|live)_[A-Za-z0-9]{64}/; /cid_(?:test|live)_\\w{32}/; /csk_live_[a-zA-Z0-9]{64}/; "csk_live_*"; startsWith("csk_live_")\n',
  ]);
  add('templates', 'a.ts', [
    '`csk_live_$',
    '{x}`; `csk_${env}_${body}`; "csk_live_" + body; f"csk_live_{x}"; "csk_live_%s"\n',
  ]);
  add('other-vendors', 'a.txt', [
    `sk_live_${fake.body(64)} pk_test_${fake.body(24)} rk_live_${fake.body(32)} xcid_live_${fake.body(32)}\n`,
    `ghp_${fake.body(36)} AKIA${fake.body(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')} xoxb-${fake.body(24)} whsec_${fake.body(32)}\n`,
  ]);
  add('other-environments', 'a.txt', [
    `csk_prod_${fake.body(64)} csk_sandbox_${fake.body(64)} cid_dev_${fake.body(32)} cid__${fake.body(32)}\n`,
    `csk-live-${fake.body(64)} csklive_${fake.body(64)} csk_live${fake.body(64)} csk_lives_${fake.body(64)}\n`,
  ]);
  add('other-case', 'a.txt', [
    `CSK_LIVE_${fake.body(64)} Csk_live_${fake.body(64)} csk_Live_${fake.body(64)} cid_TEST_${fake.body(32)}\n`,
    `${as.base64(`CSK_LIVE_${fake.body(64)}`)} ${as.hex(`csk_Live_${fake.body(64)}`)}\n`,
  ]);
  add('other-kind', 'a.txt', [
    `cis_live_${fake.body(32)} cks_live_${fake.body(64)} ck_live_${fake.body(64)}\n`,
  ]);
  const hash = (kind: string) => createHash(kind).update(fake.body(40)).digest();
  add('hashes', 'a.txt', [
    `${hash('sha256').toString('hex')}\n${hash('sha1').toString('hex')}\nsha512-${hash('sha512').toString('base64')}\n`,
  ]);
  add('jwt', 'a.txt', [
    `${as.base64url('{"alg":"HS256","typ":"JWT"}')}.${as.base64url(`{"sub":"${fake.body(40)}","iat":1}`)}.${hash('sha256').toString('base64url')}\n`,
  ]);
  add('uuid', 'a.txt', [
    `${fake.body(8, '0123456789abcdef')}-${fake.body(4, '0123456789abcdef')}-4000-8000-000000000000\n`,
  ]);
  add('lockfile', 'package-lock.json', [
    `{"packages":{"node_modules/a":{"version":"1.0.0","integrity":"sha512-${hash('sha512').toString('base64')}"}}}\n`,
  ]);
  add('empty', 'empty.txt', ['']);
  add('bom-only', 'bom.txt', ['\uFEFF']);
  add('basic-of-others', 'a.txt', [`Authorization: Basic ${as.base64(`user:${fake.body(100)}`)}\n`]);
  add('basic-id-alone', 'a.txt', ['Basic ', token(fake.id('live')), '\n']);
  add('certificate', 'a.pem', [
    `-----BEGIN CERTIFICATE-----\n${as.wrapped(Buffer.from(fake.body(900)).toString('base64'), 64, '\n')}\n-----END CERTIFICATE-----\n`,
  ]);
  return cases;
}
