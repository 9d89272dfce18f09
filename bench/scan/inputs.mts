import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom, shuffled } from './random.mts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** Kept between runs. Not in the project's folder: git would ignore them there, and so would a scan. */
const inputs = join(tmpdir(), 'xtopay-bench');

const textKinds: ReadonlySet<string> = new Set(
  '.js .ts .json .md .mjs .cjs .mts .cts .css .html .yml .map'.split(' '),
);
const longestSource = 2_000_000;

/** Deletes every input. */
export function dropInputs(): void {
  rmSync(inputs, { recursive: true, force: true });
}

/**
 * A folder of real text grown from the installed packages: their files in an order by chance, again and again,
 * each made longer by others of its kind until the mean size is reached.
 * @param bytes Of all files together.
 * @returns Its path.
 */
export function packagesTree(files: number, bytes: number): string {
  return keptInput(`packages-${files}-${bytes}`, (folder) => {
    const random = randomFrom(20_000);
    const sources = shuffled(textFiles(), random);
    const byKind = Map.groupBy(sources, (path) => extname(path));
    let left = bytes;
    for (let index = 0; index < files; index++) {
      const source = sources[index % sources.length] ?? '';
      const alike = byKind.get(extname(source)) ?? [source];
      const parts = [readFileSync(join(modules, source))];
      const wanted = (left / (files - index)) * 2 * random();
      for (let size = parts[0]?.length ?? 0; size < wanted; size += parts.at(-1)?.length ?? 0) {
        const other = readFileSync(join(modules, alike[Math.floor(random() * alike.length)] ?? source));
        parts.push(other.length === 0 ? Buffer.of(10) : other.subarray(0, Math.ceil(wanted - size)));
      }
      const text = Buffer.concat(parts).subarray(0, Math.max(1, left));
      left -= text.length;
      const round = `${Math.floor(index / sources.length)}`;
      write(join(folder, round, source.replaceAll('node_modules', 'packages')), text);
    }
  });
}

/** Many files of a few lines, 50 in a directory. */
export function smallFilesTree(files: number): string {
  return keptInput(`small-${files}`, (folder) => {
    const random = randomFrom(200_000);
    const texts = shuffled(textFiles(), random)
      .slice(0, 500)
      .map((path) => readFileSync(join(modules, path)));
    for (let index = 0; index < files; index++) {
      const text = texts[Math.floor(random() * texts.length)] ?? Buffer.of();
      const from = Math.floor(random() * Math.max(1, text.length - 500));
      const directory = join(folder, `${Math.floor(index / 2500)}`, `${Math.floor(index / 50) % 50}`);
      write(join(directory, `file${index}.js`), text.subarray(from, from + 100 + Math.floor(400 * random())));
    }
  });
}

/** A folder with one large file of real text in it. */
export function largeFileTree(bytes: number): string {
  return keptInput(`large-${bytes}`, (folder) => {
    const random = randomFrom(2);
    const texts = shuffled(textFiles(), random)
      .slice(0, 2000)
      .map((path) => readFileSync(join(modules, path)));
    const file = openSync(join(folder, 'large.log'), 'w');
    for (let left = bytes; left > 0; ) {
      const text = texts[Math.floor(random() * texts.length)] ?? Buffer.of(10);
      left -= writeSync(file, text, 0, Math.min(left, text.length));
    }
    closeSync(file);
  });
}

export function emptyTree(): string {
  return keptInput('empty', () => undefined);
}

/** A folder that is made once and kept. @returns Its path. */
export function keptInput(name: string, make: (folder: string) => void): string {
  const folder = join(inputs, name);
  // Written last, so that what was cut short is made again.
  const mark = `${folder}.complete`;
  if (existsSync(mark)) return folder;
  console.log(`Making ${name} ...`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  make(folder);
  writeFileSync(mark, '');
  return folder;
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Of the installed packages, relative to their folder, in order. */
function textFiles(): readonly string[] {
  return readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textKinds.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size < longestSource)
    .map((path) => path.slice(modules.length + 1))
    .toSorted();
}
