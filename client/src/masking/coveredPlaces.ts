import type { PlaceRange } from '../../../server/src/protocol/fixMessages.ts';

type Position = PlaceRange['start'];

/** One change of a document: what stood in the range is replaced by the text. */
export interface TextChange {
  readonly range: PlaceRange;
  readonly text: string;
}

/** A place that is covered, and what for. */
export interface CoveredPlace {
  readonly range: PlaceRange;
  /** The same for the same text. */
  readonly fingerprint: string;
}

/**
 * Where the credentials of one document stand while it is edited. Findings say so for the text that they were made of;
 * until the next ones come, or where something else asks, the places move with the text.
 */
export class CoveredPlaces {
  #places: readonly CoveredPlace[] = [];
  #isTouched = false;

  get places(): readonly CoveredPlace[] {
    return this.#places;
  }

  /** Moves the places with the text. @param changes As of one edit: each in the text that the one before has left. */
  move(changes: readonly TextChange[]): void {
    for (const change of changes) {
      this.#isTouched ||= this.#places.some(({ range }) => meets(change.range, range));
      this.#places = this.#places.map(({ range, fingerprint }) => ({
        range: { start: moved(range.start, change), end: moved(range.end, change) },
        fingerprint,
      }));
    }
  }

  /**
   * Takes over what was found. Where the same is found that is covered, and no edit came near it, the places are known
   * better than the findings tell, which may be of an earlier text.
   * @param found In the order of their place.
   * @returns Whether anything but the text around it has changed.
   */
  take(found: readonly CoveredPlace[]): boolean {
    const isKnown =
      !this.#isTouched &&
      found.length === this.#places.length &&
      found.every(({ fingerprint }, at) => fingerprint === this.#places[at]?.fingerprint);
    if (isKnown) return false;
    this.#places = found;
    this.#isTouched = false;
    return true;
  }
}

/** Whether a change is in a place or at its edge, where it may make the text another one. */
function meets(change: PlaceRange, place: PlaceRange): boolean {
  return !isBefore(change.end, place.start) && !isBefore(place.end, change.start);
}

function moved(position: Position, { range: { start, end }, text }: TextChange): Position {
  if (isBefore(position, start)) return position;
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  const endOfText: Position = {
    line: start.line + lines.length - 1,
    character: lines.length === 1 ? start.character + last : last,
  };
  // What stood within is gone: the end of what came instead is the nearest.
  if (isBefore(position, end)) return endOfText;
  return {
    line: position.line + endOfText.line - end.line,
    character:
      position.line === end.line
        ? position.character + endOfText.character - end.character
        : position.character,
  };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
