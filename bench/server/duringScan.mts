import { Editor, echoServer } from '../keystroke/editor.mts';
import { printTimes } from '../keystroke/table.mts';
import { codeText } from '../keystroke/texts.mts';

/** Keystrokes between two scans. */
const inTurn = 100;

/**
 * Prints what a keystroke takes, from the editor and back, while the folder is scanned and while it is not; each in
 * turn with one that an echo answers, which has nothing to do with the scan but the machine.
 */
export async function measureDuringScan(server: string, folder: string, rounds: number): Promise<void> {
  const editor = await Editor.start(server, folder);
  await editor.firstScan();
  const uri = 'file:///bench/during.ts';
  await editor.open(uri, codeText(3, 1_000_000, 0));
  const echo = await Editor.start(echoServer);
  await echo.open(uri, '');
  let typed = 0;
  const idle: Times = { ours: [], floor: [] };
  const during: Times = { ours: [], floor: [] };
  const type = async (times: Times | undefined) => {
    const start = { line: typed++ % 5000, character: 0 };
    const ours = await editor.type(uri, start, 'x');
    const floor = await echo.type(uri, start, 'x');
    times?.ours.push(ours);
    times?.floor.push(floor);
  };
  for (let round = 0; round <= rounds; round++) {
    const isWarm = round > 0;
    for (let index = 0; index < inTurn; index++) await type(isWarm ? idle : undefined);
    const scan = { isOver: false };
    const scanned = editor.rescan().finally(() => {
      scan.isOver = true;
    });
    while (!scan.isOver) await type(isWarm ? during : undefined);
    await scanned;
  }
  await Promise.all([editor.end(), echo.end()]);
  const without = { what: 'no scan', times: idle.ours };
  const floor = { what: 'floor, an echo: no scan', times: idle.floor };
  printTimes('A keystroke while the folder is scanned, from the editor and back', [
    without,
    { what: 'during a scan', times: during.ours, beside: without },
    floor,
    { what: 'floor, an echo: during a scan', times: during.floor, beside: floor },
  ]);
}

interface Times {
  readonly ours: number[];
  readonly floor: number[];
}
