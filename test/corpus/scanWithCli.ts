import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reported } from './judge.ts';
import type { LabelledCase } from './labelledCase.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** The settings of whoever runs this decide nothing. */
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/**
 * Writes the cases into temporary folders, one for those in a git repository and one for the others, and runs
 * the bundled command line once on each.
 * @returns The results by the id of the case.
 */
export function scanWithCli(cases: readonly LabelledCase[]): ReadonlyMap<string, readonly Reported[]> {
  if (!existsSync(cli)) throw new Error('There is no dist/cli.js: run `npm run build` first.');
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'xtopay-corpus-')));
  try {
    const results = [true, false].flatMap((repo) => {
      const folder = join(top, repo ? 'repository' : 'plain');
      writeCases(
        folder,
        cases.filter((each) => each.repo === repo),
        repo,
      );
      return scan(folder);
    });
    return byCase(results);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

function writeCases(folder: string, cases: readonly LabelledCase[], repo: boolean): void {
  mkdirSync(folder);
  const git = (...command: string[]) =>
    execFileSync('git', ['-C', folder, ...command], { env, stdio: 'pipe' });
  if (repo) git('init', '--quiet');
  for (const { id, files, gitignore } of cases) {
    for (const { path, base64 } of files) {
      const target = join(folder, id, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, Buffer.from(base64, 'base64'));
    }
    if (gitignore.length > 0) writeFileSync(join(folder, id, '.gitignore'), `${gitignore.join('\n')}\n`);
  }
  const tracked = cases.flatMap(({ id, track }) => track.map((path) => join(id, path)));
  if (tracked.length > 0) git('add', '--force', '--', ...tracked);
}

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: Reported['code'];
      readonly level: Reported['level'];
      readonly locations: readonly [
        {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: Pick<Reported, 'startLine' | 'startColumn' | 'endLine' | 'endColumn'>;
          };
        },
      ];
    }[];
  }[];
}

function scan(folder: string): readonly Reported[] {
  const command = [cli, 'scan', '--format', 'sarif', folder];
  const run = spawnSync(process.execPath, command, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0 && run.status !== 1) throw new Error(`The scan failed (${run.status}): ${run.stderr}`);
  const sarif: Sarif = JSON.parse(run.stdout);
  return sarif.runs.flatMap(({ results }) =>
    results.map(({ ruleId, level, locations: [{ physicalLocation: at }] }) => {
      const { startLine, startColumn, endLine, endColumn } = at.region;
      const path = decodeURIComponent(at.artifactLocation.uri);
      return { code: ruleId, level, path, startLine, startColumn, endLine, endColumn };
    }),
  );
}

function byCase(results: readonly Reported[]): ReadonlyMap<string, readonly Reported[]> {
  const cases = new Map<string, Reported[]>();
  for (const each of results) {
    const slash = each.path.indexOf('/');
    const inside = { ...each, path: each.path.slice(slash + 1) };
    const id = each.path.slice(0, slash);
    cases.set(id, [...(cases.get(id) ?? []), inside]);
  }
  return cases;
}
