import type { Fix } from '../../../server/src/fixes/fix.ts';

/** A text with the changes of a fix made. Fails where they touch each other or are out of their order. */
export function applied(text: string, { changes }: Fix): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    if (change.start < at || change.end < change.start) throw new Error('The changes are not in order.');
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
