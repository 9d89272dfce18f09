/** A place in code where the name of an environment variable is written. */
export interface NamePlace {
  /** UTF-16 offset in the line where the name begins. */
  readonly start: number;
  /** A name is defined here, not read: it is a key of a dotenv file. */
  readonly isKey: boolean;
}

/** A name that is being written, or none yet. */
const name = '([A-Za-z_][A-Za-z0-9_]*|)$';

/** What stands before the name in each language, by the extension of its files. */
const reads: readonly (readonly [extensions: readonly string[], before: string])[] = [
  [
    ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts', 'vue', 'svelte', 'astro'],
    '(?:\\b(?:process|Bun)\\.env(?:\\??\\.|\\[\\s*["\'`])|\\bDeno\\.env\\.get\\(\\s*["\'`])',
  ],
  [['py', 'pyi', 'pyw'], '(?:\\bos\\.)?(?:\\benviron(?:\\[|\\.get\\()|\\bgetenv\\()\\s*["\']'],
  [['rb', 'rake', 'ru'], '\\bENV(?:\\[|\\.fetch\\()\\s*["\']'],
  [['php'], '(?:\\bgetenv\\(|\\$_(?:ENV|SERVER)\\[)\\s*["\']'],
  [['go'], '\\bos\\.(?:Getenv|LookupEnv)\\(\\s*["`]'],
  [['java', 'kt', 'kts', 'scala', 'groovy', 'gradle'], '\\bSystem\\.getenv(?:\\(|\\(\\)\\.get\\()\\s*["\']'],
  [['cs', 'fs', 'vb'], '\\bEnvironment\\.GetEnvironmentVariable\\(\\s*"'],
  [['rs'], '\\b(?:std::)?env::var(?:_os)?\\(\\s*"'],
  [['swift'], '\\benvironment\\[\\s*"'],
  [['dart'], '\\bPlatform\\.environment\\[\\s*["\']'],
  [['ex', 'exs'], '\\bSystem\\.(?:get_env|fetch_env!?)\\(\\s*"'],
  [['pl', 'pm'], '\\$ENV\\{\\s*["\']?'],
  [['lua'], '\\bos\\.getenv\\(\\s*["\']'],
  [['r'], '\\bSys\\.getenv\\(\\s*["\']'],
  [['c', 'cc', 'cpp', 'h', 'hpp'], '\\bgetenv\\(\\s*"'],
  [['ps1', 'psm1'], '\\$(?:\\{env:|env:)'],
  // A dollar alone is any variable's.
  [['sh', 'bash', 'zsh', 'ksh', 'dockerfile', 'mk'], '(?:\\$\\{|\\$(?=[A-Za-z]))'],
  [['yaml', 'yml'], '(?:\\$\\{(?!\\{)|\\$\\{\\{[^}]*\\b(?:secrets|env)\\.)'],
  [['http', 'rest'], '\\{\\{\\s*\\$(?:dotenv|processEnv)\\s+%?'],
];

const patterns: ReadonlyMap<string, RegExp> = new Map(
  reads.flatMap(([extensions, before]) => {
    const pattern = new RegExp(`${before}${name}`);
    return extensions.map((extension) => [extension, pattern] as const);
  }),
);

const dotenvFile = /^(?:\.env(?:\..+)?|.*\.env|\.envrc|\.flaskenv)$/;
const key = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*|)$/;

/**
 * Where the name of an environment variable is being written.
 * @param path Names the language; see `languagePath`.
 * @param before The line up to the cursor.
 */
export function namePlaceIn(path: string, before: string): NamePlace | undefined {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const isKey = dotenvFile.test(file);
  const match = (isKey ? key : patterns.get(extension))?.exec(before);
  return match ? { start: before.length - (match[1]?.length ?? 0), isKey } : undefined;
}
