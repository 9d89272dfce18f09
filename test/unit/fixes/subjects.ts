import type { Subject } from '../../../server/src/fixes/fix.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

export const fake = fakeCredentials(55);

/** What fixes of each finding of a text are made for, in the order of their place. */
export async function subjectsOf(
  path: string,
  text: string,
  languageId?: string,
): Promise<readonly Subject[]> {
  const findings = await findIn(path, text);
  return findings.map((finding) => ({ path, languageId, text, finding, findings }));
}
