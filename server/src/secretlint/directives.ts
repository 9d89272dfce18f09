/** What a directive governs: offsets of the text, both inclusive, and the rules it names. */
export interface Silence {
  readonly start: number;
  readonly end: number;
  /** `*` is every rule. */
  readonly ruleId: string;
}

interface Directive {
  readonly type: string;
  readonly index: number;
  readonly ruleIds: readonly string[];
}

/** A text without it holds no directive. */
export const directiveStart = 'secretlint-';

/** Any comment style: what follows the names (`*` + `/`, `-->`, `-- reason`) belongs to the comment. */
const directive =
  /secretlint-(disable-next-line|disable-line|disable|enable)(?![\w-]*\w)(?:[ \t]+(@?[A-Za-z][\w@./-]{0,200}(?:[ \t]*,[ \t]*@?[A-Za-z][\w@./-]{0,200}){0,50}))?/g;

/**
 * The stretches of a text that directives silence, in no particular order.
 * @param before Rules that are silenced where the text begins.
 */
export function findSilences(text: string, before: readonly string[] = []): readonly Silence[] {
  const silences: Silence[] = [];
  const open = new Map(before.map((ruleId) => [ruleId, 0]));
  const close = (ruleId: string, end: number) => {
    const start = open.get(ruleId);
    if (start !== undefined) silences.push({ start, end, ruleId });
    open.delete(ruleId);
  };
  for (const { type, index, ruleIds } of findDirectives(text)) {
    if (type === 'disable') for (const id of ruleIds) open.set(id, open.get(id) ?? index);
    else if (type === 'enable')
      for (const id of ruleIds.includes('*') ? [...open.keys()] : ruleIds) close(id, index);
    else silences.push(...governedLine(text, index, type === 'disable-next-line', ruleIds));
  }
  for (const id of open.keys()) close(id, text.length);
  return silences;
}

/**
 * The rules that are silenced at an offset of a text, a line's own directives aside.
 * @param before Those that are where the text begins.
 */
export function silencedAt(text: string, offset: number, before: readonly string[]): readonly string[] {
  const open = new Set(before);
  for (const { type, index, ruleIds } of findDirectives(text)) {
    if (index >= offset) break;
    if (type === 'disable') for (const id of ruleIds) open.add(id);
    else if (type === 'enable') for (const id of ruleIds.includes('*') ? [...open] : ruleIds) open.delete(id);
  }
  return [...open];
}

function* findDirectives(text: string): Generator<Directive> {
  if (!text.includes(directiveStart)) return;
  for (const match of text.matchAll(directive)) {
    const ruleIds = match[2]?.split(',').map((id) => id.trim()) ?? ['*'];
    yield { type: match[1] ?? '', index: match.index, ruleIds };
  }
}

function governedLine(text: string, index: number, next: boolean, ruleIds: readonly string[]): Silence[] {
  let start = startOfLine(text, index);
  if (next) {
    const end = endOfLine(text, index);
    if (end === text.length) return [];
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return ruleIds.map((ruleId) => ({ start, end: endOfLine(text, start), ruleId }));
}

function startOfLine(text: string, index: number): number {
  return Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1;
}

function endOfLine(text: string, index: number): number {
  const ends = [text.indexOf('\n', index), text.indexOf('\r', index)].filter((end) => end >= 0);
  return Math.min(text.length, ...ends);
}
