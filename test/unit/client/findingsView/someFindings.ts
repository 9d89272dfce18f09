import type { ShownFinding } from '../../../../client/src/findingsView/shownFinding.ts';

/** A finding at the start of a line, counted from 1. */
export function finding(
  path: string,
  line = 1,
  rest: Partial<Omit<ShownFinding, 'uri' | 'path' | 'range'>> = {},
): ShownFinding {
  return {
    uri: `file:///shop/${path}`,
    path,
    range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 73 } },
    severity: 'error',
    code: 'live-client-secret',
    fingerprint: 'aa',
    encodings: [],
    message: 'Live Xtopay client secret.',
    ...rest,
  };
}
