import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { places, type Typed, typedDocuments } from './keystroke/documents.mts';
import { Editor, echoServer } from './keystroke/editor.mts';
import { typedAlike, typedHere } from './keystroke/ownWork.mts';
import { measureBursts, measurePastes } from './keystroke/atOnce.mts';
import { stopwatchOptions, timesIn } from './keystroke/stopwatch.mts';
import { printTable, printTimes } from './keystroke/table.mts';

const warmUp = 400;
/** So few that no document is left alone until it is read again in the background: people type in one. */
const inTurn = 5;

/**
 * What a keystroke costs: the server's own work, in this process; and from the moment an editor sends it to what the
 * bundled server shows of it, the way over the pipe and back included, beside the floor of that: an echo. Documents are
 * interleaved, so that whatever slows the machine slows all of them.
 * @param server Path of the bundle.
 */
export async function measureKeystrokes(server: string, keystrokes: number): Promise<void> {
  const documents = typedDocuments();
  await measure('The server alone', documents, keystrokes, (document) =>
    typedHere(document.uri, document.text),
  );
  await measure('The same, the least of seven', documents, keystrokes, (document) =>
    typedAlike(document.uri, document.text),
  );

  const folder = mkdtempSync(join(tmpdir(), 'xtopay-stopwatch-'));
  const results = join(folder, 'times.json');
  const editor = await Editor.start(server, undefined, stopwatchOptions(results));
  const echo = await Editor.start(echoServer);
  const shownBy = async ({ uri, text, secrets }: Typed) => {
    await editor.open(uri, text);
    const shown = editor.problems.get(uri)?.length;
    if (shown !== secrets) throw new Error(`${uri} shows ${shown} findings.`);
    return typedOver(editor, uri);
  };
  await measure('From the editor and back', documents, keystrokes, shownBy, async ({ uri, text }) => {
    await echo.tellEcho(uri, editor.problems.get(uri) ?? []);
    await echo.open(uri, text);
    return typedOver(echo, uri);
  });
  await echo.end();
  const echoes: number[] = [];
  for (let index = 0; index < keystrokes; index++) echoes.push(await editor.echo());
  await editor.end();
  const times = timesIn(results);
  rmSync(folder, { recursive: true });
  printTable(
    `Within the server's process, the same keystrokes`,
    documents.map((document) => ({
      document,
      times: times.get(document.uri)?.slice(-keystrokes) ?? [],
      floor: [],
    })),
  );

  printTimes('Any message', [{ what: 'there and back', times: echoes }]);

  await measureBursts(server);
  await measurePastes(server);
}

/** What types a character into a document, and says what that took. */
type Type = (line: number, character: number) => number | Promise<number>;

function typedOver(editor: Editor, uri: string): Type {
  return (line, character) => editor.type(uri, { line, character }, 'x');
}

interface Turn {
  readonly all: readonly { readonly line: number; readonly character: number }[];
  readonly type: Type;
  readonly times: number[];
}

/** Types into every document in turn, and prints what it took. @param openFloor What to compare it with. */
async function measure(
  title: string,
  documents: readonly Typed[],
  keystrokes: number,
  open: (document: Typed) => Promise<Type>,
  openFloor?: (document: Typed) => Promise<Type>,
): Promise<void> {
  const rows = [];
  const turns: Turn[] = [];
  for (const document of documents) {
    const all = [...places(document.text, warmUp + keystrokes)];
    const times: number[] = [];
    const floor: number[] = [];
    rows.push({ document, times, floor });
    turns.push({ all, type: await open(document), times });
    if (openFloor) turns.push({ all, type: await openFloor(document), times: floor });
  }
  for (let from = 0; from < warmUp + keystrokes; from += inTurn) {
    for (const { type, all, times } of turns) {
      for (const { line, character } of all.slice(from, from + inTurn)) {
        const time = await type(line, character);
        if (from >= warmUp) times.push(time);
      }
    }
  }
  printTable(`${title}, ${keystrokes} keystrokes in each document`, rows);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { server: { type: 'string' }, keystrokes: { type: 'string' } } });
  const bundle = fileURLToPath(new URL('../dist/server.js', import.meta.url));
  await measureKeystrokes(values.server ?? bundle, Number(values.keystrokes ?? 1000));
}
