import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../client/src/credentials/import/candidates.ts';
import { pairUp } from '../../../../client/src/credentials/import/pairUp.ts';
import { tokensIn } from '../../../../client/src/credentials/import/tokensIn.ts';
import { Vault } from '../../../../client/src/credentials/vault.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';

const fake = fakeCredentials(62);
const environmentName = (environment: 'test' | 'live') => (environment === 'live' ? 'live' : 'sandbox');

/** Names with an ID or a secret each, and which pairs they are, by their names. */
function tokens(...named: readonly (readonly [string, 'id' | 'secret', 'test' | 'live'])[]) {
  return named.map(([name, kind, environment]) => ({ name, token: fake[kind](environment) }));
}

const leftIn = (made: readonly { name: string; token: string }[]) =>
  pairUp(made).left.map(({ name }) => name);
const namesOf = (made: ReturnType<typeof tokens>) => pairUp(made).pairs.map(({ names }) => names.join(' + '));

describe('pairing', () => {
  it('goes by the names, whatever their order', () => {
    const all = tokens(
      ['XTOPAY_CLIENT_ID', 'id', 'test'],
      ['XTOPAY_CLIENT_SECRET', 'secret', 'test'],
      ['XTOPAY_CLIENT_ID_LIVE', 'id', 'live'],
      ['XTOPAY_CLIENT_SECRET_LIVE', 'secret', 'live'],
      ['BILLING_XTOPAY_ID', 'id', 'test'],
      ['BILLING_XTOPAY_SECRET', 'secret', 'test'],
      ['billing.xtopay.clientId', 'id', 'live'],
      ['billing.xtopay.clientSecret', 'secret', 'live'],
    );
    assert(
      property(shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(namesOf(shuffled).toSorted()).toEqual([
          'BILLING_XTOPAY_ID + BILLING_XTOPAY_SECRET',
          'XTOPAY_CLIENT_ID + XTOPAY_CLIENT_SECRET',
          'XTOPAY_CLIENT_ID_LIVE + XTOPAY_CLIENT_SECRET_LIVE',
          'billing.xtopay.clientId + billing.xtopay.clientSecret',
        ]);
      }),
    );
  });

  it('takes the only two of an environment, whatever they are called', () => {
    expect(
      namesOf(tokens(['USER', 'id', 'live'], ['OTHER', 'id', 'test'], ['PASSWORD', 'secret', 'live'])),
    ).toEqual(['USER + PASSWORD']);
  });

  it('takes neighbours where names do not tell', () => {
    const made = tokens(
      ['A', 'id', 'test'],
      ['B', 'secret', 'test'],
      ['C', 'secret', 'test'],
      ['D', 'id', 'test'],
    );
    expect(namesOf(made)).toEqual(['A + B', 'D + C']);
  });

  it('makes no pair of two environments, and says what is left', () => {
    const made = tokens(['XTOPAY_CLIENT_ID', 'id', 'test'], ['XTOPAY_CLIENT_SECRET', 'secret', 'live']);
    expect(namesOf(made)).toEqual([]);
    expect(leftIn(made)).toEqual(['XTOPAY_CLIENT_ID', 'XTOPAY_CLIENT_SECRET']);
  });

  it('leaves out what is no credential: samples and placeholders', () => {
    const made = [
      { name: 'XTOPAY_CLIENT_ID', token: `cid_test_${'x'.repeat(32)}` },
      { name: 'XTOPAY_CLIENT_SECRET', token: fake.secret('test') },
    ];
    expect(namesOf(made)).toEqual([]);
    expect(leftIn(made)).toEqual(['XTOPAY_CLIENT_SECRET']);
  });

  it('takes an ID and a secret with a colon between for a pair', () => {
    const [id, secret] = [fake.id('live'), fake.secret('live')];
    expect(pairUp(tokensIn({ name: 'AUTH', value: `${id}:${secret}` })).pairs).toMatchObject([
      { clientId: id, clientSecret: secret, names: ['AUTH', 'AUTH'] },
    ]);
  });
});

describe('what can be imported', () => {
  const pairIn = (path: string, folder: string, prefix = '', environment: 'test' | 'live' = 'test') => ({
    path,
    folder,
    tokens: tokens(
      [`${prefix}XTOPAY_CLIENT_ID`, 'id', environment],
      [`${prefix}XTOPAY_CLIENT_SECRET`, 'secret', environment],
    ),
  });
  const labelsOf = (...files: ReturnType<typeof pairIn>[]) =>
    findCandidates(files, [], environmentName).candidates.map(({ label }) => label);

  it('is called by the names of the variables, or by the folder, and never twice the same', () => {
    expect(
      labelsOf(
        pairIn('shop/.env', 'shop'),
        pairIn('shop/.env.live', 'shop', '', 'live'),
        pairIn('shop/.env.other', 'shop'),
        pairIn('shop/.env.x', 'shop', 'BILLING_SERVICE_'),
        pairIn('web/.env', 'web', 'NEXT_PUBLIC_'),
      ),
    ).toEqual(['shop', 'shop live', 'shop sandbox', 'Billing Service', 'web']);
  });

  it('is one where the same secret stands in several files', () => {
    const file = pairIn('a/.env', 'a');
    const { candidates } = findCandidates(
      [file, { ...file, path: 'b/.env', folder: 'b' }],
      [],
      environmentName,
    );
    expect(candidates).toMatchObject([{ label: 'a', places: [{ path: 'a/.env' }, { path: 'b/.env' }] }]);
  });

  it('stands, too, where its secret stands alone', () => {
    const file = pairIn('b/.env', 'b');
    const alone = { path: 'a/.env', folder: 'a', tokens: file.tokens.slice(1) };
    const other = { path: 'c/.env', folder: 'c', tokens: tokens(['LONE', 'secret', 'test']) };
    const { candidates, left } = findCandidates([alone, file, other], [], environmentName);
    expect(candidates.map(({ places }) => places.map(({ path }) => path))).toEqual([['b/.env', 'a/.env']]);
    expect(left.map(({ name }) => name)).toEqual(['LONE']);
  });

  it('is known by its fingerprint where it is stored, and other labels keep away from it', async () => {
    const vault = new Vault(new MemorySecrets(), new MemoryState());
    const file = pairIn('a/.env', 'Shop');
    const [id, secret] = file.tokens;
    const stored = await vault.store({
      label: 'Shop',
      clientId: id?.token ?? '',
      clientSecret: secret?.token ?? '',
    });
    const { candidates } = findCandidates([file, pairIn('b/.env', 'Shop')], [stored], environmentName);
    expect(candidates.map(({ label, storedAs }) => [label, storedAs?.id])).toEqual([
      ['Shop', stored.id],
      ['Shop sandbox', undefined],
    ]);
  });

  it('never has a token for a label', () => {
    const prefix = `${fake.secret('live').toUpperCase()}_`;
    expect(labelsOf(pairIn('a/.env', 'a', prefix))).toEqual(['Csk']);
  });
});
