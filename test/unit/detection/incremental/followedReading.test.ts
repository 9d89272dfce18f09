import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FollowedReading } from '../../../../server/src/detection/incremental/followedReading.ts';
import { findIn } from '../../../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { runs } from '../carriers/runs.ts';

const fake = fakeCredentials(41);
const secret = fake.secret('live');
const id = fake.id('test');
const base64 = Buffer.from(`XT_ID=${id}\nXT_SECRET=${secret}\n`).toString('base64');
const escaped = Array.from(secret, (one) => `\\x${one.charCodeAt(0).toString(16)}`).join('');

/** Farther than an edit is looked around. */
const filler = 'const total = sum(first, second) * rate; // plain\n'.repeat(150);
const image = `${fake.body(9000)}==`;

const piece = fc.constantFrom(
  filler,
  filler,
  filler,
  `${secret}\n`,
  `key: ${id},\n`,
  secret.slice(0, 30),
  secret.slice(30),
  'csk_',
  '_live_',
  `"${secret.slice(0, 20)}" +\n  "${secret.slice(20)}";\n`,
  `${base64.slice(0, 76)}\n${base64.slice(76, 152)}\n${base64.slice(152)}\n`,
  `"${base64.slice(0, 20)}" + "${base64.slice(20, 40)}" + "${base64.slice(40)}"`,
  `${Buffer.from(secret).toString('hex')}\n`,
  `${escaped}\n`,
  `create({ id: '${id}', secret: '${secret}' });\n`,
  '// secretlint-disable\n',
  '// secretlint-disable-next-line\n',
  '// secretlint-enable\n',
  'const k = process.env.XTOPAY_CLIENT_SECRET;\n',
  'const k = xtopayClientSecret;\n',
  'console.log(k);\n',
  'NEXT_PUBLIC_XTOPAY_SECRET\n',
  '{"cells": [{"cell_type": "code", "source": ["print(1)\\n"]}]}\n',
  image,
  '\n',
  ' ',
  '"',
  '`',
  '\\',
  '/*',
  'a',
  '😀',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  at: place,
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 20_000 })),
  inserted: fc.oneof(fc.constant(''), piece, fc.constantFrom('x', '\n', '_')),
});
const path = fc.constantFrom('/w/a.ts', '/w/notes.txt', '/w/.env', '/w/a.yaml', '/w/a.ipynb', '/w/script');

describe('findings that are followed through edits', () => {
  it('are those of the whole text, wherever they are said to be exact', { timeout: 30_000 }, async () => {
    const { numRuns } = runs(400);
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(path, text, fc.array(edit, { maxLength: 8 }), async (file, first, edits) => {
        let whole = first;
        let followed = new FollowedReading(file, whole, await findIn(file, whole));
        for (const { at, length, inserted } of edits) {
          const start = Math.floor(at * whole.length);
          const removed = whole.slice(start, start + length);
          whole = whole.slice(0, start) + inserted + whole.slice(start + removed.length);
          followed.edit({ start, removed, inserted }, whole);
          const all = await findIn(file, whole);
          if (followed.certainty === 'exact') {
            exact++;
            expect(followed.findings).toEqual(all);
          } else followed = new FollowedReading(file, whole, all);
        }
      }),
      { numRuns },
    );
    expect(exact).toBeGreaterThan(numRuns / 4);
  });

  it('are read around the place where a token is typed, or typed into', async () => {
    const before = `${filler}let key = "";\n${filler}`;
    const typed = before.replace('""', `"${secret}"`);
    const followed = new FollowedReading('/w/a.ts', before, []);
    const start = before.indexOf('""') + 1;
    followed.edit({ start, removed: '', inserted: secret }, typed);
    expect(followed.certainty).toBe('likely');
    expect(followed.findings).toEqual(await findIn('/w/a.ts', typed));

    const broken = typed.replace('csk', 'cxsk');
    followed.edit({ start: start + 1, removed: '', inserted: 'x' }, broken);
    expect(followed.findings).toEqual([]);
    followed.edit({ start: start + 1, removed: 'x', inserted: '' }, typed);
    expect(followed.findings).toEqual(await findIn('/w/a.ts', typed));
  });

  it('are those of the whole text too, where they are read around an edit', { timeout: 30_000 }, async () => {
    const file = '/w/a.ts';
    const parts = [
      filler,
      `a('${id}', '${secret}');\n`,
      filler,
      `${base64.slice(0, 76)}\n${base64.slice(76)}\n`,
    ];
    const whole = [...parts, filler, secret, '\n', filler].join('');
    const findings = await findIn(file, whole);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 40 }), fc.string(), async (at, length, inserted) => {
        const followed = new FollowedReading(file, whole, findings);
        const start = Math.floor(at * whole.length);
        const removed = whole.slice(start, start + length);
        const edited = whole.slice(0, start) + inserted + whole.slice(start + removed.length);
        followed.edit({ start, removed, inserted }, edited);
        const isOfTokens = ({ code }: { code: string }) => code !== 'mixed-environments';
        const all = await findIn(file, edited);
        expect(followed.certainty).toBe('likely');
        expect(followed.findings.filter(isOfTokens)).toEqual(all.filter(isOfTokens));
      }),
      { numRuns: runs(100).numRuns },
    );
  });

  it('are not known any more where a directive or a notebook decides', async () => {
    for (const whole of [
      `// secretlint-disable\n${filler}${secret}\n`,
      `{"cells":[{"cell_type":0}]}${filler}${secret}`,
    ]) {
      const followed = new FollowedReading('/w/a.ts', whole, await findIn('/w/a.ts', whole));
      const start = whole.length - 20;
      followed.edit({ start, removed: '', inserted: 'x' }, `${whole.slice(0, start)}x${whole.slice(start)}`);
      expect(followed.certainty).toBe('unknown');
    }
  });

  it('move with the text behind an edit, and are certain where nothing ties them to it', async () => {
    const holding = `${filler}${filler}${secret}\n`;
    const [finding] = await findIn('/w/a.txt', holding);
    const followed = new FollowedReading('/w/a.txt', holding, finding ? [finding] : []);
    followed.edit({ start: 200, removed: 'a', inserted: 'xyz' }, `${' '.repeat(2)}${holding}`);
    expect(followed.certainty).toBe('exact');
    expect(followed.findings).toMatchObject([{ start: holding.indexOf(secret) + 2 }]);
  });

  it('are likely in code, where the secret may be logged far away', async () => {
    const holding = `${filler}${filler}const secret = '${secret}';\n`;
    const followed = new FollowedReading('/w/a.ts', holding, await findIn('/w/a.ts', holding));
    const edited = `${holding.slice(0, 200)}x${holding.slice(200)}`;
    followed.edit({ start: 200, removed: '', inserted: 'x' }, edited);
    expect(followed.certainty).toBe('likely');
    expect(followed.findings).toEqual(await findIn('/w/a.ts', edited));
  });
});
