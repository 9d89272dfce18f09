import { lineOf, oneFile, type Part, somewhereIn, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import { type FakeCredentials, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Kinds of files: binary, minified, large, notebooks. */
export function fileCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`file-${id}`, `file: ${id}`, path, parts, options));
  const live = () => token(fake.secret('live'));
  const raw = { toBytes: as.bytes };
  add(
    'nuls',
    'a.bin',
    ['\0\0\x01', somewhereIn(live()), '\0\0', somewhereIn(token(fake.id('test'))), '\0'],
    raw,
  );
  add(
    'png',
    'a.png',
    ['\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFFtEXt\0', somewhereIn(live()), '\0\xAE\x42\x60\x82'],
    raw,
  );
  const inBinary = fake.secret('live');
  add(
    'binary-base64',
    'a.o',
    ['\x7FELF\0\0\xFF\xFE', somewhereIn(token(inBinary, as.base64(inBinary))), '\0\xC0\x80'],
    raw,
  );
  add(
    'sqlite',
    'a.db',
    ['SQLite format 3\0\x10\0\x01', 'x'.repeat(3000), '\0', somewhereIn(live()), '\0'.repeat(3000)],
    raw,
  );
  add('minified', 'a.min.js', [
    `${'function a(b){return b+1};'.repeat(4000)}s="`,
    live(),
    `";${'a(1);'.repeat(3000)}`,
  ]);
  add('wide-line', 'a.txt', ['🎉'.repeat(70_000), live(), '\n']);
  for (const [id, size] of [
    ['64k', 65_536],
    ['1m', 1_048_576],
  ] as const) {
    for (const overlap of [0, 1, 9, 36, 72, 73]) {
      const filler = 'lorem ipsum dolor sit amet '.repeat(size / 26).slice(0, size - overlap - 1);
      add(`edge-${id}-${overlap}`, 'a.txt', [`${filler}\n`, live(), '\nend\n']);
    }
  }
  const late = fake.secret('live');
  add('edge-base64', 'a.txt', [`${'é'.repeat(32_700)}\n`, token(late, as.base64(late)), '\n']);
  const notebook = (source: string) => JSON.stringify(source).slice(1, -1);
  add('notebook', 'a.ipynb', [
    '{"cells":[{"cell_type":"code","source":["import os\\n",\n"secret = \\"',
    live(),
    '\\"\\n"],\n"outputs":[{"text":["',
    live(),
    '\\n"]}]}]}\n',
  ]);
  add('notebook-logged', 'a.ipynb', [
    '{"cells":[{"cell_type":"code","source":[\n',
    lineOf('logged-secret', `"${notebook(`print(os.environ["${secretName}"])\n`)}"`),
    '\n]}]}\n',
  ]);
  add('many', 'many.txt', Array.from({ length: 60 }, () => [token(fake.id('live')), '\n']).flat());
  return cases;
}
