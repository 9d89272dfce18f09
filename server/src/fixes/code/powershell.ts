import { powershell as language } from '../../detection/loggedSecret/languages/powershell.ts';
import type { Spot } from '../environment/spot.ts';
import { rewritten } from '../literals/pieces.ts';
import { isWhole, type Site } from '../literals/site.ts';
import { asExpression, converted, type Expression, interpolated } from '../literals/writing.ts';
import { withoutFallback, withoutSelfAssignment } from '../literals/fallback.ts';
import type { Source } from '../literals/source.ts';
import { enclosing } from '../literals/structure.ts';
import type { Dialect, Written } from './dialect.ts';

export const powershell: Dialect = {
  language,
  write,
  writeWord: ({ text }, _index, spot) => {
    // A word of its own, as an argument is.
    const isAlone = /[\s(,=]/.test(text.charAt(spot.start - 1)) && /[\s),;]|^$/.test(text.charAt(spot.end));
    if (!isAlone) return undefined;
    return isBehindOption(text, spot.start) ? `"${inString(spot)}"` : value(spot);
  },
};

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  if (isInAttribute(source, literal.first)) return undefined;
  const read = [/\$env:/i, /(?:)/] as const;
  const simpler = withoutSelfAssignment(site, read) ?? withoutFallback(site, read, ['??']);
  if (simpler !== undefined) return simpler;
  if (isWhole(site)) {
    const isPart = isBehindOption(source.text, site.span.start);
    return { pieces: asExpression(site, isPart ? (spot) => `"${inString(spot)}"` : value) };
  }
  if (literal.interpolates) return { pieces: interpolated(site, inString, ['', '']) };
  const isHere = literal.opening.startsWith('@');
  const pieces = converted(site, inString, {
    opening: isHere ? '@"' : '"',
    closing: isHere ? literal.closing.replace("'", '"') : '"',
    around: ['', ''],
    rewrite: (kept) =>
      rewritten(source.text, kept, isHere ? /[$`]/g : /''|[$`"]/g, (match) =>
        match === "''" ? "'" : `\`${match}`,
      ),
  });
  return { pieces };
}

/** Of a word that begins with `-`, PowerShell reads nothing but what is in quotes. */
function isBehindOption(text: string, offset: number): boolean {
  return /(?:^|\s)-[\w-]*=$/.test(text.slice(Math.max(0, offset - 80), offset));
}

/** `[ValidateSet("…")]` holds constants only; what stands in its script blocks is run. */
function isInAttribute(source: Source, index: number): boolean {
  const { lexemes } = source;
  const bracket = enclosing(source, index);
  return (
    lexemes[bracket]?.text === '(' &&
    lexemes[bracket - 1]?.kind === 'name' &&
    lexemes[bracket - 2]?.text === '['
  );
}

const value: Expression = (spot) => (spot.kind === 'basic-auth' ? basic(spot) : `$env:${spot.variables[0]}`);

const inString: Expression = (spot) =>
  spot.kind === 'basic-auth' ? `$(${basic(spot)})` : `\${env:${spot.variables[0]}}`;

function basic({ variables: [id, secret] }: Spot): string {
  return `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("\${env:${id}}:\${env:${secret}}"))`;
}
