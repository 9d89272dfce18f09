import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser } from '@vscode/tree-sitter-wasm';
import { parseDocument } from 'yaml';

// The optimizing compiler of V8 runs out of memory over the large functions of some grammars, and ends the process.
setFlagsFromString('--liftoff-only');

const { resolve } = createRequire(import.meta.url);
const files: Readonly<Record<string, string>> = {
  cs: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  js: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  kt: 'tree-sitter-wasms/out/tree-sitter-kotlin.wasm',
  php: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  ps1: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
  py: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  rb: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
  rs: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  sh: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
  swift: 'tree-sitter-wasms/out/tree-sitter-swift.wasm',
  ts: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
  tsx: '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm',
};

const loaded = new Map<string, Promise<Parser>>();

function parserOf(extension: string): Promise<Parser> | undefined {
  const file = files[extension];
  if (file === undefined) return undefined;
  const known = loaded.get(extension) ?? load(file);
  loaded.set(extension, known);
  return known;
}

async function load(file: string): Promise<Parser> {
  await Parser.init();
  const language = await Language.load(await readFile(resolve(file)));
  const parser = new Parser();
  parser.setLanguage(language);
  return parser;
}

/** Whether the text of a file is free of what its grammar does not know; undefined where there is no grammar for it. */
export function checkOf(path: string): ((text: string) => Promise<boolean>) | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  if (/^ya?ml$/.test(extension)) return (text) => Promise.resolve(parseDocument(text).errors.length === 0);
  if (extension === 'json' || extension === 'ipynb') return (text) => Promise.resolve(isJson(text));
  if (extension === 'vue' || extension === 'svelte') return (text) => parses('ts', scriptOf(text));
  return files[extension] === undefined ? undefined : (text) => parses(extension, text);
}

async function parses(extension: string, text: string): Promise<boolean> {
  const parser = await parserOf(extension);
  return parser?.parse(text)?.rootNode.hasError === false;
}

/** With comments, as VS Code reads its own files. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text.replaceAll(/\/\/.*$/gm, ''));
    return true;
  } catch {
    return false;
  }
}

function scriptOf(text: string): string {
  return /<script[^>]*>([\s\S]*)<\/script>/.exec(text)?.[1] ?? '';
}
