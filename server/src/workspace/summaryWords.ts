import type { GitTrouble, LeftOutReason, ScanSummary } from '../protocol/messages.ts';

/** How a person sets what is left out: by options of the command line, or by settings. */
export type LimitWords = Readonly<Record<'excluded' | 'too-large', string>>;

const reasons: Readonly<Record<Exclude<LeftOutReason, keyof LimitWords>, string>> = {
  ignored: 'ignored by git',
  'node-modules': 'folders named node_modules',
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

/** How many files were left out, and why: a sentence. */
export function leftOutSentence(leftOut: ScanSummary['leftOut'], limits: LimitWords): string {
  const parts = Object.entries({ ...reasons, ...limits }).flatMap(([reason, words]) => {
    const number = Object.entries(leftOut).find(([name]) => name === reason)?.[1] ?? 0;
    return number === 0 ? [] : [{ number, words }];
  });
  if (parts.length === 0) return 'Nothing was left out.';
  const total = parts.reduce((sum, { number }) => sum + number, 0);
  return `Left out ${total}: ${parts.map(({ number, words }) => `${number} ${words}`).join(', ')}.`;
}

/** What kept git from answering, and what the scan went by instead: a sentence. */
export function gitTroubleSentence(trouble: GitTrouble): string {
  const words = gitTroubles[trouble];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: .gitignore files were read without it, and no ignored file counts as tracked.`;
}

/** A number and what it counts, as in `2 files`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
