import * as fc from 'fast-check';
import { type Specimen, surround } from './carriers.ts';

/** A kind of file, and what stands before and behind the text in it. */
export interface Place {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const files: readonly Place[] = [
  { path: 'a.ts', before: 'const a = 1;\nconst s = "', after: '";\nexport { a };\n' },
  { path: 'a.js', before: 'f({ s: `', after: '` });\n' },
  { path: 'a.py', before: "# comment\nS = '", after: "'\n" },
  { path: 'a.go', before: 'package a\n\nconst s = `', after: '`\n' },
  { path: 'a.rb', before: 'S = %q(', after: ')\n' },
  { path: 'A.java', before: 'class A {\n\tString s = "', after: '";\n}\n' },
  { path: 'a.yml', before: 'data:\n  s: ', after: '\n  n: 1\n' },
  { path: '.env', before: 'A=1\nS=', after: '\nB=2\n' },
  { path: 'a.json', before: '{"n": 1, "s": "', after: '"}\n' },
  { path: 'a.xml', before: '<a>\n  <s>', after: '</s>\n</a>\n' },
  { path: 'a.md', before: 'Use `', after: '` here.\n' },
  { path: 'a.txt', before: '🎉 clé — 密钥:"', after: '" ключ 🎉\n' },
  { path: 'a.sql', before: "INSERT INTO a VALUES (1, '", after: "');\n" },
  { path: 'a.sh', before: '#!/bin/sh\nexport S="', after: '"\n' },
  { path: 'a.csv', before: 'a,b\n1,', after: ',2\n' },
  { path: 'a.min.js', before: `${'a(1);'.repeat(40)}b="`, after: `";${'c(2);'.repeat(40)}` },
  { path: 'nothing', before: '', after: '' },
];

export const place: fc.Arbitrary<Place> = fc.constantFrom(...files);

/** A file with a specimen in it: the text, and what must be found in it. U+FEFF is a character like others here. */
export function put(specimen: Specimen, { before, after }: Place, lineEnd: string, bom: boolean) {
  const head = (bom ? '\uFEFF' : '') + asLines(before, lineEnd);
  const { text, start, end } = surround(specimen, head, asLines(after, lineEnd));
  return { text, expected: { code: specimen.credential.code, start, end } };
}

export const lineEnd: fc.Arbitrary<string> = fc.constantFrom('\n', '\r\n', '\r');

function asLines(text: string, end: string): string {
  return text.replaceAll('\n', end);
}
