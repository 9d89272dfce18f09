import { dockerfileRegions } from '../../detection/loggedSecret/shell/shellRegions.ts';
import type { Spot } from '../environment/spot.ts';
import type { Fix, TextChange } from '../fix.ts';
import { lineEnd, lineStart } from '../literals/lines.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import { posixShell, replaceInShell } from '../shell/replaceInShell.ts';
import type { Format, Task } from './format.ts';
import { beginsWith } from './placeholders.ts';

/**
 * `RUN` is handed the secret by a mount, which leaves nothing in the image; `CMD` and `ENTRYPOINT` read what the
 * container is run with; `ARG` loses its default. `ENV` would keep any value in the image, so it goes, and a comment
 * says where the value comes from.
 */
export const dockerfile: Format = (task) => {
  const { text, spot } = task;
  if (beginsWith(['#'])(task)) return replaceInComment(spot);
  const shell = dockerfileRegions(text).find(({ start, end }) => start <= spot.start && spot.end <= end);
  if (shell !== undefined) {
    const fix = replaceInShell(task, shell, posixShell);
    return fix && withMounts(text, shell.start, fix);
  }
  if (spot.kind === 'basic-auth' || spot.encodings.length > 0) return undefined;
  return inInstruction(task);
};

function withMounts(text: string, from: number, fix: Fix): Fix | undefined {
  const head = text.slice(0, from);
  const run = /(?:^|\n)[ \t]*RUN[ \t]+(?:--\S+[ \t]+|\\\r?\n[ \t]*)*(?:<<-?["']?\w+["']?[ \t]*\r?\n)?$/i.exec(
    head,
  );
  if (run === null) return fix;
  const words = /^\n?[ \t]*RUN[ \t]+/i.exec(run[0])?.[0].length ?? 0;
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

function inInstruction({ text, spot }: Task): Fix | undefined {
  const start = lineStart(text, spot.start);
  const end = lineEnd(text, spot.end);
  const line = text.slice(start, end);
  const [, keyword = '', rest = ''] = /^[ \t]*(ENV|ARG)[ \t]+(.*)$/i.exec(line) ?? [];
  const token = text.slice(spot.start, spot.end);
  if (keyword.toUpperCase() === 'ARG') return inArgument(text, start, end, spot);
  if (keyword === '') return undefined;
  const own = new RegExp(`^([A-Za-z_]\\w*)(?:=|[ \\t]+)(["']?)${token}\\2[ \\t]*$`).exec(rest);
  if (own?.[1] !== undefined) {
    const name = own[1];
    const comment = `# ${name} comes from the environment: docker run --env ${name}`;
    return { changes: [{ start, end, text: comment }], variables: [name] };
  }
  // One of several on the line.
  const pair = new RegExp(`[ \\t]+([A-Za-z_]\\w*)=(["']?)${token}\\2(?=[ \\t]|$)`).exec(line);
  if (pair?.[1] === undefined) return undefined;
  const at = start + pair.index;
  return { changes: [{ start: at, end: at + pair[0].length, text: '' }], variables: [pair[1]] };
}

function inArgument(text: string, start: number, end: number, spot: Spot): Fix | undefined {
  const before = /^([ \t]*ARG[ \t]+([A-Za-z_]\w*))=["']?$/i.exec(text.slice(start, spot.start));
  if (before?.[1] === undefined || before[2] === undefined) return undefined;
  if (!/^["']?[ \t]*$/.test(text.slice(spot.end, end))) return undefined;
  const at = start + before[1].length;
  return { changes: [{ start: at, end, text: '' }], variables: [before[2]] };
}
