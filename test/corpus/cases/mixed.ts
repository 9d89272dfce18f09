import { file, labelled, lineOf, oneFile, type Part, token } from '../caseBuilder.ts';
import { type FakeCredentials, idName, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** An ID and a secret of different environments used as one pair, and pairs that only stand side by side. */
export function mixedCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`mixed-${id}`, `mixed environments: ${id}`, path, parts, options));
  const here = () => lineOf('mixed-environments', '');
  const pair = (id: 'live' | 'test', secret: 'live' | 'test') =>
    [token(fake.id(id)), token(fake.secret(secret))] as const;

  for (const [id, secret] of [
    ['test', 'live'],
    ['live', 'test'],
  ] as const) {
    const which = `${id}-${secret}`;
    const [a, b] = pair(id, secret);
    add(`call-${which}`, 'a.ts', [here(), 'new Xtopay({ clientId: "', a, '", clientSecret: "', b, '" });\n']);
    const [c, d] = pair(id, secret);
    add(`arguments-${which}`, 'a.py', [here(), 'client = Xtopay("', c, '", "', d, '")\n']);
    const [e, f] = pair(id, secret);
    add(`curl-${which}`, 'a.sh', [here(), 'curl -u ', e, ':', f, ' https://api.xtopay.co/v1/payments\n']);
    const [g, h] = pair(id, secret);
    add(`json-${which}`, 'a.json', [here(), '{"clientId":"', g, '","clientSecret":"', h, '"}\n']);
    const env = pair(id, secret);
    cases.push(
      envFile(`mixed-env-${which}`, env, false),
      envFile(`mixed-env-ignored-${which}`, pair(id, secret), true),
    );
  }
  const lines = pair('test', 'live');
  add(
    'object-over-lines',
    'a.ts',
    multiLine(['const c = {\n  id: "', lines[0], '",\n  secret: "', lines[1], '",\n};\n']),
  );
  const yaml = pair('live', 'test');
  add('yaml', 'a.yml', multiLine(['xtopay:\n  id: ', yaml[0], '\n  secret: ', yaml[1], '\n']));
  const secretFirst = pair('live', 'test');
  add('secret-first', 'a.js', [
    here(),
    'f({ secret: "',
    secretFirst[1],
    '", id: "',
    secretFirst[0],
    '" });\n',
  ]);

  const [liveId, liveSecret] = pair('live', 'live');
  const [testId, testSecret] = pair('test', 'test');
  add('not-same', 'a.ts', ['new Xtopay({ clientId: "', liveId, '", clientSecret: "', liveSecret, '" });\n']);
  add('not-side-by-side', 'a.ts', [
    'const keys = {\n  test: { id: "',
    testId,
    '", secret: "',
    testSecret,
    '" },\n  live: { id: "',
    liveId,
    '", secret: "',
    liveSecret,
    '" },\n};\n',
  ]);
  add('not-two-calls', 'a.js', [
    'a = new Xtopay("',
    testId,
    '", "',
    testSecret,
    '"); b = new Xtopay("',
    liveId,
    '", "',
    liveSecret,
    '");\n',
  ]);
  add('not-two-in-yaml', 'a.yml', [
    'staging:\n  id: ',
    testId,
    '\n  secret: ',
    testSecret,
    '\nproduction:\n  id: ',
    liveId,
    '\n  secret: ',
    liveSecret,
    '\n',
  ]);
  add('not-json-list', 'a.json', [
    '[{"id":"',
    liveId,
    '","secret":"',
    liveSecret,
    '"},{"id":"',
    testId,
    '","secret":"',
    testSecret,
    '"}]\n',
  ]);
  add('not-two-curls', 'a.sh', [
    'curl -u ',
    testId,
    ':',
    testSecret,
    ' a\ncurl -u ',
    liveId,
    ':',
    liveSecret,
    ' b\n',
  ]);
  add('not-env-both', '.env', [
    `${idName}=`,
    testId,
    `\n${secretName}=`,
    testSecret,
    `\n\nLIVE_${idName}=`,
    liveId,
    `\nLIVE_${secretName}=`,
    liveSecret,
    '\n',
  ]);
  cases.push(
    labelled('mixed-not-two-files', 'two files are no pair', [
      file('a.ts', ['id = "', testId, '"\n']),
      file('b.ts', ['secret = "', liveSecret, '"\n']),
    ]),
  );
  return cases;
}

/** The finding may start on any line of the parts. */
function multiLine(parts: readonly Part[]): Part[] {
  const breaks = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return [{ ...lineOf('mixed-environments', breaks), covers: true }, ...parts];
}

function envFile(id: string, [a, b]: readonly [Part, Part], ignored: boolean): LabelledCase {
  const parts = multiLine([`${idName}=`, a, `\n${secretName}=`, b, '\n']);
  return oneFile(id, `mixed environments in one env file${ignored ? ', ignored' : ''}`, '.env', parts, {
    localEnv: ignored,
    gitignore: ignored ? ['.env'] : [],
  });
}
