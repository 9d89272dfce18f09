import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { EditedDocument } from '../../../server/src/languageServer/documents/editedDocument.ts';
import { locate, textOf } from '../../../server/src/languageServer/documents/locate.ts';
import { OpenDocument } from '../../../server/src/languageServer/documents/openDocument.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** In bytes, of what is in use after a collection. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

it('keeps nothing of keystrokes, however many there are', { timeout: 60_000 }, async () => {
  const secret = fakeCredentials(63).secret('live');
  const { create, update } = EditedDocument.configuration;
  const line = 'const total = sum(first, second) * rate; // plain\n';
  const document = create('file:///w/a.txt', 'plaintext', 1, `${line.repeat(400)}${secret}\n`);
  const open = new OpenDocument(document);
  document.follow((edit) => open.edited(edit));
  open.standing = { silent: false, placement: 'committable' };
  open.read(await findIn(open.languagePath, textOf(document)));
  let shown = 0;
  /** Types so many characters and deletes them again. */
  const type = (keystrokes: number): number => {
    for (let index = 0; index < keystrokes; index++) {
      const start = { line: index % 400, character: 7 };
      const end = { line: start.line, character: 8 };
      update(document, [{ range: { start, end: start }, text: 'x' }], document.version + 1);
      update(document, [{ range: { start, end }, text: '' }], document.version + 1);
      shown += locate(document, open.findings).length;
    }
    return heapInUse();
  };
  const settled = type(4000);
  const kilobyte = 1000;
  expect(type(6000) - settled).toBeLessThan(200 * kilobyte);
  expect(shown).toBe(10_000);
});
