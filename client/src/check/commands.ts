import { l10n, ProgressLocation, window, workspace } from 'vscode';
import { showError, showInformation, showWarning } from '../notices/notices.ts';
import { whichPair } from '../credentials/commands/whichPair.ts';
import type { LiveConsent } from '../credentials/liveConsent.ts';
import { type FailureLog, reportFailure } from '../credentials/reportFailure.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';
import type { Clock } from '../rotation/clock.ts';
import { type Asked, ask, payments } from './ask.ts';
import { hostOf, readBaseUrl } from './baseUrl.ts';
import type { ExchangeDocuments } from './exchangeDocuments.ts';
import { exchangeText } from './exchangeText.ts';
import { type ApiRequest, send } from './send.ts';
import { verdictOf } from './verdict.ts';
import { reasonText, verdictText } from './verdictText.ts';

/** What the commands that ask the API work with. */
export interface CheckParts {
  readonly vault: Vault;
  readonly consent: LiveConsent;
  readonly log: FailureLog & { info(message: string): void };
  readonly clock: Clock;
}

/** "Xtopay: Check Credentials": asks the API whether it accepts a pair, and says what came of it. */
export async function checkCredentials(parts: CheckParts, target: unknown): Promise<void> {
  await reportFailure(parts.log, async () => {
    const pair = await whichPair(parts.vault, target, l10n.t('Xtopay: Check Credentials'), 'ask');
    const baseUrl = pair && baseUrlOrTell();
    if (!pair || baseUrl === undefined) return;
    const host = hostOf(baseUrl);
    const use = l10n.t('It is sent to {0}, which says whether it accepts it. No money is moved.', host);
    if (!(await parts.consent.confirm(pair, use, l10n.t('Check')))) return;
    const request = payments(baseUrl, await parts.vault.read(pair));
    const asked = await withProgress(parts, request, host);
    if (asked.kind === 'cancelled') return;
    const verdict =
      asked.kind === 'answered'
        ? verdictOf(asked.answer)
        : ({ kind: 'unknown', reason: asked.reason } as const);
    const text = verdictText(verdict, pair, host);
    parts.log.info(text);
    if (verdict.kind === 'accepted') void showInformation(text);
    else void showWarning(text);
  });
}

/** "Xtopay: Send Test Request": asks for the payments of a sandbox pair, and shows what went there and came back. */
export async function sendTestRequest(
  parts: CheckParts,
  documents: ExchangeDocuments,
  target: unknown,
): Promise<void> {
  await reportFailure(parts.log, async () => {
    const pair = await whichPair(parts.vault, target, l10n.t('Xtopay: Send Test Request'), 'ask');
    if (!pair || !isSandboxOrTell(pair)) return;
    const baseUrl = baseUrlOrTell();
    if (baseUrl === undefined) return;
    const host = hostOf(baseUrl);
    const credentials = await parts.vault.read(pair);
    const request = payments(baseUrl, credentials);
    const asked = await withProgress(parts, request, host);
    if (asked.kind === 'cancelled') return;
    const outcome =
      asked.kind === 'answered' ? asked : l10n.t('No answer: {0}', reasonText(asked.reason, host));
    await documents.show(pair.label, exchangeText(request, outcome, credentials));
  });
}

function withProgress({ clock }: CheckParts, request: ApiRequest, host: string): Thenable<Asked> {
  const title = l10n.t('Xtopay: asking {0}', host);
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_progress, cancellation) => ask(send, request, clock, cancellation, isProxied()),
  );
}

function isProxied(): boolean {
  const proxy = workspace.getConfiguration('http').get<unknown>('proxy');
  return typeof proxy === 'string' && proxy !== '';
}

function isSandboxOrTell({ label, environment }: PairMetadata): boolean {
  if (environment === 'test') return true;
  void showWarning(
    l10n.t(
      '"{0}" is a live pair: test requests are sent with sandbox pairs only. Run "Xtopay: Check Credentials" to see whether it is accepted.',
      label,
    ),
  );
  return false;
}

/** The person's own setting: a workspace cannot lead credentials elsewhere. */
function baseUrlOrTell(): string | undefined {
  const setting = workspace.getConfiguration('xtopay').inspect<unknown>('api.baseUrl');
  const text = setting?.globalValue ?? setting?.defaultValue;
  const baseUrl = typeof text === 'string' ? readBaseUrl(text) : undefined;
  if (baseUrl === undefined)
    void showError(
      l10n.t(
        'Nothing was sent: the setting xtopay.api.baseUrl is no https address without login and query (http only on this machine).',
      ),
    );
  return baseUrl;
}
