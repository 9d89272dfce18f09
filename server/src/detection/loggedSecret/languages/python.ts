import type { Language, StringForm } from './language.ts';
import { base } from './base.ts';
import { taking } from './callbacks.ts';
import { brace, string } from './strings.ts';

const prefixes = ['', 'r', 'R', 'b', 'B', 'u', 'U', 'rb', 'br', 'Rb', 'bR', 'RB', 'BR', 'rB', 'Br'];
const formatPrefixes = ['f', 'F', 'rf', 'fr', 'Rf', 'fR', 'rF', 'Fr', 'RF', 'FR', 't', 'T', 'rt', 'tr'];

function strings(): readonly StringForm[] {
  const forms: StringForm[] = [];
  for (const quote of ['"""', "'''", '"', "'"]) {
    const shape = { close: quote, multiline: quote.length === 3 };
    for (const prefix of prefixes) forms.push(string(prefix + quote, shape));
    for (const prefix of formatPrefixes)
      forms.push(string(prefix + quote, { ...shape, interpolation: [brace] }));
  }
  return forms;
}

const iterating = 'list tuple set frozenset sorted reversed enumerate iter'.split(' ');

export const python: Language = {
  ...base,
  name: 'python',
  lineComments: ['#'],
  blockComments: [],
  strings: strings(),
  blocks: 'indentation',
  linesContinue: false,
  functionWords: ['def'],
  functionScope: 'sees-outer',
  loops: { brackets: false, between: ['in'] },
  listTargets: true,
  keywordArguments: true,
  trailingIf: true,
  lambdaWord: 'lambda',
  comprehensions: true,
  loopsGiveKeys: true,
  iterating: ['.join', ...iterating],
  dictionary: 'dict',
  fieldOwners: ['self.', 'cls.'],
  callbacks: { map: taking(0, 1, 'result'), filter: taking(0, 1, 'same') },
  wordOperators: { or: 'or', and: 'and', is: 'compare', in: 'compare' },
  transparent: [
    ...base.transparent,
    ...iterating,
    ...'str repr ascii bytes bytearray format dict vars print_r json.dumps pformat pprint.pformat'.split(' '),
    ...'base64.b64encode b64encode base64.b64decode base64.urlsafe_b64encode base64.standard_b64encode binascii.hexlify'.split(
      ' ',
    ),
    ...'quote urllib.parse.quote quote_plus shlex.quote cast typing.cast Exception ValueError RuntimeError KeyError click.style nullcontext contextlib.nullcontext'.split(
      ' ',
    ),
    ...'colored termcolor.colored textwrap.dedent dedent textwrap.indent'.split(' '),
  ],
  printers: [
    ...'print pprint pp pprint.pprint pprint.pp rprint rich.print sys.stdout.write sys.stderr.write sys.exit'.split(
      ' ',
    ),
    ...'click.echo click.secho typer.echo typer.secho st.write st.text st.code tqdm.write'.split(' '),
    ...'warnings.warn log'.split(' '),
  ],
  streamArgument: { name: 'file', streams: ['sys.stdout', 'sys.stderr', 'sys.__stdout__', 'sys.__stderr__'] },
  printWords: ['print'],
  loggers: ['structlog', 'loguru', 'console', 'stdout', 'stderr'],
  logMethods: [...base.logMethods, 'msg', 'print', 'success', 'write', 'writelines', 'rule'],
};
