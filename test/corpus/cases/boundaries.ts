import { oneFile, type Part, token } from '../caseBuilder.ts';
import { bytes, characters, percent } from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

const endOfEscapes: [id: string, before: string][] = [
  ['n', 'a\\n'],
  ['r', 'a\\r'],
  ['t', 'a\\t'],
  ['b', 'a\\b'],
  ['f', 'a\\f'],
  ['v', 'a\\v'],
  ['0', 'a\\0'],
  ['x3d', 'a\\x3d'],
  ['x3D', 'a\\x3D'],
  ['xff', 'a\\xfF'],
  ['u003d', 'a\\u003d'],
  ['u00FA', 'a\\u00FA'],
  ['percent3D', 'secret%3D'],
  ['percent0a', 'secret%0a'],
  ['percentC3A9', 'caf%C3%A9'],
  ['json-in-json', '{\\"a\\":\\"x\\\\n'],
];

const neighbours: [id: string, before: string, after: string][] = [
  ['underscores', 'my_', '_old'],
  ['two-underscores', '__', '__'],
  ['hyphens', 'key-', '-1'],
  ['dots', 'a.', '.b'],
  ['letters-with-accents', 'é', 'ñ'],
  ['cyrillic', 'ключ', 'ж'],
  ['han', '密钥', '。'],
  ['arabic-digits', '٣', '٤'],
  ['emoji', '🔑', '🔑'],
  ['combining', 'e\u0301', '\u0301'],
  ['no-break-space', '\u00A0', '\u00A0'],
  ['zero-width', '\u200B', '\u200B'],
  ['bom-inside', 'x\uFEFF', '\uFEFFx'],
  ['full-stop', '', '.'],
  ['comma', '(', ', b'],
  ['brackets', '([{', ')]}'],
  ['quotes', '"', '"'],
  ['single-quotes', "'", "'"],
  ['backquotes', '`', '`'],
  ['curly-quotes', '\u201C', '\u201D'],
  ['angle', '<', '>'],
  ['escape-behind', '"', '\\n"'],
  ['percent-behind', '?a=', '%26b'],
  ['semicolon', '=', ';'],
  ['backslash', '\\\\', '\\'],
  ['slash', '/', '/'],
  ['plus', '+', '+'],
  ['equals', '==', '=='],
  ['nothing', '', ''],
];

/** What may stand before and behind a token, and where its line and column are. */
export function boundaryCases(fake: FakeCredentials): LabelledCase[] {
  const live = () => token(fake.secret('live'));
  const testId = () => token(fake.id('test'));
  const lines: [id: string, about: string, parts: Part[]][] = [
    ['cr-only', 'lone CR breaks lines', ['a\rb\r  ', live(), '\rc\r', testId()]],
    ['mixed-ends', 'CRLF, LF and CR in one file', ['a\r\n\r\r\n\n\r', live(), '\r\n', testId(), '\r']],
    [
      'u2028',
      'U+2028, U+2029, U+0085, VT and FF break no line',
      ['a\u2028b\u2029c\u0085d\ve\f', live(), '\n'],
    ],
    [
      'astral',
      'columns count UTF-16 units in front of each token',
      ['🎉é\uFFFD', live(), '🎉', testId(), '\n'],
    ],
    ['bom', 'a BOM is no column', ['\uFEFF', live(), '\n', testId()]],
    ['bom-crlf', 'a BOM with CRLF', ['\uFEFFa=', testId(), '\r\nb=', live(), '\r\n']],
    ['two-boms', 'only the first BOM is none', ['\uFEFF\uFEFF', live(), '\n']],
    ['empty-lines', 'a token on line 1,001', ['\n'.repeat(1000), live()]],
  ];
  const insides = ['x', 'X', '9', 'task_', '_'].filter((before) => before !== 'task_' && before !== '_');
  return [
    ...endOfEscapes.map(([id, before]) =>
      oneFile(`after-${id}`, `a token behind the escape ${before}`, 'a.json', [
        '{"n":"',
        before,
        live(),
        '"}\n',
      ]),
    ),
    ...neighbours.map(([id, before, after]) =>
      oneFile(`beside-${id}`, `neighbours: ${id}`, 'a.txt', [
        before,
        live(),
        after,
        '\n',
        before,
        testId(),
        after,
      ]),
    ),
    ...lines.map(([id, about, parts]) => oneFile(`line-${id}`, about, 'a.txt', parts)),
    oneFile(
      'word-before',
      'a letter or digit in front makes it another word',
      'a.txt',
      insides.flatMap((before) => [`${before}${fake.secret('live')}\n`, `${before}${fake.id('test')}\n`]),
    ),
    oneFile('word-escape', 'what only looks like the end of an escape', 'a.txt', [
      `n${fake.secret('live')}\nu003d${fake.secret('live')}\n3D${fake.id('test')}\nx3d${fake.id('live')}\n`,
    ]),
    oneFile(
      'invalid-utf8',
      'text in a file that is otherwise no UTF-8',
      'latin1.txt',
      ['\xE9t\xE9 \xFF\xFE\x80\n', 'cl\xE9=', live(), '\xE9\n', testId(), '\xC3'],
      { toBytes: bytes },
    ),
    oneFile(
      'invalid-touching',
      'an invalid byte next to the token',
      'bad.txt',
      ['\xFF', live(), '\xFF\n\xC3', testId(), '\xE2\x82'],
      { toBytes: bytes },
    ),
    oneFile('percent-text', 'a token between encoded neighbours', 'a.txt', [
      characters('say "', percent),
      live(),
      characters('" & ', percent),
      testId(),
      '\n',
    ]),
  ];
}
