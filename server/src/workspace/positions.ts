import type { Finding } from '../detection/finding.ts';
import type { LocatedFinding, Position } from './scanner.ts';

/**
 * Lines and columns of findings: reads the text once, up to the last of them.
 * @param text Without its BOM, as the offsets of the findings count.
 */
export function locate(text: string, findings: readonly Finding[]): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const offsets = findings.flatMap(({ start, end }) => [start, end]);
  const positions = positionsOf(text, offsets);
  return findings.map((finding) => ({
    ...finding,
    from: positions.get(finding.start) ?? origin,
    to: positions.get(finding.end) ?? origin,
  }));
}

const origin: Position = { line: 0, character: 0 };
const lineFeed = 10;
const carriageReturn = 13;

/** The positions of offsets, which may come in any order. Only `\n`, `\r\n` and `\r` break lines. */
export function positionsOf(text: string, offsets: readonly number[]): ReadonlyMap<number, Position> {
  const positions = new Map<number, Position>();
  let line = 0;
  let lineStart = 0;
  let at = 0;
  for (const offset of offsets.toSorted((one, other) => one - other)) {
    const end = Math.min(offset, text.length);
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      // Of `\r\n` the second breaks the line, so that an offset between the two is on the line they end.
      const breaks = unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed);
      if (!breaks) continue;
      line++;
      lineStart = at + 1;
    }
    positions.set(offset, { line, character: end - lineStart });
  }
  return positions;
}
