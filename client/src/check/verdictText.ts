import { l10n } from 'vscode';
import type { PairMetadata } from '../credentials/vault.ts';
import type { Reason, Verdict } from './verdict.ts';

/** What a person is told about a pair. @param host Who was asked. */
export function verdictText(verdict: Verdict, { label }: PairMetadata, host: string): string {
  switch (verdict.kind) {
    case 'accepted':
      return l10n.t('"{0}" is accepted by {1}.', label, host);
    case 'rejected':
      return l10n.t(
        '"{0}" is rejected by {1} (status {2}): it was revoked or rotated, or its ID and secret do not belong together.',
        label,
        host,
        verdict.status,
      );
    case 'unknown':
      return l10n.t(
        'Whether "{0}" is accepted could not be told: {1}',
        label,
        reasonText(verdict.reason, host),
      );
  }
}

/** Why there is no answer, or none that says it, and what to do. */
export function reasonText(reason: Reason, host: string): string {
  switch (reason.kind) {
    case 'status':
      return reason.status === 429
        ? l10n.t('{0} was asked too often (status 429). Try again later.', host)
        : l10n.t('{0} answered with status {1}.', host, reason.status);
    case 'redirect':
      return l10n.t(
        '{0} leads to another address ({1}), where the credentials were not sent. Look at the setting xtopay.api.baseUrl.',
        host,
        reason.host === '' ? '?' : reason.host,
      );
    case 'proxy':
      return l10n.t(
        'the proxy did not let it through ({0}). Look at the http.proxy settings of VS Code.',
        reason.detail,
      );
    case 'dns':
      return l10n.t('the name {0} cannot be resolved ({1}). Are you offline?', host, reason.detail);
    case 'tls':
      return l10n.t(
        'no encrypted connection to {0} that can be trusted ({1}). Nothing was sent.',
        host,
        reason.detail,
      );
    case 'connection':
      return l10n.t('{0} cannot be reached ({1}).', host, reason.detail);
    case 'timeout':
      return l10n.t('{0} did not answer within {1} seconds.', host, reason.seconds);
    case 'other':
      return l10n.t('the request to {0} failed ({1}).', host, reason.detail);
  }
}
