import { describe, expect, it } from 'vitest';
import { detect } from '../../../server/src/detection/detect.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { expectFound, expectNothing } from './expectations.ts';

const fake = fakeCredentials(2);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const urlSafe = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const everyCharacter = (text: string, write: (code: number) => string) =>
  Array.from(text, (character) => write(character.charCodeAt(0))).join('');
const hex2 = (code: number) => code.toString(16).padStart(2, '0');

function expectSecretAt(text: string, covered: string, encodings: readonly string[], path?: string): void {
  expectFound(text, [['live-client-secret', covered]], path);
  expect(detect(path ?? 'file.txt', text)[0]?.encodings).toEqual(encodings);
}

describe('base64', () => {
  it.each([0, 1, 2, 3, 4, 5, 50])('is found with %i bytes before the secret, padded or not', (before) => {
    const plain = `${'k'.repeat(before)}=${fake.secret('live')}\nnext=1\n`;
    const padded = base64(plain);
    expectSecretAt(`value: "${padded}"`, padded, ['base64']);
    const bare = urlSafe(plain);
    expectSecretAt(`value: ${bare}\n`, bare, ['base64']);
  });

  it('is found in the URL-safe alphabet where it differs', () => {
    const run = urlSafe(`??>>~~${fake.secret('live')}`);
    expect(run).toMatch(/[-_]/);
    expectSecretAt(`v=${run}&x`, run, ['base64']);
  });

  it('reports the ID and the secret of a whole .env at the run', () => {
    const run = base64(`XTOPAY_CLIENT_ID=${fake.id('live')}\nXTOPAY_CLIENT_SECRET=${fake.secret('live')}\n`);
    expectFound(`.env: ${run}\n`, [
      ['live-client-id', run],
      ['live-client-secret', run],
    ]);
  });

  it.each([
    [76, '\n'],
    [64, '\r\n'],
    [76, '\n    '],
    [60, '\\n'],
  ])('is found wrapped at %i characters by %j', (width, wrap) => {
    const run = base64(`# settings of the billing service\nSECRET=${fake.secret('live')}\n# end\n`);
    const wrapped = run.replaceAll(new RegExp(`(.{${width}})(?=.)`, 'g'), `$1${wrap}`);
    expectSecretAt(`data: |${wrap}${wrapped}${wrap}next: line`, wrapped, ['base64']);
  });

  it('does not join runs that are not one', () => {
    const [one, two] = [base64(fake.secret('live')), base64(fake.secret('test'))];
    expectFound(`${one}\n${two}\n`, [
      ['live-client-secret', one],
      ['test-client-secret', two],
    ]);
  });

  it('starts behind a path that runs into it', () => {
    for (const path of ['/api/', 'a/b/', '/v1/key-', 'x_']) {
      const run = urlSafe(`s=${fake.secret('live')}`);
      expectSecretAt(`${path}${run} `, run, ['base64']);
    }
  });

  it('is found around binary data', () => {
    const run = Buffer.concat([Buffer.alloc(100, 0x97), Buffer.from(`\0${fake.secret('live')}\0`)]).toString(
      'base64',
    );
    expectSecretAt(`blob: ${run}\n`, run, ['base64']);
  });

  it('may start with a BOM or letters that are not ASCII', () => {
    for (const first of ['\ufeff', '# Schlüssel\n', '日本語=']) {
      const run = base64(`${first}${fake.secret('live')}\n`);
      expectSecretAt(`v: ${run}`, run, ['base64']);
    }
  });

  it('is found at depth two and three, and no deeper', () => {
    const twice = base64(base64(fake.secret('live')));
    expectSecretAt(`v: ${twice}`, twice, ['base64', 'base64']);
    const thrice = base64(twice);
    expectSecretAt(`v: ${thrice}`, thrice, ['base64', 'base64', 'base64']);
    expectNothing(`v: ${base64(thrice)}`);
  });

  it('holds no samples, no words and no near-misses', () => {
    expectNothing(base64('csk_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6aa1bb2cc3dd4'));
    expectNothing(base64(`task_live_${fake.body(64)} and sk_live_${fake.body(24)}`));
  });

  it('tells a malformed secret beside the ID that is whole, or malformed as well', () => {
    const cut = fake.secret('live').slice(0, -4);
    const run = base64(`${fake.id('live')}:${cut}`);
    expectFound(`v: ${run}`, [
      ['live-client-id', run],
      ['malformed-credential', run],
    ]);
    const both = base64(`ID=${fake.id('live')}x\nSECRET=${cut}\n`);
    expectFound(`v: ${both}`, [
      ['malformed-credential', both],
      ['malformed-credential', both],
    ]);
  });

  it('tells a malformed token inside', () => {
    const run = base64(`csk_live_${fake.body(63)}`);
    expectFound(`v: ${run}`, [['malformed-credential', run]]);
  });
});

