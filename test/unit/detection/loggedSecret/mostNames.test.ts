import { expect, it } from 'vitest';
import { mark } from './marked.ts';

const secret = 'process.env.XTOPAY_CLIENT_SECRET';
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

it('follows 256 names of a file, so that a file of nothing but names takes no memory without end', () => {
  const names = numbers(255).map((index) => `const key${String(index)} = ${secret};`);
  const last = `const last = ${secret};\n«console.log(last)»;`;
  const one = [...names, last].join('\n');
  expect(mark('keys.js', one.replaceAll(/[«»]/g, ''))).toBe(one);
  const more = [`const first = ${secret};`, ...names, last.replaceAll(/[«»]/g, '')].join('\n');
  expect(mark('keys.js', more)).toBe(more);
});

it('counts no name of which it knows nothing', () => {
  const functions = numbers(300).map((index) => `const run${String(index)} = (name${String(index)}) => 1;`);
  const code = [...functions, `const key = ${secret};`, '«console.log(key)»;'].join('\n');
  expect(mark('keys.js', code.replaceAll(/[«»]/g, ''))).toBe(code);
});

it('knows 256 constants of a file, of which one may tell that more is shown than eight characters', () => {
  const constants = numbers(255).map((index) => `const size${String(index)} = 20;`);
  const last = 'const last = 20;';
  const one = [...constants, last, `«console.log(${secret}.slice(0, last))»;`].join('\n');
  expect(mark('keys.js', one.replaceAll(/[«»]/g, ''))).toBe(one);
  const more = ['const first = 20;', one.replaceAll(/[«»]/g, '')].join('\n');
  expect(mark('keys.js', more)).toBe(more);
});
