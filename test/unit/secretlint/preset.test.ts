import { lintSource } from '@secretlint/core';
import { expect, it } from 'vitest';
import { codes } from '../../../server/src/protocol/codes.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { creator } from '../../../server/src/secretlint/preset.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(6);

async function lint(content: string) {
  const result = await lintSource({
    source: { filePath: 'file.ts', content, contentType: 'text' },
    options: { config: { rules: [{ id: creator.meta.id, rule: creator }] }, noPhysicFilePath: true },
  });
  return result.messages;
}

it('reports under secretlint what the engine reports, at the same places', async () => {
  const text = [
    `new Xtopay({ clientId: "${fake.id('test')}", clientSecret: "${fake.secret('live')}" });`,
    `// secretlint-disable-next-line`,
    `const silenced = '${fake.secret('live')}';`,
    `const header = '${Buffer.from(`${fake.id('live')}:${fake.secret('live')}`).toString('base64')}';`,
    `const cut = '${fake.secret('test').slice(0, 60)}'; VITE_XTOPAY_SECRET; `,
  ].join('\n');
  const findings = await findIn('file.ts', text);
  expect(findings.length).toBeGreaterThan(5);
  expect((await lint(text)).map(({ messageId, range }) => [messageId, ...range])).toEqual(
    findings.map(({ code, start, end }) => [code, start, end]),
  );
});

it('tells of every code and holds nothing of the secret', async () => {
  const secret = fake.secret('live');
  const messages = await lint(`s = "${secret}"`);
  expect(messages).toHaveLength(1);
  expect(JSON.stringify(messages)).not.toContain(secret.slice(9, 14));
  expect(Object.keys(creator.rules[0]?.messages ?? {})).toEqual([...codes]);
});
