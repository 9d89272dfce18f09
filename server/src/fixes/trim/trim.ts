import { collectTokens } from '../../detection/collect.ts';
import { findLoggedSecrets } from '../../detection/loggedSecret/loggedSecret.ts';
import { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';
import { shownValues } from '../../detection/loggedSecret/shownValues.ts';
import { resolve } from '../../detection/resolve.ts';
import type { Fix, Subject, TextChange } from '../fix.ts';
import { cutterOf } from './cutters.ts';
import { type Site, siteOf } from './site.ts';
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
  if (changes.some((change) => collectTokens(change.text).tokens.length > 0)) return undefined;
  return { changes, variables: [] };
}

function trimInCode(
  { text }: Subject,
  shown: ReturnType<typeof shownValues>,
): readonly TextChange[] | undefined {
  const cut = shown && cutterOf(shown.code.language.name);
  // A thing that holds the secret cannot be cut; its member can, where it is assigned.
  if (!shown || !cut || shown.values.some(({ isContainer }) => isContainer)) return undefined;
  const cuts = shown.values.map((value) => {
    const site = siteOf(shown.code, value);
    const change = cut(site, text);
    return change && keeping(site, change);
  });
  return cuts.every((each) => each !== undefined) ? cuts.flat() : undefined;
}

/** The same as changes around the expression, which may hold a secret itself: a value for where there is none. */
function keeping({ start, source }: Site, change: TextChange): readonly TextChange[] {
  const at = change.text.indexOf(source);
  if (at < 0) return [change];
  const end = start + source.length;
  const around = [
    { start: change.start, end: start, text: change.text.slice(0, at) },
    { start: end, end: change.end, text: change.text.slice(at + source.length) },
  ];
  return around.filter((each) => each.text !== '' || each.end > each.start);
}

function changed(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (result, change) => result.slice(0, change.start) + change.text + result.slice(change.end),
    text,
  );
}
