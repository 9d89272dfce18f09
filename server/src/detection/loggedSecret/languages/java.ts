import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods } from './callbacks.ts';
import { dollarBrace, string } from './strings.ts';

const printers = [
  ...'System.out.println System.out.print System.out.printf System.out.format System.out.write'.split(' '),
  ...'System.err.println System.err.print System.err.printf System.err.format IO.println IO.print'.split(' '),
  // `System.console().printf`: calls on the way are no part of a path.
  ...'System.console.printf System.console.format System.console.writer.println'.split(' '),
];
const transparent = [
  ...base.transparent,
  ...'String String.valueOf String.format String.join Objects.toString Objects.requireNonNull Optional.of'.split(
    ' ',
  ),
  ...'Optional.ofNullable StringBuilder StringBuffer .append MessageFormat.format List.of Set.of Map.of Stream.of Arrays.stream Arrays.toString'.split(
    ' ',
  ),
  ...'Arrays.asList Exception RuntimeException IllegalStateException IllegalArgumentException .encodeToString'.split(
    ' ',
  ),
  ...'CompletableFuture.completedFuture Mono.just Flux.just kv keyValue StructuredArguments.kv StructuredArguments.value'.split(
    ' ',
  ),
];
const sliceFunctions = {
  left: 'count',
  truncate: 'count',
  abbreviate: 'count',
  'StringUtils.left': 'count',
  'StringUtils.right': 'count',
  'StringUtils.truncate': 'count',
  'StringUtils.abbreviate': 'count',
  'StringUtils.substring': 'start-end',
} as const;
const callbacks = methods(-1, {
  nothing:
    'forEach forEachOrdered ifPresent ifPresentOrElse subscribe thenAccept anyMatch allMatch noneMatch reduce',
  same: 'filter peek sorted each collect doOnNext',
  result: 'map flatMap mapToObj thenApply thenCompose',
});
const loggers = ['slf4j', 'LoggerFactory', 'LogManager'];
const logMethods = [
  ...base.logMethods,
  ...'config fine finer finest severe log logp addkeyvalue throwing entering exiting'.split(' '),
];

export const java: Language = {
  ...base,
  name: 'java',
  loops: { brackets: true, between: [':'] },
  strings: [string('"""', { multiline: true }), string('"')],
  characterLiterals: true,
  nameParts: '$',
  bareMethods: true,
  lambdaArrows: ['->'],
  callbacks,
  classWords: ['class', 'record', 'enum'],
  wordOperators: { instanceof: 'compare' },
  transparent,
  sliceMethods: { substring: 'start-end', subSequence: 'start-end' },
  sliceFunctions,
  printers,
  loggers: [...loggers, 'Timber'],
  logMethods: [...logMethods, 'd', 'i', 'e', 'w', 'v', 'wtf'],
};

export const kotlin: Language = {
  ...java,
  name: 'kotlin',
  loops: base.loops,
  strings: [
    string('"""', { multiline: true, escape: 'none', interpolation: [dollarBrace], bareDollar: true }),
    string('"', { interpolation: [dollarBrace], bareDollar: true }),
  ],
  functionWords: ['fun', 'class', 'constructor'],
  bareMethods: false,
  keywordArguments: true,
  ternary: false,
  leadingIf: true,
  trailingBlocks: true,
  blockParameters: '->',
  implicitParameters: ['it'],
  classWords: ['class', 'object'],
  callbacks: {
    ...callbacks,
    ...methods(-1, {
      nothing: 'forEachIndexed all any none fold collectLatest',
      same: 'onEach onEachIndexed also takeIf takeUnless filterNot filterIndexed first find sortedBy onSuccess',
      result: 'mapNotNull mapIndexed flatMap let',
    }),
    ...methods(0, { same: 'apply', result: 'run' }, ['this', 'it']),
  },
  wordOperators: { is: 'compare', in: 'compare', as: 'cast' },
  transparent: [...transparent, 'listOf', 'listOfNotNull', 'setOf', 'arrayOf', 'mapOf', 'sequenceOf'],
  inclusiveRanges: ['..'],
  sliceMethods: {
    substring: 'start-end',
    subSequence: 'start-end',
    slice: 'start-end',
    take: 'count',
    takeLast: 'count',
  },
  printers: [...printers, 'println', 'print'],
};
