import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { GitTrouble } from '../../protocol/messages.ts';
import { leadsToNetwork } from './networkRepository.ts';

export type GitAnswer =
  | { readonly kind: 'answer'; readonly output: string }
  | { readonly kind: 'no-repository' }
  | { readonly kind: 'trouble'; readonly trouble: GitTrouble };

export type GitRefusal = Exclude<GitAnswer, { readonly kind: 'answer' }>;

/** After so many milliseconds git is taken to hang, on a `.gitignore` that is a pipe, say. */
const patience = 60_000;

/**
 * What a workspace's own `.git/config` must not decide: each of these could make git run a program
 * (the file system monitor, a hook, a fetch of missing objects), or read a repository planted among the files.
 */
const overrides = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

/** Variables that would point git at another repository than the one of the folder, as a hook's do. */
const otherRepository =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CONFIG|CONFIG_PARAMETERS|CONFIG_COUNT|NAMESPACE|IMPLICIT_WORK_TREE|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|INTERNAL_SUPER_PREFIX|EXTERNAL_DIFF|SSH|SSH_COMMAND|ASKPASS|PAGER|EDITOR)$/;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !otherRepository.test(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept),
    // Errors are told apart by their text.
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

export interface GitOptions {
  /** Ends git before it has answered; the answer is then a failure. */
  readonly signal?: AbortSignal;
  /** `latin1`: each character of the output is one byte of it. Without it, UTF-8. */
  readonly encoding?: 'latin1';
}

function startOptions() {
  return {
    // Not the workspace: Windows looks for programs in the current directory first.
    cwd: dirname(process.execPath),
    env: environment(),
    timeout: patience,
    killSignal: 'SIGKILL',
    windowsHide: true,
  } as const;
}

/** The arguments that ask git about a directory. */
function argumentsFor(directory: string, command: readonly string[]): readonly string[] {
  return ['--no-pager', ...overrides, '-C', directory, ...command];
}

/** Why git must not be started for a directory: its name holds a secret, or git would contact another machine. */
export function reasonNotToAsk(directory: string): GitTrouble | undefined {
  if (secretStart.test(directory)) return 'failed';
  return leadsToNetwork(directory) ? 'network' : undefined;
}

/**
 * Starts a git that answers while it is asked, as {@link askGit} does otherwise.
 * @param directory Absolute, and one that there is no {@link reasonNotToAsk} about.
 * @param more Variables of its environment.
 */
export function startGit(
  directory: string,
  command: readonly string[],
  more: Readonly<Record<string, string>>,
): ChildProcess {
  const options = startOptions();
  return spawn('git', argumentsFor(directory, command), { ...options, env: { ...options.env, ...more } });
}

/**
 * Asks git about the files of a directory: reads only, and runs no program but git.
 * @param directory Absolute. Shown to whoever lists processes, so nothing is asked about one that is named after a
 * secret.
 * @param command Shown to them too: never holds a part of a secret.
 * @param input Paths for its standard input, which git is to read with `-z`.
 * @returns Exit status 1 is an answer too: that of `check-ignore` when nothing is ignored.
 */
export function askGit(
  directory: string,
  command: readonly string[],
  input: readonly string[] = [],
  { signal, encoding }: GitOptions = {},
): Promise<GitAnswer> {
  const reason = reasonNotToAsk(directory);
  if (reason) return Promise.resolve({ kind: 'trouble', trouble: reason });
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      argumentsFor(directory, command),
      {
        ...startOptions(),
        maxBuffer: Number.POSITIVE_INFINITY,
        encoding: encoding ?? 'utf8',
        ...(signal === undefined ? {} : { signal }),
      },
      (error, stdout, stderr) => {
        if (error && error.code !== 1) resolve(refusal(error.code, stderr));
        else resolve({ kind: 'answer', output: stdout });
      },
    );
    // It may end before it has read everything; the exit status says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input.map((path) => `${path}\0`).join(''));
  });
}

function refusal(code: unknown, stderr: string): GitRefusal {
  if (code === 'ENOENT' || code === 'EACCES') return { kind: 'trouble', trouble: 'not-found' };
  if (stderr.includes('dubious ownership')) return { kind: 'trouble', trouble: 'refused' };
  const none = ['not a git repository (or any', 'must be run in a work tree', 'cannot use bare repository'];
  if (none.some((words) => stderr.includes(words))) return { kind: 'no-repository' };
  return { kind: 'trouble', trouble: 'failed' };
}

/** The items of an answer to a command with `-z`. */
export function itemsOf(output: string): readonly string[] {
  return output.split('\0').filter((item) => item !== '');
}

/** What a client secret that stands as it is begins with, and a little of what must not be shown. */
const secretStart = /csk_(?:test|live)_[A-Za-z0-9]{4}/;

/** Whatever may be a credential, or a part of one: it must not stand in a list of processes. */
const maybeSecret = /csk_|[A-Za-z0-9+/=_-]{48,}/;

/** Whether the name of a file may hold a secret: git must not be asked about it by name then. */
export function mayNameSecret(path: string): boolean {
  return maybeSecret.test(basename(path));
}

/** Whether git tracks a file. `false` too where it cannot be asked. @param path Absolute. */
export async function isTrackedFile(path: string): Promise<boolean> {
  if (mayNameSecret(path)) return false;
  const answer = await askGit(dirname(path), ['ls-files', '-z', '--', `:(literal)${basename(path)}`]);
  return answer.kind === 'answer' && answer.output !== '';
}
