import { codeFormOf } from '../../detection/loggedSecret/languages/languageOf.ts';
import { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';

/** The extension that files of a language have, by the language's identifier in LSP and VS Code. */
const extensionOf: ReadonlyMap<string, string> = new Map([
  ['astro', 'astro'],
  ['bat', 'bat'],
  ['c', 'c'],
  ['clojure', 'clj'],
  ['cpp', 'cpp'],
  ['csharp', 'cs'],
  ['css', 'css'],
  ['dart', 'dart'],
  ['dockercompose', 'yaml'],
  ['dockerfile', 'dockerfile'],
  ['dotenv', 'env'],
  ['elixir', 'ex'],
  ['github-actions-workflow', 'yaml'],
  ['go', 'go'],
  ['groovy', 'groovy'],
  ['html', 'html'],
  ['ini', 'ini'],
  ['java', 'java'],
  ['javascript', 'js'],
  ['javascriptreact', 'jsx'],
  ['json', 'json'],
  ['jsonc', 'json'],
  ['kotlin', 'kt'],
  ['lua', 'lua'],
  ['makefile', 'mk'],
  ['markdown', 'md'],
  ['perl', 'pl'],
  ['php', 'php'],
  ['powershell', 'ps1'],
  ['properties', 'properties'],
  ['python', 'py'],
  ['r', 'r'],
  ['ruby', 'rb'],
  ['rust', 'rs'],
  ['scala', 'scala'],
  ['shellscript', 'sh'],
  ['sql', 'sql'],
  ['svelte', 'svelte'],
  ['swift', 'swift'],
  ['toml', 'toml'],
  ['typescript', 'ts'],
  ['typescriptreact', 'tsx'],
  ['vue', 'vue'],
  ['xml', 'xml'],
  ['yaml', 'yaml'],
]);

const knownExtensions: ReadonlySet<string> = new Set(extensionOf.values());

/**
 * The path that detection is to take a document's language from: its own where it tells, else with the extension
 * of the language that the client names.
 * @param path Of the file, or whatever the document is called.
 * @param isCell Of a notebook: its path is the notebook's and tells nothing of its own language.
 */
export function languagePath(path: string, languageId: string, isCell: boolean): string {
  const extension = extensionOf.get(languageId);
  if (extension === undefined) return isCell ? `${path}.txt` : path;
  return !isCell && tellsLanguage(path) ? path : `${path}.${extension}`;
}

function tellsLanguage(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  // A template of an env file is none, whatever the language.
  if (name.startsWith('.env')) return true;
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isKnown = name.includes('.') && knownExtensions.has(extension);
  return isKnown || codeFormOf(name) !== undefined || shellFormOf(name, '') !== undefined;
}
