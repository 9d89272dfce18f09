import type { Code } from '../reading/code.ts';
import { lexemeAt } from '../reading/lexeme.ts';
import { SHOWN_CHARACTERS } from './slice.ts';

const LONGEST_FORMAT = 2_000;

/**
 * Which arguments a format string cuts to at most {@link SHOWN_CHARACTERS} or does not show at all: `%.8s`,
 * `{:.8}`, `{0:.8}`, `%T`. Positions count from 0, without the format string.
 */
export function harmlessArguments(format: string): ReadonlySet<number> {
  const harmless = new Set<number>();
  const shown = new Set<number>();
  let next = 0;
  // Each alternative begins with its own character and every quantifier is bounded.
  for (const match of format
    .slice(0, LONGEST_FORMAT)
    .matchAll(
      /%%|%[-+# 0]{0,4}\d{0,4}(?:\.(\d{1,4}))?([a-zA-Z])|\{\{|\{(\d{0,2})(?::[^{}.]{0,12}(?:\.(\d{1,4}))?[^{}]{0,4})?\}/g,
    )) {
    const [whole, percentPrecision, verb, position, bracePrecision] = match;
    if (whole === '%%' || whole === '{{') continue;
    const at = position === undefined || position === '' ? next++ : Number(position);
    const precision = percentPrecision ?? bracePrecision;
    if (verb === 'T' || Number(precision) <= SHOWN_CHARACTERS) harmless.add(at);
    else shown.add(at);
  }
  for (const at of shown) harmless.delete(at);
  return harmless;
}

/** Whether the lexeme at an index of an interpolation ends its expression: `:`, and of Python `=` and `!r`, too. */
export function beginsFormat({ lexemes, language }: Code, at: number): boolean {
  const { kind, text } = lexemeAt(lexemes, at);
  if (kind !== 'operator') return false;
  return text === ':' || text === ':=' || text === '=' || (text === '!' && language.name === 'python');
}

/** Whether the format that follows the `:` of an interpolation, as in `{secret:.8}`, cuts it short. */
export function isShortFormat(specification: string): boolean {
  const precision = /\.(\d)[a-z?]?$/.exec(specification.slice(0, 30).trim())?.[1];
  return Number(precision) <= SHOWN_CHARACTERS;
}
