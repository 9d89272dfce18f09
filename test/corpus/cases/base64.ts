import { oneFile, type Part, somewhereIn, token, tokens } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import { type FakeCredentials, idName, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** base64 in all its forms. The range is the whole run. */
export function base64Cases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`b64-${id}`, `base64: ${id}`, path, parts, options));
  const kinds = {
    'live-secret': fake.secret('live'),
    'test-secret': fake.secret('test'),
    'live-id': fake.id('live'),
    'test-id': fake.id('test'),
  };
  for (const [kind, value] of Object.entries(kinds)) {
    add(`${kind}-padded`, 'a.yml', ['a: ', token(value, as.base64(value)), '\n']);
    add(`${kind}-unpadded`, 'a.yml', ['a: "', token(value, as.base64url(value)), '"\n']);
  }
  for (const before of ['', 'k', 'k=', 'k: ', 'key:', '\n\n\n\n\n\n']) {
    const value = fake.secret('live');
    const inside = before === 'k' ? `k-${value}` : before + value;
    add(`offset-${before.length}`, 'a.json', ['{"d":"', token(value, as.base64(`${inside}\n`)), '"}\n']);
  }

  const env = (environment: 'live' | 'test', extra = '') => {
    const [id, secret] = [fake.id(environment), fake.secret(environment)];
    return { held: [id, secret], text: `${extra}${idName}=${id}\n${secretName}=${secret}\nX=1\n` };
  };
  const whole = env('live');
  add('env-k8s', 'secret.yaml', ['data:\n  .env: ', tokens(whole.held, as.base64(whole.text)), '\n']);
  const tests = env('test', '# ¿qué?\r\n');
  add('env-test', 'secret.yaml', ['data:\n  env: ', tokens(tests.held, as.base64(tests.text)), '\n']);
  const safe = env('live', 'NAME=??>>~~ÿÿ\n');
  add('env-url-safe', 'a.txt', ['d=', tokens(safe.held, as.base64url(safe.text)), '\n']);
  add('env-url-safe-padded', 'a.txt', ['d=', tokens(safe.held, as.base64urlPadded(`${safe.text}~`)), '\n']);
  add('env-plus-slash', 'a.txt', ['d="', tokens(safe.held, as.base64(safe.text)), '"\n']);
  const crlf = env('live');
  add('env-crlf', 'a.txt', [tokens(crlf.held, as.base64(crlf.text.replaceAll('\n', '\r\n')))]);
  const bom = env('test');
  add('env-bom', 'a.txt', [tokens(bom.held, as.base64(`\uFEFF${bom.text}`)), '\n']);
  const two = [fake.secret('live'), fake.secret('live')];
  add('two-secrets', 'a.txt', [tokens(two.slice(1), as.base64(two.join('\n'))), '\n'], {
    alsoAllow: ['live-client-secret'],
  });

  const long = () => {
    const secret = fake.secret('live');
    return {
      secret,
      run: as.base64(`${'some text that comes first. '.repeat(7)}${secret} ${'and more. '.repeat(9)}`),
    };
  };
  const wraps: [id: string, path: string, columns: number, between: string][] = [
    ['76', 'mail.txt', 76, '\n'],
    ['76-crlf', 'mail.eml', 76, '\r\n'],
    ['64', 'key.pem', 64, '\n'],
    ['64-cr', 'key.txt', 64, '\r'],
    ['60', 'bundle.uu', 60, '\n'],
    ['yaml-indented', 'k.yml', 64, '\n    '],
    ['tabs', 'k.txt', 76, '\n\t\t'],
    ['json-escapes', 'k.json', 76, '\\n'],
    ['json-crlf-escapes', 'k.json', 64, '\\r\\n'],
    ['string-pieces', 'k.js', 64, "' +\n  '"],
    ['python-pieces', 'k.py', 76, "'\n  '"],
    ['backslash', 'k.sh', 76, '\\\n'],
  ];
  for (const [id, path, columns, between] of wraps) {
    const { secret, run } = long();
    const written = as.wrapped(run, columns, between);
    add(`wrapped-${id}`, path, ["k='", somewhereIn(token(secret, written)), "'\n"]);
  }
  const short = fake.secret('live');
  add('wrapped-alone-76', 'a.txt', [somewhereIn(token(short, as.wrapped(as.base64(short), 76, '\n'))), '\n']);
  const inId = fake.id('test');
  add('wrapped-id-20', 'a.txt', [
    'id:\n',
    somewhereIn(token(inId, as.wrapped(as.base64(inId), 40, '\n'))),
    '\n',
  ]);

  for (const path of ['', 'a', 'ab', 'abc', 'abcd']) {
    const value = fake.secret('live');
    add(`in-url-path-${path.length}`, 'a.txt', [
      `https://example.test/${path}/`,
      somewhereIn(token(value, as.base64(value))),
      '\n',
    ]);
  }
  const inQuery = fake.secret('test');
  add('in-query', 'a.txt', ['https://example.test/?t=', token(inQuery, as.base64url(inQuery)), '&b=2\n']);
  const inData = fake.secret('live');
  add('data-uri', 'a.html', ['<a href="data:text/plain;base64,', token(inData, as.base64(inData)), '">\n']);
  const padded = fake.secret('live');
  add('percent-padding', 'a.txt', [
    '?t=',
    somewhereIn(token(padded, encodeURIComponent(as.base64(padded)))),
    '&b=2\n',
  ]);
  const slashes = env('live', 'Q=???>>>???\n');
  add('php-slashes', 'a.json', [
    '{"d":"',
    somewhereIn(tokens(slashes.held, as.base64(slashes.text).replaceAll('/', '\\/'))),
    '"}\n',
  ]);
  const afterN = fake.secret('live');
  add('after-escape', 'a.json', ['{"d":"key:\\n', somewhereIn(token(afterN, as.base64(afterN))), '"}\n']);

  const depth = (times: number, value: string) =>
    Array.from({ length: times }).reduce<string>(as.base64, value);
  for (const times of [2, 3]) {
    const value = fake.secret('live');
    add(`times-${times}`, 'a.yml', ['d: ', token(value, depth(times, value)), '\n']);
    const id = fake.id('test');
    add(`times-${times}-id`, 'a.yml', ['d: ', token(id, depth(times, id)), '\n']);
  }
  const nested = env('live');
  add('times-2-env', 'a.yml', ['d: ', tokens(nested.held, depth(2, nested.text)), '\n']);
  const urlTwice = env('test', '??>>\n');
  add('times-2-url-safe', 'a.yml', [
    'd: ',
    tokens(urlTwice.held, as.base64url(as.base64url(urlTwice.text))),
    '\n',
  ]);

  for (const key of ['n', 'ab', 'key', 'data', 'other', 'clientId', 'A-B', 'id_2']) {
    const held = [fake.secret('live'), fake.id('live')] as const;
    const written = held.map((value) =>
      token(value, as.base64url(`${value}${' '.repeat(3 - (value.length % 3))}`)),
    );
    add(`next-key-${key}`, 'a.yml', [
      'data:\n  s: ',
      written[0]!,
      `\n  ${key}: `,
      written[1]!,
      `\n${key}: true\n`,
    ]);
  }
  for (const [id, before, after] of [
    ['hyphen-before', 'token-', ''],
    ['underscore-before', 'xtopay_', ''],
    ['two-words-before', 'my-own_key-', ''],
    ['version-before', 'v1.', ''],
    ['hyphen-behind', '', '-prod'],
    ['underscore-behind', '', '_old'],
    ['colon', 'basic:', ':x'],
  ] as const) {
    const value = fake.secret('live');
    const run = as.base64url(`${value}\n `);
    add(id, 'a.txt', ['k = ', before, somewhereIn(token(value, run)), after, '\n']);
  }
  const shell = env('live');
  add('powershell', 'run.ps1', [
    'powershell -EncodedCommand ',
    tokens(shell.held, as.base64OfUtf16(shell.text)),
    '\n',
  ]);
  const shellOdd = fake.secret('live');
  add('powershell-offset', 'run.ps1', ['$e="', token(shellOdd, as.base64OfUtf16(`$s='${shellOdd}'`)), '"\n']);
  const big = fake.secret('live');
  const bigEndian = as.utf16be(`s=${big}`).toString('base64');
  add('of-utf16be', 'a.txt', ['d=', token(big, bigEndian), '\n']);
  const ofPercent = fake.secret('live');
  add('of-percent', 'a.txt', ['d=', token(ofPercent, as.base64(as.characters(ofPercent, as.percent))), '\n']);
  const ofHex = fake.secret('live');
  add('of-hex', 'a.txt', ['d=', token(ofHex, as.base64(as.hex(ofHex))), '\n']);
  const ofJson = fake.secret('live');
  const escaped = as.characters(ofJson, as.uEscape, as.underscores);
  add('of-escapes', 'a.txt', ['d=', token(ofJson, as.base64(`{"s":"${escaped}"}`)), '\n']);
  const lines = fake.secret('live');
  add('among-others', 'a.txt', [
    `a=${as.base64(fake.body(90))}\nb=`,
    token(lines, as.base64(lines)),
    `\nc=${as.base64(fake.body(90))}\n`,
  ]);
  return cases;
}
