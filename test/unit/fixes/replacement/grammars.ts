import './baselineCompiler.ts';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Language, Parser } from '@vscode/tree-sitter-wasm';

const { resolve } = createRequire(import.meta.url);

/** Grammars of languages whose own parser no package brings. */
const files = {
  cs: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  kt: 'tree-sitter-wasms/out/tree-sitter-kotlin.wasm',
  ps1: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
  rs: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  sh: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
  swift: 'tree-sitter-wasms/out/tree-sitter-swift.wasm',
};

const loaded = new Map<string, Promise<Parser>>();

/** Whether a text is free of what the grammar of its language does not know. */
export async function fitsGrammar(extension: keyof typeof files, text: string): Promise<boolean> {
  const parser = loaded.get(extension) ?? load(files[extension]);
  loaded.set(extension, parser);
  return (await parser).parse(text)?.rootNode.hasError === false;
}

async function load(file: string): Promise<Parser> {
  await Parser.init();
  const language = await Language.load(await readFile(resolve(file)));
  const parser = new Parser();
  parser.setLanguage(language);
  return parser;
}
