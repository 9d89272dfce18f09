import { oneFile, type Part, somewhereIn, token, tokens } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import { type FakeCredentials, idName, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Hexadecimal runs. */
export function hexCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[]) =>
    cases.push(oneFile(`hex-${id}`, `hex: ${id}`, path, parts));
  const lower = fake.secret('live');
  add('lower', 'a.txt', ['s=', token(lower, as.hex(lower)), '\n']);
  const upper = fake.secret('live');
  add('upper', 'a.txt', ['s="', token(upper, as.hex(upper).toUpperCase()), '"\n']);
  const id = fake.id('test');
  add('id', 'a.txt', ['s=', token(id, as.hex(id)), '\n']);
  const prefixed = fake.secret('test');
  add('0x', 'a.sol', ['s = 0x', somewhereIn(token(prefixed, as.hex(prefixed))), ';\n']);
  const literal = fake.secret('live');
  add('sql-literal', 'a.sql', ["SELECT X'", token(literal, as.hex(literal).toUpperCase()), "';\n"]);
  const [envId, envSecret] = [fake.id('live'), fake.secret('live')];
  const env = `${idName}=${envId}\n${secretName}=${envSecret}\n`;
  add('env', 'a.txt', ['d: ', tokens([envId, envSecret], as.hex(env)), '\n']);
  const pair = fake.pair('live');
  add('pair', 'a.txt', ['d: ', tokens(pair.split(':'), as.hex(pair)), '\n']);
  const wide = fake.secret('live');
  add('of-utf16', 'a.txt', ['d: ', token(wide, as.utf16le(wide).toString('hex')), '\n']);
  const twice = fake.secret('live');
  add('of-hex', 'a.txt', ['d: ', token(twice, as.hex(as.hex(twice))), '\n']);
  const ofBase64 = fake.secret('live');
  add('of-base64', 'a.txt', ['d: ', token(ofBase64, as.hex(as.base64(ofBase64))), '\n']);
  const split = fake.secret('live');
  const digits = as.hex(split);
  add('split', 'a.py', ['d = ', token(split, `"${digits.slice(0, 61)}" "${digits.slice(61)}"`), '\n']);
  const among = fake.secret('live');
  add('among-hashes', 'a.txt', [
    `${as.hex(fake.body(32))}  a\n`,
    token(among, as.hex(among)),
    `  b\n${as.hex(fake.body(32))}  c\n`,
  ]);
  const bytea = fake.secret('live');
  add('postgres-bytea', 'a.sql', ["SELECT '\\x", somewhereIn(token(bytea, as.hex(bytea))), "'::bytea;\n"]);
  const digest = fake.secret('test');
  add('behind-colon', 'a.txt', ['hex:', token(digest, as.hex(digest)), ':x\n']);
  const alone = fake.secret('live');
  add('alone', 'a.txt', [token(alone, as.hex(alone))]);
  for (const key of ['B', 'ab', 'abc', 'FACADE', 'face', 'Key', '00']) {
    const value = fake.secret('live');
    add(`next-key-${key}`, 'a.ini', ['[a]\ns=', token(value, as.hex(value)), `\n${key}=2\n`]);
  }
  return cases;
}
