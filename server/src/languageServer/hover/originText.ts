import * as l10n from '@vscode/l10n';
import type { Commit, Origin } from '../../workspace/origin.ts';
import { withoutLongRuns } from '../log.ts';
import type { Writer } from './markdown.ts';

/** So many characters of the first line of a commit's message are shown. */
const longestSubject = 72;

/** Whether it is committed and since when, in one or two sentences. */
export function originText(origin: Origin | 'pending', writer: Writer): string {
  if (origin === 'pending') return writer.text(l10n.t('Git has not answered yet. Hover again in a moment.'));
  switch (origin.kind) {
    case 'no-repository':
      return writer.text(l10n.t('Not committed: the file lies in no git repository.'));
    case 'untracked':
      return writer.text(
        origin.isIgnored
          ? l10n.t('Not committed: git ignores the file.')
          : l10n.t('Not committed yet: git does not track the file, and does not ignore it either.'),
      );
    case 'uncommitted':
      return writer.text(l10n.t('Not committed yet: the last commit does not hold it. The next one may.'));
    case 'committed':
      return committedText(origin.since, writer);
    case 'unknown':
      return writer.text(unknownText(origin.why));
  }
}

function committedText({ id, day, subject, isOldestKnown }: Commit, writer: Writer): string {
  const since = isOldestKnown
    ? l10n.t('Committed, on a line from {0} at the latest (the clone is shallow), in commit', day)
    : l10n.t('Committed, on a line from {0}, in commit', day);
  const said = withoutLongRuns(subject);
  const shortened = said.length > longestSubject ? `${said.slice(0, longestSubject)}…` : said;
  const told = `${writer.text(since)} ${writer.code(id)}`;
  return shortened === '' ? `${told}${writer.text('.')}` : `${told}${writer.text(`: ${shortened}`)}`;
}

function unknownText(why: Extract<Origin, { kind: 'unknown' }>['why']): string {
  switch (why) {
    case 'not-found':
      return l10n.t('Whether it is committed is not known: git was not found.');
    case 'refused':
      return l10n.t(
        'Whether it is committed is not known: the repository belongs to someone else, and git refuses it.',
      );
    case 'network':
      return l10n.t(
        'Whether it is committed is not known: git was not asked, because the repository leads to another machine.',
      );
    case 'failed':
      return l10n.t('Whether it is committed is not known: git failed.');
    case 'too-large':
      return l10n.t('Whether it is committed is not known: git was not asked, because the file is large.');
    case 'unnamable':
      return l10n.t(
        'Whether it is committed is not known: git was not asked, because the file’s name may hold a secret.',
      );
  }
}
