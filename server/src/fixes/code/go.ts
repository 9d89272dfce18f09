import { go as language } from '../../detection/loggedSecret/languages/go.ts';
import type { Spot } from '../environment/spot.ts';
import { isWhole, type Site } from '../literals/site.ts';
import { asExpression, concatenated } from '../literals/writing.ts';
import type { Dialect, Written } from './dialect.ts';
import { constantAsVariable } from './goConstant.ts';
import { goImports } from './goImports.ts';

export const go: Dialect = { language, write, imports: goImports };

const wordsBefore = new Set(['return', 'case', 'range']);

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  const before = source.lexemes[literal.first - 1];
  // A name before a string makes it a tag of a field, or the path of an import.
  if (before?.kind === 'name' && !wordsBefore.has(before.text)) return undefined;
  const besides = constantAsVariable(source, literal.first);
  if (besides === undefined) return undefined;
  const pieces = isWhole(site) ? asExpression(site, read) : concatenated(site, read, '+');
  return { pieces, besides };
}

function read({ kind, variables }: Spot): string {
  const [first, second] = variables.map((name) => `os.Getenv("${name}")`);
  if (kind !== 'basic-auth') return first ?? '';
  return `base64.StdEncoding.EncodeToString([]byte(${first} + ":" + ${second}))`;
}
