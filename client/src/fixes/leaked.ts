import {
  commands,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type FindingPlace, placesRequest } from '../../../server/src/protocol/fixMessages.ts';
import { openApiCredentials } from '../commands/openApiCredentials.ts';
import { StorageFailure } from '../credentials/failures.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';
import { openPlace } from '../masking/openPlace.ts';
import type { VaultAccess } from './keepInVault.ts';
import { type Ask, rangeOf } from './takeOut.ts';

interface Step extends QuickPickItem {
  readonly run?: () => unknown;
}

/**
 * "It leaked": the steps that end it, told by the environment, and the other places where the same secret stands.
 * Each can be chosen.
 */
export async function leaked(ask: Ask, { vault }: VaultAccess, place: FindingPlace): Promise<void> {
  const places = await ask<readonly FindingPlace[]>(placesRequest, { fingerprint: place.fingerprint });
  const isLive = place.code.startsWith('live-');
  const pair = await storedPair(vault, place.fingerprint);
  const chosen = await window.showQuickPick(stepsOf(places, pair), {
    title: isLive
      ? l10n.t('A live secret leaked: whoever has it can move money')
      : l10n.t('A sandbox secret leaked: it moves no money, but should be replaced'),
    placeHolder: l10n.t('What to do, in this order; then the places where it stands'),
    matchOnDetail: true,
  });
  await chosen?.run?.();
}

function stepsOf(places: readonly FindingPlace[], pair: PairMetadata | undefined): readonly Step[] {
  return [
    {
      label: l10n.t('Revoke it'),
      iconPath: new ThemeIcon('circle-slash'),
      description: l10n.t('if somebody may have it'),
      detail: l10n.t('Dashboard, Settings → API Credentials: the old secret is invalid at once.'),
      run: () =>
        pair ? commands.executeCommand('xtopay.revokeCredentials', { pair }) : openApiCredentials(),
    },
    {
      label: l10n.t('Rotate it'),
      iconPath: new ThemeIcon('sync'),
      description: l10n.t('without downtime, if nobody has it'),
      detail: l10n.t(
        'Dashboard, Settings → API Credentials → Rotate: the old secret stays valid for 15 minutes.',
      ),
      run: () =>
        pair ? commands.executeCommand('xtopay.rotateCredentials', { pair }) : openApiCredentials(),
    },
    {
      label:
        places.length === 1
          ? l10n.t('The same secret stands in 1 place')
          : l10n.t('The same secret stands in {0} places', places.length),
      kind: QuickPickItemKind.Separator,
    },
    ...places.map(stepTo),
  ];
}

function stepTo(place: FindingPlace): Step {
  const uri = Uri.parse(place.uri);
  return {
    label: `${workspace.asRelativePath(uri)}:${place.range.start.line + 1}`,
    iconPath: new ThemeIcon('go-to-file'),
    run: () => openPlace(uri, { selection: rangeOf(place.range) }),
  };
}

/** The pair that leaked, where it is a stored one. That the storage fails must keep nobody from revoking. */
async function storedPair(vault: Vault, fingerprint: string): Promise<PairMetadata | undefined> {
  try {
    return (await vault.list()).find((pair) => pair.fingerprint === fingerprint);
  } catch (error) {
    if (error instanceof StorageFailure) return undefined;
    throw error;
  }
}
