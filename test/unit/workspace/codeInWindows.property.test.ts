import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEncoding } from '../../../server/src/workspace/encoding.ts';
import { runs } from '../detection/carriers/runs.ts';
import { asWhole, type Cut, encoded, inWindows } from './readings.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const cut: Cut = { windowLength: 7000, overlap: 3000 };
/** In UTF-16 units: a piece and the statement before it are not longer than the overlap, in any encoding. */
const longestPiece = 700;

/** Pieces of code: what each does with a name of its own, and with lines of filler, ends with it. */
type Piece = (name: string, filler: string) => string;

interface Sample {
  readonly path: string;
  readonly filler: string;
  readonly pieces: readonly Piece[];
}

const samples: readonly Sample[] = [
  {
    path: 'a.ts',
    filler: '  work("it\'s", `${1}`); // don\'t\n',
    pieces: [
      (name, filler) =>
        `const ${name} = process.env.XTOPAY_CLIENT_SECRET;\n${filler.trimStart()}console.log(${name});\n`,
      (name, filler) =>
        `export function f${name}(): void {\n  const ${name} = process.env['XTOPAY_CLIENT_SECRET'];\n${filler}  log.info({ ${name} });\n}\n`,
      (name, filler) =>
        `const ${name} =\n\`\n${filler.replaceAll('`', '')}\n\${1}console.log(process.env.XTOPAY_CLIENT_SECRET)\n\`;\n`,
      (_, filler) => `/* it's \`\n${filler}\nconsole.log(process.env.XTOPAY_CLIENT_SECRET)\n*/\n`,
      (name, filler) => `const ${name} = [\n${filler.replaceAll(';', ',')}\n];\nrun(${name})\n`,
    ],
  },
  {
    path: 'a.py',
    filler: '    work("it\'s") # don\'t\n',
    pieces: [
      (name, filler) => `${name} = os.environ["XTOPAY_CLIENT_SECRET"]\nif True:\n${filler}\nprint(${name})\n`,
      (name, filler) =>
        `def f${name}():\n    ${name} = os.getenv("XTOPAY_CLIENT_SECRET")\n${filler}    logging.info("%s", ${name})\n`,
      (name, filler) =>
        `def f${name}():\n    """it's\n${filler}print(os.environ["XTOPAY_CLIENT_SECRET"])\n    """\n    return 1\n`,
      (name, filler) => `${name} = [\n${filler.replaceAll('\n', ',\n').replaceAll('#', '# ')}]\n`,
    ],
  },
  {
    path: 'a.go',
    filler: "\twork(\"it's\", '\"') // don't `\n",
    pieces: [
      (name, filler) =>
        `func f${name}() {\n\t${name} := os.Getenv("XTOPAY_CLIENT_SECRET")\n${filler}\tfmt.Println(${name})\n}\n`,
      (name, filler) =>
        `var ${name} = \`"\n${filler.replaceAll('`', '')}\nfmt.Println(os.Getenv("XTOPAY_CLIENT_SECRET"))\n\`\n`,
      (_, filler) => `/*\n${filler}fmt.Println(os.Getenv("XTOPAY_CLIENT_SECRET"))\n*/\n`,
    ],
  },
  {
    path: 'a.rb',
    filler: '  work("it\'s") # don\'t\n',
    pieces: [
      (name, filler) =>
        `def f${name}\n  ${name} = ENV['XTOPAY_CLIENT_SECRET']\n${filler}  puts ${name}\nend\n`,
      (name, filler) =>
        `${name} = ENV.fetch('XTOPAY_CLIENT_SECRET')\n${filler.trimStart()}logger.info(${name})\n`,
      (name, filler) => `${name} = <<~TEXT\n${filler}\nputs ENV['XTOPAY_CLIENT_SECRET']\nTEXT\n`,
    ],
  },
];

const encoding = fc.constantFrom<TextEncoding>('utf-8', 'utf-16le', 'utf-16be');

const code = fc.constantFrom(...samples).chain(({ path, filler, pieces }) => {
  const piece = fc.tuple(
    fc.constantFrom(...pieces),
    fc.nat({ max: Math.floor(longestPiece / filler.length) - 6 }),
  );
  return fc.array(piece, { minLength: 10, maxLength: 60 }).map((all) => ({
    path,
    text: all.map(([write, lines], index) => write(`name${index}`, filler.repeat(lines))).join('\n'),
  }));
});

describe('code in a file that is read in windows', () => {
  it('logs the secret where it does as a whole, if its pieces are short and no variable is far from its use', async () => {
    const folder = new TemporaryFolder();
    let found = 0;
    await fc.assert(
      fc.asyncProperty(code, encoding, async ({ path: name, text }, how) => {
        const bytes = encoded(text, how);
        const path = folder.write(name, bytes).at(name);
        const findings = await inWindows(path, how, cut);
        expect(findings).toEqual(await asWhole(path, bytes, how));
        found += findings.length;
      }),
      runs(150),
    );
    expect(found).toBeGreaterThan(150);
  });

  /** So many leaks are found in whole, and in windows. */
  async function leaksIn(text: string): Promise<[whole: number, windows: number]> {
    const path = new TemporaryFolder().write('a.js', text).at('a.js');
    const whole = await asWhole(path, Buffer.from(text), 'utf-8');
    return [whole.length, (await inWindows(path, 'utf-8', cut)).length];
  }
  const secret = 'process.env.XTOPAY_CLIENT_SECRET';
  const lines = (bytes: number) => 'work(1, 2);\n'.repeat(bytes / 12);

  it('is not followed from a variable that was assigned farther up than a window reaches', async () => {
    const using = (bytes: number) => `const s = ${secret};\n${lines(bytes)}console.log(s);\n${lines(9000)}`;
    expect(await leaksIn(using(2000))).toEqual([1, 1]);
    expect(await leaksIn(using(9000))).toEqual([1, 0]);
  });

  it('may be what stands in a string that is longer than a window', async () => {
    const quoting = (bytes: number) => `${lines(5000)}s = \`${lines(bytes)}console.log(${secret});\`;\n`;
    expect(await leaksIn(quoting(2000))).toEqual([0, 0]);
    expect(await leaksIn(quoting(9000))).toEqual([0, 1]);
  });
});
