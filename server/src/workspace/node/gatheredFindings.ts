import { PairInParts } from '../../detection/context/pairInParts.ts';
import { maxFindings, type PartFindings } from '../../detection/detect.ts';
import type { Finding } from '../../detection/finding.ts';
import { decodeText, type TextEncoding } from '../encoding.ts';
import { locate } from '../positions.ts';
import type { LocatedFinding } from '../scanner.ts';
import { decode } from './decode.ts';
import type { OpenFile } from './machineFiles.ts';
import { RunningPosition } from './runningPosition.ts';
import type { Window } from './windows.ts';

/** What was found in the windows of one file, with its places in the file. */
export class GatheredFindings {
  readonly #encoding: TextEncoding;
  readonly #position: RunningPosition;
  readonly #findings: LocatedFinding[] = [];
  readonly #pair = new PairInParts<LocatedFinding>(maxFindings);

  constructor(file: OpenFile, encoding: TextEncoding) {
    this.#encoding = encoding;
    this.#position = new RunningPosition(file, encoding);
  }

  /** How many were found so far. */
  get count(): number {
    return this.#findings.length;
  }

  /**
   * Takes what is a window's own, and what goes on into that and was not seen from before.
   * @param window One behind those that were taken.
   * @param found Those of the part that nothing silences, in their order.
   */
  add(window: Window, text: string, { halves, candidates }: PartFindings, found: readonly Finding[]): void {
    this.#position.advanceTo(window.from);
    const { units } = this.#position;
    const start = unitsTo(window, window.ownFrom, this.#encoding);
    const end = unitsTo(window, window.ownTo, this.#encoding);
    const reachesIn = (each: { start: number; end: number }) => each.start < end && each.end > start;
    for (const half of halves.filter(reachesIn)) {
      this.#pair.take({ ...half, start: units + half.start, end: units + half.end });
    }
    for (const [index, finding] of locate(text, found).entries()) {
      if (!reachesIn(finding)) continue;
      const placed = placedAt(this.#position, finding);
      if (found[index] && candidates.has(found[index])) this.#pair.offer(placed);
      else if (finding.start >= start || !this.#findings.some((known) => isSame(known, placed)))
        this.#findings.push(placed);
    }
  }

  /** All of them. */
  inOrder(): readonly LocatedFinding[] {
    return [...this.#findings, ...this.#pair.findings()].toSorted(
      (one, other) => one.start - other.start || one.end - other.end,
    );
  }
}

/** UTF-16 units in a window's text up to an offset of the file, in bytes. */
export function unitsTo({ bytes, from }: Window, offset: number, encoding: TextEncoding): number {
  return decodeText(bytes.subarray(0, offset - from), encoding, decode).length;
}

function placedAt(position: RunningPosition, finding: LocatedFinding): LocatedFinding {
  return {
    ...finding,
    start: position.units + finding.start,
    end: position.units + finding.end,
    from: position.plus(finding.from),
    to: position.plus(finding.to),
  };
}

/** Whether both are one, of which one window saw another part than the other. */
function isSame(one: Finding, other: Finding): boolean {
  const overlaps = one.start < other.end && other.start < one.end;
  return overlaps && one.code === other.code && one.fingerprint === other.fingerprint;
}
