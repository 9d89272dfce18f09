import { type Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { RotationState } from './rotationWatch.ts';

/** Beside the credentials in the status bar: how long an old secret is valid, or that one should be rotated. */
export class RotationItem implements Disposable {
  readonly #item = window.createStatusBarItem('rotation', StatusBarAlignment.Left, -1);

  constructor() {
    this.#item.name = l10n.t('Xtopay Rotation');
  }

  show({ due, expiring }: RotationState): void {
    const item = this.#item;
    const [next] = expiring.toSorted((one, other) => one.minutesLeft - other.minutesLeft);
    if (next) {
      item.text = `$(clock) ${l10n.t('{0}: old secret {1} min', next.pair.label, next.minutesLeft)}`;
      item.tooltip = l10n.t(
        'The previous secret is valid for {0} minutes at most. Select to see where it still stands.',
        next.minutesLeft,
      );
      item.command = 'xtopay.previousSecret';
    } else {
      const labels = due.map(({ label }) => label).join(', ');
      item.text = `$(history) ${l10n.t('Rotate {0}', labels)}`;
      item.tooltip = l10n.t('Secrets should be rotated every 90 days. Older ones: {0}.', labels);
      item.command = 'xtopay.rotateCredentials';
    }
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    if (next || due.length > 0) item.show();
    else item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
