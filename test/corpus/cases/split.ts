import { oneFile, type Part, somewhereIn, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

type Joined = [id: string, path: string, before: string, quote: string, between: string, after: string];

const joined: Joined[] = [
  ['plus', 'a.js', 's = ', '"', ' + ', ';\n'],
  ['plus-tight', 'a.js', 's=', "'", '+', ';\n'],
  ['plus-line-end', 'a.ts', 's =\n  ', "'", ' +\n  ', ';\n'],
  ['plus-line-start', 'A.java', 's = ', '"', '\n    + ', ';\n'],
  ['plus-crlf', 'a.cs', 's = ', '"', ' +\r\n\t', ';\r\n'],
  ['plus-go', 'a.go', 's := ', '"', ' +\n\t\t', '\n'],
  ['backquotes', 'a.ts', 's = ', '`', ' + ', ';\n'],
  ['dot-php', 'a.php', '<?php $s = ', "'", ' . ', ';\n'],
  ['dot-tight', 'a.php', '<?php $s = ', '"', '.', ';\n'],
  ['dot-lines', 'a.pl', 'my $s = ', '"', '\n  . ', ';\n'],
  ['implicit-python', 'a.py', 's = (', '"', ' ', ')\n'],
  ['implicit-lines', 'a.py', 's = (\n    ', "'", '\n    ', '\n)\n'],
  ['implicit-c', 'a.c', 'char *s = ', '"', '\n          ', ';\n'],
  ['implicit-tight', 'a.sh', 'S=', "'", '', '\n'],
  ['backslash-between', 'a.py', 's = ', "'", ' \\\n    ', '\n'],
  ['backslash-ruby', 'a.rb', 's = ', '"', ' \\\n  ', '\n'],
];

/** Tokens split over adjacent literals: from the first quote to the last. */
export function splitCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`split-${id}`, `split over literals: ${id}`, path, parts, options));
  const cut = (value: string, places: readonly number[], quote: string, between: string) => {
    const edges = [0, ...places, value.length];
    return edges
      .slice(1)
      .map((end, at) => `${quote}${value.slice(edges[at], end)}${quote}`)
      .join(between);
  };
  for (const [id, path, before, quote, between, after] of joined) {
    const value = fake.secret('live');
    add(id, path, [before, token(value, cut(value, [30], quote, between)), after]);
  }
  const places: [id: string, places: number[]][] = [
    ['one-letter', [1]],
    ['inside-prefix', [2]],
    ['inside-environment', [6]],
    ['behind-prefix', [9]],
    ['prefix-pieces', [4, 9]],
    ['16-behind-prefix', [25]],
    ['last-letter', [72]],
    ['three', [20, 45]],
    ['eight', [9, 17, 25, 33, 41, 49, 57]],
  ];
  for (const [id, at] of places) {
    const value = fake.secret('live');
    add(`at-${id}`, 'a.js', ['const s = ', token(value, cut(value, at, "'", ' + ')), ';\n']);
  }
  const mixedQuotes = fake.secret('live');
  add('mixed-quotes', 'a.py', [
    's = ',
    token(mixedQuotes, `"${mixedQuotes.slice(0, 40)}" '${mixedQuotes.slice(40)}'`),
    '\n',
  ]);
  const id = fake.id('test');
  add('id', 'a.js', ['const i = ', token(id, cut(id, [20], '"', ' + ')), ';\n']);
  const [idPart, secretPart] = [fake.id('live'), fake.secret('live')];
  add('two-in-line', 'a.js', [
    'f(',
    token(idPart, cut(idPart, [12], '"', ' + ')),
    ', ',
    token(secretPart, cut(secretPart, [33], '"', ' + ')),
    ');\n',
  ]);
  const inside = fake.secret('live');
  add('continued-line', 'a.py', [
    's = "',
    somewhereIn(token(inside, `${inside.slice(0, 40)}\\\n${inside.slice(40)}`)),
    '"\n',
  ]);
  const insideCrlf = fake.secret('live');
  add('continued-crlf', 'a.c', [
    's = "',
    somewhereIn(token(insideCrlf, `${insideCrlf.slice(0, 20)}\\\r\n${insideCrlf.slice(20)}`)),
    '";\n',
  ]);
  const around = fake.secret('live');
  add('text-around', 'a.js', [
    's = ',
    somewhereIn(token(around, `"key=${around.slice(0, 40)}" + "${around.slice(40)}; path=/"`)),
    ';\n',
  ]);
  const prefixed = fake.secret('live');
  add('python-prefixes', 'a.py', [
    's = (b',
    somewhereIn(token(prefixed, cut(prefixed, [40], "'", ' b'))),
    ')\n',
  ]);
  const parenthesis = fake.secret('live');
  add('escapes-inside', 'a.js', [
    's = ',
    token(parenthesis, cut(parenthesis, [12], "'", ' + ').replaceAll('_', '\\x5f')),
    ';\n',
  ]);
  const base64 = fake.secret('live');
  add('base64-pieces', 'a.js', ['s = ', token(base64, cut(as.base64(base64), [50], "'", ' + ')), ';\n']);
  const base64Offset = fake.secret('live');
  add('base64-odd-pieces', 'a.py', [
    's = (',
    token(base64Offset, cut(as.base64(`k: ${base64Offset}\n`), [33, 70], '"', '\n  ')),
    ')\n',
  ]);
  const malformed = fake.secret('live', 60);
  add('malformed', 'a.js', [
    's = ',
    { codes: ['malformed-credential'], text: cut(malformed, [20], "'", ' + '), loose: false },
    ';\n',
  ]);

  const whole = fake.secret('live');
  add('whole-in-first', 'a.js', ['u = "https://a.test/?k=', token(whole), '" + "&b=1";\n']);
  const wholeBefore = fake.secret('live');
  add('whole-then-letters', 'a.py', ['s = ["', somewhereIn(token(wholeBefore)), '"\n     "other"]\n'], {
    alsoAllow: ['malformed-credential'],
  });
  const [one, other] = [fake.secret('live'), fake.secret('test')];
  add('two-whole', 'a.js', ['s = "', token(one), '" + "', token(other), '";\n']);
  const list = fake.secret('live');
  add('list-is-not-joined', 'a.js', [`s = ["${list.slice(0, 20)}", "${list.slice(20)}"];\n`]);
  const lines = fake.secret('live');
  add('lines-are-not-joined', 'a.txt', [`${lines.slice(0, 20)}\n${lines.slice(20)}\n`]);
  return cases;
}
