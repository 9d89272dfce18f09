import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Prints what is downloaded, and what of it is loaded when. */
export function printSizes(): void {
  const dist = join(project, 'dist');
  const files = readdirSync(dist).filter((name) => name.endsWith('.js') && !name.startsWith('secretlint'));
  console.log('\nSizes\n\n| | kB |\n|---|---|');
  print('xtopay.vsix', join(project, '.vscode-test', 'xtopay.vsix'));
  for (const name of files) print(`dist/${name}`, join(dist, name));
}

function print(name: string, path: string): void {
  console.log(`| ${name} | ${(statSync(path).size / 1000).toFixed(0)} |`);
}
