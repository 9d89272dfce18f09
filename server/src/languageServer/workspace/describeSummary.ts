import type { GitTrouble, LeftOutReason, ScanSummary } from '../../protocol/messages.ts';

const reasons: Readonly<Record<LeftOutReason, string>> = {
  ignored: 'ignored by git',
  'node-modules': 'folders named node_modules',
  excluded: 'excluded in the settings',
  'too-large': 'larger than xtopay.scan.maxFileSize',
  unreadable: 'unreadable',
  vanished: 'gone before they were read',
  'not-a-regular-file': 'not regular files',
  'outside-folder': 'links out of the folder',
  secretlintignore: 'silenced by .secretlintignore',
  cancelled: 'not reached',
};

const troubles: Readonly<Record<GitTrouble, string>> = {
  'not-found': 'git was not found on this machine',
  refused: 'git refuses a repository that belongs to someone else (see its safe.directory setting)',
  network: 'git was not asked about a repository that leads to another machine (see its .git)',
  failed: 'git failed',
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
    leftOutLine(summary),
  ];
  if (summary.accepted !== undefined)
    parts.push(`${count(summary.accepted, 'finding')} that the baseline accepts.`);
  if (summary.gitTrouble) {
    parts.push(
      `Tracked files are not known: ${troubles[summary.gitTrouble]}. The .gitignore files were read without it.`,
    );
  }
  if (capped > 0) parts.push(`${count(capped, 'file')} with more findings than are listed.`);
  if (cancelled)
    parts.push('What was not reached shows what it showed before; "Xtopay: Scan Workspace" scans all of it.');
  return parts.filter((part) => part !== '').join(' ');
}

function leftOutLine({ leftOut }: ScanSummary): string {
  const entries = Object.entries(reasons).flatMap(([reason, text]) => {
    const number = Object.entries(leftOut).find(([name]) => name === reason)?.[1] ?? 0;
    return number > 0 ? [{ number, text }] : [];
  });
  if (entries.length === 0) return 'Nothing was left out.';
  const total = entries.reduce((sum, { number }) => sum + number, 0);
  return `Left out ${total}: ${entries.map(({ number, text }) => `${number} ${text}`).join(', ')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
