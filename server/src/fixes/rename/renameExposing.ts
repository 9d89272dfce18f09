import { exposingPrefixes, findClientSideSecrets } from '../../detection/context/clientSideSecret.ts';
import { isDotenvFile } from '../../detection/dotenvFile.ts';
import type { Fix, Subject } from '../fix.ts';

/** A fix, and the name that the variable has afterwards. */
export interface Renaming extends Fix {
  readonly name: string;
}

const prefix = new RegExp(`^(?:${exposingPrefixes.join('|')})+`);

/**
 * Gives a variable that bundlers inline a name that they do not, everywhere in the text. Undefined where an env file
 * has a variable of that name already.
 */
export function renameExposing({ path, text, finding }: Subject): Renaming | undefined {
  if (finding.code !== 'client-side-secret') return undefined;
  const old = text.slice(finding.start, finding.end);
  const name = safeName(old);
  if (name === old) return undefined;
  if (isDotenvFile(path) && wholeWord(name).test(text)) return undefined;
  const changes = Array.from(findClientSideSecrets(text))
    .filter(({ start, end }) => text.slice(start, end) === old)
    .map(({ start, end }) => ({ start, end, text: name }));
  return { changes, variables: [name], name };
}

/** The name without what makes bundlers inline it. */
export function safeName(name: string): string {
  return name.replace(prefix, '');
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`);
}
