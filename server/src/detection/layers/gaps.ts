import type { Replacement } from './replacement.ts';
import { membersOf } from './runs.ts';

/** What tokens and encoded runs consist of, line breaks and their escapes included. */
const members = membersOf('A-Za-z0-9+/_=\\\\\\n\\r:-');
/** A token or a run that is shorter than this is none. */
const shortest = 25;
/** In no alphabet, no boundary of a token, and in no text. */
const gap = '\u0001';

interface Window {
  readonly start: number;
  end: number;
  readonly replacements: Replacement[];
}

/**
 * Adds replacements that leave out what is far from all others: the rewritten text is then as long as what was
 * rewritten, not as long as the text.
 */
export function withGaps(text: string, replacements: readonly Replacement[]): Replacement[] {
  const result: Replacement[] = [];
  let read = 0;
  for (const { start, end, replacements: within } of windowsAround(text, replacements)) {
    if (end - start < shortest) continue;
    if (start > read) result.push({ start: read, end: start, by: gap });
    for (const replacement of within) result.push(replacement);
    read = end;
  }
  if (result.length > 0 && read < text.length) result.push({ start: read, end: text.length, by: gap });
  return result;
}

/** Stretches of the text around replacements, as far as a token or a run may reach. */
function windowsAround(text: string, replacements: readonly Replacement[]): Window[] {
  const windows: Window[] = [];
  for (const replacement of replacements) {
    const last = windows.at(-1);
    if (last && replacement.start <= last.end) {
      last.replacements.push(replacement);
      last.end = reachAfter(text, Math.max(last.end, replacement.end));
    } else {
      const start = reachBefore(text, replacement.start, last?.end ?? 0);
      windows.push({ start, end: reachAfter(text, replacement.end), replacements: [replacement] });
    }
  }
  return windows;
}

function reachBefore(text: string, from: number, floor: number): number {
  let start = from;
  while (start > floor && members[text.charCodeAt(start - 1)] === 1) start--;
  // The character before decides whether a token may start.
  return Math.max(floor, start - 1);
}

function reachAfter(text: string, from: number): number {
  let end = from;
  while (members[text.charCodeAt(end)] === 1) end++;
  return Math.min(text.length, end + 1);
}
