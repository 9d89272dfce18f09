import { describe, expect, it } from 'vitest';
import { collectTokens } from '../../../server/src/detection/collect.ts';
import { resolve } from '../../../server/src/detection/resolve.ts';
import type { Token } from '../../../server/src/detection/token.ts';
import type { Finding } from '../../../server/src/detection/finding.ts';
import { fixAll } from '../../../server/src/languageServer/actions/fixAll.ts';
import { isPlain, offersFor } from '../../../server/src/languageServer/actions/offer.ts';
import { openText, type OpenText, subjectOf } from '../../../server/src/languageServer/actions/openText.ts';
import { EditedDocument } from '../../../server/src/languageServer/documents/editedDocument.ts';
import { OpenDocument } from '../../../server/src/languageServer/documents/openDocument.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { everyCase } from '../../corpus/everyCase.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { applied } from '../fixes/applied.ts';
import { checkOf } from '../fixes/replacement/parsers.ts';

const fake = fakeCredentials(553);

async function opened(path: string, text: string): Promise<OpenText> {
  const open = new OpenDocument(new EditedDocument(`file:///somewhere/${path}`, '', 1, text));
  return openText(open, 'committable', await findIn(open.languagePath, text), text);
}

async function fixed(path: string, text: string, isShown: (finding: Finding) => boolean = () => true) {
  const before = await opened(path, text);
  return applied(text, { changes: await fixAll(before, { findIn }, isShown), variables: [] });
}

/** Whether anything is offered that needs no choice. */
function canFixAny(text: OpenText): boolean {
  return text.findings.some((finding) => offersFor(subjectOf(text, finding)).some(isPlain));
}

/** An ID may be put in the place of another. */
function isId(tokens: readonly Token[], part: string): boolean {
  return tokens.some(({ kind, value }) => kind === 'client-id' && value.endsWith(part));
}

/** Every text file of the corpus. */
const files = everyCase().flatMap(({ id, files: all }) =>
  all.flatMap(({ path, base64 }) => {
    const text = Buffer.from(base64, 'base64')
      .toString()
      .replace(/^\ufeff/, '');
    return text.includes('\ufffd') || text.includes('\0') ? [] : [{ id, path, text }];
  }),
);

describe('fixing a whole text', () => {
  it.each(files)(
    'leaves nothing that could be fixed, and what parsed still parses: $id $path',
    async ({ path, text }) => {
      const before = await opened(path, text);
      const after = await opened(path, await fixed(path, text));
      expect(canFixAny(after)).toBe(false);
      expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
      if (!canFixAny(before)) expect(after.text).toBe(text);
      const parses = checkOf(path);
      if (await parses?.(text)) expect(await parses?.(after.text), after.text).toBe(true);
    },
  );

  it.each(files)('and each fix of it holds no part of a secret: $id $path', async ({ path, text }) => {
    const whole = await opened(path, text);
    const { tokens } = resolve(collectTokens(text));
    const parts = tokens.flatMap(({ value, start, end }) => [
      value.slice(-20),
      text.slice(start, end).slice(-20),
    ]);
    const changes = [
      ...(await fixAll(whole, { findIn }, () => true)),
      ...whole.findings.flatMap((finding) =>
        offersFor(subjectOf(whole, finding)).flatMap(({ fix }) => fix.changes),
      ),
    ];
    const secret = parts.filter((part) => /^[\w+/=-]{20}$/.test(part) && !isId(tokens, part));
    for (const part of secret) for (const change of changes) expect(change.text).not.toContain(part);
  });

  it('takes its steps one on the other, and is one change for each place', async () => {
    const secret = fake.secret('live');
    const text = `log("a");\nconsole.log("${secret}", process.env.NEXT_PUBLIC_XTOPAY_SECRET);\n`;
    expect(await fixed('a.js', text)).toBe(
      'log("a");\nconsole.log(process.env.XTOPAY_CLIENT_SECRET?.slice(0, 8), process.env.XTOPAY_SECRET?.slice(0, 8));\n',
    );
  });

  it('leaves alone what is not shown, before and after a step', async () => {
    const text = `console.log("${fake.secret('live')}");\n`;
    expect(await fixed('a.js', text, ({ code }) => code !== 'logged-secret')).toBe(
      'console.log(process.env.XTOPAY_CLIENT_SECRET);\n',
    );
  });

  it('chooses no environment for a mixed pair', async () => {
    const text = `pair:\n  id: ${fake.id('test')}\n  secret: ${fake.secret('live')}\n`;
    expect(await fixed('a.json', text)).toBe(text);
  });
});
