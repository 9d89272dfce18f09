import type { ScanSummary } from '../../protocol/messages.ts';
import { count, gitTroubleSentence, leftOutSentence, type LimitWords } from '../../workspace/summaryWords.ts';

const limits: LimitWords = {
  excluded: 'excluded in the settings',
  'too-large': 'larger than xtopay.scan.maxFileSize',
};

/**
 * The line that tells in the log what a scan did.
 * @param what What was scanned, as in `the workspace`.
 * @param capped How many files hold more findings than are listed.
 */
export function describeSummary(what: string, summary: ScanSummary, capped: number): string {
  const { files, bytes, findings, duration, cancelled } = summary;
  const verb = cancelled ? 'Cancelled while scanning' : 'Scanned';
  const parts = [
    `${verb} ${what}: ${count(files, 'file')}, ${bytes} bytes, ${count(findings, 'finding')} in ${Math.round(duration)} ms.`,
    leftOutSentence(summary.leftOut, limits),
  ];
  if (summary.accepted !== undefined)
    parts.push(`${count(summary.accepted, 'finding')} that the baseline accepts.`);
  if (summary.gitTrouble) parts.push(gitTroubleSentence(summary.gitTrouble));
  if (capped > 0) parts.push(`${count(capped, 'file')} with more findings than are listed.`);
  if (cancelled)
    parts.push('What was not reached shows what it showed before; "Xtopay: Scan Workspace" scans all of it.');
  return parts.filter((part) => part !== '').join(' ');
}
