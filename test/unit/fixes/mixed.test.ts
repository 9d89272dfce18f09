import { describe, expect, it } from 'vitest';
import { useEnvironment } from '../../../server/src/fixes/mixed/useEnvironment.ts';
import type { Environment } from '../../../server/src/protocol/credentialFormat.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { applied } from './applied.ts';
import { fake, subjectsOf } from './subjects.ts';

const tokens = {
  '«test-id»': fake.id('test'),
  '«live-id»': fake.id('live'),
  '«test-secret»': fake.secret('test'),
  '«live-secret»': fake.secret('live'),
};

function filled(text: string): string {
  return Object.entries(tokens).reduce((result, [name, token]) => result.replaceAll(name, token), text);
}

/** What becomes of the mixed pair of a text: the same, whether that is asked at its secret or at its client ID. */
async function chosen(path: string, text: string, environment: Environment): Promise<string | undefined> {
  const subjects = await subjectsOf(path, filled(text));
  const offered = subjects.filter((subject) => useEnvironment(subject, environment) !== undefined);
  const [subject] = offered;
  const fix = subject && useEnvironment(subject, environment);
  if (!subject || !fix) return undefined;
  expect(offered.map(({ finding }) => finding.code.replace(/^(?:live|test)-/, '')).toSorted()).toEqual([
    'client-id',
    'mixed-environments',
  ]);
  for (const other of offered) expect(useEnvironment(other, environment)).toEqual(fix);
  const result = applied(subject.text, fix);
  for (const name of fix.variables) expect(result).toContain(name.replace(/^TF_VAR_/, 'var.'));
  expect((await findIn(path, result)).map(({ code }) => code)).not.toContain('mixed-environments');
  return Object.entries(tokens).reduce((left, [name, token]) => left.replaceAll(token, name), result);
}

