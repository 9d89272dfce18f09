import { codesOfContext as ofContext, detectAlone } from '../detect.ts';
import type { Finding } from '../finding.ts';
import type { Surroundings } from './surroundings.ts';
import type { TextEdit } from './textSource.ts';

/** A longer stretch is not read on a keystroke. */
const longest = 65_536;

/**
 * Findings after an edit, where they are read again only around it. What far parts of the text decide is taken to
 * be as it was.
 * @param findings Of the text before the edit, in the order of their place.
 * @returns In the order of their place; `undefined` where that much does not tell.
 */
export function readAround(
  edit: TextEdit,
  { before, after }: Surroundings,
  findings: readonly Finding[],
): readonly Finding[] | undefined {
  if (before.length + edit.inserted.length + after.length > longest) return undefined;
  const from = edit.start - before.length;
  const behind = edit.start + edit.removed.length;
  const to = behind + after.length;
  const by = edit.inserted.length - edit.removed.length;
  const kept: Finding[] = [];
  let reachesOut = false;
  for (const finding of findings) {
    const isTouched = finding.start <= behind && finding.end >= edit.start;
    const isWithin = finding.start >= from && finding.end <= to;
    reachesOut ||= isTouched && !isWithin;
    if (isTouched || (isWithin && !ofContext.has(finding.code))) continue;
    kept.push(finding.start < edit.start ? finding : moved(finding, by));
  }
  if (reachesOut) return undefined;
  const found = detectAlone(before + edit.inserted + after).map((finding) => moved(finding, from));
  const isCutOff = ({ start, end }: Finding) =>
    kept.some((other) => !ofContext.has(other.code) && other.start < end && other.end > start);
  return [...kept, ...found.filter((finding) => !isCutOff(finding))].toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  );
}

function moved(finding: Finding, by: number): Finding {
  return { ...finding, start: finding.start + by, end: finding.end + by };
}
