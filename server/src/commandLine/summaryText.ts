import { count, gitTroubleSentence, leftOutSentence, type LimitWords } from '../workspace/summaryWords.ts';
import type { Level, ScanResult } from './result.ts';

const limits: LimitWords = { excluded: 'excluded by --exclude', 'too-large': 'too large' };

/** What a scan did and what it left out, one sentence a line. */
export function summaryLines(result: ScanResult): readonly string[] {
  const { summary, capped, problems, baseline } = result;
  const { files, bytes, cancelled, gitTrouble } = summary;
  return [
    ...problems,
    ...(cancelled ? ['Cancelled: what was not reached is not in this report.'] : []),
    `${levelCounts(result)} Scanned ${count(files, 'file')} (${size(bytes)}) in ${Math.round(summary.duration)} ms.`,
    leftOutSentence(summary.leftOut, limits),
    ...(gitTrouble ? [gitTroubleSentence(gitTrouble)] : []),
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
