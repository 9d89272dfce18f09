/** UTF-16 offsets in a text; the end is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
