import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../client/src/credentials/fingerprint.ts';
import { holds, pairOf, valuesIn } from '../../../../client/src/fixes/values.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(79);

describe('the values in a text', () => {
  it('are its plain tokens and both halves of its headers, in the order of their place', () => {
    const [id, secret, other] = [fake.id('live'), fake.secret('live'), fake.secret('test')];
    const header = Buffer.from(`${id}:${secret}`).toString('base64');
    expect(valuesIn(`-u ${id}:${secret}`)).toEqual([id, secret]);
    expect(valuesIn(`'Basic ${header}' ${other}`)).toEqual([id, secret, other]);
    expect(valuesIn(`${other}, "${header}"`)).toEqual([other, id, secret]);
    expect(valuesIn('process.env.XTOPAY_CLIENT_SECRET')).toEqual([]);
  });

  it('hold a finding by its fingerprint', () => {
    const secret = fake.secret('test');
    expect(holds(valuesIn(`"${secret}"`), fingerprintOf(secret))).toBe(true);
    expect(holds(valuesIn(`"${fake.secret('test')}"`), fingerprintOf(secret))).toBe(false);
  });

  it('are none of what is no header', () => {
    expect(pairOf('%')).toBeUndefined();
    expect(pairOf(Buffer.from('no colon').toString('base64'))).toBeUndefined();
    expect(pairOf(Buffer.from('a:b:c').toString('base64'))).toBeUndefined();
  });
});
