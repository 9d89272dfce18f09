import { expect, it } from 'vitest';
import { fixAll } from '../../../server/src/languageServer/actions/fixAll.ts';
import { offersFor } from '../../../server/src/languageServer/actions/offer.ts';
import { type OpenText, openText, subjectOf } from '../../../server/src/languageServer/actions/openText.ts';
import { EditedDocument } from '../../../server/src/languageServer/documents/editedDocument.ts';
import { OpenDocument } from '../../../server/src/languageServer/documents/openDocument.ts';
import { changed } from '../../../server/src/fixes/literals/rounds.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { cpuTimeOf } from '../cpuTime.ts';

const fake = fakeCredentials(200);

async function opened(path: string, findings: number): Promise<OpenText> {
  const lines = Array.from(
    { length: findings },
    (_, index) => `  "key${index}": "${fake.secret('live')}",\n`,
  );
  const text = `{\n${lines.join('')}  "last": 1\n}\n`;
  const open = new OpenDocument(new EditedDocument(`file:///somewhere/${path}`, '', 1, text));
  const found = await findIn(open.languagePath, text);
  expect(found).toHaveLength(findings);
  return openText(open, 'committable', found, text);
}

/** The most that one file reports. */
const many = 1_000;
const parts = 10;

const kindsOfWork: readonly (readonly [string, (text: OpenText) => unknown])[] = [
  ['fixing whole files', (text: OpenText) => fixAll(text, { findIn }, () => true)],
  [
    'asking for the ways out of twenty findings',
    (text: OpenText) => text.findings.slice(0, 20).map((finding) => offersFor(subjectOf(text, finding))),
  ],
];

it.each(kindsOfWork)(
  '%s that are no code costs as much where they are one as where they are ten',
  async (_, work) => {
    const costs = { ofOne: Number.POSITIVE_INFINITY, ofTen: Number.POSITIVE_INFINITY };
    // The least of a few tries: what is compiled on the way, or runs beside, is none of the cost.
    for (let round = 0; round < 4; round++) {
      const one = await opened('config.json', many);
      const ten = await Promise.all(Array.from({ length: parts }, () => opened('config.json', many / parts)));
      costs.ofOne = Math.min(
        costs.ofOne,
        cpuTimeOf(() => work(one)),
      );
      costs.ofTen = Math.min(
        costs.ofTen,
        cpuTimeOf(() => ten.map(work)),
      );
    }
    // Were each finding compared with all the others, it would be ten times as much.
    expect(costs.ofOne / Math.max(costs.ofTen, 1)).toBeLessThan(4);
  },
);

/** Lines of one file, each with something else to fix in the same way. */
const lines: readonly (readonly [string, string, (secret: string) => string])[] = [
  ['logged secrets', 'a.js', () => 'console.log(process.env.XTOPAY_CLIENT_SECRET);\n'],
  ['logged secrets of a shell', 'a.sh', () => 'echo "$HOME $XTOPAY_CLIENT_SECRET"\n'],
  ['hardcoded secrets that are logged', 'a.js', (secret) => `console.log('${secret}');\n`],
  ['secrets of Terraform', 'a.tf', (secret) => `locals {\n  key = "${secret}"\n}\n`],
];

async function fixed(path: string, line: (secret: string) => string, count: number) {
  const text = Array.from({ length: count }, () => line(fake.secret('live'))).join('');
  const open = new OpenDocument(new EditedDocument(`file:///somewhere/${path}`, '', 1, text));
  const found = await findIn(open.languagePath, text);
  const before = process.cpuUsage();
  const changes = await fixAll(openText(open, 'committable', found, text), { findIn }, () => true);
  const { user, system } = process.cpuUsage(before);
  return { cost: user + system, left: await findIn(open.languagePath, changed(text, changes)) };
}

it.each(lines)(
  'fixing 400 %s in one run leaves none, and costs no more than ten times 40',
  async (_, path, line) => {
    let ofOne = Number.POSITIVE_INFINITY;
    let ofTen = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      const { cost, left } = await fixed(path, line, 400);
      expect(left).toEqual([]);
      ofOne = Math.min(ofOne, cost);
      let sum = 0;
      for (let part = 0; part < parts; part++) sum += (await fixed(path, line, 40)).cost;
      ofTen = Math.min(ofTen, sum);
    }
    expect(ofOne / Math.max(ofTen, 1)).toBeLessThan(4);
  },
);
