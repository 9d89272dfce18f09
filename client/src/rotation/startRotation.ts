import { commands, Disposable, l10n, window } from 'vscode';
import type { Register } from '../activation.ts';
import type { PutOff } from '../afterStart.ts';
import { setCondition } from '../conditions.ts';
import { showInformation } from '../notices/notices.ts';
import { causeOf } from '../credentials/failures.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import type { PairMetadata, State } from '../credentials/vault.ts';
import { daysOld, isDue } from './due.ts';
import { Reminders } from './reminders.ts';
import { RotationItem } from './rotationItem.ts';
import type { RotationParts } from './rotationParts.ts';
import { RotationWatch } from './rotationWatch.ts';

const lazily = () => import('../onDemand.ts');

/**
 * Watches the age of secrets, and leads through their rotation.
 * @param state Of all windows.
 * @param putOff For the first look at the pairs.
 */
export function startRotation(
  parts: RotationParts,
  state: State,
  putOff: PutOff,
  register: Register,
): Disposable {
  const { vault, clock, log } = parts;
  const item = new RotationItem();
  const reminders = new Reminders(state, (work) => vault.changeState(work));
  let shownDue = '';
  const watch = new RotationWatch(vault, reminders, clock, {
    show: (now) => {
      item.show(now);
      const due = now.due.map(({ id }) => id).join(' ');
      if (due !== shownDue) parts.dueChanged();
      shownDue = due;
      setCondition('xtopay.hasPreviousSecret', now.expiring.length > 0);
    },
    remind: (pair) => void reportFailure(log, () => remind(pair, reminders, clock.now())),
    expired: (pair, fingerprint) => void tellExpired(parts, pair, fingerprint),
    failed: (failure) => log.error(`${failure.message} ${causeOf(failure)}`),
  });
  const look = () => void watch.look();
  void putOff(() => watch.look());
  return Disposable.from(
    item,
    new Disposable(() => watch.stop()),
    vault.onDidChange(look),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) look();
    }),
    register('rotateCredentials', async (target) => (await lazily()).rotateCredentials(parts, target)),
    register('revokeCredentials', async (target) => (await lazily()).revokeCredentials(parts, target)),
    register('previousSecret', async () => (await lazily()).previousSecret(parts)),
  );
}

/** What the view tells beside an old pair. @param now In milliseconds since 1970. */
export function rotationNotice(pair: PairMetadata, now: number): string | undefined {
  return isDue(pair, now) ? l10n.t('{0} days old: rotate it', daysOld(pair, now)) : undefined;
}

async function tellExpired(parts: RotationParts, pair: PairMetadata, fingerprint: string): Promise<void> {
  const said = l10n.t('The old secret of "{0}" has expired and is forgotten.', pair.label);
  await (await lazily()).tellPlaces(parts, said, fingerprint, pair);
}

async function remind(pair: PairMetadata, reminders: Reminders, now: number): Promise<void> {
  const rotate = l10n.t('Rotate…');
  const snooze = l10n.t('Snooze for 30 Days');
  const chosen = await showInformation(
    l10n.t(
      'The secret of "{0}" is {1} days old. Secrets should be rotated every 90 days.',
      pair.label,
      daysOld(pair, now),
    ),
    rotate,
    snooze,
  );
  if (chosen === rotate) await commands.executeCommand('xtopay.rotateCredentials', { pair });
  if (chosen === snooze) await reminders.snooze(pair, now);
}
