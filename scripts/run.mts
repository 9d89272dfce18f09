import { spawn } from 'node:child_process';

/** A program that could not be started or did not end well. The message is for a person. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show the program's output as it comes; otherwise it is kept and shown only when the program fails. */
  readonly loud?: boolean;
}

/**
 * Runs a program to its end, without a shell and without standard input.
 * @returns what it wrote to standard output (nothing where it was shown).
 */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(...startable(program, args), {
      // Quoted already, for the one program that is a script.
      windowsVerbatimArguments: isCommandScript(program),
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', options.loud ? 'inherit' : 'pipe', options.loud ? 'inherit' : 'pipe'],
      windowsHide: true,
    });
    let stdout = '';
    let all = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      all += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      all += text;
    });
    const command = [program, ...args].join(' ');
    child.on('error', (error) => reject(new ProgramError(`${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new ProgramError(`${command} ended with ${signal ?? `status ${code}`}.\n${all}`.trimEnd()));
    });
  });
}

/**
 * Runs npm: the one that started this script, by the Node that runs it; otherwise the one on the path.
 * Needs no shell, on Windows either.
 */
export function npm(args: readonly string[], options: RunOptions = {}): Promise<string> {
  const startedBy = process.env['npm_execpath'];
  return startedBy?.endsWith('.js')
    ? run(process.execPath, [startedBy, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Windows starts a command script by its interpreter only, whose quoting is its own. */
function startable(program: string, args: readonly string[]): [string, readonly string[]] {
  if (!isCommandScript(program)) return [program, args];
  const line = [program, ...args].map((part) => `"${part}"`).join(' ');
  return [process.env['ComSpec'] ?? 'cmd.exe', ['/d', '/s', '/c', `"${line}"`]];
}

function isCommandScript(program: string): boolean {
  return process.platform === 'win32' && /\.(?:cmd|bat)$/i.test(program);
}

/** Sends a signal to a program that was started `detached`, and to everything that it started. */
export function signalTree(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