describe('Basic credentials', () => {
  const basic = (environment: 'test' | 'live') =>
    base64(`${fake.id(environment)}:${fake.secret(environment)}`);

  it('are one finding, not an ID and a secret', () => {
    for (const environment of ['test', 'live'] as const) {
      const run = basic(environment);
      expect(run).toHaveLength(156);
      expectFound(`Authorization: Basic ${run}`, [[`${environment}-basic-auth`, run]]);
    }
  });

  it('are found inside another encoding', () => {
    const twice = base64(`Basic ${basic('live')}`);
    expectFound(`x: ${twice}`, [['live-basic-auth', twice]]);
    const inUrl = encodeURIComponent(basic('live'));
    expectFound(`?auth=Basic%20${inUrl}&x`, [['live-basic-auth', inUrl]]);
  });

  it('are one finding too where they are split over literals', () => {
    const run = basic('live');
    const literals = `'${run.slice(0, 70)}' + '${run.slice(70)}'`;
    expectFound(`h = ${literals}`, [['live-basic-auth', literals]]);
  });

  it('have the fingerprint of their secret', () => {
    const secret = fake.secret('live');
    const fingerprint = detect('a', secret)[0]?.fingerprint;
    expect(detect('a', base64(`${fake.id('live')}:${secret}`))[0]?.fingerprint).toBe(fingerprint);
  });

  it('of two environments are both hardcoded and mixed', () => {
    const run = base64(`${fake.id('test')}:${fake.secret('live')}`);
    expectFound(`Basic ${run}`, [
      ['live-basic-auth', run],
      ['mixed-environments', run],
    ]);
  });

  it('with the documented samples are nothing', () => {
    const id = 'cid_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6';
    expectNothing(base64(`${id}:csk_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6aa1bb2cc3dd4`));
  });
});

describe('hex', () => {
  it('is found in either case, with 0x, and at an odd offset', () => {
    const run = hex(fake.secret('live'));
    expectSecretAt(`k=${run};`, run, ['hex']);
    expectSecretAt(`k=0x${run.toUpperCase()};`, run.toUpperCase(), ['hex']);
    expectSecretAt(`k=f${run};`, run, ['hex']);
  });

  it('is found wrapped at 60 digits', () => {
    const wrapped = hex(`SECRET=${fake.secret('live')}\n`).replaceAll(/(.{60})(?=.)/g, '$1\n');
    expectSecretAt(`${wrapped}\n`, wrapped, ['hex']);
  });

  it('holds base64 and is held by it', () => {
    const outside = hex(base64(fake.secret('live')));
    expectSecretAt(outside, outside, ['hex', 'base64']);
    const inside = base64(hex(fake.secret('live')));
    expectSecretAt(inside, inside, ['base64', 'hex']);
  });

  it('of a hash is nothing', () => {
    expectNothing(
      'sha512:cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f',
    );
  });
});

describe('escapes of the token’s own characters', () => {
  it.each([
    ['percent', '%', '', 'percent'],
    ['\\x', '\\x', '', 'escape'],
    ['\\u', '\\u00', '', 'escape'],
    ['\\u{}', '\\u{', '}', 'escape'],
    ['doubly escaped \\u', '\\\\u00', '', 'escape'],
    ['hexadecimal entity', '&#x', ';', 'html-entity'],
  ])('are decoded: %s', (_, before, after, encoding) => {
    const secret = fake.secret('live');
    const every = everyCharacter(secret, (code) => `${before}${hex2(code)}${after}`);
    expectSecretAt(`s="${every}"`, every, [encoding]);
    const some = secret
      .replace('_', `${before}5f${after}`)
      .replace(/.$/, (last) => `${before}${hex2(last.charCodeAt(0))}${after}`);
    expectSecretAt(`s="${some}"`, some, [encoding]);
    const one = secret.replace('v', `${before}76${after}`);
    expectSecretAt(`s="${one}"`, one, [encoding]);
  });

  it('are decoded: decimal and named entities', () => {
    const secret = fake.secret('live');
    const every = everyCharacter(secret, (code) => `&#${code};`);
    expectSecretAt(`<p>${every}</p>`, every, ['html-entity']);
    const named = secret.replaceAll('_', '&lowbar;');
    expectSecretAt(`<p>${named}</p>`, named, ['html-entity']);
  });

  it('leave a plain token among them its own place', () => {
    const secret = fake.secret('live');
    expectFound(`a%20b%3D${secret}%20c`, [['live-client-secret', secret]]);
  });

  it('do not make one token of what is none', () => {
    expectNothing(`x%61csk%5Flive%5F${fake.body(64)}`);
  });

  it('may stand around base64', () => {
    const run = base64(`??????${fake.secret('live')}`);
    const written = run.replaceAll('/', '\\/');
    expect(written).toContain('\\/');
    expectSecretAt(`{"v":"${written}"}`, written, ['escape', 'base64']);
  });
});

