import { kindOf } from './environment/spot.ts';
import { spotsIn } from './environment/variableNames.ts';
import type { Fix, Subject } from './fix.ts';
import { withAppended } from './literals/appended.ts';
import { SourceReader } from './literals/source.ts';
import { replaceSpot } from './replaceSpot.ts';

/**
 * The hardcoded credential under a finding gives way to a read of the environment, in the language of the file; what
 * stands in the same value goes with it. Undefined where nothing can read the environment: in formats that expand no
 * variables, in encodings that hide more than the token, and in dotenv files, which are the environment.
 */
export function replaceByEnvironment(subject: Subject): Fix | undefined {
  const { path, languageId, finding, text, findings } = subject;
  if (kindOf(finding) === undefined) return undefined;
  const spots = spotsIn(text, findings);
  const spot = spots.find(({ start, end }) => start === finding.start && end === finding.end);
  const replacing =
    spot && replaceSpot({ path, languageId, text, sources: new SourceReader(text) }, spot, spots);
  if (!replacing) return undefined;
  const { changes, appended = [], variables } = replacing;
  return { changes: withAppended(text, changes, appended), variables };
}
