import { performance } from 'node:perf_hooks';
import { EditedDocument } from '../../server/src/languageServer/documents/editedDocument.ts';
import { locate, textOf } from '../../server/src/languageServer/documents/locate.ts';
import { OpenDocument } from '../../server/src/languageServer/documents/openDocument.ts';
import { findIn } from '../../server/src/secretlint/engine.ts';

/** A document that is typed into in this process: what a keystroke costs without the way there and back. */
export async function typedHere(
  uri: string,
  text: string,
): Promise<(line: number, character: number) => number> {
  const { create, update } = EditedDocument.configuration;
  const document = create(uri, 'plaintext', 1, text);
  const open = new OpenDocument(document);
  document.follow((edit) => open.edited(edit));
  open.standing = { silent: false, placement: 'committable' };
  open.read(await findIn(open.languagePath, textOf(document)));
  return (line, character) => {
    const caret = { line, character };
    const begin = performance.now();
    update(document, [{ range: { start: caret, end: caret }, text: 'x' }], document.version + 1);
    locate(document, open.findings);
    return performance.now() - begin;
  };
}

/** How many documents are typed into alike, see {@link typedAlike}. */
const alike = 7;

/**
 * As {@link typedHere}, but each keystroke is typed into several documents and the least counts: what it costs by
 * itself, whatever else the machine does, and without the collection of garbage.
 */
export async function typedAlike(
  uri: string,
  text: string,
): Promise<(line: number, character: number) => number> {
  const all: ((line: number, character: number) => number)[] = [];
  for (let index = 0; index < alike; index++) all.push(await typedHere(uri, text));
  return (line, character) => Math.min(...all.map((type) => type(line, character)));
}
