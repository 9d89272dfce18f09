import { expect, it } from 'vitest';
import { mayHoldCredential } from '../../../../client/src/editor/maybeCredential.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(55);
const tokens = [fake.secret('live'), fake.secret('test'), fake.id('live'), fake.id('test')];

it.each(tokens)('a text that holds %.8s… may hold a credential, in each encoding', (token) => {
  const text = `a ${token}.`;
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  expect(mayHoldCredential(text)).toBe(true);
  for (const pad of ['', 'x', 'xx'])
    expect(mayHoldCredential(Buffer.from(pad + text).toString('base64'))).toBe(true);
  expect(mayHoldCredential(hex) && mayHoldCredential(hex.toUpperCase())).toBe(true);
  expect(mayHoldCredential(token.replaceAll('_', '%5F'))).toBe(true);
  expect(mayHoldCredential(token.replaceAll('_', '\\x5f'))).toBe(true);
  expect(mayHoldCredential(`'${token.slice(0, 6)}' + '${token.slice(6)}'`)).toBe(true);
});

it('ordinary text does not make a paste wait', () => {
  const ordinary = 'const live = test(); // 5f test_ _lively\nimport { live } from "./test.ts";\n';
  expect(mayHoldCredential(ordinary.repeat(1000))).toBe(false);
});
