import { collectTokens } from '../../detection/collect.ts';
import { shellFormOf } from '../../detection/loggedSecret/shell/findInShell.ts';
import { type Shown, shownValues } from '../../detection/loggedSecret/shownValues.ts';
import { resolve } from '../../detection/resolve.ts';
import type { Fix, Subject, TextChange } from '../fix.ts';
import { cutterOf } from './cutters.ts';
import { type Cuts, neededOf } from './needed.ts';
import { cutsInShell } from './shell.ts';
import { type Site, siteOf } from './site.ts';
import { stillLogged } from './stillLogged.ts';

/**
 * Cuts what a call or a statement logs of the client secret to its first eight characters, where it stands in that
 * call. Undefined where the language has no such form for the place, or where the secret would be logged still.
 */
export function trim(subject: Subject): Fix | undefined {
  return trimAll([subject])[0];
}

/**
 * As {@link trim} for many findings of one text, which is read a few times for all of them; linear in its length.
 * @param subjects In the order of their place.
 * @returns A fix or undefined for each; none of the fixes meets another: those that would are undefined.
 */
export function trimAll(subjects: readonly Subject[]): readonly (Fix | undefined)[] {
  const logged = subjects.filter(
    ({ finding, path }) => finding.code === 'logged-secret' && !withoutForm.test(path),
  );
  const [one] = logged;
  if (one === undefined) return subjects.map(() => undefined);
  const shell = shellFormOf(one.path, one.text);
  const cuts = shell ? cutsInShell(shell, logged) : cutsInCode(one, logged);
  const attempts = neededOf(one, cuts).filter(
    ({ changes }) => changes.length > 0 && !changes.some(holdsToken),
  );
  const left = stillLogged(one, attempts);
  const fixes = new Map(
    attempts
      .filter((attempt) => !left.has(attempt))
      .map(({ start, changes }) => [start, { changes, variables: [] }]),
  );
  return subjects.map(({ finding }) =>
    finding.code === 'logged-secret' ? fixes.get(finding.start) : undefined,
  );
}

/** Notebooks, and fish, which has no `${X:0:8}`. */
const withoutForm = /\.(?:ipynb|fish)$/i;

function holdsToken({ text }: TextChange): boolean {
  return collectTokens(text).tokens.length > 0;
}

function cutsInCode({ text, path }: Subject, subjects: readonly Subject[]): readonly Cuts[] {
  const starts = new Set(subjects.map(({ finding }) => finding.start));
  const shown = shownValues(text, path, resolve(collectTokens(text)).tokens, starts);
  return [...starts].map((start) => ({ start, cuts: (shown && cutsAt(shown, start)) ?? [] }));
}

function cutsAt({ code, values }: Shown, start: number): Cuts['cuts'] | undefined {
  const cut = cutterOf(code.language.name);
  const shown = values.get(start);
  // A thing that holds the secret cannot be cut; its member can, where it is assigned.
  if (!shown || !cut || shown.some(({ isContainer }) => isContainer)) return undefined;
  const cuts = shown.map((value) => {
    const site = siteOf(code, value);
    const change = cut(site, code.text);
    return change && keeping(site, change);
  });
  return cuts.every((each) => each !== undefined) ? cuts : undefined;
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
