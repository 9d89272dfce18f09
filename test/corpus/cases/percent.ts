import { oneFile, type Part, token, tokens } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Percent-encoded tokens: from the first encoded character of the token to its last. */
export function percentCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, parts: Part[]) =>
    cases.push(oneFile(`percent-${id}`, `percent-encoding: ${id}`, 'a.txt', parts));
  const written = (value: string, encode: (value: string) => string) => token(value, encode(value));
  const under = (value: string) => as.characters(value, as.percent, as.underscores);
  const underLower = (value: string) => as.characters(value, as.percentLower, as.underscores);
  const all = (value: string) => as.characters(value, as.percent);
  const allLower = (value: string) => as.characters(value, as.percentLower);
  add('underscores', [
    '?s=',
    written(fake.secret('live'), under),
    '&i=',
    written(fake.id('live'), under),
    '\n',
  ]);
  add('underscores-lower', ['?s=', written(fake.secret('test'), underLower), '#x\n']);
  add('all', ['?s=', written(fake.secret('live'), all), '&b=1\n']);
  add('all-lower', ['?s=', written(fake.id('test'), allLower), '&b=1\n']);
  add('first-only', [
    '?s=',
    written(fake.secret('live'), (s) => as.characters(s, as.percent, (_, at) => at === 0)),
    '\n',
  ]);
  add('last-only', [
    '?s=',
    written(fake.secret('live'), (s) => as.characters(s, as.percent, (_, at) => at === 72)),
    '\n',
  ]);
  add('some', [
    '?s=',
    written(fake.secret('live'), (s) => as.characters(s, as.percent, (_, at) => at % 7 === 3)),
    '\n',
  ]);
  add('twice', ['?s=', written(fake.secret('live'), (s) => under(s).replaceAll('%', '%25')), '&b=1\n']);
  add('query-inside', ['?u=https%3A%2F%2Fa%2F%3Fs%3D', written(fake.secret('live'), under), '%26t%3D1\n']);
  add('json-inside', [all('{"s":"'), written(fake.secret('live'), under), all('"}'), '\n']);
  const base64 = fake.secret('live');
  add('of-base64', ['?s=', token(base64, all(as.base64(base64))), '&b=1\n']);
  const hexed = fake.secret('live');
  add('of-hex', ['?s=', token(hexed, all(as.hex(hexed))), '&b=1\n']);
  const pair = [fake.id('live'), fake.secret('live')] as const;
  add('pair', ['?u=', token(pair[0], under(pair[0])), '%3A', token(pair[1], under(pair[1])), '\n']);
  const twoRuns = [fake.secret('live'), fake.id('test')] as const;
  add('two-in-line', [token(twoRuns[0], all(twoRuns[0])), ' ', tokens([twoRuns[1]], all(twoRuns[1])), '\n']);
  add('broken-around', ['100% %zz %', written(fake.secret('live'), under), '% %4\n']);
  return cases;
}
