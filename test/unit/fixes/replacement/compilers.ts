/** A compiler or interpreter that a machine may have, asked for nothing but whether it can read files. */
export interface Compiler {
  readonly command: string;
  /** The extension of the files, or the whole name where it tells the language. */
  readonly reads: string;
  /** What asks about all of the files. Its status is 0 where the command can read each of them. */
  readonly asks: (files: readonly string[], folder: string) => readonly [program: string, ...string[]];
  /** A text as one of several that are read together. */
  readonly prepared?: (text: string, index: number) => string;
  /** It reads one file only: all texts become one. */
  readonly readsOne?: true;
  /** Takes seconds to start. */
  readonly isSlow?: true;
  /** Newer forms than those of the command that distributions have. */
  readonly isTooNew?: RegExp;
  /** Where the status tells of more than syntax: what its output says of syntax. */
  readonly complaint?: RegExp;
}

/** Asks about one file after the other. */
function each(command: string): Compiler['asks'] {
  return (files) => ['sh', '-c', `for file; do ${command} "$file" || exit 1; done`, 'sh', ...files];
}

const python = 'import sys\nfor name in sys.argv[1:]: compile(open(name, newline="").read(), name, "exec")';
const ruby = 'ARGV.each { |name| RubyVM::InstructionSequence.compile_file(name) }';
const parseOnly = ['-XDshould-stop.ifError=PARSE', '-XDshould-stop.ifNoError=PARSE', '-proc:none'];
const rust = ['--edition=2021', '--crate-type=lib', '--emit=metadata', '--out-dir'];

function powershell(files: readonly string[]): string {
  return [
    '$errors = $null',
    `foreach ($file in ${files.map((file) => `'${file}'`).join(',')}) {`,
    '  [void][Management.Automation.Language.Parser]::ParseFile($file, [ref]$null, [ref]$errors)',
    '  if ($errors) { $errors | Out-String; exit 1 }',
    '}',
  ].join('\n');
}

export const compilers: readonly Compiler[] = [
  { command: 'python3', reads: 'py', asks: (files) => ['python3', '-c', python, ...files] },
  { command: 'ruby', reads: 'rb', asks: (files) => ['ruby', '-e', ruby, ...files] },
  { command: 'php', reads: 'php', asks: each('php -l') },
  { command: 'gofmt', reads: 'go', asks: (files) => ['gofmt', '-l', '-e', ...files] },
  {
    command: 'javac',
    reads: 'java',
    asks: (files, folder) => ['javac', ...parseOnly, '-d', folder, ...files],
  },
  {
    command: 'kotlinc',
    reads: 'kt',
    asks: (files, folder) => ['kotlinc', ...files, '-d', folder],
    // Names that no library brings are no matter here. Where it cannot read a file, it says nothing of them.
    isSlow: true,
    complaint: /error: (?:expecting|unexpected|missing|unclosed)/i,
  },
  {
    command: 'mcs',
    reads: 'cs',
    asks: (files) => ['mcs', '--parse', ...files],
    prepared: (text, index) => `namespace N${index} {\n${text}\n}\n`,
    isTooNew: /"""/,
  },
  {
    command: 'rustc',
    reads: 'rs',
    asks: (files, folder) => ['rustc', ...rust, folder, ...files],
    // What is left out must be fit for the language all the same; crates that are not there are no matter.
    prepared: (text, index) => `#[cfg(any())]\nmod left_out_${index} {\n${text}\n}\n`,
    readsOne: true,
  },
  { command: 'swiftc', reads: 'swift', asks: (files) => ['swiftc', '-parse', ...files] },
  {
    command: 'pwsh',
    reads: 'ps1',
    asks: (files) => ['pwsh', '-NoProfile', '-NonInteractive', '-Command', powershell(files)],
  },
  { command: 'bash', reads: 'sh', asks: each('bash -n') },
  { command: 'sh', reads: 'sh', asks: each('sh -n') },
  {
    command: 'make',
    reads: 'Makefile',
    asks: each('make -n -f'),
    prepared: (text) => `${text}\nnothing:\n`,
  },
  {
    command: 'terraform',
    reads: 'tf',
    asks: (_files, folder) => ['terraform', 'fmt', '-no-color', '-write=false', '-list=false', folder],
  },
];
