import { l10n } from 'vscode';
import { showInformation } from '../../notices/notices.ts';
import { FileChanges } from '../../fixes/fileChanges.ts';
import { FixRefused } from '../../fixes/fixRefused.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Candidate } from './candidates.ts';
import type { ImportSource } from './importSource.ts';
import type { Scrubbing } from './scrubDotenv.ts';

/**
 * Tells what is stored, and offers to take it out of where it stands.
 * @param stored How many of the pairs were not stored before.
 * @throws FixRefused A source changed meanwhile, or cannot be written: none was changed.
 */
export async function offerToScrub(
  sources: readonly ImportSource[],
  chosen: readonly Candidate[],
  stored: number,
): Promise<void> {
  const fingerprints = new Set(
    chosen.flatMap(({ credentials: { clientId, clientSecret } }) => [
      fingerprintOf(clientId),
      fingerprintOf(clientSecret),
    ]),
  );
  const touched = sources.filter(({ tokens }) =>
    tokens.some(({ token }) => fingerprints.has(fingerprintOf(token))),
  );
  const how = await ask(touched, chosen.length, stored);
  if (how) await scrub(touched, fingerprints, how);
}

async function ask(
  sources: readonly ImportSource[],
  chosen: number,
  stored: number,
): Promise<Scrubbing | undefined> {
  const hasDotenv = sources.some(({ isDotenv }) => isDotenv);
  const hasCode = sources.some(({ isDotenv }) => !isDotenv);
  const empty = hasDotenv ? l10n.t('Empty Values') : l10n.t('Replace');
  const remove = l10n.t('Remove Lines');
  const detail = [
    l10n.t('They still stand in {0}.', sources.map(({ path }) => path).join(', ')),
    ...(hasDotenv ? [l10n.t('Dotenv files: the values are emptied or the lines removed, and saved.')] : []),
    ...(hasCode
      ? [l10n.t('Code: they are replaced by reads of the environment, for you to look at and save.')]
      : []),
    l10n.t(
      'What was committed stays in the history of git, and VS Code keeps earlier versions of files in the Timeline: rotate what others may have seen.',
    ),
  ].join('\n');
  const answer = await showInformation(
    stored === chosen
      ? l10n.t('Pairs now in secret storage: {0}. Take them out of the files?', stored)
      : l10n.t(
          'Pairs now in secret storage: {0}, of which {1} were before. Take them out of the files?',
          chosen,
          chosen - stored,
        ),
    { modal: true, detail },
    empty,
    ...(hasDotenv ? [remove] : []),
  );
  if (answer === undefined) return undefined;
  return answer === remove ? 'remove' : 'empty';
}

async function scrub(
  sources: readonly ImportSource[],
  fingerprints: ReadonlySet<string>,
  how: Scrubbing,
): Promise<void> {
  for (const { document, text, path } of sources)
    if (document.getText() !== text)
      throw new FixRefused(
        l10n.t(
          '{0} was changed meanwhile. The pairs are stored, and no file was changed. Import again.',
          path,
        ),
      );
  const changes = new FileChanges();
  let places = 0;
  for (const source of sources) places += await source.scrub(changes, fingerprints, how);
  await changes.apply();
  const paths = sources.map(({ path }) => path).join(', ');
  void showInformation(l10n.t('Taken out: {0} places in {1}.', places, paths));
}
