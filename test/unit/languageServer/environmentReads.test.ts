import { describe, expect, it } from 'vitest';
import { namePlaceIn } from '../../../server/src/languageServer/completion/environmentReads.ts';
import { namesDefinedIn } from '../../../server/src/languageServer/completion/templateNames.ts';

/** Lines up to the cursor; a name is being written behind the bar. */
const lines: readonly (readonly [path: string, line: string])[] = [
  ['a.ts', 'const s = process.env.|'],
  ['a.js', 'const s = process.env.|XTOPAY_CL'],
  ['a.vue', "process.env['|X"],
  ['a.mjs', 'process.env?.|'],
  ['a.ts', 'Deno.env.get("|'],
  ['a.ts', 'Bun.env.|XT'],
  ['a.py', 'os.environ["|'],
  ['a.py', "os.environ.get('|XT"],
  ['a.py', 'os.getenv("|'],
  ['a.py', 'environ["|'],
  ['a.rb', "ENV['|"],
  ['a.rb', 'ENV.fetch("|XTO'],
  ['a.php', "getenv('|"],
  ['a.php', '$_ENV["|X'],
  ['a.go', 'os.Getenv("|'],
  ['a.go', 'os.LookupEnv("|X'],
  ['A.java', 'System.getenv("|'],
  ['a.kt', 'System.getenv("|X'],
  ['a.cs', 'Environment.GetEnvironmentVariable("|'],
  ['a.rs', 'std::env::var("|'],
  ['a.rs', 'env::var("|X'],
  ['a.swift', 'ProcessInfo.processInfo.environment["|'],
  ['a.ps1', '$env:|'],
  ['a.ps1', '${env:|X'],
  ['a.sh', 'curl -u "${|'],
  ['a.sh', 'curl -u "$|X'],
  ['compose.yaml', 'SECRET: ${|'],
  ['ci.yml', 'SECRET: ${{ secrets.|X'],
  ['Dockerfile', 'RUN echo ${|'],
  ['a.http', 'X: {{$dotenv |'],
  ['.env', '|'],
  ['sub/.env.local', 'export |XTO'],
  ['.env.example', '|XTOPAY_'],
];

describe('the name of an environment variable', () => {
  it.each(lines)('is being written in %s: %s', (path, line) => {
    const start = line.indexOf('|');
    const isKey = path.includes('.env');
    expect(namePlaceIn(path, line.replace('|', ''))).toEqual({ start, isKey });
  });

  it.each([
    ['a.ts', 'const s = process.env'],
    ['a.ts', 'other.'],
    ['a.ts', 'import.meta.env.'],
    ['a.ts', '`${'],
    ['a.ts', 'os.environ["'],
    ['a.py', 'process.env.'],
    ['a.py', 'settings["'],
    ['a.sh', 'cost: $'],
    ['a.sh', 'PATH'],
    ['a.txt', '${'],
    ['.env', 'XTOPAY_CLIENT_ID='],
    ['.env', 'NAME=va'],
    ['.env', '# comment'],
    ['environment.md', 'X'],
  ])('is not in %s: %s', (path, line) => {
    expect(namePlaceIn(path, line)).toBeUndefined();
  });
});

it('the names that a template defines are those about Xtopay, each once', () => {
  const text =
    '# XTOPAY_OLD=\nXTOPAY_CLIENT_ID=\nexport MY_XTOPAY_SECRET = value\nPORT=1\nXTOPAY_CLIENT_ID=2\n';
  expect(namesDefinedIn(text)).toEqual(['XTOPAY_CLIENT_ID', 'MY_XTOPAY_SECRET']);
});
