/** A closing line is not longer than this. */
const LONGEST_LINE = 120;

/** Where the text of a here-document ends that begins at `from`, and where the line after its name begins. */
export function hereDocumentEnd(
  text: string,
  from: number,
  to: number,
  name: string,
): [bodyEnd: number, end: number] {
  for (let line = from; line < to; ) {
    const lineEnd = text.indexOf('\n', line);
    const next = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
    if (next - line < LONGEST_LINE && text.slice(line, next).trim() === name) return [line, next];
    line = next;
  }
  return [to, to];
}
