import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods } from './callbacks.ts';
import { hashBrace, string } from './strings.ts';

const interpolated = { interpolation: [hashBrace], multiline: true };

export const ruby: Language = {
  ...base,
  name: 'ruby',
  lineComments: ['#'],
  blockComments: [['\n=begin', '\n=end']],
  strings: [
    string('"', interpolated),
    string("'", { multiline: true }),
    string('`', interpolated),
    string('%Q(', { nests: '(', ...interpolated, close: ')' }),
    string('%Q[', { nests: '[', ...interpolated, close: ']' }),
    string('%Q{', { nests: '{', ...interpolated, close: '}' }),
    string('%q(', { nests: '(', close: ')', multiline: true }),
    string('%q[', { nests: '[', close: ']', multiline: true }),
    string('%q{', { nests: '{', close: '}', multiline: true }),
    string('%w(', { nests: '(', close: ')', multiline: true }),
    string('%w[', { nests: '[', close: ']', multiline: true }),
    string('%i(', { nests: '(', close: ')', multiline: true }),
    string('%i[', { nests: '[', close: ']', multiline: true }),
  ],
  regexLiterals: true,
  heredocs: 'ruby',
  nameStarts: '@$',
  nameSuffixes: true,
  symbols: true,
  trailingBlocks: true,
  implicitParameters: ['it', '_1'],
  fieldOwners: [],
  callbacks: {
    ...methods(-1, {
      nothing: 'any? all? none? inject reduce sum',
      same: 'each each_pair each_value each_entry reverse_each select filter reject find detect sort_by tap',
      result: 'map flat_map collect filter_map then yield_self',
    }),
    ...methods(0, { same: 'each_with_index each_with_object', nothing: 'each_slice' }),
  },
  blocks: 'indentation',
  trailingIf: true,
  barredParameters: true,
  functionWords: ['def'],
  listTargets: true,
  functionScope: 'closed',
  loops: { brackets: false, between: ['in'] },
  wordOperators: { or: 'or', and: 'and' },
  transparent: [
    ...base.transparent,
    ...'String format sprintf Array .strict_encode64 .encode64 .urlsafe_encode64 .to_json .dump'.split(' '),
  ],
  inclusiveRanges: ['..'],
  sliceMethods: {
    slice: 'start-length',
    first: 'count',
    last: 'count',
    truncate: 'count',
    byteslice: 'start-length',
  },
  printers: [
    ...'puts p pp print printf putc warn ap abort $stdout.puts $stdout.print $stdout.write $stderr.puts $stderr.print'.split(
      ' ',
    ),
    ...'$stderr.write STDOUT.puts STDOUT.print STDOUT.write STDERR.puts STDERR.print STDERR.write Kernel.puts Kernel.warn'.split(
      ' ',
    ),
    ...'$stdout.printf $stderr.printf STDOUT.printf STDERR.printf'.split(' '),
  ],
  printWords: [
    ...'puts p pp print printf warn ap abort'.split(' '),
    ...'$stdout.puts $stdout.print $stdout.write $stderr.puts $stderr.print $stderr.write'.split(' '),
    ...'STDOUT.puts STDOUT.print STDOUT.write STDERR.puts STDERR.print STDERR.write'.split(' '),
    ...'$stdout.printf $stderr.printf STDOUT.printf STDERR.printf'.split(' '),
  ],
  commandCalls: true,
  statementModifiers: ['if', 'unless', 'while', 'until', 'rescue', 'and', 'or'],
  logMethods: [...base.logMethods, 'unknown', 'add', 'tagged'],
};
