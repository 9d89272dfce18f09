import { codeFormOf } from '../../detection/loggedSecret/languages/languageOf.ts';
import { isDotenvFile } from '../../detection/dotenvFile.ts';

/** How a comment is written, and where it may stand. */
export interface CommentSyntax {
  readonly open: string;
  /** Empty where the end of the line ends it. */
  readonly close: string;
  /** A comment may follow something on its line. */
  readonly atLineEnd: boolean;
}

const slashes: CommentSyntax = { open: '//', close: '', atLineEnd: true };
const hash: CommentSyntax = { open: '#', close: '', atLineEnd: true };
/** Where `#` behind a value belongs to the value, for some readers of the format at least. */
const hashLine: CommentSyntax = { ...hash, atLineEnd: false };
const starred: CommentSyntax = { open: '/*', close: '*/', atLineEnd: true };
const dashes: CommentSyntax = { open: '--', close: '', atLineEnd: true };
const semicolon: CommentSyntax = { open: ';', close: '', atLineEnd: true };
const semicolonLine: CommentSyntax = { ...semicolon, atLineEnd: false };
const remark: CommentSyntax = { open: 'REM', close: '', atLineEnd: false };
const markup: CommentSyntax = { open: '<!--', close: '-->', atLineEnd: true };

const forms: readonly (readonly [extensions: string, syntax: CommentSyntax])[] = [
  ['js jsx mjs cjs ts tsx mts cts go java groovy gradle kt kts cs csx rs swift php phtml inc', slashes],
  ['c h cc cpp hpp m mm dart scala proto jsonc json5 scss less sass fs', slashes],
  ['css', starred],
  ['py pyi pyw rb rake gemspec ru sh bash zsh ksh fish bats ps1 psm1 psd1 yaml yml toml tf tfvars hcl', hash],
  ['pl pm r ex exs jl nix cr', hash],
  ['env envrc flaskenv properties conf mk http rest dockerfile containerfile', hashLine],
  ['sql lua hs elm', dashes],
  ['clj cljs lisp el', semicolon],
  ['ini', semicolonLine],
  ['bat cmd', remark],
  ['html htm xml vue svelte astro md markdown svg plist csproj config', markup],
];

const byExtension: ReadonlyMap<string, CommentSyntax> = new Map(
  forms.flatMap(([extensions, syntax]) =>
    extensions.split(' ').map((extension) => [extension, syntax] as const),
  ),
);
const byName: readonly (readonly [name: RegExp, syntax: CommentSyntax])[] = [
  [/^(?:dockerfile|containerfile)(?:\.|$)/, hashLine],
  [/^(?:gnu)?makefile$/, hashLine],
  [/^(?:rakefile|gemfile|\.bashrc|\.zshrc|\.profile|\.bash_profile|\.zprofile|\.zshenv)$/, hash],
  [/^\.env(?:\.|$)/, hashLine],
  [/^\.(?:npmrc|editorconfig|gitconfig)$/, hashLine],
];

function isMarkup(extension: string, syntax: CommentSyntax | undefined): boolean {
  return /^(?:php|phtml|inc)$/.test(extension) || (syntax === markup && !/^(?:md|markdown)$/.test(extension));
}

function isInStyle(text: string, offset: number): boolean {
  return text.lastIndexOf('<style', offset) > text.lastIndexOf('</style', offset - 1);
}

/**
 * The comments of a file at a place, `undefined` where its format has none.
 * @param path Names the file; only the last segment counts.
 * @param languageId VS Code's, where the editor knows one.
 * @param offset Where the comment is to stand.
 */
export function commentSyntaxAt(
  path: string,
  languageId: string | undefined,
  text: string,
  offset: number,
): CommentSyntax | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  if (isDotenvFile(name)) return hashLine;
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  if (extension === 'json' && languageId === 'jsonc') return slashes;
  const syntax = byExtension.get(extension);
  if (isMarkup(extension, syntax)) {
    const code = codeFormOf(name)?.regions(text) ?? [];
    if (code.some(({ start, end }) => start <= offset && offset <= end)) return slashes;
    return isInStyle(text, offset) ? starred : markup;
  }
  if (
    syntax === undefined &&
    /^#!.{0,60}\b(?:sh|bash|zsh|ksh|dash|python3?|ruby|perl)\b/.test(text.slice(0, 80))
  )
    return hash;
  return syntax;
}
