import { lineAt } from './lines.ts';

/**
 * Whether a place lies in the body of a request, where a comment would be sent: behind an empty line below the
 * request's own, and before the `###` of the next one.
 * @param text Of an `.http` file.
 * @param offset In UTF-16 units.
 */
export function isInRequestBody(text: string, offset: number): boolean {
  const { start } = lineAt(text, offset);
  if (text.startsWith('###', start)) return false;
  const before = text.slice(0, start);
  const lines = before
    .slice(before.lastIndexOf('\n###') + 1)
    .split(/\r?\n/)
    .slice(0, -1);
  const request = lines.findIndex((line) => line.trim() !== '' && !/^(?:#|\/\/|@)/.test(line));
  return request >= 0 && lines.slice(request).some((line) => line.trim() === '');
}
