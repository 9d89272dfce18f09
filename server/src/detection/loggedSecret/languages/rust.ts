import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods } from './callbacks.ts';
import { brace as anyBrace, string } from './strings.ts';

/** `{name:?}`: formatting macros take nothing else in braces. */
const brace = { ...anyBrace, namesOnly: true };
const rawHashes = ['', '#', '##'];
const streams = [
  'stdout',
  'stderr',
  'io::stdout()',
  'io::stderr()',
  'std::io::stdout()',
  'std::io::stderr()',
  'handle',
  'out',
  'lock',
];
const logMacros = 'trace debug info warn error log event'.split(' ');

export const rust: Language = {
  ...base,
  name: 'rust',
  strings: [
    ...rawHashes.flatMap((hashes) => [
      string(`r${hashes}"`, { close: `"${hashes}`, escape: 'none', multiline: true, interpolation: [brace] }),
      string(`br${hashes}"`, { close: `"${hashes}`, escape: 'none', multiline: true }),
    ]),
    // `{name}` in the string of a formatting macro; elsewhere such a string seldom meets a log.
    string('"', { multiline: true, interpolation: [brace] }),
    string('b"', { close: '"', multiline: true }),
  ],
  characterLiterals: true,
  barredParameters: true,
  functionWords: ['fn'],
  loops: { brackets: false, between: ['in'] },
  ternary: false,
  leadingIf: true,
  keywordArguments: true,
  classWords: [],
  callbacks: methods(-1, {
    nothing: 'for_each any all is_some_and is_ok_and try_for_each fold',
    same: 'filter inspect find sort_by_key',
    result: 'map and_then flat_map filter_map map_or then',
  }),
  wordOperators: { as: 'cast' },
  transparent: [
    ...base.transparent,
    ...'format! concat! Some Ok Err String::from String::from_utf8 String::from_utf8_lossy std::format! anyhow! .encode'.split(
      ' ',
    ),
    ...'.context eyre! Box::new Arc::new Rc::new Cow::from Some vec! json! serde_json::json! Secret::new'.split(
      ' ',
    ),
  ],
  sliceMethods: { take: 'count' },
  printers: [
    ...'println! print! eprintln! eprint! dbg! std::println! std::eprintln! panic! unreachable! todo!'.split(
      ' ',
    ),
    ...logMacros.flatMap((level) => [`${level}!`, `log::${level}!`, `tracing::${level}!`]),
    ...'slog::info! slog::debug! slog::warn! slog::error! defmt::info! cargo_warning!'.split(' '),
  ],
  streamPrinters: { 'writeln!': streams, 'write!': streams },
  logMethods: [],
};
