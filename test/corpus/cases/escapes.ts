import { oneFile, type Part, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Escapes of the token's own characters, and HTML entities. */
export function escapeCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[]) =>
    cases.push(oneFile(`escape-${id}`, `escapes: ${id}`, path, parts));
  const live = (encode: (value: string) => string) => {
    const value = fake.secret('live');
    return token(value, encode(value));
  };
  const testId = (encode: (value: string) => string) => {
    const value = fake.id('test');
    return token(value, encode(value));
  };
  const every =
    (write: (code: number) => string, which?: (character: string, at: number) => boolean) =>
    (value: string) =>
      as.characters(value, write, which);
  const upperHex = (code: number) => as.xEscape(code).toUpperCase().replace('X', 'x');
  const upperU = (code: number) => as.uEscape(code).toUpperCase().replace('U', 'u');
  add('x-all', 'a.py', ["s = b'", live(every(as.xEscape)), "'\n"]);
  add('x-all-upper', 'a.c', ['s = "', live(every(upperHex)), '";\n']);
  add('x-underscores', 'a.js', ['s = "', live(every(as.xEscape, as.underscores)), '"\n']);
  add('x-first', 'a.js', ['s = "', live(every(as.xEscape, (_, at) => at === 0)), '"\n']);
  add('x-last', 'a.js', ['s = "', live(every(as.xEscape, (_, at) => at === 72)), '"\n']);
  add('x-id', 'a.php', ['$s = "', testId(every(as.xEscape)), '";\n']);
  add('u-all', 'a.java', ['s = "', live(every(as.uEscape)), '";\n']);
  add('u-all-upper', 'a.java', ['s = "', live(every(upperU)), '";\n']);
  add('u-underscores', 'a.json', ['{"s":"', live(every(as.uEscape, as.underscores)), '"}\n']);
  add('u-some', 'a.json', ['{"s":"', live(every(as.uEscape, (_, at) => at % 5 === 0)), '"}\n']);
  add('u-id', 'a.properties', ['s=', testId(every(as.uEscape, as.underscores)), '\n']);
  add('u-braces', 'a.ts', ['s = `', live(every(as.uBraces)), '`\n']);
  add('u-braces-some', 'a.ts', ['s = "', live(every(as.uBraces, as.underscores)), '"\n']);
  add('x-and-u', 'a.js', [
    "s = '",
    live((s) => every(as.xEscape, (_, at) => at % 3 === 0)(s).replace('_', '\\u005f')),
    "'\n",
  ]);
  add('after-newline-escape', 'a.json', ['{"s":"a\\n', live(every(as.uEscape, as.underscores)), '\\n"}\n']);
  add('beside-escapes', 'a.js', ['"\\x22', live(every(as.xEscape)), '\\x22"\n']);
  add('of-base64', 'a.js', ['s = "', live((s) => every(as.xEscape)(as.base64(s))), '"\n']);
  add('of-percent', 'a.js', [
    's = "',
    live((s) => every(as.uEscape)(every(as.percent, as.underscores)(s))),
    '"\n',
  ]);
  add('entity-decimal', 'a.html', ['<p>', live(every(as.decimalEntity)), '</p>\n']);
  add('entity-hex', 'a.html', ['<p>', live(every(as.hexEntity)), '</p>\n']);
  add('entity-hex-upper', 'a.html', [
    '<p>',
    live(every((code) => `&#X${code.toString(16).toUpperCase()};`)),
    '</p>\n',
  ]);
  add('entity-underscores', 'a.xml', ['<s v="', live(every(as.decimalEntity, as.underscores)), '"/>\n']);
  add('entity-zeros', 'a.xml', ['<s v="', live(every((code) => `&#00${code};`, as.underscores)), '"/>\n']);
  add('entity-named', 'a.html', ['<p>', live((s) => s.replaceAll('_', '&lowbar;')), '</p>\n']);
  add('entity-id', 'a.html', ['<p>', testId(every(as.hexEntity, as.underscores)), '</p>\n']);
  add('entity-beside', 'a.html', [
    '<a t="&quot;',
    live((s) => s),
    '&quot;&#34;',
    testId((s) => s),
    '&#34;">\n',
  ]);
  add('entity-of-base64', 'a.html', ['<p>', live((s) => every(as.decimalEntity)(as.base64(s))), '</p>\n']);
  add('entity-unpadded', 'a.html', [
    '<p>',
    live((s) => every(as.hexEntity)(as.unpadded(as.base64(s)))),
    '</p>\n',
  ]);
  return cases;
}
