import type { Code, Severity } from '../protocol/codes.ts';
import type { Placement } from './finding.ts';

type Row = Readonly<Record<Placement, Severity | undefined>>;

/** The severity table of docs/detection.md. `undefined` is no finding at all. */
const table: Readonly<Record<Code, Row>> = {
  'live-client-secret': { committable: 'error', 'local-env': 'warning' },
  'live-basic-auth': { committable: 'error', 'local-env': 'warning' },
  'test-client-secret': { committable: 'warning', 'local-env': undefined },
  'test-basic-auth': { committable: 'warning', 'local-env': undefined },
  'live-client-id': { committable: 'warning', 'local-env': undefined },
  'test-client-id': { committable: 'information', 'local-env': undefined },
  'malformed-credential': { committable: 'warning', 'local-env': 'warning' },
  'mixed-environments': { committable: 'warning', 'local-env': 'warning' },
  'logged-secret': { committable: 'warning', 'local-env': 'warning' },
  'client-side-secret': { committable: 'warning', 'local-env': 'warning' },
};

/** How bad a finding with this code is in a file so placed, or `undefined` where it is none. */
export function severityOf(code: Code, placement: Placement): Severity | undefined {
  return table[code][placement];
}
