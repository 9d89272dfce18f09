import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods, taking } from './callbacks.ts';
import { dollarBrace, string } from './strings.ts';

const interpolated = {
  interpolation: [{ open: '{', close: '}' } as const, dollarBrace],
  bareDollar: true,
  multiline: true,
};
const streams = ['STDOUT', 'STDERR', '"php://stdout"', '"php://stderr"', '"php://output"'];

export const php: Language = {
  ...base,
  name: 'php',
  lineComments: ['//', '#'],
  strings: [string('"', interpolated), string("'", { multiline: true }), string('`', interpolated)],
  heredocs: 'php',
  nameStarts: '$\\',
  nameParts: '\\',
  functionWords: ['function', 'fn'],
  functionScope: 'closed',
  loops: { brackets: true, between: ['as'] },
  dotJoins: true,
  wordOperators: { or: 'or', and: 'and', xor: 'compare', instanceof: 'compare' },
  transparent: [
    ...base.transparent,
    ...'sprintf vsprintf strval trim ltrim rtrim chop strtoupper strtolower ucfirst implode join json_encode serialize'.split(
      ' ',
    ),
    ...'print_r var_export base64_encode base64_decode bin2hex urlencode rawurlencode htmlspecialchars htmlentities nl2br'.split(
      ' ',
    ),
    ...'compact array_merge str_pad addslashes array collect Exception RuntimeException strrev utf8_encode'.split(
      ' ',
    ),
  ],
  classWords: ['class', 'trait', 'enum'],
  fieldOwners: ['$this->', 'self::', 'static::'],
  fieldsNeedOwner: true,
  callbacks: {
    ...methods(0, {
      nothing: 'every contains',
      same: 'each filter reject first sort unique',
      result: 'map flatMap pipe transform then',
    }),
    array_map: taking(0, 1, 'result'),
    array_walk: taking(1, 0, 'nothing'),
    array_filter: taking(1, 0, 'same'),
    array_reduce: taking(1, 0, 'nothing', -1),
    tap: taking(1, 0, 'same'),
    with: taking(1, 0, 'result'),
  },
  sliceMethods: { substr: 'start-length', take: 'count', limit: 'count' },
  sliceFunctions: {
    substr: 'start-length',
    mb_substr: 'start-length',
    mb_strimwidth: 'start-length',
    'Str::limit': 'count',
    'Str::substr': 'start-length',
    str_limit: 'count',
  },
  printers: [
    ...'var_dump printf vprintf print_r var_export error_log dump dd ray trigger_error syslog debug_zval_refcount'.split(
      ' ',
    ),
    ...'logger die exit wp_die WP_CLI::log WP_CLI::line WP_CLI::success WP_CLI::warning WP_CLI::error echo print'.split(
      ' ',
    ),
    ...'$this->info $this->line $this->warn $this->error $this->comment $output->writeln $output->write $io->text $io->writeln'.split(
      ' ',
    ),
    ...'$this->output->writeln $io->success $io->note'.split(' '),
  ],
  streamPrinters: { fwrite: streams, fputs: streams, fprintf: streams, file_put_contents: streams },
  printWords: ['echo', 'print', 'die', 'exit'],
  returningPrinters: ['print_r', 'var_export'],
  loggers: ['monolog'],
  logMethods: [...base.logMethods, 'write', 'addinfo', 'adddebug', 'adderror', 'addwarning'],
};
