import { basename, dirname } from 'node:path';
import { findIn } from '../../secretlint/engine.ts';
import { decodeText, encodingOf } from '../encoding.ts';
import type { Commit, Origin, OriginQuestion } from '../origin.ts';
import { locate } from '../positions.ts';
import { decode } from './decode.ts';
import { askGit, type GitAnswer, itemsOf, mayNameSecret } from './gitProcess.ts';

/** In bytes: a larger file is not read for a question that a mouse asks by the way. */
const largest = 4_000_000;

type NoAnswer = Exclude<GitAnswer, { readonly kind: 'answer' }>;

/**
 * Where something that was found stands with git's history: looks for its fingerprint in the file as it was
 * committed last, so that edits and moved lines make no difference, and asks for the commit of that line.
 * Only its place and the file's name are told to git.
 * @param calledOff Resolves when nobody waits for the answer any more; git is ended then.
 */
export async function originOf(
  { path, fingerprint, line }: OriginQuestion,
  calledOff: Promise<void>,
): Promise<Origin> {
  const controller = new AbortController();
  const { signal } = controller;
  void calledOff.then(() => controller.abort());
  const [directory, name] = [dirname(path), basename(path)];
  if (mayNameSecret(path)) return { kind: 'unknown', why: 'unnamable' };
  const ask = (...command: readonly string[]) => askGit(directory, command, [], { signal });

  const tracked = await ask('ls-files', '-z', '--', `:(literal)${name}`);
  if (tracked.kind !== 'answer') return withoutAnswer(tracked);
  if (tracked.output === '') {
    const ignored = await askGit(directory, ['check-ignore', '-z', '--stdin'], [name], { signal });
    return { kind: 'untracked', isIgnored: ignored.kind === 'answer' && ignored.output !== '' };
  }

  // Nothing is committed in a new repository, and the status is 1.
  const head = await ask('rev-parse', '--verify', '--quiet', 'HEAD');
  if (head.kind !== 'answer') return withoutAnswer(head);
  const commit = head.output.trim();
  if (commit === '') return { kind: 'uncommitted' };
  const entry = await ask('ls-tree', '-z', '--long', commit, '--', name);
  if (entry.kind !== 'answer') return withoutAnswer(entry);
  const [, blob, size] = /^\d+ blob (\w+) +(\d+)\t/.exec(itemsOf(entry.output)[0] ?? '') ?? [];
  if (blob === undefined) return { kind: 'uncommitted' };
  if (Number(size) > largest) return { kind: 'unknown', why: 'too-large' };
  const content = await askGit(directory, ['cat-file', 'blob', blob], [], { signal, encoding: 'latin1' });
  if (content.kind !== 'answer') return withoutAnswer(content);

  const committed = await nearestLine(path, content.output, fingerprint, line);
  if (committed === undefined) return { kind: 'uncommitted' };
  const range = `${committed + 1},${committed + 1}`;
  // A repository's own settings may name programs that convert files for a comparison, and files to read.
  const own = ['--no-textconv', '--no-ignore-revs-file', '--porcelain', '-L', range];
  const blame = ['-c', 'blame.showRoot=false', 'blame', ...own, commit];
  const [told, shallow] = await Promise.all([
    ask(...blame, '--', name),
    ask('rev-parse', '--is-shallow-repository'),
  ]);
  if (told.kind !== 'answer') return withoutAnswer(told);
  const since = readBlame(told.output, shallow.kind === 'answer' && shallow.output.trim() === 'true');
  return since ? { kind: 'committed', since } : { kind: 'unknown', why: 'failed' };
}

/** @param bytes One character each. @returns From 0; `undefined` where it is not in the text. */
async function nearestLine(
  path: string,
  bytes: string,
  fingerprint: string,
  line: number,
): Promise<number | undefined> {
  const content = Buffer.from(bytes, 'latin1');
  const text = decodeText(content, encodingOf(content), decode);
  const found = (await findIn(path, text)).filter((each) => each.fingerprint === fingerprint);
  const lines = locate(text, found).map(({ from }) => from.line);
  return lines.toSorted((one, other) => Math.abs(one - line) - Math.abs(other - line))[0];
}

/** @param output Of one line, with `--porcelain`. */
function readBlame(output: string, isShallow: boolean): Commit | undefined {
  const [first = '', ...rest] = output.split('\n');
  const valueOf = (key: string) => rest.find((each) => each.startsWith(`${key} `))?.slice(key.length + 1);
  const [hash = ''] = first.split(' ');
  const time = new Date(Number(valueOf('author-time')) * 1000);
  if (!/^[0-9a-f]{40,64}$/.test(hash) || Number.isNaN(time.getTime())) return undefined;
  return {
    id: hash.slice(0, 10),
    day: time.toISOString().slice(0, 10),
    subject: valueOf('summary') ?? '',
    // A boundary is the first commit of all, or where a shallow clone ends.
    isOldestKnown: isShallow && rest.includes('boundary'),
  };
}

function withoutAnswer(answer: NoAnswer): Origin {
  if (answer.kind === 'no-repository') return { kind: 'no-repository' };
  return { kind: 'unknown', why: answer.trouble };
}
