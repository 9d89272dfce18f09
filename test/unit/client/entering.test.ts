import { assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, collectPair, type PairQuestions } from '../../../client/src/credentials/collectPair.ts';
import { afterChange, afterEnter, secretOf } from '../../../client/src/credentials/idBox.ts';
import { problemWithLabel } from '../../../client/src/credentials/label.ts';
import { readPasted } from '../../../client/src/credentials/pastedText.ts';
import { problemWith, problemWithPair } from '../../../client/src/credentials/validate.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(22);

describe('a token', () => {
  it('is valid in both kinds and environments', () => {
    for (const environment of ['test', 'live'] as const) {
      expect(problemWith('client-id', fake.id(environment))).toBeUndefined();
      expect(problemWith('client-secret', fake.secret(environment))).toBeUndefined();
    }
  });

  it.each([
    ['', 'empty'],
    ['x', 'prefix'],
    ['cid_', 'prefix'],
    ['cid_te', 'prefix'],
    ['cid_prod_abc', 'environment'],
    ['cid_test_ab-c', 'character'],
    ['cid_test_abc', 'length'],
    ['cid_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6', 'sample'],
    [`cid_live_${'x'.repeat(32)}`, 'placeholder'],
  ])('%j as a client ID has the problem "%s"', (text, kind) => {
    expect(problemWith('client-id', text)).toMatchObject({ kind });
  });

  it('of the other kind is told by its kind', () => {
    expect(problemWith('client-id', fake.secret('test'))).toMatchObject({
      kind: 'other-kind',
      found: 'client-secret',
    });
    expect(problemWith('client-secret', fake.id('test'))).toMatchObject({
      kind: 'other-kind',
      found: 'client-id',
    });
  });

  it('of another environment than its pair is told', () => {
    expect(problemWithPair({ clientId: fake.id('test'), clientSecret: fake.secret('live') })).toMatchObject({
      kind: 'mixed',
    });
  });
});

describe('a pasted text', () => {
  const pairs = [
    (id: string, secret: string) => `${id}:${secret}`,
    (id: string, secret: string) => `"${id}:${secret}"`,
    (id: string, secret: string) => `XTOPAY_CLIENT_ID=${id}\nXTOPAY_CLIENT_SECRET=${secret}\n`,
    (id: string, secret: string) => `XTOPAY_CLIENT_SECRET=${secret}\r\nXTOPAY_CLIENT_ID=${id}\r\n`,
    (id: string, secret: string) =>
      `export XTOPAY_CLIENT_ID='${id}'\nexport XTOPAY_CLIENT_SECRET='${secret}'`,
    (id: string, secret: string) => `XTOPAY_CLIENT_ID=${id}XTOPAY_CLIENT_SECRET=${secret}`,
    (id: string, secret: string) => `{ clientId: "${id}", clientSecret: "${secret}" }`,
    (id: string, secret: string) => `-u ${id}:${secret} https://example.org`,
  ];

  it('gives its pair, however it is written', () => {
    assert(
      property(
        nat(),
        constantFrom(...pairs),
        constantFrom<'test' | 'live'>('test', 'live'),
        (seed, write, environment) => {
          const generated = fakeCredentials(seed);
          const [clientId, clientSecret] = [generated.id(environment), generated.secret(environment)];
          expect(readPasted(write(clientId, clientSecret))).toEqual({
            kind: 'pair',
            credentials: { clientId, clientSecret },
          });
        },
      ),
    );
  });

  it('with two secrets is refused, without one is nothing', () => {
    expect(readPasted(`${fake.secret('test')} ${fake.secret('test')}`)).toMatchObject({
      kind: 'several',
      count: 2,
    });
    expect(readPasted('nothing here')).toEqual({ kind: 'nothing' });
  });
});

describe('the first box', () => {
  it('never keeps a secret that is pasted into it', () => {
    const [id, secret] = [fake.id('live'), fake.secret('live')];
    for (const text of [
      secret,
      `${id}:${secret}`,
      `A=${secret}\nB=${fake.secret('live')}`,
      `${fake.id('test')}:${secret}`,
    ]) {
      expect(afterChange('', text).value).not.toContain('csk_');
      expect(afterEnter(text).value).not.toContain('csk_');
    }
    expect(afterChange('', `${id}:${secret}`).pair).toEqual({ clientId: id, clientSecret: secret });
  });

  it('hides a secret that is typed into it', () => {
    expect(afterChange('csk', 'csk_')).toMatchObject({ hidden: true, value: 'csk_' });
    expect(afterEnter(fake.secret('test'))).toMatchObject({ value: '', problem: { kind: 'other-kind' } });
  });

  it('takes an ID with quotes and blanks around it', () => {
    const id = fake.id('test');
    expect(afterEnter(` "${id}", `)).toEqual({ value: id, hidden: false, problem: undefined });
  });
});

describe('the second box', () => {
  it('takes a secret out of an env line, or with quotes', () => {
    const secret = fake.secret('live');
    for (const text of [
      secret,
      ` ${secret} `,
      `"${secret}"`,
      `XTOPAY_CLIENT_SECRET=${secret}`,
      `${fake.id('live')}:${secret}`,
    ]) {
      expect(secretOf(text)).toBe(secret);
    }
  });
});

describe('a label', () => {
  it('must be there, short, and no credential', () => {
    expect(problemWithLabel('Billing service')).toBeUndefined();
    expect(problemWithLabel('  ')).toBe('empty');
    expect(problemWithLabel('x'.repeat(61))).toBe('too-long');
    expect(problemWithLabel(fake.secret('test'))).toBe('holds-credential');
  });
});

describe('the three questions', () => {
  const entered = <T>(value: T): Answer<T> => ({ kind: 'entered', value });
  const [clientId, clientSecret] = [fake.id('test'), fake.secret('test')];

  /** Answers in turn; each question takes the next answer. */
  function answering(
    ...answers: readonly Answer<string | { clientId: string; clientSecret: string }>[]
  ): PairQuestions & { asked: string[] } {
    const rest = [...answers];
    const asked: string[] = [];
    const next = (question: string) => {
      asked.push(question);
      return Promise.resolve(rest.shift() ?? { kind: 'cancelled' as const });
    };
    return {
      asked,
      askForId: () => next('id'),
      askForSecret: () => next('secret') as Promise<Answer<string>>,
      askForLabel: () => next('label') as Promise<Answer<string>>,
    };
  }

  it('make a pair', async () => {
    const questions = answering(entered(clientId), entered(clientSecret), entered('Shop'));
    expect(await collectPair(questions, () => 'Sandbox')).toEqual({ clientId, clientSecret, label: 'Shop' });
  });

  it('are left at any step with nothing', async () => {
    for (const answers of [[], [entered(clientId)], [entered(clientId), entered(clientSecret)]]) {
      expect(await collectPair(answering(...answers), () => 'Sandbox')).toBeUndefined();
    }
  });

  it('go back, and skip the secret after a pasted pair', async () => {
    const questions = answering(
      entered({ clientId, clientSecret }),
      { kind: 'back' },
      entered(clientId),
      { kind: 'back' },
      { kind: 'cancelled' },
    );
    expect(await collectPair(questions, () => 'Sandbox')).toBeUndefined();
    expect(questions.asked).toEqual(['id', 'label', 'id', 'secret', 'id']);
  });
});
