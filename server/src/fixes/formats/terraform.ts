import { base } from '../../detection/loggedSecret/languages/base.ts';
import type { Language } from '../../detection/loggedSecret/languages/language.ts';
import { dollarBrace, string } from '../../detection/loggedSecret/languages/strings.ts';
import type { Spot } from '../environment/spot.ts';
import type { Fix, TextChange } from '../fix.ts';
import { lineEndOf, lineStart } from '../literals/lines.ts';
import { type Literal, surroundingsOf } from '../literals/literal.ts';
import { changesOf, type Span } from '../literals/pieces.ts';
import { isWhole, siteOf } from '../literals/site.ts';
import { askedOnce, type Source } from '../literals/source.ts';
import { enclosing } from '../literals/structure.ts';
import { asExpression, interpolated } from '../literals/writing.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import type { Format, Replacing } from './format.ts';

const language: Language = {
  ...base,
  name: 'terraform',
  lineComments: ['#', '//'],
  strings: [string('"', { interpolation: [dollarBrace] })],
};

/**
 * Terraform reads `TF_VAR_name` of the environment for the variable of that name. One that the text neither reads nor
 * declares yet is declared at its end, as sensitive.
 */
export const terraform: Format = ({ region, spot, spots, sources }) => {
  const named = namedIn(sources);
  const heredoc = named.heredocs.find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (heredoc !== undefined) {
    const change = { start: spot.start, end: spot.end, text: `\${${read(spot)}}` };
    return fixOf(named, [change], [spot]);
  }
  const source = sources.read(region, language);
  const surroundings = surroundingsOf(source, spot);
  if (surroundings.kind === 'comment') return replaceInComment(spot);
  if (surroundings.kind !== 'literal' || spot.encodings.includes('split')) return undefined;
  const { literal } = surroundings;
  const block = enclosing(source, literal.first);
  if (source.lexemes[block - 2]?.text === 'variable') return withoutDefault(source, literal, block, spot);
  if (
    isInDeclaration(source, block) ||
    isInSettings(source, block) ||
    isSourceOfModule(source, literal, block)
  )
    return undefined;
  const { start, end } = literal.content;
  const together = spots.filter((other) => other.start >= start && other.end <= end);
  const site = siteOf(source, literal, together);
  const pieces = isWhole(site) ? asExpression(site, read) : interpolated(site, read, ['${', '}']);
  return fixOf(named, changesOf(site.span, pieces), together);
};

/** Modules are fetched before any variable has a value. */
function isSourceOfModule({ lexemes }: Source, literal: Literal, block: number): boolean {
  const [name, equals] = [lexemes[literal.first - 2], lexemes[literal.first - 1]];
  return name?.text === 'source' && equals?.text === '=' && lexemes[block - 2]?.text === 'module';
}

/** What a variable is declared with reads no others. */
function isInDeclaration(source: Source, block: number): boolean {
  if (block < 0) return false;
  const isVariable = source.lexemes[block - 2]?.text === 'variable';
  return isVariable || isInDeclaration(source, enclosing(source, block));
}

/** `terraform { … }` knows no variables. */
function isInSettings(source: Source, block: number): boolean {
  if (block < 0) return false;
  return source.lexemes[block - 1]?.text === 'terraform' || isInSettings(source, enclosing(source, block));
}

function read({ kind, variables }: Spot): string {
  const [first = '', second] = variables.map((name) => `var.${name.toLowerCase()}`);
  return kind === 'basic-auth' ? `base64encode("\${${first}}:\${${second}}")` : first;
}

function fixOf(source: Named, changes: readonly TextChange[], spots: readonly Spot[]): Replacing {
  const names = new Set(spots.flatMap(({ variables }) => variables.map((name) => name.toLowerCase())));
  const newline = lineEndOf(source.text);
  return {
    changes,
    appended: [...names]
      .filter((name) => !source.names.has(name))
      .map((name) =>
        [`variable "${name}" {`, '  type      = string', '  sensitive = true', '}'].join(newline),
      ),
    variables: spots.flatMap(({ variables }) => variables.map((name) => `TF_VAR_${name.toLowerCase()}`)),
  };
}

/** The default of a variable: without it, the environment must tell. */
function withoutDefault(source: Source, literal: Literal, block: number, spot: Spot): Fix | undefined {
  const { text, lexemes } = source;
  const [name, equals] = [lexemes[literal.first - 2], lexemes[literal.first - 1]];
  const isDefault = name?.text === 'default' && equals?.text === '=';
  const label = lexemes[block - 1]?.text;
  const open = lexemes[block];
  if (!isDefault || label === undefined || open === undefined || spot.kind === 'basic-auth') return undefined;
  // It becomes the name of a variable in dotenv files, which shells run.
  if (!/^[A-Za-z_]\w*$/.test(label)) return undefined;
  if (literal.content.start !== spot.start || literal.content.end !== spot.end) return undefined;
  const isSensitive = lexemes.slice(block, open.partner).some(({ text: word }) => word === 'sensitive');
  const by = isSensitive ? '' : 'sensitive = true';
  const isOwnLine = by === '' && text.slice(lineStart(text, name.start), name.start).trim() === '';
  const line = /^[ \t]*\r?\n/.exec(text.slice(literal.end, literal.end + 40))?.[0].length;
  const change =
    isOwnLine && line !== undefined
      ? { start: lineStart(text, name.start), end: literal.end + line, text: '' }
      : { start: name.start, end: literal.end, text: by };
  return { changes: [change], variables: [`TF_VAR_${label}`] };
}

/** What a text holds that every fix of it asks about. */
interface Named {
  readonly text: string;
  /** The variables that it reads or declares. */
  readonly names: ReadonlySet<string>;
  readonly heredocs: readonly Span[];
}

const namedIn = askedOnce((text): Named => {
  const found = text.matchAll(/\bvar\.(\w+)|\bvariable\s{1,9}"(\w+)"/g);
  const names = new Set(Array.from(found, ([, used, declared = '']) => used ?? declared));
  return { text, names, heredocs: heredocs(text) };
});

function heredocs(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/<<-?([A-Za-z_]\w*)[ \t]*\r?\n/g)) {
    const start = match.index + match[0].length;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const close = new RegExp(`^[ \\t]*${match[1]}[ \\t]*\\r?$`, 'm').exec(text.slice(start));
    found.push({ start, end: close === null ? text.length : start + close.index });
  }
  return found;
}
