import { found, oneFile, type Part, somewhereIn, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** The exact prefix and the wrong number of characters behind it. */
export function malformedCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, parts: Part[]) =>
    cases.push(oneFile(`malformed-${id}`, `malformed: ${id}`, 'a.txt', parts));
  const wrong = (text: string) => found('malformed-credential', text);
  for (const length of [16, 31, 32, 33, 48, 63, 65, 66, 128, 200]) {
    add(`secret-${length}`, ['s=', wrong(fake.secret(length % 2 ? 'live' : 'test', length)), '\n']);
  }
  for (const length of [16, 17, 31, 33, 63, 64, 65, 100]) {
    add(`id-${length}`, ['s=', wrong(fake.id(length % 2 ? 'live' : 'test', length)), '\n']);
  }
  for (const length of [0, 1, 8, 15]) {
    add(`too-short-${length}`, [`s=${fake.secret('live', length)} i=${fake.id('test', length)}\n`]);
  }
  add('cut-by-underscore', [wrong(fake.secret('live', 40)), `_${fake.body(23)}\n`]);
  add('whole-then-underscore', [token(fake.secret('live')), `_${fake.body(23)}\n`]);
  add('cut-with-ellipsis', [
    `${fake.secret('live', 8)}… ${fake.secret('test', 12)}... ${fake.id('live', 4)}****\n`,
  ]);
  add('masked', [`${fake.secret('live', 8)}${'*'.repeat(56)}\n`]);
  add('two-run-together', [
    wrong(`${fake.secret('live')}${fake.body(4)}`),
    ' ',
    wrong(fake.id('live', 40)),
    '\n',
  ]);
  const encoded = fake.secret('live', 50);
  add('base64', ['d=', wrong(as.base64(encoded)), '\n']);
  const hexed = fake.secret('live', 50);
  add('hex', ['d=', wrong(as.hex(hexed)), '\n']);
  const percented = fake.secret('live', 50);
  add('percent', ['d=', wrong(as.characters(percented, as.percent, as.underscores)), '\n']);
  add('beside-whole', [wrong(fake.secret('live', 63)), ',', token(fake.secret('live')), '\n']);
  add('split-whole-line', [somewhereIn(wrong(fake.secret('test', 20))), ' + more\n']);
  return cases;
}
