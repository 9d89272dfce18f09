import { scriptRegions } from '../../detection/loggedSecret/reading/regions.ts';
import type { Span } from '../literals/pieces.ts';
import type { Dialect } from './dialect.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';

/** Code of one language, and where in a text it stands. */
export interface CodeForm {
  readonly dialect: Dialect;
  readonly regions: (text: string) => readonly Span[];
}

const script = javascript({ isTypeScript: false, hasTags: true });
const typeScript = javascript({ isTypeScript: true, hasTags: false });
const typeScriptWithTags = javascript({ isTypeScript: true, hasTags: true });

function whole(text: string): readonly Span[] {
  return [{ start: 0, end: text.length }];
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

/** By VS Code's language identifier, and by the file extensions of the same. */
const forms: readonly (readonly [languages: string, extensions: string, form: FormOfText])[] = [
  ['javascript javascriptreact', 'js jsx mjs cjs', { dialect: script, regions: whole }],
  ['typescript', 'ts mts cts', { dialect: typeScript, regions: whole }],
  ['typescriptreact', 'tsx', { dialect: typeScriptWithTags, regions: whole }],
  ['vue svelte', 'vue svelte', scripts(false)],
  ['astro', 'astro', scripts(true)],
  ['python', 'py pyi pyw', { dialect: python, regions: whole }],
];

const byLanguage = tableBy(([languages]) => languages);
const byExtension = tableBy(([, extensions]) => extensions);

/** The code in a text of a language; undefined where no dialect is known for it. */
export function codeFormOf(name: string, isExtension: boolean, text: string): CodeForm | undefined {
  const form = (isExtension ? byExtension : byLanguage).get(name);
  return typeof form === 'function' ? form(text) : form;
}

function tableBy(names: (row: (typeof forms)[number]) => string): ReadonlyMap<string, FormOfText> {
  return new Map(
    forms.flatMap((row) =>
      names(row)
        .split(' ')
        .map((name) => [name, row[2]] as const),
    ),
  );
}
