import { describe, expect, it } from 'vitest';
import {
  isSecretSegment,
  mayNameTheSecret,
  namesTheSecret,
  words,
} from '../../../../server/src/detection/loggedSecret/values/secretName.ts';

describe('a name', () => {
  it.each([
    'XTOPAY_CLIENT_SECRET',
    'xtopaySecret',
    'XtopayClientSecret_v2',
    '$XTOPAY_SECRET',
    'secretOfXtopay',
  ])('may be that of the secret: %s', (name) => {
    expect(namesTheSecret(name)).toBe(true);
  });

  it.each([
    'XTOPAY_CLIENT_ID',
    'XTOPAY_CLIENT_KEY',
    'CLIENT_SECRET',
    'the xtopaySecret',
    'xtopaySecret is',
    'xtopaySecrets',
    'XTOPAY_SECRETS',
    'xtopaySecretName',
    'hasXtopaySecret',
    `xtopaySecret${'x'.repeat(69)}`,
  ])('is not that of the secret: %s', (name) => {
    expect(namesTheSecret(name)).toBe(false);
  });

  it.each([
    'secret',
    'clientSecret',
    'client_secret',
    'secretKey',
    'client_secret_key',
    `${'x'.repeat(73)}_secret`,
  ])('may be a part of one: %s', (name) => {
    expect(isSecretSegment(name)).toBe(true);
  });

  it.each([
    'key',
    'client_key',
    'secret_x',
    'secrets',
    'secret_key_x',
    'key_secret_x',
    `${'x'.repeat(74)}_secret`,
  ])('is no part of one: %s', (name) => {
    expect(isSecretSegment(name)).toBe(false);
  });

  it('has words', () => {
    expect(words('XtopayClientSecret_v2')).toEqual(['xtopay', 'client', 'secret', 'v2']);
    expect(words('__A--b.c1D_')).toEqual(['a', 'b', 'c1', 'd']);
    expect(words('')).toEqual([]);
  });
});

it('a text must hold both words to name the secret', () => {
  for (const text of ['XTOPAY Secret', 'Xtopay SECRET', 'xtopay secret'])
    expect(mayNameTheSecret(text)).toBe(true);
  for (const text of ['xtopay', 'secret', 'xToPaY secret', '']) expect(mayNameTheSecret(text)).toBe(false);
});
