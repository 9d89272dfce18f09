import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Named cases first: where one fails, the run is over before a property test begins. */
class CasesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const last = ['found.property', 'nothing.property', 'prefilter.property', 'prefilter', 'followedReading'];
    const rank = ({ moduleId }: TestSpecification) => last.indexOf(basename(moduleId, '.test.ts'));
    return files.toSorted(
      (one, other) => rank(one) - rank(other) || one.moduleId.localeCompare(other.moduleId),
    );
  }
}

const isLoggedSecret = process.env['MUTATE'] === 'logged-secret';

/** The unit tests of detection that Stryker runs for each mutant: all but those that measure time or start programs. */
export default defineConfig({
  test: {
    include: isLoggedSecret
      ? ['test/unit/detection/loggedSecret/**/*.test.ts', 'test/unit/detection/loggedSecret*.test.ts']
      : ['test/unit/detection/**/*.test.ts'],
    exclude: [
      '**/linear.test.ts',
      '**/corpus.test.ts',
      ...(isLoggedSecret ? [] : ['test/unit/detection/loggedSecret/**']),
    ],
    // All files share their modules; each mutant has a worker of its own.
    isolate: false,
    setupFiles: ['test/unit/detection/fixedSeed.ts'],
    env: { PROPERTY_RUNS: '0.1' },
    sequence: { sequencer: CasesFirst },
  },
});
