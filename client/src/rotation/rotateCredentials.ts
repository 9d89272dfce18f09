import { l10n } from 'vscode';
import { openApiCredentials } from '../commands/openApiCredentials.ts';
import { whichPair } from '../credentials/commands/whichPair.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import { replaceSecretUntilDone } from '../credentials/storeUntilDone.ts';
import { askForNewSecret } from './askForNewSecret.ts';
import { grace } from './due.ts';
import { type RotationParts, tellPlaces } from './rotationParts.ts';

/**
 * "Xtopay: Rotate Credentials": opens the dashboard, takes the new secret, and keeps the old one for as long as it is
 * valid. What is started from then on gets the new one.
 */
export async function rotateCredentials(parts: RotationParts, target: unknown): Promise<void> {
  const title = l10n.t('Xtopay: Rotate Credentials');
  await reportFailure(parts.log, async () => {
    const pair = await whichPair(parts.vault, target, title);
    // Not after the dashboard has made the old one void: a new secret is shown only once.
    if (!pair || !(await parts.vault.mayChange())) return;
    const current = await parts.vault.read(pair);
    await openApiCredentials();
    const prompt = l10n.t(
      'In Settings → API Credentials, select Rotate next to "{0}", and paste the new client secret here. The old one stays valid for 15 minutes.',
      pair.label,
    );
    const secret = await askForNewSecret(title, prompt, current);
    if (secret === undefined) return;
    // It expires a little earlier, for it was rotated before it was pasted: to keep it longer does no harm.
    const until = new Date(parts.clock.now() + grace);
    const { vault, log } = parts;
    const credentials = { clientId: current.clientId, clientSecret: secret };
    if (!(await replaceSecretUntilDone(vault, log, pair, credentials, until))) return;
    const said = l10n.t(
      'The new secret of "{0}" is stored. The old one is valid for 15 minutes at most.',
      pair.label,
    );
    await tellPlaces(parts, said, pair.fingerprint, pair);
  });
}
