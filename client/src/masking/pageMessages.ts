/**
 * The line where a person is, counted from 0, as a page says it; `undefined` where it says that it has just been made.
 * @param lineCount Of the document. A page may be of an earlier text.
 */
export function lineSaid(message: unknown, lineCount: number): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const line: unknown = Reflect.get(message, 'line');
  if (typeof line !== 'number' || !Number.isInteger(line)) return undefined;
  return Math.min(Math.max(line - 1, 0), lineCount - 1);
}
