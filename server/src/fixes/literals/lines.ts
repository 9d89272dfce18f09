/** The line break that a text uses: that of its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, its line break excluded. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end;
}

const commentLine = /^[ \t]*(?:\/\/|#|\/?\*)/;
/** What a file begins with for people and tools; it stays first. */
const header = /^(?:#!|.*(?:copyright|licen[cs]e|spdx|coding[:=]|auto-generated|swift-tools-version))/i;

/**
 * The start of a line, or of the comment directly above it, which belongs to it. Lines of a header at the very top
 * of the region, which begins at `top`, belong to the file.
 */
export function aboveComment(text: string, line: number, top: number): number {
  let at = line;
  while (at > top) {
    const previous = Math.max(top, lineStart(text, at - 1));
    if (!commentLine.test(text.slice(previous, at))) return at;
    at = previous;
  }
  if (header.test(text.slice(top, Math.min(line, lineEnd(text, top))))) return belowHeader(text, top, line);
  const isHeader = header.test(text.slice(top, line).replaceAll(/\s+/g, ' '));
  return isHeader ? line : top;
}

/** Behind the lines that tools read. */
function belowHeader(text: string, top: number, line: number): number {
  const tools = /^(?:(?:#!|#.{0,40}coding[:=]).*\n){1,2}/.exec(text.slice(top, line))?.[0].length ?? 0;
  return tools > 0 ? top + tools : line;
}
