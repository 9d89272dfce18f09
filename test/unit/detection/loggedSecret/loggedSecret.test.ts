import { expect, it } from 'vitest';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { describeCases, mark } from './marked.ts';

const fake = fakeCredentials(11);

it('is looked for in code alone, which the extension tells', () => {
  const code = 'console.log(process.env.XTOPAY_CLIENT_SECRET)';
  expect(mark('pay.js', code)).toBe(`«${code}»`);
  expect(mark('notes.txt', code)).toBe(code);
  expect(mark('notes', code)).toBe(code);
});

describeCases('TypeScript', 'pay.ts', 'a text that never names the secret', [
  `const id = '${fake.id('live')}';\nconst key = '${fake.secret('live')}';\n«console.log(id, key)»;`,
  `const id = '${fake.id('live')}';\nconsole.log(id);`,
  // The prefilter would not have such a file read.
  'console.log(process.env.XToPaY_SECRET);',
]);
