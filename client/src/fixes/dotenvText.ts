/** What a dotenv file says of a variable, and what it takes to have it say a value. */
export type DotenvChange =
  /** It says so now; the text is the same where it did before. */
  | { readonly kind: 'says'; readonly text: string }
  /** It says another value, which must not be lost. */
  | { readonly kind: 'taken' };

/**
 * Gives a variable a value in the text of a dotenv file: in its own empty assignment, or in a new line at the end.
 * Nothing else of the text is touched.
 * @param value Needs no quotes.
 */
export function withVariable(text: string, name: string, value: string): DotenvChange {
  const assignments = [...text.matchAll(assignmentOf(name))];
  const [last] = assignments.slice(-1);
  if (!last) return { kind: 'says', text: withLineAtEnd(text, `${name}=${value}`) };
  // The last one counts, for whoever reads the file.
  const said = unquoted(last[2] ?? '');
  if (said === value) return { kind: 'says', text };
  if (said !== '' || assignments.length > 1) return { kind: 'taken' };
  const [whole, head = '', rest = ''] = last;
  const comment = /(?:^|[ \t])(#.*)$/.exec(rest)?.[1];
  // Blanks before a comment would part the value from its name.
  const line = comment === undefined ? head + value : `${head.trimEnd()}${value} ${comment}`;
  return { kind: 'says', text: text.slice(0, last.index) + line + text.slice(last.index + whole.length) };
}

/** Names a variable in a template, without a value, unless it is named there. */
export function withName(text: string, name: string): string {
  return assignmentOf(name).test(text) ? text : withLineAtEnd(text, `${name}=`);
}

/**
 * Adds a line to an ignore file, in its own kind of line ends, unless the line stands in it and no exception (`!…`)
 * behind it, which might take it back.
 */
export function withLine(text: string, line: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.lastIndexOf(line);
  const isThere = at >= 0 && !lines.slice(at).some((later) => later.startsWith('!'));
  return isThere ? text : withLineAtEnd(text, line);
}

function withLineAtEnd(text: string, line: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const isOpenLine = text !== '' && !/[\r\n]$/.test(text);
  return `${text}${isOpenLine ? lineEnd : ''}${line}${lineEnd}`;
}

/** @param name Of a variable: letters, digits and `_`. */
function assignmentOf(name: string): RegExp {
  return new RegExp(`^(\\uFEFF?[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*)([^\\r\\n]*)`, 'gm');
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'`])(.*?)\1[ \t]*(?:#.*)?$/.exec(trimmed);
  if (quoted) return quoted[2] ?? '';
  return trimmed.replace(/(?:^|[ \t]+)#.*$/, '').trim();
}
