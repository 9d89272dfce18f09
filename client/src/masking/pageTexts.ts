import { env, l10n, type TextDocument, workspace } from 'vscode';
import type { MaskedPageTexts } from './maskedPage.ts';

/** What a page says above the text, or in place of it. */
export type PageNote = 'values' | 'credentials' | 'waiting' | 'unknown' | 'tooLong';

/** What the page of a document says, in the language of VS Code. */
export function textsOf(document: TextDocument, note: PageNote): MaskedPageTexts {
  return {
    language: env.language,
    title: workspace.asRelativePath(document.uri),
    note: noteText(note),
    hidden: l10n.t('hidden value'),
    reveal: l10n.t('Reveal'),
    hide: l10n.t('Hide'),
    revealAll: l10n.t('Reveal All'),
    hideAll: l10n.t('Hide All'),
    editAsText: l10n.t('Edit as Text'),
  };
}

function noteText(note: PageNote): string {
  switch (note) {
    case 'values':
      return l10n.t(
        'Values are hidden from view. They are still in the file, and search and other views may show them.',
      );
    case 'credentials':
      return l10n.t(
        'Credentials are hidden from view. They are still in the file, and search and other views may show them. To change the file, edit it as text.',
      );
    case 'waiting':
      return l10n.t('The file is shown once it has been looked through for credentials.');
    case 'unknown':
      return l10n.t(
        'The file could not be looked through for credentials, so it is not shown. It was not changed. Come back to this editor to try again, or edit the file as text, which shows them for a moment.',
      );
    case 'tooLong':
      return l10n.t(
        'The file is too long to be shown without its credentials. Edit it as text, which shows them for a moment.',
      );
  }
}
