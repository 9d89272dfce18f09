import { tokenlessCodes } from '../protocol/codes.ts';
import type { CredentialRange, CredentialsQuestion } from '../protocol/editorMessages.ts';
import { languagePath } from './documents/languagePath.ts';
import { filePathOf, nameOf } from './resource.ts';
import type { Runtime } from './runtime.ts';

const byteOrderMark = '\ufeff';

/**
 * Where credentials stand in a text, whatever is shown of them.
 * @returns In the order of their place. What overlaps or touches is one range.
 */
export async function credentialsIn(
  { uri, languageId, text }: CredentialsQuestion,
  findIn: Runtime['findIn'],
): Promise<readonly CredentialRange[]> {
  const mark = text.startsWith(byteOrderMark) ? 1 : 0;
  const path = languagePath(filePathOf(uri) ?? nameOf(uri), languageId, false);
  const findings = await findIn(path, text.slice(mark));
  const ranges = findings
    .filter(({ code }) => !tokenlessCodes.has(code))
    .map(({ start, end }) => ({ start: start + mark, end: end + mark }))
    .toSorted((one, other) => one.start - other.start);
  const apart: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else apart.push(range);
  }
  return apart;
}
