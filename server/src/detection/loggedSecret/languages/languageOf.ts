import type { Language } from './language.ts';
import { csharp } from './csharp.ts';
import { dart } from './dart.ts';
import { go } from './go.ts';
import { java, kotlin } from './java.ts';
import { javascript } from './javascript.ts';
import { php } from './php.ts';
import { powershell } from './powershell.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { scala } from './scala.ts';
import { swift } from './swift.ts';
import { phpRegions, scriptRegions } from '../reading/regions.ts';
import type { Span } from '../span.ts';

export interface CodeForm {
  readonly language: Language;
  /** Where in the text the code stands. */
  readonly regions: (text: string) => readonly Span[];
}

function whole(text: string): readonly Span[] {
  return [{ start: 0, end: text.length }];
}

const FORMS: readonly (readonly [extensions: string, form: CodeForm])[] = [
  ['js jsx mjs cjs ts tsx mts cts', { language: javascript, regions: whole }],
  ['vue svelte html htm', { language: javascript, regions: (text) => scriptRegions(text, false) }],
  ['astro', { language: javascript, regions: (text) => scriptRegions(text, true) }],
  ['py pyi pyw', { language: python, regions: whole }],
  ['go', { language: go, regions: whole }],
  ['rb rake gemspec ru', { language: ruby, regions: whole }],
  ['php phtml inc', { language: php, regions: phpRegions }],
  ['java groovy gradle', { language: java, regions: whole }],
  ['kt kts', { language: kotlin, regions: whole }],
  ['scala sc', { language: scala, regions: whole }],
  ['dart', { language: dart, regions: whole }],
  ['cs csx', { language: csharp, regions: whole }],
  ['rs', { language: rust, regions: whole }],
  ['swift', { language: swift, regions: whole }],
  ['ps1 psm1 psd1', { language: powershell, regions: whole }],
];

const BY_EXTENSION: ReadonlyMap<string, CodeForm> = new Map(
  FORMS.flatMap(([extensions, form]) => extensions.split(' ').map((extension) => [extension, form] as const)),
);
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ['rakefile', 'rb'],
  ['gemfile', 'rb'],
]);

/** The language of the code in a file, by its name. Shell is not among them. */
export function codeFormOf(path: string): CodeForm | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const extension = BY_NAME.get(name) ?? name.slice(name.lastIndexOf('.') + 1);
  return BY_EXTENSION.get(extension);
}
