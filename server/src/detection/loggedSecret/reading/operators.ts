/** Of more than one character, longest first, in all languages. */
const LONG_OPERATORS: readonly string[] = (
  '=== !== ... ..< ..= ??= ||= &&= **= <=> >>> ?-> <<= >>= <?= => -> :: := == != <= >= && || ?? ?. ?: += -= .= *= /= %= |= ' +
  '&= ^= ++ -- << >> .. !! =~ !~ <- ** &.'
).split(' ');

const byFirst = new Map<string, string[]>();
for (const operator of LONG_OPERATORS) {
  const first = operator.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}

/** The longest operator at an offset; any other single character counts as one. */
export function operatorAt(text: string, at: number): string {
  const first = text.charAt(at);
  return byFirst.get(first)?.find((operator) => text.startsWith(operator, at)) ?? first;
}

const ASSIGNMENTS: ReadonlySet<string> = new Set('= := += .= ||= ??= &&= *= %='.split(' '));

export function isAssignment(operator: string): boolean {
  return ASSIGNMENTS.has(operator);
}

/** A line that ends in one of these, or whose next begins with one of those, goes on. */
const OPEN_ENDS: ReadonlySet<string> = new Set(
  '= := += .= ||= ??= => -> + - * / % . ?. && || ?? ? : :: == != === !== & | << , ?-> ?: ... &. < >'.split(
    ' ',
  ),
);
const CONTINUATIONS: ReadonlySet<string> = new Set(
  '. ?. ?-> -> :: && || ?? ? : + == === != !== ?: => = &. |'.split(' '),
);

export function endsOpen(operator: string): boolean {
  return OPEN_ENDS.has(operator);
}

export function continuesLine(operator: string): boolean {
  return CONTINUATIONS.has(operator);
}
