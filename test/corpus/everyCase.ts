import { base64Cases } from './cases/base64.ts';
import { basicHeaderCases } from './cases/basicHeader.ts';
import { boundaryCases } from './cases/boundaries.ts';
import { clientSideCases } from './cases/clientSide.ts';
import { directiveCases } from './cases/directives.ts';
import { escapeCases } from './cases/escapes.ts';
import { fileCases } from './cases/files.ts';
import { gitStateCases } from './cases/gitState.ts';
import { hexCases } from './cases/hex.ts';
import { loggedCases } from './cases/logged.ts';
import { malformedCases } from './cases/malformed.ts';
import { mixedCases } from './cases/mixed.ts';
import { notFindingCases } from './cases/notFindings.ts';
import { percentCases } from './cases/percent.ts';
import { plainCases } from './cases/plain.ts';
import { splitCases } from './cases/split.ts';
import { utf16Cases } from './cases/utf16.ts';
import { FakeCredentials } from './fakeCredentials.ts';
import type { LabelledCase } from './labelledCase.ts';

const families = [
  plainCases,
  boundaryCases,
  base64Cases,
  basicHeaderCases,
  hexCases,
  percentCases,
  escapeCases,
  utf16Cases,
  splitCases,
  malformedCases,
  notFindingCases,
  gitStateCases,
  mixedCases,
  clientSideCases,
  loggedCases,
  directiveCases,
  fileCases,
];

/** The whole corpus, the same for one seed. Each family draws from a generator of its own. */
export function everyCase(seed = 20250611): readonly LabelledCase[] {
  const cases = families.flatMap((family, at) => family(new FakeCredentials(seed + at * 7919)));
  const ids = new Set(cases.map((each) => each.id));
  if (ids.size !== cases.length) throw new Error('Two cases have the same id.');
  return cases;
}
