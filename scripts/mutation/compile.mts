import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSurvivor, type Mutant, mutated, type Report } from './mutants.mts';

/** As Stryker's own check of types does, for a compiler that it cannot use. */
const configuration = {
  extends: './tsconfig.base.json',
  compilerOptions: {
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    allowUnreachableCode: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
  },
  include: ['server/src/protocol/**/*.ts', 'server/src/detection/**/*.ts'],
};

/**
 * Marks survivors that the compiler refuses as `CompileError`: nobody could commit them. It is asked about one mutant
 * of each file at a time.
 * @param root Of the project, whose source must be that of the reports.
 */
export function markUncompiled(root: string, reports: readonly Report[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'xtopay-mutants-'));
  try {
    for (const each of ['tsconfig.base.json', 'server/src/protocol', 'server/src/detection'])
      cpSync(join(root, each), join(folder, each), { recursive: true });
    // Else every file that imports a package would be refused.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
    const files = reports.flatMap((report) => Object.entries(report.files));
    const left = new Map(files.map(([file, { mutants }]) => [file, mutants.filter(isSurvivor)]));
    while ([...left.values()].some((mutants) => mutants.length > 0)) {
      const batch = new Map<string, Mutant>();
      for (const [file, { source }] of files) {
        const next = left.get(file)?.pop();
        writeFileSync(join(folder, file), next === undefined ? source : mutated(source, next));
        if (next !== undefined) batch.set(file, next);
      }
      for (const [file, reason] of refused(root, folder)) {
        const mutant = batch.get(file);
        if (mutant === undefined) continue;
        mutant.status = 'CompileError';
        mutant.statusReason = reason;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files in which the compiler finds an error, and the first that it finds there. */
function refused(root: string, folder: string): ReadonlyMap<string, string> {
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
      cwd: folder,
      stdio: 'pipe',
    });
    return new Map();
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    // The first error of a file stands last, so that it is the one that remains.
    const errors = [...output.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)].toReversed();
    return new Map(errors.map(([, file = '', code = '']) => [file, code]));
  }
}
