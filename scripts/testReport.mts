import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** How the tests of one suite ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What passed only when it was tried again: each test with the reason of its first try. */
  readonly retried: readonly string[];
}

/**
 * Reads what Vitest's JSON reporter wrote. A suite that could not even start counts as one failure, and so does a
 * file whose tests could not be loaded.
 */
export async function countsIn(file: string): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const result: unknown = text === undefined ? {} : JSON.parse(text);
  if (!isReport(result)) return { passed: 0, failed: 1, retried: [] };
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  const retried = result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      // What has passed keeps the errors of its earlier tries.
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(
        ({ fullName, failureMessages: [reason = ''] }) =>
          `${basename(name)}: ${fullName}\n    ${whatAndWhere(reason, basename(name))}`,
      ),
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length, retried };
}

/** The first line of an error with its stack, and the line of the test that it comes from. */
function whatAndWhere(error: string, file: string): string {
  const [what = '', ...stack] = error.split('\n');
  const where = stack.find((line) => line.includes(file))?.trim() ?? '';
  return `${what} ${where}`.trimEnd();
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'numPassedTests' in value && 'testResults' in value;
}
