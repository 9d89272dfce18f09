import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type { Case } from './cases.mts';
import { bundleTests, type TestBundle } from './bundle.mts';
import { TimeLimitError, withinTime } from './timeLimit.mts';

/** What one test may take, in milliseconds: many times what the longest takes without a mutant. */
const LONGEST_TEST = 2000;

/**
 * Runs tests for Stryker in its own process. vitest starts a worker for each mutant, which costs a hundred times what
 * most of these tests do; here the bundled tests and what they test are evaluated anew for each mutant.
 */
class QuickRunner implements TestRunner {
  static readonly inject = [] as const;
  #bundle: TestBundle | undefined;
  /** What the code that holds the mutants reads and counts. */
  readonly #context: InstrumenterContext = {};

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#context });
    this.#bundle = await bundleTests(process.cwd());
  }

  async dryRun(): Promise<DryRunResult> {
    const bundle = this.#loaded();
    const tests: TestResult[] = [];
    for (const test of bundle.load(bundle.files, true)) {
      this.#context.currentTestId = test.id;
      tests.push(await resultOf(test, test.run));
      delete this.#context.currentTestId;
    }
    const { mutantCoverage } = this.#context;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    hitLimit,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const bundle = this.#loaded();
    const ids = testFilter && new Set(testFilter);
    const files = ids
      ? bundle.files.filter((file) => testFilter.some((id) => id.startsWith(`${file} > `)))
      : bundle.files;
    const context = this.#context;
    delete context.activeMutant;
    context.hitCount = 0;
    if (hitLimit === undefined) delete context.hitLimit;
    else context.hitLimit = hitLimit;
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    try {
      const cases = withinTime(LONGEST_TEST, () => bundle.load(files, false)).filter(
        ({ id }) => ids?.has(id) ?? true,
      );
      context.activeMutant = activeMutant.id;
      const result = await untilFailure(cases);
      return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
    } catch (error) {
      if (error instanceof TimeLimitError)
        return toMutantRunResult({ status: DryRunStatus.Timeout, reason: error.message });
      // The files do not even load.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading', '', 0, error)] });
    }
  }

  #loaded(): TestBundle {
    if (this.#bundle === undefined) throw new Error('The tests are not bundled yet.');
    return this.#bundle;
  }
}

async function untilFailure(cases: readonly Case[]): Promise<DryRunResult> {
  const tests: TestResult[] = [];
  for (const test of cases) {
    const result = await resultOf(test, () => withinTime(LONGEST_TEST, test.run));
    tests.push(result);
    if (result.status === TestStatus.Failed) break;
  }
  return { status: DryRunStatus.Complete, tests };
}

async function resultOf({ id, file }: Case, run: () => unknown): Promise<TestResult> {
  const before = performance.now();
  try {
    await run();
  } catch (error) {
    if (error instanceof TimeLimitError) throw error;
    return failed(id, file, performance.now() - before, error);
  }
  return {
    id,
    name: id,
    fileName: file,
    timeSpentMs: performance.now() - before,
    status: TestStatus.Success,
  };
}

function failed(id: string, fileName: string, timeSpentMs: number, error: unknown): TestResult {
  return { id, name: id, fileName, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'quick', QuickRunner)];
