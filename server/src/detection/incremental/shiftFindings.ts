import type { Finding } from '../finding.ts';
import type { TextEdit } from './textSource.ts';

/** Moves what stands behind an edit. Nothing may stand in it. */
export function shiftFindings(findings: readonly Finding[], edit: TextEdit): readonly Finding[] {
  const by = edit.inserted.length - edit.removed.length;
  if (by === 0 || findings.length === 0) return findings;
  return findings.map((finding) =>
    finding.start < edit.start ? finding : { ...finding, start: finding.start + by, end: finding.end + by },
  );
}
