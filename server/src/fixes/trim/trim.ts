import { collectTokens } from '../../detection/collect.ts';
import { findLoggedSecrets } from '../../detection/loggedSecret/loggedSecret.ts';
import { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';
import { shownValues } from '../../detection/loggedSecret/shownValues.ts';
import { resolve } from '../../detection/resolve.ts';
import type { Fix, Subject, TextChange } from '../fix.ts';
import { cutterOf } from './cutters.ts';
import { siteOf } from './site.ts';
import { trimInShell } from './shell.ts';

/**
 * Cuts what a call or a statement logs of the client secret to its first eight characters, where it stands in that
 * call. Undefined where the language has no such form for the place, or where the secret would be logged still.
 */
export function trim(subject: Subject): Fix | undefined {
  const { path, text, finding } = subject;
  if (finding.code !== 'logged-secret' || path.endsWith('.ipynb')) return undefined;
  const { tokens } = resolve(collectTokens(text));
  const isLogged = (changes: readonly TextChange[]): boolean => {
    const trimmed = changed(text, changes);
    const still = findLoggedSecrets(trimmed, path, resolve(collectTokens(trimmed)).tokens);
    return still.some(({ start }) => start === finding.start);
  };
  const shell = shellFormOf(path, text);
  const changes = shell
    ? trimInShell(text, shell, finding, isLogged)
    : trimInCode(subject, shownValues(text, path, tokens, finding.start));
  if (!changes || changes.length === 0 || isLogged(changes)) return undefined;
  return { changes, variables: [] };
}

function trimInCode(
  { text }: Subject,
  shown: ReturnType<typeof shownValues>,
): readonly TextChange[] | undefined {
  const cut = shown && cutterOf(shown.code.language.name);
  // A thing that holds the secret cannot be cut; its member can, where it is assigned.
  if (!shown || !cut || shown.values.some(({ isContainer }) => isContainer)) return undefined;
  const cuts = shown.values.map((value) => cut(siteOf(shown.code, value), text));
  return cuts.every((each) => each !== undefined) ? cuts : undefined;
}

function changed(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (result, change) => result.slice(0, change.start) + change.text + result.slice(change.end),
    text,
  );
}
