import { env, l10n } from 'vscode';
import { environmentText } from './problemText.ts';
import type { PairMetadata } from './vault.ts';

/** A day, as the person's language writes it. @param iso ISO 8601. */
export function dayText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time)
    ? iso
    : new Intl.DateTimeFormat(env.language, { dateStyle: 'medium' }).format(time);
}

/** What there is to tell of a pair, a line each. Holds no part of its secret but the start of its fingerprint. */
export function pairLines(pair: PairMetadata): string[] {
  const { environment, created, lastRotated, note, previous } = pair;
  return [
    l10n.t('Environment: {0}', environmentText(environment)),
    l10n.t('Stored: {0}', dayText(created)),
    ...(lastRotated === undefined ? [] : [l10n.t('Secret last replaced: {0}', dayText(lastRotated))]),
    ...(previous === undefined ? [] : [l10n.t('The previous secret is still kept, until it expires.')]),
    ...(note === '' ? [] : [l10n.t('Note: {0}', note)]),
  ];
}