describe('choosing the environment of a mixed pair', () => {
  const pair = 'new Xtopay({ clientId: "«test-id»", clientSecret: "«live-secret»" });\n';

  it('reads both from the variables of that environment', async () => {
    expect(await chosen('a.js', pair, 'live')).toBe(
      'new Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID_LIVE, clientSecret: process.env.XTOPAY_CLIENT_SECRET_LIVE });\n',
    );
    expect(await chosen('a.js', pair, 'test')).toBe(
      'new Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID_TEST, clientSecret: process.env.XTOPAY_CLIENT_SECRET_TEST });\n',
    );
  });

  it('imports what that takes, and keeps the names that are there', async () => {
    const text = 'client = Xtopay(client_id="«live-id»", client_secret="«test-secret»")\n';
    expect(await chosen('a.py', text, 'test')).toBe(
      'import os\n\nclient = Xtopay(client_id=os.environ["XTOPAY_CLIENT_ID_TEST"], client_secret=os.environ["XTOPAY_CLIENT_SECRET_TEST"])\n',
    );
  });

  const declared = (name: string) => `\nvariable "${name}" {\n  type      = string\n  sensitive = true\n}\n`;

  it.each(['live', 'test'] as const)(
    'reads and declares both where variables have a prefix: %s',
    async (wanted) => {
      const text = 'module "pay" {\n  client_id     = "«test-id»"\n  client_secret = "«live-secret»"\n}\n';
      const [id, secret] = [`xtopay_client_id_${wanted}`, `xtopay_client_secret_${wanted}`];
      expect(await chosen('a.tf', text, wanted)).toBe(
        `module "pay" {\n  client_id     = var.${id}\n  client_secret = var.${secret}\n}\n${declared(id)}${declared(secret)}`,
      );
    },
  );

  it('declares nothing twice', async () => {
    const text = 'locals {\n  a = { id = "«live-id»", secret = "«test-secret»" }\n}\n';
    const [id, secret] = ['xtopay_client_id_test', 'xtopay_client_secret_test'].map(declared);
    expect(await chosen('a.tf', `${text}${id}`, 'test')).toBe(
      `locals {\n  a = { id = var.xtopay_client_id_test, secret = var.xtopay_client_secret_test }\n}\n${id}${secret}`,
    );
  });

  it.each([
    ['SHOP_XTOPAY_TEST_ID', 'SHOP_XTOPAY_LIVE_ID'],
    ['XTOPAY_SANDBOX_CLIENT_ID', 'XTOPAY_LIVE_CLIENT_ID'],
    ['XTOPAY_PROD_CLIENT_ID', 'XTOPAY_PROD_CLIENT_ID'],
    ['TEST_XTOPAY_CLIENT_ID', 'LIVE_XTOPAY_CLIENT_ID'],
    ['XTOPAY_CLIENT_ID_2', 'XTOPAY_CLIENT_ID_LIVE'],
  ])('has no name of the other environment: %s becomes %s', async (before, after) => {
    const text = `pay({ ${before}: "«test-id»", SHOP_XTOPAY_SECRET: "«live-secret»" });\n`;
    expect(await chosen('a.js', text, 'live')).toContain(`${before}: process.env.${after},`);
  });

  it('takes the client ID of the environment where the text has it', async () => {
    const text = `const live = "«live-id»";\n${pair}`;
    expect(await chosen('a.js', text, 'live')).toBe(
      `const live = "«live-id»";\n${pair.replace('test-id', 'live-id')}`,
    );
    expect(
      await chosen('a.yaml', 'old: «live-id»\n\na:\n  id: «test-id»\n  secret: «live-secret»\n', 'live'),
    ).toBe('old: «live-id»\n\na:\n  id: «live-id»\n  secret: «live-secret»\n');
  });

  it('copies no secret: where the text has the other one, too, it is read from the environment', async () => {
    expect(await chosen('a.js', `const other = "«test-secret»";\n${pair}`, 'test')).toBe(
      'const other = "«test-secret»";\nnew Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID_TEST, clientSecret: process.env.XTOPAY_CLIENT_SECRET_TEST });\n',
    );
  });

  it.each([
    ['.env', 'XTOPAY_CLIENT_ID=«test-id»\nXTOPAY_CLIENT_SECRET=«live-secret»\n'],
    ['.env.local', 'export XTOPAY_CLIENT_ID="«test-id»"\nexport XTOPAY_CLIENT_SECRET="«live-secret»"\n'],
    ['a.json', '{ "id": "«test-id»", "secret": "«live-secret»" }\n'],
    ['a.yaml', 'id: «test-id»\nsecret: «live-secret»\n'],
    ['a.toml', 'id = "«test-id»"\nsecret = "«live-secret»"\n'],
  ])(
    'leaves the place of the client ID to fill where nothing reads the environment: in %s',
    async (path, text) => {
      expect(await chosen(path, text, 'live')).toBe(text.replace('«test-id»', 'cid_live_your_client_id'));
      // A secret that is taken out could not be looked up again.
      expect(await chosen(path, text, 'test')).toBeUndefined();
    },
  );

  it('and where two client IDs could be meant', async () => {
    const two = `{ "ids": ["«live-id»", "${fake.id('live')}"], "pair": { "a": "«test-id»", "b": "«live-secret»" } }`;
    expect(await chosen('a.json', two, 'live')).toBe(two.replace('«test-id»', 'cid_live_your_client_id'));
  });

  it('is asked about no other credential, and about none where nobody sees the pair', async () => {
    const subjects = await subjectsOf('a.js', filled(`${pair}alone("«test-id»", "«test-secret»");\n`));
    const asked = subjects.filter((subject) => useEnvironment(subject, 'live') !== undefined);
    expect(asked.map(({ finding }) => finding)).toEqual([
      subjects[0]?.finding,
      subjects.find(({ finding }) => finding.code === 'mixed-environments')?.finding,
    ]);
    const silenced = subjects.map((subject) => ({
      ...subject,
      findings: subject.findings.filter(({ code }) => code !== 'mixed-environments'),
    }));
    const ids = silenced.filter(({ finding }) => finding.code === 'test-client-id');
    expect(ids.map((subject) => useEnvironment(subject, 'live'))).toEqual([undefined, undefined]);
  });
});
