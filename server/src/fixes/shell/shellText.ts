import type { Span } from '../literals/pieces.ts';
import { lineEnd, lineStart } from '../literals/lines.ts';

/** The command line around an offset in a text that is none of shell: `curl …`, continued lines and all. */
export function curlCommandAround(text: string, region: Span, offset: number): Span | undefined {
  let start = lineStart(text, offset);
  while (start > region.start && /\\\r?\n$/.test(text.slice(Math.max(0, start - 3), start)))
    start = lineStart(text, start - 1);
  start = Math.max(start, region.start);
  let end = lineEnd(text, offset);
  while (end < region.end && text.charAt(end - 1) === '\\') end = lineEnd(text, text.indexOf('\n', end) + 1);
  end = Math.min(end, region.end);
  const prompt = /^[ \t]*(?:[$%#>][ \t]+)?(?=(?:sudo[ \t]+)?curl(?:\.exe)?[ \t])/.exec(
    text.slice(start, end),
  );
  return prompt === null ? undefined : { start: start + prompt[0].length, end };
}
