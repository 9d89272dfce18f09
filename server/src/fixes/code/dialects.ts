import { phpRegions, scriptRegions } from '../../detection/loggedSecret/reading/regions.ts';
import type { Span } from '../literals/pieces.ts';
import { csharp } from './csharp.ts';
import type { Dialect } from './dialect.ts';
import { go } from './go.ts';
import { java, kotlin } from './java.ts';
import { javascript } from './javascript.ts';
import { php } from './php.ts';
import { powershell } from './powershell.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { swift } from './swift.ts';

/** Code of one language, and where in a text it stands. */
export interface CodeForm {
  readonly dialect: Dialect;
  /** Within a region of a text. */
  readonly regions: (text: string, within: Span) => readonly Span[];
}

const script = javascript({ isTypeScript: false, hasTags: true });
const typeScript = javascript({ isTypeScript: true, hasTags: false });
const typeScriptWithTags = javascript({ isTypeScript: true, hasTags: true });

function whole(_text: string, within: Span): readonly Span[] {
  return [within];
}

/** A fence of Markdown holds code without the tag that begins it. */
function phpIn(text: string, within: Span): readonly Span[] {
  return text.slice(within.start, within.end).includes('<?') ? phpRegions(text) : [within];
}

/** Vue, Svelte and Astro: their scripts, each in the language that it names. */
function scripts(hasFrontMatter: boolean): (text: string) => CodeForm {
  return (text) => {
    const isTyped = hasFrontMatter || /<script\b[^>]*\blang=["']?tsx?\b/.test(text);
    return {
      dialect: isTyped ? typeScript : javascript({ isTypeScript: false, hasTags: false }),
      regions: () => scriptRegions(text, hasFrontMatter),
    };
  };
}

type FormOfText = CodeForm | ((text: string) => CodeForm);

/** By VS Code's language identifiers, and by the extensions of files. */
const forms: readonly (readonly [languages: string, extensions: string, form: FormOfText])[] = [
  ['javascript javascriptreact', 'js jsx mjs cjs', { dialect: script, regions: whole }],
  ['typescript', 'ts mts cts', { dialect: typeScript, regions: whole }],
  ['typescriptreact', 'tsx', { dialect: typeScriptWithTags, regions: whole }],
  ['vue svelte', 'vue svelte', scripts(false)],
  ['astro', 'astro', scripts(true)],
  ['python', 'py pyi pyw', { dialect: python, regions: whole }],
  ['go', 'go', { dialect: go, regions: whole }],
  ['ruby', 'rb rake gemspec ru', { dialect: ruby, regions: whole }],
  ['php', 'php phtml inc', { dialect: php, regions: phpIn }],
  ['java', 'java', { dialect: java, regions: whole }],
  ['kotlin', 'kt kts', { dialect: kotlin, regions: whole }],
  ['csharp', 'cs csx', { dialect: csharp, regions: whole }],
  ['rust', 'rs', { dialect: rust, regions: whole }],
  ['swift', 'swift', { dialect: swift, regions: whole }],
  ['powershell', 'ps1 psm1', { dialect: powershell, regions: whole }],
];

const byName: ReadonlyMap<string, FormOfText> = new Map(
  forms.flatMap(([languages, extensions, form]) =>
    `${languages} ${extensions}`.split(' ').map((name) => [name, form] as const),
  ),
);

/**
 * The code in a text; undefined where no dialect is known for it.
 * @param name A language identifier of VS Code, or a file extension without its dot.
 */
export function codeFormOf(name: string, text: string): CodeForm | undefined {
  const form = byName.get(name);
  return typeof form === 'function' ? form(text) : form;
}
