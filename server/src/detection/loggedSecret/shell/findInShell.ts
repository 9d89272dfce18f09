import type { Span } from '../span.ts';
import { readCommands } from './commandReader.ts';
import { isSecretExpression } from './expansions.ts';
import { ShellFinder } from './shellFinder.ts';
import { dockerfileRegions, makefileRegions, workflowRegions, workflowVariables } from './shellRegions.ts';

/** Where shell stands in a kind of file. */
export type ShellForm = 'script' | 'dockerfile' | 'workflow' | 'makefile';

const SCRIPT =
  /(?:^|\/)(?:[^/]{0,200}\.(?:sh|bash|zsh|ksh|fish|bats|envrc)|\.(?:envrc|bashrc|zshrc|profile|bash_profile|zprofile|zshenv))$/i;

/** The shell in a file by its name, or by its first line; undefined where there is none. */
export function shellFormOf(path: string, text: string): ShellForm | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (SCRIPT.test(path)) return 'script';
  if (/^(?:dockerfile|containerfile)(?:\.|$)|\.dockerfile$/i.test(name)) return 'dockerfile';
  if (/\.ya?ml$/i.test(name)) return 'workflow';
  if (/^(?:gnu)?makefile$|\.mk$/i.test(name)) return 'makefile';
  return !name.includes('.') && /^#!.{0,60}\b(?:sh|bash|zsh|ksh|dash)\b/.test(text) ? 'script' : undefined;
}

/** Commands that print the secret, in the order of their starts. */
export function findInShell(
  text: string,
  form: ShellForm,
  holdsToken: (start: number, end: number) => boolean,
): readonly Span[] {
  if (form === 'script') {
    const finder = new ShellFinder(holdsToken);
    finder.run(readCommands(text, 0, text.length));
    return finder.found;
  }
  const known = workflowVariables(text).filter(([, expression]) => isSecretExpression(expression));
  return regionsOf(form, text).flatMap(({ start, end }) => {
    const finder = new ShellFinder(holdsToken);
    for (const [name] of known) finder.know(name);
    finder.run(readCommands(text, start, end));
    return finder.found;
  });
}

function regionsOf(form: ShellForm, text: string): readonly Span[] {
  if (form === 'dockerfile') return dockerfileRegions(text);
  return form === 'makefile' ? makefileRegions(text) : workflowRegions(text);
}
