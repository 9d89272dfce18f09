import { Editor } from '../keystroke/editor.mts';
import { printLine } from '../keystroke/table.mts';
import { codeText } from '../keystroke/texts.mts';
import { median, quantile } from '../statistics.mts';

/** Keystrokes between two scans. */
const inTurn = 100;

/** Prints what a keystroke takes, from the editor and back, while the folder is scanned and while it is not. */
export async function measureDuringScan(server: string, folder: string, rounds: number): Promise<void> {
  const editor = await Editor.start(server, folder);
  await editor.firstScan();
  const uri = 'file:///bench/during.ts';
  await editor.open(uri, codeText(3, 1_000_000, 0));
  let typed = 0;
  const type = () => editor.type(uri, { line: typed++ % 5000, character: 0 }, 'x');
  const idle: number[] = [];
  const during: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (let index = 0; index < inTurn; index++) {
      const time = await type();
      if (round > 0) idle.push(time);
    }
    const scan = { isOver: false };
    const scanned = editor.rescan().finally(() => {
      scan.isOver = true;
    });
    while (!scan.isOver) {
      const time = await type();
      if (round > 0) during.push(time);
    }
    await scanned;
  }
  await editor.end();
  console.log('\nA keystroke while the folder is scanned, from the editor and back\n');
  printLine('No scan', idle);
  printLine('During a scan', during);
  const [middle, high] = [median(during) / median(idle), quantile(during, 0.99) / quantile(idle, 0.99)].map(
    (ratio) => ratio.toFixed(2),
  );
  console.log(`During it to without: median ${middle}, p99 ${high}.`);
}
