import { oneFile, type Part, somewhereIn, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import { type FakeCredentials, sampleIdBody } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Basic credentials: one finding for the pair, not one for each half. */
export function basicHeaderCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`basic-${id}`, `Basic credentials: ${id}`, path, parts, options));
  const basic = (environment: 'live' | 'test', encode = as.base64) => {
    const pair = fake.pair(environment);
    return token(pair, encode(pair));
  };
  add('single', 'a.http', ['Authorization: Basic ', basic('live'), '\n']);
  add('test', 'a.http', ['Authorization: Basic ', basic('test'), '\r\n']);
  add('lower-case-scheme', 'a.http', ['authorization: basic ', basic('live'), '\n']);
  add('curl', 'a.sh', [
    "curl -H 'Authorization: Basic ",
    basic('live'),
    "' https://api.xtopay.co/v1/payments\n",
  ]);
  add('unpadded', 'a.go', ['req.Header.Set("Authorization", "Basic ', basic('test', as.base64url), '")\n']);
  add('bare', 'a.yml', ['auth: ', basic('live'), '\n']);
  add('json-escaped', 'a.json', ['{"h":"Authorization: Basic ', basic('live'), '\\r\\n"}\n']);
  add('tab-escape', 'a.json', ['{"h":"Basic\\t', basic('live'), '"}\n']);
  add('two', 'a.txt', ['Basic ', basic('live'), ', Basic ', basic('test'), '\n']);
  add('in-url', 'a.txt', [
    'https://example.test/cb?auth=Basic%20',
    somewhereIn(basic('live', (pair) => encodeURIComponent(as.base64(pair)))),
    '&x=1\n',
  ]);
  const userinfo = [fake.id('live'), fake.secret('live')] as const;
  add('url-userinfo', 'a.txt', [
    'https://',
    token(userinfo[0]),
    ':',
    token(userinfo[1]),
    '@api.xtopay.co/\n',
  ]);
  const newline = fake.pair('live');
  add('echo-newline', 'a.sh', ['B=', token(newline, as.base64(`${newline}\n`)), '\n']);
  const header = fake.pair('live');
  add('in-header-base64', 'a.yml', [
    'h: ',
    token(header, as.base64(`Authorization: Basic ${as.base64(header)}\r\n`)),
    '\n',
  ]);
  const twice = fake.pair('live');
  add('base64-of-base64', 'a.yml', ['h: ', token(twice, as.base64(as.base64(twice))), '\n']);
  const thrice = fake.pair('test');
  add('base64-three-times', 'a.yml', ['h: ', token(thrice, as.base64(as.base64(as.base64(thrice)))), '\n']);
  const hexed = fake.pair('live');
  add('hex', 'a.txt', ['h=', token(hexed, as.hex(as.base64(hexed))), '\n']);
  const percented = fake.pair('live');
  add('percent', 'a.txt', ['h=', token(percented, as.characters(as.base64(percented), as.percent)), '\n']);
  const escaped = fake.pair('live');
  add('x-escapes', 'a.js', [
    'h="Basic ',
    token(escaped, as.characters(as.base64(escaped), as.xEscape)),
    '"\n',
  ]);
  const split = fake.pair('live');
  const [head, tail] = [as.base64(split).slice(0, 80), as.base64(split).slice(80)];
  add('split', 'a.js', ['h = ', token(split, `'${head}' +\n  '${tail}'`), ';\n']);
  const wrapped = fake.pair('live');
  add('wrapped', 'a.txt', [somewhereIn(token(wrapped, as.wrapped(as.base64(wrapped), 76, '\n'))), '\n']);
  const shell = fake.pair('live');
  add('utf16', 'a.ps1', ['-enc ', token(shell, as.base64OfUtf16(`"Basic ${as.base64(shell)}"`)), '\n']);
  const real = `cid_live_${sampleIdBody}:${fake.secret('live')}`;
  add('sample-id-real-secret', 'a.txt', ['Basic ', token(real, as.base64(real)), '\n']);
  const pairs = fake.pair('live');
  add('twice-the-same', 'a.txt', [
    'Basic ',
    token(pairs, as.base64(pairs)),
    '\nBasic ',
    token(pairs, as.base64(pairs)),
    '\n',
  ]);
  const crossed = `${fake.id('test')}:${fake.secret('live')}`;
  add(
    'crossed',
    'a.txt',
    ['Basic ', { ...token(crossed.replace('test', 'live'), as.base64(crossed)) }, '\n'],
    {
      alsoAllow: ['mixed-environments'],
    },
  );
  return cases;
}
