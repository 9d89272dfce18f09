import { isDigit } from '../reading/characters.ts';

/** What a redirection is called, its descriptor before it; undefined where none begins. */
export function redirectAt(
  text: string,
  at: number,
): { operator: string; descriptor: string; end: number } | undefined {
  let start = at;
  while (start < at + 2 && isDigit(text.charCodeAt(start))) start++;
  const operator = ['&>>', '<<<', '<<-', '&>', '>>', '>&', '>|', '<<', '<&', '<>', '>', '<'].find(
    (candidate) => text.startsWith(candidate, start),
  );
  if (operator === undefined || text.charAt(start + 1) === '(') return undefined;
  return { operator, descriptor: text.slice(at, start), end: start + operator.length };
}
