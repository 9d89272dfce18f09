import type { FindingPlace } from '../../protocol/fixMessages.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import { rangeOfFinding } from './openText.ts';

/** Every place that is shown with a fingerprint. */
export function placesOf(store: DiagnosticStore, fingerprint: string): readonly FindingPlace[] {
  return [...store.everything()].flatMap(({ uri, located }) =>
    located
      .filter((finding) => finding.fingerprint === fingerprint)
      .map((finding) => ({ uri, range: rangeOfFinding(finding), code: finding.code, fingerprint })),
  );
}

/** The URIs of everything that findings are shown in. */
export function foundIn(store: DiagnosticStore): readonly string[] {
  return [...store.everything()].filter(({ located }) => located.length > 0).map(({ uri }) => uri);
}
