/**
 * Names the function, method or constant that a line belongs to, so that what is said of it survives moves of lines.
 * @param line Counts from 1.
 */
export function placeOf(source: string, line: number): string {
  const lines = source.split('\n').slice(0, line);
  let member: string | undefined;
  for (const text of lines.toReversed()) {
    const declared = /^(?:export )?(?:async )?(?:function|const|let|class) (\w+)/.exec(text)?.[1];
    if (declared !== undefined) return member === undefined ? declared : `${declared}.${member}`;
    member ??= /^ {2}(?:readonly |static |async |get )*([#\w]+)(?:\(.*| = .*)$/.exec(text)?.[1];
  }
  return member ?? 'file';
}
