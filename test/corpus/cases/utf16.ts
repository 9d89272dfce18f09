import { oneFile, type Part, somewhereIn, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Files, and parts of files, in UTF-16. */
export function utf16Cases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], toBytes: (text: string) => Buffer) =>
    cases.push(oneFile(`utf16-${id}`, `UTF-16: ${id}`, path, parts, { toBytes }));
  const live = () => token(fake.secret('live'));
  const testId = () => token(fake.id('test'));
  for (const [order, toBytes] of [
    ['le', as.utf16le],
    ['be', as.utf16be],
  ] as const) {
    add(`${order}-bom`, 'a.txt', ['\uFEFF', live(), '\r\nid=', testId()], toBytes);
    add(`${order}-no-bom`, 'a.txt', ['first line\nkey = "', live(), '"\nid=', testId(), '\n'], toBytes);
    add(`${order}-no-bom-start`, 'a.txt', [live()], toBytes);
    add(`${order}-non-ascii`, 'a.reg', ['\uFEFFключ = 密钥 🎉 ', live(), ' 🎉', testId(), '\r'], toBytes);
    const encoded = fake.secret('live');
    add(`${order}-base64`, 'a.txt', ['\uFEFFdata: ', token(encoded, as.base64(encoded)), '\n'], toBytes);
    const pair = fake.pair('live');
    add(`${order}-basic`, 'a.txt', ['\uFEFFBasic ', token(pair, as.base64(pair)), '\n'], toBytes);
  }
  const wide = (text: string) => as.utf16le(text).toString('latin1');
  const value = fake.secret('live');
  add(
    'in-binary',
    'a.bin',
    ['\0\x01\x02\xFF\xFE\0\0', somewhereIn(token(value, wide(value))), '\0\0\x7F\0'],
    as.bytes,
  );
  const odd = fake.secret('live');
  add(
    'in-binary-odd',
    'a.exe',
    ['MZ\x90\0\x03\0\0', somewhereIn(token(odd, wide(odd))), '\0\0\xFF'],
    as.bytes,
  );
  const mid = fake.secret('live');
  add('in-utf8', 'a.txt', ['plain text\n', somewhereIn(token(mid, wide(mid))), '\0\n\0'], as.bytes);
  const crlf = fake.secret('test');
  add('lone-cr', 'a.txt', ['\uFEFFa\rb\r', token(crlf), '\r'], as.utf16be);
  return cases;
}
