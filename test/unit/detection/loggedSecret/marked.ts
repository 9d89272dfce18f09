import { describe, expect, it } from 'vitest';
import { collectTokens } from '../../../../server/src/detection/collect.ts';
import { findLoggedSecrets } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';
import { resolve } from '../../../../server/src/detection/resolve.ts';

/** A client secret of its own, put together at run time so that no scanner finds it here. */
export const literal = `csk_live_${'q7Rf2LxV9mKz4TbWc8Yd'.repeat(4).slice(0, 40)}PnH3sGj6EuA5oXi1JvQ0DkZw`;

/** What `findLoggedSecrets` covers, with its ranges marked in the text: `«console.log(secret)»;`. */
export function mark(path: string, text: string): string {
  const { tokens } = resolve(collectTokens(text));
  let marked = '';
  let last = 0;
  for (const { start, end } of findLoggedSecrets(text, path, tokens)) {
    marked += `${text.slice(last, start)}«${text.slice(start, end)}»`;
    last = end;
  }
  return marked + text.slice(last);
}

/** Each case is code in which what must be found stands between `«` and `»`; nothing else may be. */
export function describeCases(language: string, path: string, group: string, cases: readonly string[]): void {
  describe(`${language}: ${group}`, () => {
    it.each(cases)('%s', (marked) => {
      expect(mark(path, marked.replaceAll(/[«»]/g, ''))).toBe(marked);
    });
  });
}