describe('UTF-16', () => {
  it('inside something else is found, either end first', () => {
    const secret = fake.secret('live');
    const littleEndian = Buffer.from(secret, 'utf16le').toString('latin1');
    const covered = littleEndian.slice(0, -1);
    expectSecretAt(`\x01\x02\x03${littleEndian}\0\0`, covered, ['utf-16']);
    expectSecretAt(`\x01\x02\x03\0${covered}\x01`, covered, ['utf-16']);
  });

  it('inside base64 is found (PowerShell’s -EncodedCommand)', () => {
    const run = Buffer.from(`$s = "${fake.secret('live')}"`, 'utf16le').toString('base64');
    expectSecretAt(`powershell -enc ${run}`, run, ['base64', 'utf-16']);
  });
});

describe('a token split over literals', () => {
  it.each([
    ["' + '", 'a.js'],
    ["'+'", 'a.js'],
    ['" . "', 'a.php'],
    ["'\n    '", 'a.py'],
    ['" \\\n    "', 'a.py'],
    ["' +\n  '", 'a.js'],
    ["' +\r\n\t'", 'a.js'],
    ["'\n  + '", 'a.js'],
    ['" "', 'a.c'],
    ["''", 'a.sh'],
    ['` + `', 'a.ts'],
    ['" & "', 'a.vb'],
    ['" .. "', 'a.lua'],
    ["' f'", 'a.py'],
    [`" + '`, 'a.js'],
  ])('is found from the first quote to the last: %j', (glue, path) => {
    for (const cut of [2, 3, 4, 6, 8, 9, 20, 70]) {
      const secret = fake.secret('live');
      const literals = `${glue[0]}${secret.slice(0, cut)}${glue}${secret.slice(cut)}${glue.at(-1)}`;
      expectSecretAt(`s = ${literals};\n`, literals, ['split'], path);
    }
  });

  it('is found in three and more pieces', () => {
    const secret = fake.secret('live');
    const literals = `'${secret.slice(0, 12)}' + '${secret.slice(12, 40)}' +\n  '${secret.slice(40)}'`;
    expectSecretAt(`const s = ${literals};`, literals, ['split']);
  });

  it('covers its literals with what else they hold', () => {
    const secret = fake.secret('live');
    const literals = `"Bearer ${secret.slice(0, 30)}" + "${secret.slice(30)} end"`;
    expectSecretAt(`x(${literals})`, literals, ['split']);
  });

  it('is found over a backslash at the line’s end, with quotes and without', () => {
    const secret = fake.secret('live');
    const written = `${secret.slice(0, 20)}\\\n${secret.slice(20)}`;
    expectSecretAt(`export S=${written}\n`, written, ['split']);
    expectSecretAt(`s = "${written}";\n`, `"${written}"`, ['split']);
  });

  it('may have escapes inside', () => {
    const secret = fake.secret('live').replace('_', '\\x5f');
    const literals = `'${secret.slice(0, 30)}' + '${secret.slice(30)}'`;
    expectSecretAt(literals, literals, ['escape', 'split']);
  });

  it('may be base64', () => {
    const run = base64(fake.secret('live'));
    const literals = `'${run.slice(0, 50)}' + '${run.slice(50)}'`;
    expectSecretAt(`k = ${literals}`, literals, ['split', 'base64']);
  });

  it('is not made of a whole token and its neighbour', () => {
    const secret = fake.secret('live');
    expectFound(`['${secret}' + 'suffix', "x"]`, [['live-client-secret', secret]]);
  });

  it('counts all its pieces where it is malformed', () => {
    const token = `csk_live_${fake.body(60)}`;
    const literals = `'${token.slice(0, 40)}' + '${token.slice(40)}'`;
    expectFound(literals, [['malformed-credential', literals]]);
    expect(detect('a', literals)[0]?.length).toEqual({ actual: 60, expected: 64 });
  });
});

describe('what decoders see twice', () => {
  it('is one finding, the whole of it', () => {
    const run = base64(`${fake.id('live')}:${fake.secret('live')}`);
    const hexed = hex(`'${run.slice(0, 60)}' + '${run.slice(60)}'`);
    expectFound(hexed, [['live-basic-auth', hexed]]);
  });

  it('ends where the text ends', () => {
    const hexed = hex(base64(`${fake.id('live')}:${fake.secret('live')}`));
    expectFound(hexed, [['live-basic-auth', hexed]]);
  });

  it('does not take in the key on the next line', () => {
    const run = base64(`${fake.secret('live')}\n\n`);
    expect(run).not.toContain('=');
    expectFound(`s: ${run}\nclientId: 1\n`, [['live-client-secret', run]]);
    const digits = hex(fake.secret('live'));
    expectFound(`s=${digits}\nB=2\n`, [['live-client-secret', digits]]);
    expectFound(`s=${digits}\nface=2\n`, [['live-client-secret', digits]]);
  });
});
