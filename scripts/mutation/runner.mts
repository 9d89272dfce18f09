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
import { TooManyStepsError } from './steps.mts';

/** A test may take ten times the steps that it takes without a mutant, and as many as these. */
const MORE_STEPS = 1_000_000;
const TIMES_THE_STEPS = 10;
/** So many tests go first where all are run. */
const MOST_TELLING = 100;

/**
 * Runs tests for Stryker in its own process. vitest starts a worker for each mutant, which costs a hundred times what
 * most of these tests do. Here the bundled tests, and what they test, are evaluated anew where a mutant takes part in
 * that or has not come to an end; the others find what was evaluated before, already compiled: detection keeps
 * nothing from one text to the next.
 */
class QuickRunner implements TestRunner {
  static readonly inject = [] as const;
  #bundle: TestBundle | undefined;
  #cases: readonly Case[] | undefined;
  /** Of each test without a mutant. */
  readonly #steps = new Map<string, number>();
  /** Tests that told mutants in tables, the last first: they tell the next ones too, mostly. */
  #telling: readonly string[] = [];
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
      tests.push(await resultOf(test));
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
    const ids = testFilter && new Set(testFilter);
    const context = this.#context;
    delete context.activeMutant;
    context.hitCount = 0;
    if (hitLimit === undefined) delete context.hitLimit;
    else context.hitLimit = hitLimit;
    try {
      this.#cases ??= this.#evaluate();
      if (this.#steps.size === 0) await this.#countSteps(this.#cases);
      const isStatic = mutantActivation === 'static';
      const cases = isStatic ? this.#inOrder(this.#evaluate(activeMutant.id)) : this.#cases;
      context.activeMutant = activeMutant.id;
      const result = await this.#untilFailure(cases.filter(({ id }) => ids?.has(id) ?? true));
      if (isStatic) this.#noteWhoTold(result);
      return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result);
    } catch (error) {
      if (error instanceof TooManyStepsError) {
        this.#cases = undefined;
        return toMutantRunResult({ status: DryRunStatus.Timeout, reason: error.message });
      }
      // The files do not even load.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading', '', 0, error)] });
    }
  }

  /** The tests of all files, evaluated while a mutant is active, or none is. */
  #evaluate(mutant?: string): readonly Case[] {
    if (mutant !== undefined) this.#context.activeMutant = mutant;
    const bundle = this.#loaded();
    bundle.steps.begin(MORE_STEPS);
    return bundle.load(bundle.files, false);
  }

  /** What a mutant does while files are evaluated is mostly in their tables, which the last tests read. */
  #inOrder(cases: readonly Case[]): readonly Case[] {
    const ranks = new Map(this.#telling.map((id, rank) => [id, rank]));
    const rankOf = ({ id }: Case): number => ranks.get(id) ?? ranks.size;
    return cases.toReversed().toSorted((one, other) => rankOf(one) - rankOf(other));
  }

  #noteWhoTold(result: DryRunResult): void {
    if (result.status !== DryRunStatus.Complete) return;
    const last = result.tests.at(-1);
    if (last?.status !== TestStatus.Failed) return;
    this.#telling = [last.id, ...this.#telling.filter((id) => id !== last.id)].slice(0, MOST_TELLING);
  }

  async #countSteps(cases: readonly Case[]): Promise<void> {
    const { steps } = this.#loaded();
    for (const { id, run } of cases) {
      steps.begin(Infinity);
      await run();
      this.#steps.set(id, steps.taken);
    }
  }

  async #untilFailure(cases: readonly Case[]): Promise<DryRunResult> {
    const { steps } = this.#loaded();
    const tests: TestResult[] = [];
    for (const test of cases) {
      steps.begin(MORE_STEPS + TIMES_THE_STEPS * (this.#steps.get(test.id) ?? 0));
      const result = await resultOf(test);
      // Whatever the test makes of it.
      if (steps.isOver) throw new TooManyStepsError('It has taken too many steps.');
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  #loaded(): TestBundle {
    if (this.#bundle === undefined) throw new Error('The tests are not bundled yet.');
    return this.#bundle;
  }
}

async function resultOf({ id, file, run }: Case): Promise<TestResult> {
  const before = performance.now();
  try {
    await run();
  } catch (error) {
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
