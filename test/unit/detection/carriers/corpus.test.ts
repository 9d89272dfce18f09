import { beforeAll, describe, expect, it } from 'vitest';
import { everyCase } from '../../../corpus/everyCase.ts';
import { faultsOf, type Reported } from '../../../corpus/judge.ts';
import { scanWithCli } from '../../../corpus/scanWithCli.ts';

describe('the command line on the labelled corpus', () => {
  const cases = everyCase();
  let results: ReadonlyMap<string, readonly Reported[]> = new Map();

  beforeAll(() => {
    results = scanWithCli(cases);
  }, 60_000);

  it.each(cases)('$id: $about', (labelled) => {
    expect(faultsOf(labelled, results.get(labelled.id) ?? [])).toEqual([]);
  });

  it('finds nothing in folders that are no case', () => {
    const ids = new Set(cases.map((each) => each.id));
    expect([...results.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
});
