import type { Fix, TextChange } from '../fix.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import { replaceInShell } from '../shell/replaceInShell.ts';
import { posixShell } from '../shell/shellForm.ts';
import { shellAround } from './dockerfileShell.ts';
import { inVariable } from './dockerfileVariables.ts';
import type { Format } from './format.ts';
import { beginsWith } from './placeholders.ts';
import { replaceInQuotedShell } from './shellInYaml.ts';

/**
 * `RUN` is handed the secret by a mount, which leaves nothing in the image; `CMD`, `ENTRYPOINT` and `HEALTHCHECK` read
 * what the container is run with. All of that where a shell runs them: a list of arguments is taken as it is. `ARG`
 * loses its default. `ENV` would keep any value in the image, so it goes, and a comment says where the value comes from.
 */
export const dockerfile: Format = (task) => {
  const { text, spot } = task;
  if (beginsWith(['#'])(task)) return replaceInComment(spot);
  const shell = shellAround(task);
  if (shell !== undefined) {
    const fix = shell.isInJson
      ? replaceInQuotedShell(task, { ...shell.script, isDouble: true }, posixShell)
      : replaceInShell(task, shell.script, posixShell);
    return fix && withMounts(text, shell.command, fix);
  }
  if (spot.kind === 'basic-auth' || spot.encodings.length > 0) return undefined;
  return inVariable(task);
};

function withMounts(text: string, from: number, fix: Fix): Fix | undefined {
  const head = text.slice(0, from);
  const run =
    /(?:^|\n)[ \t]*(?:ONBUILD[ \t]+)?RUN[ \t]+(?:--\S+[ \t]+|\\\r?\n[ \t]*)*(?:<<-?["']?\w+["']?[ \t]*\r?\n)?$/i.exec(
      head,
    );
  if (run === null) return fix;
  const words = /^\n?[ \t]*(?:ONBUILD[ \t]+)?RUN[ \t]+/i.exec(run[0])?.[0].length ?? 0;
  const at = run.index + words;
  const mounts = [...new Set(fix.variables)]
    .map((name) => `--mount=type=secret,id=${name},env=${name} `)
    .filter((mount) => !run[0].includes(mount.trimEnd()));
  if (mounts.length === 0) return fix;
  const [first, ...rest] = fix.changes;
  // The mounts stand before the command; where its first word changes, both are one change.
  const changes: readonly TextChange[] =
    first?.start === at
      ? [{ ...first, text: mounts.join('') + first.text }, ...rest]
      : [{ start: at, end: at, text: mounts.join('') }, ...fix.changes];
  return { ...fix, changes };
}
