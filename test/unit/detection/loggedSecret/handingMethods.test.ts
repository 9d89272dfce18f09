import { describe, expect, it } from 'vitest';
import { findLoggedSecrets } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';

/** How a language hands what it has to a function, and its methods that do. */
interface Handing {
  /** What holds the secret. */
  readonly list: string;
  /** A function of `s` that gives or does what stands for `…`, in brackets or behind a space. */
  readonly lambda: string;
  /** Prints what stands for `…`. */
  readonly shown: string;
  /** A method that makes something harmless of `s`. */
  readonly harmless: string;
  /** They give nothing of what they were called on. */
  readonly nothing: string;
  /** They give what they were called on, or some of it. */
  readonly same: string;
  /** They give what the function gives. */
  readonly result: string;
}

const languages: Readonly<Record<string, Handing>> = {
  ts: {
    list: '[process.env.XTOPAY_CLIENT_SECRET]',
    lambda: '(s => …)',
    shown: 'console.log(…)',
    harmless: 's.length',
    nothing: 'forEach some every findIndex eachSeries subscribe reduce reduceRight',
    same: 'filter find findLast sort toSorted tap each',
    result: 'map flatMap then',
  },
  java: {
    list: 'List.of(System.getenv("XTOPAY_CLIENT_SECRET"))',
    lambda: '(s -> …)',
    shown: 'System.out.println(…)',
    harmless: 's.length()',
    nothing:
      'forEach forEachOrdered ifPresent ifPresentOrElse subscribe thenAccept anyMatch allMatch noneMatch reduce',
    same: 'filter peek sorted each collect doOnNext',
    result: 'map flatMap mapToObj thenApply thenCompose',
  },
  kt: {
    list: 'listOf(System.getenv("XTOPAY_CLIENT_SECRET"))',
    lambda: ' { s -> … }',
    shown: 'println(…)',
    harmless: 's.length',
    nothing: 'forEach forEachIndexed all any none fold collectLatest',
    same:
      'onEach onEachIndexed also takeIf takeUnless filter filterNot filterIndexed first find sortedBy ' +
      'onSuccess apply',
    result: 'map mapNotNull mapIndexed flatMap let run',
  },
  cs: {
    list: 'new[] { Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET") }',
    lambda: '(s => …)',
    shown: 'Console.WriteLine(…)',
    harmless: 's.Length',
    nothing: 'ForEach ForEachAsync Any All ContinueWith Subscribe',
    same: 'Where OrderBy First FirstOrDefault Single Do Tap',
    result: 'Select SelectMany Map Bind Then',
  },
  php: {
    list: 'collect([getenv("XTOPAY_CLIENT_SECRET")])',
    lambda: '(fn($s) => …)',
    shown: 'print(…)',
    harmless: 'strlen($s)',
    nothing: 'every contains',
    same: 'each filter reject first sort unique',
    result: 'map flatMap pipe transform then',
  },
  rb: {
    list: '[ENV["XTOPAY_CLIENT_SECRET"]]',
    lambda: ' { |s| … }',
    shown: 'puts(…)',
    harmless: 's.length',
    nothing: 'any? all? none? inject reduce sum each_slice',
    same:
      'each each_pair each_value each_entry reverse_each select filter reject find detect sort_by tap ' +
      'each_with_index each_with_object',
    result: 'map flat_map collect filter_map then yield_self',
  },
  rs: {
    list: 'vec![env::var("XTOPAY_CLIENT_SECRET")]',
    lambda: '(|s| …)',
    shown: 'println!("{}", …)',
    harmless: 's.len()',
    nothing: 'for_each any all is_some_and is_ok_and try_for_each fold',
    same: 'filter inspect find sort_by_key',
    result: 'map and_then flat_map filter_map map_or then',
  },
  swift: {
    list: '[getenv("XTOPAY_CLIENT_SECRET")]',
    lambda: ' { s in … }',
    shown: 'print(…)',
    harmless: 's.count',
    nothing: 'forEach contains allSatisfy reduce sink',
    same: 'filter first sorted',
    result: 'map compactMap flatMap',
  },
  ps1: {
    list: '@($env:XTOPAY_CLIENT_SECRET)',
    lambda: '({ … })',
    shown: 'Write-Host (…)',
    harmless: '$_.Length',
    nothing: '',
    same: 'Where',
    result: 'ForEach',
  },
};

const names: Readonly<Record<string, string>> = { php: '$s', ps1: '$_' };

describe.each(Object.entries(languages))('the methods of %s that take a function', (extension, handing) => {
  const { list, lambda, shown, harmless, nothing, same, result } = handing;
  const all = `${nothing} ${same} ${result}`.trim().split(' ');
  const name = names[extension] ?? 's';
  const dot = extension === 'php' ? '->' : '.';
  const called = (method: string, body: string) => `${list}${dot}${method}${lambda.replace('…', body)}`;
  const print = (value: string) => shown.replace('…', value);
  const isFound = (code: string) =>
    findLoggedSecrets(extension === 'php' ? `<?php ${code};` : code, `a.${extension}`, []).length > 0;

  it('hand it what they are called on', () => {
    expect(all.filter((method) => !isFound(called(method, print(name))))).toEqual([]);
    expect(all.filter((method) => isFound(called(method, print('other'))))).toEqual([]);
  });

  it('give what they give', () => {
    const giving = `${same} ${result}`.split(' ');
    expect(all.filter((method) => isFound(print(called(method, name))))).toEqual(
      all.filter((method) => giving.includes(method)),
    );
    expect(all.filter((method) => isFound(print(called(method, harmless))))).toEqual(
      all.filter((method) => same.split(' ').includes(method)),
    );
  });

  it('are others than these', () => {
    const other = ['save', 'send', 'schedule'];
    expect(other.filter((method) => isFound(called(method, print(name))))).toEqual([]);
    expect(other.filter((method) => isFound(print(called(method, name))))).toEqual([]);
  });
});
