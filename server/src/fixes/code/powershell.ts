import { powershell as language } from '../../detection/loggedSecret/languages/powershell.ts';
import type { Spot } from '../environment/spot.ts';
import { rewritten } from '../literals/pieces.ts';
import { isWhole, type Site } from '../literals/site.ts';
import { asExpression, converted, type Expression, interpolated } from '../literals/writing.ts';
import { withoutSelfAssignment } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';

export const powershell: Dialect = {
  language,
  write,
  writeWord: ({ text }, _index, spot) => {
    // A word of its own, as an argument is.
    const isAlone = /[\s(,=]/.test(text.charAt(spot.start - 1)) && /[\s),;]|^$/.test(text.charAt(spot.end));
    return isAlone ? value(spot) : undefined;
  },
};

function write(site: Site): Written {
  const { source, literal } = site;
  const simpler = withoutSelfAssignment(site, [/\$env:/i, /(?:)/]);
  if (simpler !== undefined) return simpler;
  if (isWhole(site)) return { pieces: asExpression(site, value) };
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

const value: Expression = (spot) => (spot.kind === 'basic-auth' ? basic(spot) : `$env:${spot.variables[0]}`);

const inString: Expression = (spot) =>
  spot.kind === 'basic-auth' ? `$(${basic(spot)})` : `\${env:${spot.variables[0]}}`;

function basic({ variables: [id, secret] }: Spot): string {
  return `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("\${env:${id}}:\${env:${secret}}"))`;
}
