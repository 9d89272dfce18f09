import { javascript as language } from '../../detection/loggedSecret/languages/javascript.ts';
import type { Spot } from '../environment/spot.ts';
import { type Piece, rewritten, type Span } from '../literals/pieces.ts';
import { isEscaped, isWhole, type Site } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';
import { asExpression, converted, type Expression, interpolated } from '../literals/writing.ts';
import { withoutFallback, withoutSelfAssignment } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';
import type { Literal } from '../literals/literal.ts';
import { enclosing, statementBefore } from '../literals/structure.ts';
import { isAttributeOfTag } from './jsx.ts';

export interface JavaScriptKind {
  readonly isTypeScript: boolean;
  /** Tags may stand among the code. */
  readonly hasTags: boolean;
}

/** JavaScript and TypeScript. */
export function javascript(kind: JavaScriptKind): Dialect {
  return {
    language,
    write: (site) => write(site, kind),
    writeWord: ({ text }, _index, spot) => {
      // Text between tags; such a word elsewhere is none of code.
      const isBetween = /<\/?[\w>]/.test(text.slice(spot.end)) && text.lastIndexOf('>', spot.start) >= 0;
      const isText = kind.hasTags && isBetween && spot.kind !== 'basic-auth';
      return isText ? `{${interpolation(spot)}}` : undefined;
    },
  };
}

/** Up to the name of a variable that is read, and from it. */
const reading = [
  /(?:(?:process|Bun)\.env(?:\??\.|(?:\?\.)?\[["'])|Deno\.env\.get\(["'])/,
  /(?:["'][\])])?!?/,
] as const;

function write(site: Site, kind: JavaScriptKind): Written | undefined {
  const { source, literal } = site;
  if (isModuleName(source, literal.first) || isType(source, literal.first) || isEscaped(site))
    return undefined;
  const simpler =
    withoutFallback(site, reading, ['||', '??'], kind.isTypeScript ? '!' : '') ??
    withoutSelfAssignment(site, reading);
  if (simpler !== undefined) return simpler;
  const [open, close] = bracketsFor(site, kind);
  if (isWhole(site) && !isTagged(source, literal)) {
    const bang = kind.isTypeScript ? '!' : '';
    const value: Expression = (spot) =>
      spot.kind === 'basic-auth' ? basic(spot) : interpolation(spot) + bang;
    const end = endOfConstAssertion(source, site.last) ?? site.span.end;
    return {
      span: { start: site.span.start, end },
      pieces: [open, ...asExpression(site, value), close],
    };
  }
  if (literal.interpolates) return { pieces: interpolated(site, interpolation, ['${', '}']) };
  const isAttribute = open === '{';
  if (isAttribute && hasStrangeEntity(site)) return undefined;
  const pieces = converted(site, interpolation, {
    opening: `${open}\``,
    closing: `\`${close}`,
    around: ['${', '}'],
    rewrite: (kept) => inTemplate(source.text, kept, isAttribute),
  });
  return { pieces };
}

function interpolation(spot: Spot): string {
  return spot.kind === 'basic-auth' ? basic(spot) : `process.env.${spot.variables[0]}`;
}

function basic({ variables: [id, secret] }: Spot): string {
  return `Buffer.from(\`\${process.env.${id}}:\${process.env.${secret}}\`).toString('base64')`;
}

/** What a string of an attribute, as of HTML, may be written with. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
};

function hasStrangeEntity({ source: { text }, parts }: Site): boolean {
  return parts.some(
    (part) =>
      'kept' in part &&
      Array.from(text.slice(part.kept.start, part.kept.end).matchAll(/&#?\w{1,32};/g)).some(
        ([entity]) => entities[entity] === undefined,
      ),
  );
}

/** The content of a plain string, as it is written in a template literal. */
function inTemplate(text: string, kept: Span, isAttribute: boolean): readonly Piece[] {
  // In an attribute a backslash is nothing but itself.
  const special = isAttribute ? /\\|`|\$\{|&#?\w{1,32};/g : /\\[\s\S]|`|\$\{/g;
  return rewritten(text, kept, special, (match) => {
    if (match.startsWith('\\') && !isAttribute) return match;
    return entities[match] ?? `\\${match}`;
  });
}

/** What stands around an expression where a plain string needs nothing: the value of an attribute, a key. */
function bracketsFor(
  { source, literal, last }: Site,
  { hasTags }: JavaScriptKind,
): readonly [string, string] {
  const { lexemes } = source;
  if (hasTags && isAttributeOfTag(source, literal.first)) return ['{', '}'];
  const before = lexemes[literal.first - 1];
  const isKey =
    lexemes[last + 1]?.text === ':' && before?.text !== '?' && (before?.text === '{' || before?.text === ',');
  return isKey ? ['[', ']'] : ['', ''];
}

/** A template literal behind a function takes its text from that. */
function isTagged({ lexemes }: Source, { first, start, opening }: Literal): boolean {
  const before = lexemes[first - 1];
  return opening === '`' && before?.end === start && (before.kind === 'name' || before.kind === 'close');
}

/** Words before a name that its type may follow. */
const declaring: ReadonlySet<string> = new Set(['const', 'let', 'var', 'readonly']);

/** Where TypeScript takes literals only: types and members of enumerations. */
function isType(source: Source, index: number): boolean {
  const { lexemes } = source;
  const [first, , third] = statementBefore(source, index, true);
  if (first?.text === 'type' && third?.text === '=') return true;
  const [name, colon] = [lexemes[index - 2], lexemes[index - 1]];
  if (colon?.text === ':' && name?.kind === 'name' && declaring.has(lexemes[index - 3]?.text ?? ''))
    return true;
  const bracket = enclosing(source, index);
  return lexemes[bracket]?.text === '{' && /^(?:enum|interface)$/.test(lexemes[bracket - 2]?.text ?? '');
}

/** The end of `as const`, which nothing but a literal may have. */
function endOfConstAssertion({ lexemes }: Source, last: number): number | undefined {
  const word = lexemes[last + 2];
  return lexemes[last + 1]?.text === 'as' && word?.text === 'const' ? word.end : undefined;
}

/** The name of a module, where it is imported. */
function isModuleName({ lexemes }: Source, index: number): boolean {
  const before = lexemes[index - 1];
  return before?.kind === 'name' && (before.text === 'from' || before.text === 'import');
}
