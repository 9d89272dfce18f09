import './baselineCompiler.ts';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { parse as parseTerraform } from '@cdktf/hcl2json';
import { loadPrism } from '@ruby/prism';
import { parse as parseVue } from '@vue/compiler-sfc';
import { format as formatGo } from '@wasm-fmt/gofmt';
import { validate as validateDockerfile } from 'dockerfile-utils';
import { transform } from 'esbuild';
import { parse as parseJava } from 'java-parser';
import { Engine as PhpEngine } from 'php-parser';
import { parse as parseToml } from 'smol-toml';
import { parse as parseSvelte } from 'svelte/compiler';
import { parseDocument } from 'yaml';
import { fitsGrammar } from './grammars.ts';

/** Throws, rejects, or is false where a text is none of its language. */
type Parse = (text: string) => unknown;

const ofExtension: Readonly<Record<string, Parse>> = {
  cs: (text) => fitsGrammar('cs', text),
  // It reads parts of a file as well, into which nothing can be imported.
  go: (text) => /^package\s/m.test(text) && formatGo(text),
  ipynb: parseNotebook,
  java: (text) => parseJava(text),
  js: (text) => transform(text, { loader: 'js' }),
  json: (text) => JSON.parse(withoutComments(text)),
  kt: (text) => fitsGrammar('kt', text),
  php: (text) => new PhpEngine({ parser: { version: '8.3' } }).parseCode(text, 'a.php'),
  ps1: (text) => fitsGrammar('ps1', text),
  py: parsePython,
  rb: parseRuby,
  rs: (text) => fitsGrammar('rs', text),
  sh: (text) => fitsGrammar('sh', text),
  svelte: (text) => parseSvelte(text, { modern: true }),
  swift: (text) => fitsGrammar('swift', text),
  tf: (text) => parseTerraform('main.tf', text),
  toml: (text) => parseToml(text),
  ts: (text) => transform(text, { loader: 'ts' }),
  tsx: (text) => transform(text, { loader: 'tsx' }),
  vue: parseVueFile,
  yaml: (text) => parseDocument(text).errors.length === 0,
};

const alike: Readonly<Record<string, string>> = {
  bash: 'sh',
  cjs: 'js',
  cts: 'ts',
  jsonc: 'json',
  jsx: 'tsx',
  mjs: 'js',
  mts: 'ts',
  yml: 'yaml',
};

/** How the text of a file is checked by its language's parser; undefined where there is none for it. */
export function checkOf(path: string): ((text: string) => Promise<boolean>) | undefined {
  const parse = parserOf(path);
  if (parse === undefined) return undefined;
  return async (text) => {
    try {
      return (await parse(text)) !== false;
    } catch {
      return false;
    }
  };
}

function parserOf(path: string): Parse | undefined {
  if (/(?:^|\/)\.github\/workflows\/[^/]+$/.test(path)) return (text) => parseAsWorkflow(path, text);
  if (/(?:^|[/.])Dockerfile$/i.test(path)) return parseDockerfile;
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return ofExtension[alike[extension] ?? extension];
}

const python = new Workspace({ 'target-version': 'py313', lint: { select: [] } }, PositionEncoding.Utf16);

/** Nothing but errors of syntax is asked for. */
function parsePython(text: string): boolean {
  const found: unknown = python.check(text);
  return Array.isArray(found) && found.length === 0;
}

const prism = loadPrism();

async function parseRuby(text: string): Promise<boolean> {
  const { errors } = (await prism)(text);
  return errors.length === 0;
}

/** The schema of workflows and every expression in one; errors are those of the file itself. */
function parseAsWorkflow(name: string, content: string): boolean {
  return parseWorkflow({ name, content }, new NoOperationTraceWriter()).context.errors.count === 0;
}

/** What is of no weight is advice on style. */
function parseDockerfile(text: string): boolean {
  return validateDockerfile(text).every(({ severity }) => severity !== 1);
}

async function parseVueFile(text: string): Promise<boolean> {
  const { descriptor, errors } = parseVue(text);
  for (const script of [descriptor.script, descriptor.scriptSetup])
    if (script !== null) await transform(script.content, { loader: 'ts' });
  return errors.length === 0;
}

/** The file, and each cell of code, which runs in Python but for the lines that are IPython's. */
function parseNotebook(text: string): boolean {
  const { cells }: Notebook = JSON.parse(text);
  return cells
    .filter(({ cell_type: type }) => type === 'code')
    .map(({ source }) => (typeof source === 'string' ? source : source.join('')))
    .every((source) => parsePython(source.replaceAll(/^[!%].*$/gm, 'pass')));
}

interface Notebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: string | readonly string[] }[];
}

/** As VS Code reads its own files. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\/.*$/gm, '');
}
