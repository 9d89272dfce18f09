import { availableParallelism } from 'node:os';
import { createNodeScanner } from '../../workspace/node/nodeScanner.ts';
import { withoutSecrets } from '../../workspace/withoutSecrets.ts';
import { reports } from '../reports/reports.ts';
import { printable } from '../reports/textReport.ts';
import { reaches, type ScanResult } from '../result.ts';
import { summaryLines } from '../summaryText.ts';
import { usage } from '../usage.ts';
import { BaselineError } from './baselineFile.ts';
import { readArguments, type ScanArguments, UsageError } from './readArguments.ts';
import { scanCommand } from './scanCommand.ts';

/** What the program has to do with the rest of the world. */
export interface Surroundings {
  /** Behind the program's name. */
  readonly args: readonly string[];
  readonly version: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Aborted when the person wants no more of it. */
  readonly cancellation: AbortSignal;
}

/** Runs the command line. @returns The exit status: 0, 1 or 2, as the usage says. */
export async function runProgram(given: Surroundings): Promise<number> {
  // Names of files and folders are in all that is said, and one may be a secret.
  const print = (text: string) => given.print(withoutSecrets(text));
  const complain = (text: string) => given.complain(withoutSecrets(text));
  const surroundings = { ...given, print, complain };
  const { args, version } = surroundings;
  try {
    const command = readArguments(args);
    if (command.kind === 'help') print(usage);
    else if (command.kind === 'version') print(`${version}\n`);
    else return await scan(surroundings, command.scan);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${usage}`);
    else if (error instanceof BaselineError) complain(`${error.message}\n`);
    else complain(`The scan failed, a fault of this program; no file was changed.\n${faultOf(error)}\n`);
    return 2;
  }
}

async function scan(
  { version, print, complain, cancellation }: Surroundings,
  args: ScanArguments,
): Promise<number> {
  const scanner = createNodeScanner({ threads: availableParallelism() });
  try {
    const result = await scanCommand({ scanner, cancellation, version }, args);
    print(reports[args.format](result));
    if (args.format !== 'text') complain(`${summaryLines(result).map(printable).join('\n')}\n`);
    return statusOf(result, args);
  } finally {
    await scanner.dispose();
  }
}

/** The kind of an error and where it came up. Its message may quote what was read. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}

function statusOf(
  { problems, summary, findings }: ScanResult,
  { failOn, writeBaseline }: ScanArguments,
): number {
  if (problems.length > 0 || summary.cancelled) return 2;
  return writeBaseline === undefined && reaches(findings, failOn) ? 1 : 0;
}
