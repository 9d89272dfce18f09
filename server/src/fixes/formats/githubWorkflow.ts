import type { Spot } from '../environment/spot.ts';
import type { Fix } from '../fix.ts';
import { lineStart } from '../literals/lines.ts';
import type { Format } from './format.ts';
import { isBehindHash, placeholders, plain, replaceBy } from './placeholders.ts';
import { replaceInShellOfYaml, scriptsIn } from './shellInYaml.ts';
import { keysAround } from './yamlKeys.ts';

function secret(name: string): string {
  return `\${{ secrets.${name} }}`;
}

const secretOf = plain(secret);

/** In a workflow of GitHub the expression is there before any shell or program sees the text. */
export const githubWorkflow: Format = (task) => {
  const { text, spot } = task;
  if (isBehindHash(task)) return placeholders(secretOf, isBehindHash)(task);
  if (spot.encodings.includes('split')) return undefined;
  const line = text.slice(lineStart(text, spot.start), spot.start);
  if (/^\s*(?:-\s+)?if:/.test(line) || !knowsSecrets(keysAround(text, spot.start))) return undefined;
  if (isInExpression(text, spot)) return inExpression(text, spot);
  const script = scriptsIn(task.sources).find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (script !== undefined)
    return replaceInShellOfYaml(task, script, { reference: secret, ignoresQuotes: true, isMake: false });
  const value = secretOf(spot);
  return replaceBy(spot, value !== undefined && isBareInFlow(line) ? `"${value}"` : value);
};

const partsOfJob: ReadonlySet<string> = new Set([
  'env',
  'steps',
  'container',
  'services',
  'secrets',
  'outputs',
]);

/** Secrets are known to environments, to the steps of jobs and to what they call; to no condition and no matrix. */
function knowsSecrets([first, , part = '']: readonly string[]): boolean {
  return first === 'env' || (first === 'jobs' && partsOfJob.has(part));
}

function isInExpression(text: string, { start, end }: Spot): boolean {
  const open = text.lastIndexOf('${{', start);
  return open > text.lastIndexOf('}}', start) && text.indexOf('}}', end) >= 0;
}

/** A string in an expression: `'token'`, which may stand in for a secret of that name, or a longer one. */
function inExpression(text: string, spot: Spot): Fix | undefined {
  const { start, end, kind, variables } = spot;
  const before = /'([^']*)$/.exec(text.slice(text.lastIndexOf('${{', start), start))?.[1];
  const behind = /^([^'\n]*)'/.exec(text.slice(end))?.[1];
  if (kind === 'basic-auth' || before === undefined || behind === undefined) return undefined;
  const [from, to] = [start - before.length - 1, end + behind.length + 1];
  const name = `secrets.${variables[0]}`;
  if (before + behind !== '') {
    // A second credential in the same string, or braces, would be an argument more.
    if (/[{}]|_(?:live|test)_/.test(before + behind)) return undefined;
    const changes = [
      { start: from, end: from, text: 'format(' },
      { start, end, text: '{0}' },
      { start: to, end: to, text: `, ${name})` },
    ];
    return { changes, variables };
  }
  const same = new RegExp(`\\b${name}\\s*\\|\\|\\s*$`).exec(text.slice(Math.max(0, from - 160), from))?.[0];
  const standIn = same === undefined ? 0 : same.length - name.length;
  return { changes: [{ start: from - standIn, end: to, text: same === undefined ? name : '' }], variables };
}

/** `{ NAME: token }`: braces in a value must be quoted there. */
function isBareInFlow(line: string): boolean {
  const isInFlow = /[{[]/.test(line) && line.lastIndexOf('{') >= line.lastIndexOf('}');
  return isInFlow && /[:,{[]\s*$/.test(line);
}
