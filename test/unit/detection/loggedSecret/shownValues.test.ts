import { expect, it } from 'vitest';
import { findLoggedSecrets } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';
import { shownValues } from '../../../../server/src/detection/loggedSecret/shownValues.ts';

/** What the first finding of a text shows, and of how many steps that is made; `{…}` where the secret is a member of it. */
function shown(path: string, text: string): string | undefined {
  const [found] = findLoggedSecrets(text, path, []);
  const start = found?.start ?? 0;
  const all = shownValues(text, path, [], new Set([start]));
  return all?.values
    .get(start)
    ?.map(({ range: [from, to], isContainer, steps }) => {
      const { lexemes } = all.code;
      const source = text.slice(lexemes[from]?.start, lexemes[to - 1]?.end);
      return `${source}${isContainer ? ' {…}' : ''} /${steps.length}`;
    })
    .join(' ¦ ');
}

it.each([
  ['a.ts', 'console.log(process.env.XTOPAY_CLIENT_SECRET)', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ts', '[process.env.XTOPAY_CLIENT_SECRET].forEach(console.log)', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ps1', '$env:XTOPAY_CLIENT_SECRET | Write-Host', '$env:XTOPAY_CLIENT_SECRET /1'],
  [
    'a.ts',
    'console.log("a", process.env.XTOPAY_CLIENT_SECRET, b, process.env.XTOPAY_CLIENT_SECRET)',
    'process.env.XTOPAY_CLIENT_SECRET /3 ¦ process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  [
    'a.ts',
    'console.log(process.env.XTOPAY_CLIENT_SECRET.trim())',
    'process.env.XTOPAY_CLIENT_SECRET.trim() /5',
  ],
  [
    'a.ts',
    'console.log(process.env.XTOPAY_CLIENT_SECRET.trim().toUpperCase())',
    'process.env.XTOPAY_CLIENT_SECRET.trim().toUpperCase() /7',
  ],
  ['a.ts', 'console.log(String(process.env.XTOPAY_CLIENT_SECRET))', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  [
    'a.ts',
    'console.log(String(process.env.XTOPAY_CLIENT_SECRET.trim()))',
    'process.env.XTOPAY_CLIENT_SECRET.trim() /5',
  ],
  ['a.ts', 'console.log(`a ${process.env.XTOPAY_CLIENT_SECRET} b`)', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  [
    'a.ts',
    'console.log("a" + process.env.XTOPAY_CLIENT_SECRET + "b")',
    'process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  ['a.ts', 'const c = { s: process.env.XTOPAY_CLIENT_SECRET };\nconsole.log(c)', 'c {…} /1'],
  ['a.ts', 'const c = { s: process.env.XTOPAY_CLIENT_SECRET };\nconsole.log(c.s)', 'c.s /2'],
  ['a.ts', 'const c = { s: process.env.XTOPAY_CLIENT_SECRET };\nconsole.log(c["s"])', 'c["s"] /2'],
  [
    'a.ts',
    'console.log({ secret: process.env.XTOPAY_CLIENT_SECRET })',
    'process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  ['a.ts', 'const secret = process.env.XTOPAY_CLIENT_SECRET;\nconsole.log({ secret: secret })', 'secret /1'],
  ['a.ts', 'const secret = process.env.XTOPAY_CLIENT_SECRET;\nconsole.log({ secret })', 'secret /1'],
  ['a.ts', 'const secret = process.env.XTOPAY_CLIENT_SECRET;\nconsole.log(a ? secret : b)', 'secret /1'],
  [
    'a.ts',
    'const secret = process.env.XTOPAY_CLIENT_SECRET;\nconsole.log(a, secret, secret.length)',
    'secret /1 ¦ secret /1',
  ],
  [
    'a.ts',
    'console.log(Buffer.from(process.env.XTOPAY_CLIENT_SECRET).toString("base64"))',
    'process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  ['a.ts', 'console.log(process.env.XTOPAY_CLIENT_SECRET.bytes())', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ts', 'console.log(process.env.XTOPAY_CLIENT_SECRET.chars)', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ts', 'const bytes = process.env.XTOPAY_CLIENT_SECRET;\nconsole.log(bytes)', 'bytes /1'],
  [
    'a.ts',
    'console.log(describe.xtopaySecret(id), process.env.XTOPAY_CLIENT_SECRET)',
    'process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  [
    'a.ts',
    'console.log(describe["xtopaySecret"](id), process.env.XTOPAY_CLIENT_SECRET)',
    'process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  ['a.ts', 'console.log([process.env.XTOPAY_CLIENT_SECRET])', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ts', 'console.log(process.env["XTOPAY_CLIENT_SECRET"])', 'process.env["XTOPAY_CLIENT_SECRET"] /3'],
  ['a.ts', 'console.log(getenv("XTOPAY_CLIENT_SECRET"))', 'getenv("XTOPAY_CLIENT_SECRET") /2'],
  [
    'a.ts',
    'logger.child({ a: process.env.XTOPAY_CLIENT_SECRET }).info("b")',
    'process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  [
    'a.ts',
    'console.log(f(process.env.XTOPAY_CLIENT_SECRET), process.env.XTOPAY_CLIENT_SECRET)',
    'process.env.XTOPAY_CLIENT_SECRET /3 ¦ process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  [
    'a.ts',
    'console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, 8), process.env.XTOPAY_CLIENT_SECRET)',
    'process.env.XTOPAY_CLIENT_SECRET /3 ¦ process.env.XTOPAY_CLIENT_SECRET /3',
  ],
  ['a.ts', 'console.log(chalk.red(process.env.XTOPAY_CLIENT_SECRET))', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ts', 'console.log((process.env.XTOPAY_CLIENT_SECRET))', 'process.env.XTOPAY_CLIENT_SECRET /3'],
  ['a.ts', 'const x = process.env.XTOPAY_CLIENT_SECRET; console.log(x: x)', 'x /1'],
  ['a.py', 'print(os.environ["XTOPAY_CLIENT_SECRET"])', 'os.environ["XTOPAY_CLIENT_SECRET"] /3'],
  ['a.py', 'print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']}")', "os.environ['XTOPAY_CLIENT_SECRET'] /3"],
  ['a.py', 'print("%s" % os.environ["XTOPAY_CLIENT_SECRET"])', 'os.environ["XTOPAY_CLIENT_SECRET"] /3'],
  [
    'a.py',
    'log.info("a", secret=os.environ["XTOPAY_CLIENT_SECRET"])',
    'os.environ["XTOPAY_CLIENT_SECRET"] /3',
  ],
  ['a.py', 's = os.environ["XTOPAY_CLIENT_SECRET"]\nprint(s=s)', 's /1'],
  ['a.py', 's = os.environ["XTOPAY_CLIENT_SECRET"]\nlog.info("a", s=s)', 's /1'],
  ['a.py', 's = os.environ["XTOPAY_CLIENT_SECRET"]\nprint(f"{s=}")', 's /1'],
  ['a.py', 's = os.environ["XTOPAY_CLIENT_SECRET"]\nprint(f"{s:>9}", s)', 's /1 ¦ s /1'],
  [
    'a.py',
    'print(os.environ.get("XTOPAY_CLIENT_SECRET", ""))',
    'os.environ.get("XTOPAY_CLIENT_SECRET", "") /4',
  ],
  ['a.py', 'print({"a": os.environ["XTOPAY_CLIENT_SECRET"]})', 'os.environ["XTOPAY_CLIENT_SECRET"] /3'],
  ['a.go', 'fmt.Println(os.Getenv("XTOPAY_CLIENT_SECRET"))', 'os.Getenv("XTOPAY_CLIENT_SECRET") /3'],
  ['a.go', 's := os.Getenv("XTOPAY_CLIENT_SECRET")\nfmt.Printf("%s", s)', 's /1'],
  ['a.go', 'c := Config{S: os.Getenv("XTOPAY_CLIENT_SECRET")}\nfmt.Println(c)', 'c {…} /1'],
  [
    'a.go',
    'fmt.Println(Config{S: os.Getenv("XTOPAY_CLIENT_SECRET")})',
    'os.Getenv("XTOPAY_CLIENT_SECRET") /3',
  ],
  ['a.cs', 'var s = options.XtopayClientSecret;\nConsole.WriteLine($"{s:a}")', 's /1'],
  ['a.cs', 'var s = options.XtopayClientSecret;\nConsole.WriteLine(a: s)', 's /1'],
  ['a.cs', 'var s = options.XtopayClientSecret;\nConsole.WriteLine(new { XtopayClientSecret = s })', 's /1'],
  ['a.kt', 'val s = System.getenv("XTOPAY_CLIENT_SECRET")\nprintln("$s ${s.trim()}")', '$s /1 ¦ s.trim() /3'],
  [
    'a.kt',
    'logger.info { System.getenv("XTOPAY_CLIENT_SECRET") }',
    'System.getenv("XTOPAY_CLIENT_SECRET") /3',
  ],
  ['a.rb', 'puts ENV["XTOPAY_CLIENT_SECRET"]', 'ENV["XTOPAY_CLIENT_SECRET"] /2'],
  ['a.rb', 's = ENV["XTOPAY_CLIENT_SECRET"]\nputs "a #{s}", { b: s }', 's /1 ¦ s /1'],
  ['a.rb', 's = ENV["XTOPAY_CLIENT_SECRET"]\np s: s', 's /1'],
  ['a.rb', 's = ENV["XTOPAY_CLIENT_SECRET"]\np s="a #{s}"', 's /1'],
  ['a.rb', 's = ENV["XTOPAY_CLIENT_SECRET"]\nputs ok ? s: "none"', 's /1'],
  ['a.rb', 's = ENV["XTOPAY_CLIENT_SECRET"]\nputs ok ? "a" + s : "none"', 's /1'],
  ['a.php', '<?php $s = getenv("XTOPAY_CLIENT_SECRET"); echo "a $s {$s}";', '$s /1 ¦ $s /1'],
  [
    'a.rs',
    'let s = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nprintln!("{s} {}", s.as_bytes());',
    's /1 ¦ s /1',
  ],
  ['a.rs', 'let s = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nprintln!("{:?}", Config { s: s });', 's /1'],
])('in %s, %s shows the secret', (path, text, values) => {
  expect(shown(path, text)).toBe(values);
});

it('is not known of shell, nor of what logs nothing', () => {
  expect(shown('a.sh', 'echo $XTOPAY_CLIENT_SECRET')).toBeUndefined();
  expect(shown('a.ts', 'console.log(1)')).toBeUndefined();
  const text = 'console.log(process.env.XTOPAY_CLIENT_SECRET)';
  expect(shownValues(text, 'a.ts', [], new Set([1]))?.values.size).toBe(0);
});
