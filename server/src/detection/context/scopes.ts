const opening = '([{';
const closing = ')]}';
/** Between an ID and its secret there is never more than this. */
const farthest = 4096;

/**
 * Whether two places lie in one bracket pair with nothing but a list between them: the arguments of one call,
 * the members of one object.
 * @param from Offset behind the first.
 * @param to Offset of the second.
 */
export function shareBrackets(text: string, from: number, to: number): boolean {
  if (to - from > farthest) return false;
  let depth = 0;
  let commas = 0;
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
    else if (depth === 0 && character === ';') return false;
    else if (depth === 0 && character === ',') commas++;
    if (depth < 0) return false;
  }
  return commas > 0 && depth === 0 && isInBrackets(text, from);
}

/** Whether a bracket is open before the place. */
function isInBrackets(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from - 1; at >= Math.max(0, from - farthest); at--) {
    const character = text[at] ?? '';
    if (closing.includes(character)) depth++;
    else if (opening.includes(character) && --depth < 0) return true;
  }
  return false;
}

const joint = String.raw`["'\u0060]\s{0,40}(?:[+.&~]|\+\+|\.\.|<>|\|\|)?\s{0,40}["'\u0060]`;
const colon = new RegExp(String.raw`^(?:${joint})?(?::|%3[Aa]|\\u003[Aa]|&#58;)(?:${joint})?$`);

/** Whether nothing but the `:` of `client_id:client_secret` lies between, be it written apart. */
export function areJoined(text: string, from: number, to: number): boolean {
  return colon.test(text.slice(from, to));
}

/** A longer line before a value is none that people write. */
const longestLine = 16_384;
const keyValueLine = /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+)?["']?[\w.-]{1,128}["']?[ \t]*[:=]/;

const commentLine = /^[ \t]*(?:[#;!]|\/\/)/;

/** An item that is a mapping of its own. */
const itemLine = /^[ \t]*-[ \t]+["']?[\w.-]{1,128}["']?[ \t]*:/;
/** As in a list of variables, each a mapping of a name and a value. */
const valueLine = /^[ \t]*(?:-[ \t]+)?["']?value["']?[ \t]*:/i;

/**
 * Whether two places lie in one block of `key: value` or `key = value` lines: every line between is one, belongs to
 * one (it is indented more), or is a comment. No line is a section header, indented less, or begins another item of
 * a list, and none is empty unless the block is indented.
 */
export function shareBlock(text: string, from: number, to: number): boolean {
  if (to - from > farthest) return false;
  const before = text.slice(Math.max(0, from - longestLine), from);
  const start = from - before.length + before.lastIndexOf('\n') + 1;
  if (from - start === longestLine) return false;
  const lines = text.slice(start, to).split(/\r?\n/);
  const indentation = indentationOf(lines[0] ?? '');
  const isListOfVariables = valueLine.test(lines[0] ?? '') && valueLine.test(lines.at(-1) ?? '');
  const isMember = (line: string, index: number) =>
    keyValueLine.test(line) &&
    indentationOf(line) === indentation &&
    (index === 0 || isListOfVariables || !itemLine.test(line));
  const isWithin = (line: string) =>
    line.trim() === '' ? indentation > 0 : commentLine.test(line) || indentationOf(line) > indentation;
  return (
    lines.length > 1 &&
    lines.every(
      (line, index) => isMember(line, index) || (index > 0 && index < lines.length - 1 && isWithin(line)),
    )
  );
}

function indentationOf(line: string): number {
  return /^[ \t]*(?:-[ \t]+)?/.exec(line)?.[0].length ?? 0;
}

const nextOption =
  /^["'`]?\}?(?:[ \t]|\\\r?\n|\r?\n){1,40}(?:-{1,2}[\w-]{1,60}(?:[ \t]{1,4}|[=:])|[\w:.-]{1,60}=\{?)["'`]?$/;

/** No backslash takes it away. */
const lineEnd = /(?<!\\\r?)\n/;

/**
 * Whether two places are the values of options or attributes, one right behind the other: `--id … --secret …`,
 * `id="…" secret="…"`.
 * @param overLines Lines may end between them, as between the attributes of a tag.
 */
export function areNextOptions(text: string, from: number, to: number, overLines: boolean): boolean {
  if (to - from > 160) return false;
  const between = text.slice(from, to);
  return nextOption.test(between) && (overLines || !lineEnd.test(between));
}

const nextMember = /^["']?[ \t]{0,8}(?:;|\r?\n)\s{0,40}["']?[\w-]{1,60}["']?\s{0,8}=\s{0,8}["']?$/;

/** Whether two places are members of one hash table of PowerShell, one right behind the other. */
export function shareHashTable(text: string, from: number, to: number): boolean {
  if (to - from > 160 || !nextMember.test(text.slice(from, to))) return false;
  const before = text.slice(Math.max(0, from - farthest), from);
  return before.lastIndexOf('@{') > before.lastIndexOf('}');
}
