import { l10n, Uri, window, workspace } from 'vscode';
import {
  type BaselineText,
  baselineTextRequest,
  type FindingPlace,
} from '../../../server/src/protocol/fixMessages.ts';
import { FileChanges, readFile } from './fileChanges.ts';
import { FixRefused } from './fixRefused.ts';
import type { Ask } from './takeOut.ts';

/** Accepts a finding: its fingerprint and path go into the baseline file. @throws FixRefused Nothing was changed. */
export async function addToBaseline(ask: Ask, place: FindingPlace): Promise<void> {
  const baseline = await ask<BaselineText | null>(baselineTextRequest, place).catch((error: unknown) => {
    throw new FixRefused(
      l10n.t(
        'The baseline could not be read, so nothing was changed. {0}',
        error instanceof Error ? error.message : '',
      ),
    );
  });
  if (!baseline)
    throw new FixRefused(
      l10n.t(
        'There is no baseline for this file: it is in no folder of the workspace, or xtopay.scan.baseline is empty. Nothing was changed.',
      ),
    );
  const file = await readFile(Uri.parse(baseline.uri));
  if (file.document?.isDirty)
    throw new FixRefused(
      l10n.t(
        '{0} has unsaved changes. Save them first; nothing was changed.',
        workspace.asRelativePath(file.uri),
      ),
    );
  const changes = new FileChanges();
  changes.write(file, baseline.text);
  await changes.apply();
  window.setStatusBarMessage(l10n.t('{0} accepts the finding.', workspace.asRelativePath(file.uri)), 10_000);
}
