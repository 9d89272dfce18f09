import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../server/src/detection/detect.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { expectFound, expectNothing } from './expectations.ts';

const fake = fakeCredentials(1);

describe('a plain token', () => {
  it('is found in each kind and environment', () => {
    for (const environment of ['test', 'live'] as const) {
      const id = fake.id(environment);
      const secret = fake.secret(environment);
      expectFound(`id = ${id}\n`, [[`${environment}-client-id`, id]]);
      expectFound(`secret = ${secret}\n`, [[`${environment}-client-secret`, secret]]);
    }
  });

  it('is found at the very start and the very end of a text', () => {
    const secret = fake.secret('live');
    expectFound(secret, [['live-client-secret', secret]]);
  });

  it.each([
    '\\n',
    '\\r',
    '\\t',
    '\\b',
    '\\f',
    '\\v',
    '\\0',
    '\\x3d',
    '\\xAF',
    '\\u003d',
    '\\uABCD',
    '%3D',
    '%3d',
  ])('starts behind the escape %s', (escape) => {
    const secret = fake.secret('live');
    expectFound(`a${escape}${secret}`, [['live-client-secret', secret]]);
  });

  it.each(['a', 'Z', '0', '9', 'z', 'A', '\\q', '\\x4', 'x41', '\\u41', '4', '%4', 'u0041', '\\U0041'])(
    'does not start behind %s',
    (before) => {
      expectNothing(`-${before}${fake.secret('live')}`);
    },
  );

  it.each(['_', '-', '.', 'é', '日', ' ', '"', '=', ':', '/', '@', '`', '[', '{', '^'])(
    'is not hidden by %s on either side',
    (neighbour) => {
      const id = fake.id('live');
      expectFound(`x${neighbour}${id}${neighbour}x`, [['live-client-id', id]]);
    },
  );

  it.each(['.', ',', ')', ']', '}', "'", '\n', '\r\n', '\0'])('ends before %j', (after) => {
    const secret = fake.secret('test');
    expectFound(`(${secret}${after}`, [['test-client-secret', secret]]);
  });

  it('minds the case of its prefix and knows two environments', () => {
    const body = fake.body(64);
    for (const prefix of [
      'CSK_live_',
      'csk_LIVE_',
      'csk_prod_',
      'csk_live-',
      'sk_live_',
      'csk_live',
      'csk__live_',
    ]) {
      expectNothing(`x ${prefix}${body}`);
    }
  });

  it('is found several times, in order', () => {
    const [one, two, three] = [fake.secret('live'), fake.id('test'), fake.secret('test')] as const;
    expectFound(`${one} ${two},${three}`, [
      ['live-client-secret', one],
      ['test-client-id', two],
      ['test-client-secret', three],
    ]);
  });

  it('carries its SHA-256 and no part of itself', () => {
    const secret = fake.secret('live');
    const [finding] = detect('a', `x=${secret}`);
    expect(finding?.fingerprint).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(JSON.stringify(finding)).not.toContain(secret.slice(9, 13));
  });
});

describe('a malformed credential', () => {
  it.each([16, 31, 33, 63, 65, 200])('is an ID with %i characters', (length) => {
    const token = `cid_live_${fake.body(length)}`;
    expectFound(`x=${token};`, [['malformed-credential', token]]);
    expect(detect('a', token)[0]?.length).toEqual({ actual: length, expected: 32 });
  });

  it.each([16, 32, 63, 65, 128])('is a secret with %i characters', (length) => {
    const token = `csk_test_${fake.body(length)}`;
    expectFound(`x=${token};`, [['malformed-credential', token]]);
    expect(detect('a', token)[0]?.length).toEqual({ actual: length, expected: 64 });
  });

  it('needs 16 characters', () => {
    expectNothing(`cid_live_${fake.body(15)} csk_live_${fake.body(1)} csk_test_`);
  });

  it('is no placeholder and no words', () => {
    expectNothing(
      'csk_live_xxxxxxxxxxxxxxxxxxxxxxxx csk_live_YOURSECRETGOESHERE csk_test_yourClientSecretHere',
    );
    expectNothing('csk_test_a1b2c3d4e5f6g7h8i9j0 cid_test_registerConnectionHandler');
  });
});

describe('what is no finding', () => {
  it('is a documented sample, whatever its environment', () => {
    for (const environment of ['test', 'live']) {
      expectNothing(`cid_${environment}_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6`);
      expectNothing(`csk_${environment}_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6aa1bb2cc3dd4`);
    }
  });

  it.each([
    'x'.repeat(64),
    '01'.repeat(32),
    'REPLACEME'.repeat(8).slice(0, 64),
    'YourSecret00'.repeat(6).slice(0, 64),
    '0123456789abcdef'.repeat(4),
    'abcdefghijklmnopqrstuvwxyz'.repeat(3).slice(0, 64),
    '1234567890'.repeat(7).slice(0, 64),
    'A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8S9T0U1V2W3X4Y5Z6A7B8C9D0E1F2',
    'zyxwvutsrqponmlkjihgfedcba9876543210ZYXWVUTSRQPONMLKJIHGFEDCBA98',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789AB',
    'aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg',
  ])('is the placeholder body %s', (body) => {
    expect(body).toHaveLength(64);
    expectNothing(`csk_live_${body}`);
    expectNothing(`cid_live_${body.slice(0, 32)}`);
  });

  it('is a reference, a pattern, a template or another vendor’s key', () => {
    expectNothing('process.env.XTOPAY_CLIENT_SECRET; os.environ["XTOPAY_CLIENT_SECRET"]');
    expectNothing(
      '/csk_(test|live)_[A-Za-z0-9]{64}/ csk_live_[A-Za-z0-9]{64} csk_live_${x} csk_live_<secret>',
    );
    expectNothing(
      `sk_live_${fake.body(24)} pk_test_${fake.body(64)} task_live_${fake.body(64)} acid_test_${fake.body(32)}`,
    );
  });

  it('is never a random body taken for a placeholder', () => {
    for (let count = 0; count < 2000; count++) {
      const text = `${fake.id('live')} ${fake.secret('live')}`;
      expect(detect('a', text)).toHaveLength(2);
    }
  });
});
