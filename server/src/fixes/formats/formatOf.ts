import { isNotebook } from '../../detection/layers/notebook.ts';
import { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';
import { codeFormOf } from '../code/dialects.ts';
import { codeFormat } from './code.ts';
import { dockerfile } from './dockerfile.ts';
import { dotenvTemplate } from './dotenvTemplate.ts';
import type { Format } from './format.ts';
import { githubWorkflow } from './githubWorkflow.ts';
import { http } from './http.ts';
import { codeTasks, devContainer, json } from './json.ts';
import { makefile } from './makefile.ts';
import { markdown } from './markdown.ts';
import { notebook } from './notebook.ts';
import { withMagics } from './python.ts';
import { curlOnly, shellScript } from './shellScript.ts';
import { terraform } from './terraform.ts';
import { compose, onlyComments, otherWorkflow, serverless } from './yaml.ts';

/** Files whose name tells who reads them, and with it what is expanded. The first that fits counts. */
const byFileName: readonly (readonly [name: RegExp, format: Format])[] = [
  [/(?:^|\/)[^/]*\.env\.[^/]+$/i, dotenvTemplate],
  [/(?:^|\/)(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/i, compose],
  [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i, githubWorkflow],
  [
    /(?:^|\/)(?:\.gitlab-ci|bitbucket-pipelines|azure-pipelines|\.travis|appveyor)[^/]*\.ya?ml$/i,
    otherWorkflow,
  ],
  [/(?:^|\/)\.circleci\/[^/]+\.ya?ml$/i, otherWorkflow],
  [/(?:^|\/)serverless[^/]*\.ya?ml$/i, serverless],
  [/(?:^|\/)(?:application|bootstrap)(?:-[^/]*)?\.(?:ya?ml|properties)$/i, compose],
  [/(?:^|\/)\.vscode\/(?:launch|tasks)\.json$/i, codeTasks],
  [/(?:^|\/)\.?devcontainer\.json$/i, devContainer],
];

const named: Readonly<Record<string, Format>> = {
  dockercompose: compose,
  'github-actions-workflow': githubWorkflow,
  shellscript: shellScript,
  dockerfile,
  makefile,
  terraform,
  http,
  json,
  jsonc: json,
  yaml: onlyComments,
  toml: onlyComments,
};

const byExtension: Readonly<Record<string, Format>> = {
  sh: shellScript,
  bash: shellScript,
  zsh: shellScript,
  ksh: shellScript,
  bats: shellScript,
  mk: makefile,
  tf: terraform,
  tofu: terraform,
  http,
  rest: http,
  json,
  jsonc: json,
  yml: onlyComments,
  yaml: onlyComments,
  toml: onlyComments,
};

/** Words behind a fence of Markdown that are neither a language's name nor an extension of its files. */
const fenceWords: Readonly<Record<string, string>> = {
  shell: 'sh',
  console: 'sh',
  'shell-session': 'sh',
  curl: 'sh',
  node: 'js',
  'c#': 'cs',
  hcl: 'tf',
  docker: 'dockerfile',
};

const notebookFile = notebook(formatNamed);

const prose = markdown((word, text) =>
  word === 'env' || word === 'dotenv' ? dotenvTemplate : formatNamed(fenceWords[word] ?? word, text),
);

/** The format of a file, by its name, the editor's language, or its extension. */
export function formatOf(path: string, languageId: string | undefined, text: string): Format | undefined {
  const slashes = path.replaceAll('\\', '/');
  if (slashes.endsWith('.ipynb') && isNotebook(text)) return notebookFile;
  const ofName = byFileName.find(([name]) => name.test(slashes));
  if (ofName !== undefined) return ofName[1];
  const name = slashes.slice(slashes.lastIndexOf('/') + 1);
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  return (
    formatNamed(languageId ?? '', text) ?? formatNamed(extension, text) ?? ofShell(slashes, text) ?? curlOnly
  );
}

function formatNamed(name: string, text: string): Format | undefined {
  if (name === 'markdown' || name === 'md' || name === 'mdx') return prose;
  const code = codeFormOf(name, text);
  if (code === undefined) return named[name] ?? byExtension[name];
  const format = codeFormat(code);
  return name === 'python' || name === 'py' ? withMagics(format) : format;
}

function ofShell(path: string, text: string): Format | undefined {
  const form = shellFormOf(path, text);
  if (form === 'dockerfile') return dockerfile;
  if (form === 'makefile') return makefile;
  return form === 'script' ? shellScript : undefined;
}

/** Whether what takes the place of a credential in a file are secrets of its repository, which GitHub keeps. */
export function readsSecretsOfRepository(
  path: string,
  languageId: string | undefined,
  text: string,
): boolean {
  return formatOf(path, languageId, text) === githubWorkflow;
}
