import type { Spot } from '../environment/spot.ts';
import type { Written } from '../code/dialect.ts';
import { isWhole, type Site } from './site.ts';

/** Characters before a literal in which the read that it stands in for is looked for. */
const reach = 160;

/**
 * Where a literal only stands in for a variable that is not set, it is left out: `process.env.NAME || '…'` becomes
 * `process.env.NAME`, `os.getenv("NAME", "…")` becomes `os.getenv("NAME")`.
 * @param read How the language reads a variable, up to its name and from it; the second ends before the operator.
 * @param operators Between the read and the literal; `,` stands for an argument.
 * @param suffix What the read needs to have the type of the literal.
 */
export function withoutFallback(
  site: Site,
  [before, behind]: readonly [before: RegExp, behind: RegExp],
  operators: readonly string[],
  suffix = '',
): Written | undefined {
  const spot = spotOf(site);
  if (spot === undefined) return undefined;
  const { text } = site.source;
  const { start, end } = site.span;
  const head = text.slice(Math.max(0, start - reach), start);
  for (const operator of operators) {
    const isArgument = operator.startsWith(',');
    const pattern = new RegExp(
      `(?:${before.source})${spot.variables[0]}(?:${isArgument ? `["']` : behind.source})(\\s*${escaped(operator)}\\s*)$`,
    );
    const found = pattern.exec(head)?.[1];
    if (found === undefined || (isArgument && !/^\s*\)/.test(text.slice(end, end + 40)))) continue;
    const from = start - found.length;
    const isThere = isArgument || (suffix !== '' && text.startsWith(suffix, from - suffix.length));
    return { span: { start: from, end }, pieces: [isThere ? '' : suffix] };
  }
  return undefined;
}

/** `process.env.NAME = '…'`, as a statement, sets what must come from outside: the statement goes. */
export function withoutSelfAssignment(
  site: Site,
  [before, behind]: readonly [before: RegExp, behind: RegExp],
): Written | undefined {
  const spot = spotOf(site);
  if (spot === undefined) return undefined;
  const { text } = site.source;
  const { start, end } = site.span;
  const head = text.slice(Math.max(0, start - reach), start);
  const target = new RegExp(
    `(?:^|\\n|[{;])[ \\t]*((?:${before.source})${spot.variables[0]}(?:${behind.source})[ \\t]*=[ \\t]*)$`,
  );
  const written = target.exec(head)?.[1];
  const rest = /^[ \t]*(?:;[ \t]*)?(?=\r?\n|\}|$)/.exec(text.slice(end, end + 40))?.[0];
  if (written === undefined || rest === undefined) return undefined;
  const from = start - written.length;
  const indentation = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, from))?.[1];
  const lineBreak = /^\r?\n/.exec(text.slice(end + rest.length))?.[0] ?? '';
  if (indentation === undefined) return { span: { start: from, end: end + rest.length }, pieces: [] };
  return {
    span: { start: from - indentation.length, end: end + rest.length + lineBreak.length },
    pieces: [],
  };
}

function spotOf(site: Site): Spot | undefined {
  const [part] = site.parts;
  return isWhole(site) && part !== undefined && 'spot' in part && part.spot.kind !== 'basic-auth'
    ? part.spot
    : undefined;
}

function escaped(operator: string): string {
  return operator.replaceAll(/[|?.*+]/g, '\\$&');
}
