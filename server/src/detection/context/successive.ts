interface Span {
  readonly start: number;
  readonly end: number;
}

/** Between two values of one thing there is never more than this. */
const farthest = 320;
/** Before the first value only the target of its assignment is looked at. */
const longestTarget = 160;

/** The rest of a literal, and what makes it a string that is owned: `.to_string()`. */
const literalEnd = String.raw`["'\u0060]?(?:\.\w{1,40}\(\))?`;
const nextCall = new RegExp(
  String.raw`^${literalEnd}\)\s{0,80}(?:\?\.|\.|->)\s{0,8}[\w$]{1,60}\(\s{0,80}["'\u0060]?$`,
);
const nextField = /^&(?:amp;)?[\w.-]{1,60}=$/;
const nextKeyword =
  /^["'`]\s{0,20},\s{0,80}(?:["']?[\w-]{1,60}["']?:|:?["']?[\w-]{1,60}["']?\s{0,20}=>)\s{0,20}["'`]$/;
const nextElement =
  /^(?:<\/[\w:.-]{1,60}>|["']\s{0,20}\/>|["']\s{0,20}>\s{0,20}<\/[\w:.-]{1,60}>)\s{0,80}(?:<key>[^<>]{0,80}<\/key>\s{0,80})?<[\w:.-]{1,60}(?:>|\s[^<>]{0,160}(?:>|["']))\s{0,80}$/;
const markup = /\.(?:xml|config|plist|xaml|resx|props|targets|[a-z]{2}proj)$/i;

/**
 * Whether two values are given to one thing, one behind the other: by calls of one chain, as fields of one form or
 * query, as named arguments without brackets, as elements of one parent, as members of one object, or as variables
 * that are exported.
 * @param first Stands before the second.
 * @param path Its extension tells markup.
 */
export function areSuccessive(text: string, path: string, first: Span, second: Span): boolean {
  if (second.start - first.end > farthest) return false;
  const between = text.slice(first.end, second.start);
  return (
    nextCall.test(between) ||
    nextField.test(between) ||
    nextKeyword.test(between) ||
    (markup.test(path) && nextElement.test(between)) ||
    areMembersOfOne(text.slice(Math.max(0, first.start - longestTarget), first.start), between)
  );
}

const statementEnd = /;|&&|\r?\n/;
const firstEnd = new RegExp(String.raw`^${literalEnd}[ \t]{0,20}$`);

/** Whether all statements from the first value to the second assign to members of one object, or export variables. */
function areMembersOfOne(before: string, between: string): boolean {
  const [end = '', ...statements] = between.split(statementEnd);
  const owner = ownerOf(before.split(/[;&{}\n]/).at(-1) ?? '');
  if (owner === undefined || statements.length === 0 || !firstEnd.test(end)) return false;
  return statements.every(
    (statement, index) =>
      (index < statements.length - 1 && statement.trim() === '') || ownerOf(statement) === owner,
  );
}

const assignment = /^\s{0,80}([\w$@][\w$@.:>[\]"'-]{0,100})[ \t]{0,20}=(?![=>])/;
const lastMember = /(?:\.|->|::?)[\w$]{1,60}$|\[["']?[\w$.-]{1,60}["']?\]$/;

/** What gives the programs of a shell, of a container image or of Windows their variables. */
const exported =
  /^\s{0,80}(?:(export|set)[ \t]{1,20}\w{1,80}=|(ENV|ARG)[ \t]{1,20}\w{1,80}[= \t]|(setx)[ \t]{1,20}\w{1,80}[ \t])/i;

/** What the target of an assignment is a member of: `options` of `options.id = "`, or what exports it. */
function ownerOf(statement: string): string | undefined {
  const keyword = exported
    .exec(statement)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (keyword !== undefined) return keyword.toLowerCase();
  const target = assignment.exec(statement)?.[1];
  const owner = target?.replace(lastMember, '');
  return owner === target ? undefined : owner;
}
