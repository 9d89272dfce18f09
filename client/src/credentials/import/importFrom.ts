import { l10n } from 'vscode';
import type { Ask } from '../../fixes/takeOut.ts';
import type { FailureLog } from '../reportFailure.ts';
import { dotenvSources } from './dotenvSources.ts';
import { findingSources } from './findingSources.ts';
import type { ImportFrom } from './importCredentials.ts';

/** The dotenv files of the workspace. */
export function fromDotenv(log: FailureLog): ImportFrom {
  return {
    title: l10n.t('Xtopay: Import Credentials From .env'),
    nothing: l10n.t('No dotenv file of the workspace holds a client ID and a client secret.'),
    sources: () => dotenvSources(log),
  };
}

/** Everything that Problems shows. */
export function fromFindings(ask: Ask): ImportFrom {
  return {
    title: l10n.t('Xtopay: Import Credentials From Findings'),
    nothing: l10n.t(
      'No finding is a client ID or a client secret that something can replace. Scan the workspace to find more.',
    ),
    sources: () => findingSources(ask),
  };
}
