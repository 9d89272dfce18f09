import { isDotenvFile } from '../detection/dotenvFile.ts';
import { codeFormOf } from './code/dialects.ts';
import { replaceInCode } from './code/replaceInCode.ts';
import type { Spot } from './environment/spot.ts';
import { spotsIn } from './environment/variableNames.ts';
import type { Fix, Subject } from './fix.ts';
import { readSource } from './literals/source.ts';

/**
 * The hardcoded credential under a finding gives way to a read of the environment, in the language of the file; what
 * stands in the same value goes with it. Undefined where nothing can read the environment: in formats that expand no
 * variables, in encodings that hide more than the token, and in dotenv files, which are the environment.
 */
export function replaceByEnvironment(subject: Subject): Fix | undefined {
  const { finding, text, findings } = subject;
  const spots = spotsIn(text, findings);
  const spot = spots.find(({ start, end }) => start === finding.start && end === finding.end);
  return spot && replaceSpot(subject, spot, spots);
}

function replaceSpot(
  { path, languageId, text }: Omit<Subject, 'finding' | 'findings'>,
  spot: Spot,
  spots: readonly Spot[],
): Fix | undefined {
  if (isDotenvFile(path)) return undefined;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const code = codeFormOf(languageId ?? '', false, text) ?? codeFormOf(extension, true, text);
  if (code !== undefined) {
    const region = code.regions(text).find(({ start, end }) => start <= spot.start && spot.end <= end);
    if (region === undefined) return undefined;
    return replaceInCode(readSource(text, region, code.dialect.language), code.dialect, spot, spots);
  }
  return undefined;
}
