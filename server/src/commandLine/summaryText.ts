import type { GitTrouble, LeftOutReason } from '../protocol/messages.ts';
import type { Level, ScanResult } from './result.ts';

const reasons: Readonly<Record<LeftOutReason, string>> = {
  ignored: 'ignored by git',
  'node-modules': 'folders named node_modules',
  excluded: 'excluded by --exclude',
  'too-large': 'too large',
  unreadable: 'unreadable',
  vanished: 'gone before they were read',
  'not-a-regular-file': 'not regular files',
  'outside-folder': 'links out of the folder',
  secretlintignore: 'silenced by .secretlintignore',
  cancelled: 'not reached',
};

const gitTroubles: Readonly<Record<GitTrouble, string>> = {
  'not-found': 'git was not found',
  refused:
    'git refused to read a repository that belongs to someone else (see safe.directory in git’s manual)',
  network: 'git was not asked about a repository that leads to another machine (in its .git)',
  failed: 'git gave no answer',
};

/** What a scan did and what it left out, one sentence a line. */
export function summaryLines(result: ScanResult): readonly string[] {
  const { summary, capped, problems, baseline } = result;
  const { files, bytes, cancelled, gitTrouble } = summary;
  return [
    ...problems,
    ...(cancelled ? ['Cancelled: what was not reached is not in this report.'] : []),
    `${levelCounts(result)} Scanned ${count(files, 'file')} (${size(bytes)}) in ${Math.round(summary.duration)} ms.`,
    leftOutLine(summary.leftOut),
    ...(gitTrouble
      ? [
          `${capitalized(gitTroubles[gitTrouble])}: .gitignore files were read without it, and no ignored file counts as tracked.`,
        ]
      : []),
    ...(capped.length > 0
      ? [`${count(capped.length, 'file')} with more findings than are listed: ${capped.join(', ')}`]
      : []),
    ...(baseline ? baselineLines(baseline) : []),
  ];
}

function levelCounts({ findings }: ScanResult): string {
  if (findings.length === 0) return 'No findings.';
  const counts = (['error', 'warning', 'note'] satisfies Level[]).flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number === 0 ? [] : [count(number, level)];
  });
  return `${count(findings.length, 'finding')}: ${counts.join(', ')}.`;
}

function leftOutLine(leftOut: ScanResult['summary']['leftOut']): string {
  const parts = Object.entries(reasons).flatMap(([reason, words]) => {
    const number = Object.entries(leftOut).find(([name]) => name === reason)?.[1] ?? 0;
    return number === 0 ? [] : [{ number, words }];
  });
  if (parts.length === 0) return 'Nothing was left out.';
  const total = parts.reduce((sum, { number }) => sum + number, 0);
  return `Left out ${total}: ${parts.map(({ number, words }) => `${number} ${words}`).join(', ')}.`;
}

function baselineLines({ accepted, stale }: NonNullable<ScanResult['baseline']>): readonly string[] {
  const lines = [`${count(accepted, 'finding')} accepted by the baseline.`];
  if (stale.length > 0) {
    const paths = [...new Set(stale.map(({ path }) => path))].join(', ');
    lines.push(
      `${count(stale.length, 'entry', 'entries')} of the baseline found no more, in ${paths}. Write it again to drop them.`,
    );
  }
  return lines;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
