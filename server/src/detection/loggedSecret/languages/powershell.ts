import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods } from './callbacks.ts';
import { string } from './strings.ts';

const interpolated = {
  escape: '`',
  multiline: true,
  interpolation: [
    { open: '$(', close: ')' },
    { open: '${', close: '}' },
  ],
  bareDollar: true,
} as const;

export const powershell: Language = {
  ...base,
  name: 'powershell',
  lineComments: ['#'],
  blockComments: [['<#', '#>']],
  strings: [
    string('@"', { ...interpolated, close: '\n"@' }),
    string("@'", { close: "\n'@", escape: 'none', multiline: true }),
    string('"', interpolated),
    string("'", { escape: 'double', multiline: true }),
  ],
  nameStarts: '$',
  nameParts: '-',
  functionWords: ['function'],
  functionScope: 'sees-outer',
  trailingBlocks: true,
  implicitParameters: ['$_', '$PSItem'],
  fieldOwners: ['$this.'],
  callbacks: methods(0, { result: 'ForEach', same: 'Where' }),
  wordOperators: {
    ...Object.fromEntries(
      'eq ne ceq ieq like match notmatch is in gt lt ge le or and replace split contains notlike notin'
        .split(' ')
        .map((word) => [word, 'compare'] as const),
    ),
    as: 'cast',
  },
  transparent: [
    ...base.transparent,
    ...'string.Format String.Format ToBase64String GetBytes Write-Output'.split(' '),
  ],
  inclusiveRanges: ['..'],
  sliceMethods: { Substring: 'start-length', Remove: 'count' },
  printers: [
    ...'[Console]::WriteLine [Console]::Write [System.Console]::WriteLine [Console]::Error.WriteLine'.split(
      ' ',
    ),
    ...'$Host.UI.WriteLine $host.UI.WriteLine'.split(' '),
  ],
  pipes: true,
  printWords: [
    ...'Write-Host Write-Output Write-Verbose Write-Debug Write-Information Write-Warning Write-Error Write-Log'.split(
      ' ',
    ),
    ...'echo Out-Host Out-Default write'.split(' '),
  ],
};
