import { describe, expect, it } from 'vitest';
import { detect } from '../../../server/src/detection/detect.ts';
import { isDotenvFile } from '../../../server/src/detection/dotenvFile.ts';
import { messageOf } from '../../../server/src/detection/message.ts';
import { severityOf } from '../../../server/src/detection/severity.ts';
import { codes } from '../../../server/src/protocol/codes.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { expectFound, expectNothing } from './expectations.ts';

const fake = fakeCredentials(3);

function expectMixed(text: string, path: string): void {
  const mixed = detect(path, text).filter(({ code }) => code === 'mixed-environments');
  expect(mixed.map(({ start, end }) => text.slice(start, end))).toEqual([expect.stringMatching(/^csk_/)]);
}

function expectNotMixed(text: string, path: string): void {
  expect(detect(path, text).map(({ code }) => code)).not.toContain('mixed-environments');
}

describe('mixed environments', () => {
  const testId = () => fake.id('test');
  const liveSecret = () => fake.secret('live');

  it.each([
    [
      'one object',
      'a.ts',
      (id: string, secret: string) => `new Xtopay({\n  clientId: "${id}",\n  clientSecret: "${secret}",\n});`,
    ],
    ['one call', 'a.py', (id: string, secret: string) => `client = Client("${id}", "${secret}")`],
    [
      'the secret first',
      'a.py',
      (id: string, secret: string) => `dict(client_secret="${secret}", client_id="${id}")`,
    ],
    ['curl', 'a.sh', (id: string, secret: string) => `curl -u "${id}:${secret}" https://example.org`],
    [
      'an env file',
      '.env',
      (id: string, secret: string) => `XTOPAY_CLIENT_ID=${id}\nOTHER=1\n\nXTOPAY_CLIENT_SECRET=${secret}\n`,
    ],
    [
      'a YAML mapping',
      'a.yml',
      (id: string, secret: string) => `xtopay:\n  id: ${id}\n  secret: ${secret}\n`,
    ],
    ['JSON', 'a.json', (id: string, secret: string) => `{"id":"${id}","secret":"${secret}"}`],
    [
      'a TOML table',
      'a.toml',
      (id: string, secret: string) => `[xtopay]\nid = "${id}"\nsecret = "${secret}"\n`,
    ],
  ])('are seen in %s', (_, path, write) => {
    expectMixed(write(testId(), liveSecret()), path);
    expectNotMixed(write(fake.id('live'), liveSecret()), path);
  });

  it('are not seen where a test pair and a live pair stand side by side', () => {
    const pair = (environment: 'test' | 'live') =>
      `{ id: "${fake.id(environment)}", secret: "${fake.secret(environment)}" }`;
    expectNotMixed(`const keys = { test: ${pair('test')}, live: ${pair('live')} };`, 'a.ts');
    expectNotMixed(
      `A=${fake.id('test')}\nB=${fake.secret('test')}\nC=${fake.id('live')}\nD=${fake.secret('live')}\n`,
      '.env',
    );
    expectNotMixed(
      `f("${fake.id('test')}", "${fake.secret('test')}", "${fake.id('live')}", "${fake.secret('live')}")`,
      'a.js',
    );
  });

  it('are not seen where nothing joins the two', () => {
    expectNotMixed(`const id = "${testId()}";\nconst secret = "${liveSecret()}";\n`, 'a.ts');
    expectNotMixed(`function f() { const a = "${testId()}"; const b = "${liveSecret()}"; }`, 'a.ts');
    expectNotMixed(`f("${testId()}"); g("${liveSecret()}");`, 'a.ts');
    expectNotMixed(`a:\n  id: ${testId()}\nb:\n  secret: ${liveSecret()}\n`, 'a.yaml');
    expectNotMixed(`TEST=${testId()}\nSECRET=${fake.secret('test')}\nLIVE=${liveSecret()}\n`, '.env');
  });
});

describe('a client-side secret', () => {
  it.each([
    'NEXT_PUBLIC_',
    'VITE_',
    'REACT_APP_',
    'PUBLIC_',
    'EXPO_PUBLIC_',
    'GATSBY_',
    'NUXT_PUBLIC_',
    'VUE_APP_',
  ])('is a name with %s', (prefix) => {
    const name = `${prefix}XTOPAY_CLIENT_SECRET`;
    expectFound(`const s = import.meta.env.${name};`, [['client-side-secret', name]]);
    expectFound(`${name}=\n`, [['client-side-secret', name]], '.env.example');
  });

  it('is nothing else', () => {
    expectNothing(
      'MY_PUBLIC_XTOPAY_SECRET NEXT_PUBLIC_XTOPAY_CLIENT_ID VITE_SECRET XTOPAY_CLIENT_SECRET vite_XTOPAY_SECRET',
    );
    expectNothing('XTOPAY NEXT_PUBLIC_SECRET');
  });
});

describe('a dotenv file', () => {
  it.each([
    '.env',
    '.env.local',
    '.env.production',
    'prod.env',
    '.envrc',
    '.flaskenv',
    'a/b/.env',
    'a\\b\\.env',
    '.env.test.local',
  ])('is %s', (path) => expect(isDotenvFile(path)).toBe(true));
  it.each([
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.defaults',
    'env',
    '.environment',
    'a.env.ts',
    '.env/x',
    '.env.local.example',
    'x.flaskenv',
  ])('is not %s', (path) => expect(isDotenvFile(path)).toBe(false));
});

describe('severity', () => {
  it('follows the table', () => {
    expect(
      Object.fromEntries(
        codes.map((code) => [code, [severityOf(code, 'committable'), severityOf(code, 'local-env')]]),
      ),
    ).toEqual({
      'live-client-secret': ['error', 'warning'],
      'test-client-secret': ['warning', undefined],
      'live-client-id': ['warning', undefined],
      'test-client-id': ['information', undefined],
      'live-basic-auth': ['error', 'warning'],
      'test-basic-auth': ['warning', undefined],
      'malformed-credential': ['warning', 'warning'],
      'mixed-environments': ['warning', 'warning'],
      'logged-secret': ['warning', 'warning'],
      'client-side-secret': ['warning', 'warning'],
    });
  });
});

describe('a message', () => {
  const messagesOf = (text: string, path = 'a.txt') =>
    detect(path, text).map((finding) => messageOf(finding, 'committable'));

  it('says how many characters a malformed credential has and should have', () => {
    expect(messagesOf(`csk_live_${fake.body(63)}`)).toEqual([
      'Malformed Xtopay credential: it has 63 characters after the prefix and should have 64; it is cut off.',
    ]);
    expect(messagesOf(`cid_live_${fake.body(33)}`)[0]).toContain('run on');
  });

  it('says what the token is wrapped in', () => {
    const run = Buffer.from(Buffer.from(fake.secret('live')).toString('base64')).toString('base64');
    expect(messagesOf(run)).toEqual([
      'Live Xtopay client secret: whoever reads it can move money. Written as base64 of base64. Read it from the environment.',
    ]);
  });

  it('says for an env file where production secrets belong', () => {
    const [finding] = detect('.env', fake.secret('live'));
    expect(finding && messageOf(finding, 'local-env')).toContain(
      'Production secrets belong in a secrets manager.',
    );
  });

  it('holds no part of a token', () => {
    const secret = fake.secret('live');
    for (const message of messagesOf(`${secret} ${Buffer.from(secret).toString('hex')}`)) {
      expect(message).not.toContain(secret.slice(9, 13));
    }
  });
});
