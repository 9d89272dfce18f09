import type { CodeForm } from '../code/dialects.ts';
import { replaceInCode } from '../code/replaceInCode.ts';
import type { Format } from './format.ts';

/** Code of a language; other parts of a text, such as markup, run where there is no environment. */
export function codeFormat({ dialect, regions }: CodeForm): Format {
  return ({ text, region, spot, spots, sources }) => {
    const code = regions(text, region).find(({ start, end }) => start <= spot.start && spot.end <= end);
    if (code === undefined) return undefined;
    return replaceInCode(sources.read(code, dialect.language), dialect, spot, spots);
  };
}
