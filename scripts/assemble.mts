import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './paths.mts';
import { run } from './run.mts';

/** What server/assembly becomes. In the repository, so that nothing has to be assembled to run from the sources. */
const assembledFile = join(projectFolder, 'server/src/workspace/node/scanModule.ts');

/** Compiles server/assembly to WebAssembly. @returns What the file is to hold. */
async function assemble(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xtopay-assemble-'));
  try {
    const output = join(folder, 'scan.wasm');
    const compiler = join(projectFolder, 'node_modules/assemblyscript/bin/asc.js');
    const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
    const memory = ['--initialMemory', '128', '--maximumMemory', '128'];
    await run(process.execPath, [compiler, 'server/assembly/scan.ts', ...options, ...memory, '-o', output], {
      cwd: projectFolder,
    });
    const module = await readFile(output, 'base64');
    return `/** \`npm run assemble\` makes this of server/assembly. */\nexport const scanModule =\n  '${module}';\n`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const text = await assemble();
  if (!process.argv.includes('--check')) await writeFile(assembledFile, text);
  else if (text !== (await readFile(assembledFile, 'utf8'))) {
    console.error('It is not what server/assembly compiles to: run "npm run assemble".');
    process.exitCode = 1;
  }
}
