import { lineOf, oneFile, type Part, token } from '../caseBuilder.ts';
import { type FakeCredentials, idName, secretName as S } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Lines that log the secret, by language; a line that starts with `!` must be reported. */
const languages: [id: string, path: string, lines: string[]][] = [
  [
    'javascript',
    'a.js',
    [
      `!console.log(process.env.${S});`,
      `!console.error('secret', process.env.${S});`,
      `!console.debug(\`secret: \${process.env.${S}}\`);`,
      `!console.info("s=" + process.env.${S});`,
      `!console.warn(process.env["${S}"]);`,
      `!console.log({ secret: process.env.${S} });`,
      `!logger.info(process.env.${S});`,
      `!log.debug(\`\${process.env.${S}}\`);`,
      `const secret = process.env.${S};`,
      '!console.log(secret);',
      '!console.log(`the secret is ${secret}`);',
      '!console.log("id", id, "secret", secret);',
      '!process.stdout.write(secret);',
      'console.log(secret.slice(0, 8));',
      'console.log(`${secret.substring(0, 8)}…`);',
      'console.log(secret?.slice(0, 4));',
      'console.log(secret.substr(0, 8));',
      '!console.log(secret.slice(0, 9));',
      '!console.log(secret.slice(0, 80));',
      `console.log("${S} is not set");`,
      "console.log('secret');",
      `if (!process.env.${S}) console.error("missing");`,
      `console.log(process.env.${idName});`,
      'xtopay.connect(secret);',
    ],
  ],
  [
    'typescript',
    'a.ts',
    [
      `const clientSecret: string = process.env.${S}!;`,
      '!console.log(clientSecret);',
      'console.log(clientSecret.slice(0, 8));',
      `const { ${S} } = process.env;`,
      `!console.log(${S});`,
      `const { ${S}: hidden } = process.env;`,
      '!logger.warn(hidden);',
      `let later: string | undefined;`,
      `later = process.env.${S};`,
      '!console.table([later]);',
      'throw new Error("no secret");',
    ],
  ],
  [
    'python',
    'a.py',
    [
      'import os, logging',
      `!print(os.environ["${S}"])`,
      `!print(os.getenv("${S}"))`,
      `!print(os.environ.get('${S}'))`,
      `!print(f"secret={os.environ['${S}']}")`,
      `secret = os.environ["${S}"]`,
      '!print(secret)',
      '!print(f"secret: {secret}")',
      '!print("secret: %s" % secret)',
      '!print("secret: {}".format(secret))',
      '!logging.info(secret)',
      '!logging.debug("secret %s", secret)',
      '!logger.warning(f"{secret}")',
      '!sys.stdout.write(secret)',
      'print(secret[:8])',
      'print(f"secret: {secret[:8]}…")',
      'print(secret[0:8])',
      'logging.info("secret %s", secret[:8])',
      '!print(secret[:12])',
      '!print(secret[8:])',
      'print("secret")',
      `print("set ${S} first")`,
      `print(os.environ["${idName}"])`,
    ],
  ],
  [
    'go',
    'a.go',
    [
      `!fmt.Println(os.Getenv("${S}"))`,
      `secret := os.Getenv("${S}")`,
      '!fmt.Println(secret)',
      '!fmt.Printf("secret=%s\\n", secret)',
      '!log.Printf("secret %v", secret)',
      '!log.Println("secret", secret)',
      '!slog.Info("auth", "secret", secret)',
      'fmt.Println(secret[:8])',
      'log.Printf("secret %s", secret[:8])',
      'fmt.Println("secret")',
      '!fmt.Println(secret[:16])',
      `fmt.Println("${S} is missing")`,
    ],
  ],
  [
    'ruby',
    'a.rb',
    [
      `!puts ENV["${S}"]`,
      `!puts ENV.fetch('${S}')`,
      `!p ENV['${S}']`,
      `secret = ENV["${S}"]`,
      '!puts secret',
      '!puts "secret: #{secret}"',
      '!logger.info(secret)',
      '!Rails.logger.debug("secret #{secret}")',
      'puts secret[0, 8]',
      'puts "#{secret[0...8]}"',
      'puts secret[0..7]',
      'puts "secret"',
      `puts "set ${S}"`,
    ],
  ],
  [
    'php',
    'a.php',
    [
      '<?php',
      `!echo getenv('${S}');`,
      `!echo $_ENV['${S}'];`,
      `$secret = getenv('${S}');`,
      '!echo $secret;',
      '!print($secret);',
      '!error_log($secret);',
      '!error_log("secret: $secret");',
      '!var_dump($secret);',
      '!print_r($secret);',
      '!Log::info("secret {$secret}");',
      'echo substr($secret, 0, 8);',
      'error_log(substr($secret, 0, 8));',
      "echo 'secret';",
      `error_log('${S} is missing');`,
    ],
  ],
  [
    'java',
    'A.java',
    [
      `!System.out.println(System.getenv("${S}"));`,
      `String secret = System.getenv("${S}");`,
      '!System.out.println(secret);',
      '!System.err.println("secret " + secret);',
      '!System.out.printf("secret %s%n", secret);',
      '!logger.info("secret {}", secret);',
      '!log.debug(secret);',
      'System.out.println(secret.substring(0, 8));',
      'logger.info("secret {}", secret.substring(0, 8));',
      'System.out.println("secret");',
      `logger.error("${S} is missing");`,
    ],
  ],
  [
    'csharp',
    'A.cs',
    [
      `!Console.WriteLine(Environment.GetEnvironmentVariable("${S}"));`,
      `var secret = Environment.GetEnvironmentVariable("${S}");`,
      '!Console.WriteLine(secret);',
      '!Console.WriteLine($"secret: {secret}");',
      '!Console.Write("secret " + secret);',
      '!_logger.LogInformation("secret {Secret}", secret);',
      '!logger.LogError(secret);',
      'Console.WriteLine(secret.Substring(0, 8));',
      'Console.WriteLine(secret[..8]);',
      'Console.WriteLine("secret");',
    ],
  ],
  [
    'rust',
    'a.rs',
    [
      `let secret = std::env::var("${S}").unwrap();`,
      '!println!("{}", secret);',
      '!println!("secret: {secret}");',
      '!eprintln!("{:?}", secret);',
      '!dbg!(secret);',
      '!log::info!("secret {}", secret);',
      '!info!("secret {}", secret);',
      `!println!("{}", env::var("${S}").unwrap());`,
      'println!("{}", &secret[..8]);',
      'println!("secret");',
      '!tracing::debug!("{}", &secret[..32]);',
    ],
  ],
  [
    'shell',
    'a.sh',
    [
      `!echo $${S}`,
      `!echo "$${S}"`,
      `!echo "secret: \${${S}}"`,
      `!printf '%s\\n' "$${S}"`,
      `secret=$${S}`,
      '!echo "$secret"',
      `echo "\${${S}:0:8}"`,
      'echo "${secret:0:8}"',
      'echo secret',
      `echo "set ${S} first"`,
      `echo "$${idName}"`,
      `curl -u "$${idName}:$${S}" https://api.xtopay.co/v1/payments`,
      `[ -n "$${S}" ] && echo "set"`,
      `echo '$${S}'`,
    ],
  ],
];

/** Code that logs or prints the client secret. Only the line counts. */
export function loggedCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  for (const [id, path, lines] of languages) {
    const parts = lines.map((line) =>
      line.startsWith('!') ? [lineOf('logged-secret', line.slice(1)), '\n'] : [`${line}\n`],
    );
    cases.push(
      oneFile(
        `logged-${id}`,
        `the secret is logged, and its first eight characters: ${id}`,
        path,
        parts.flat(),
      ),
    );
  }
  const add = (id: string, path: string, parts: Part[]) =>
    cases.push(oneFile(`logged-${id}`, `logged: ${id}`, path, parts));
  const logged = (text: string) => lineOf('logged-secret', text);
  add('hardcoded-js', 'a.js', [
    'const secret = "',
    token(fake.secret('live')),
    '";\n',
    logged('console.log(secret);'),
    '\n',
  ]);
  add('hardcoded-py', 'a.py', [
    'secret = "',
    token(fake.secret('test')),
    '"\n',
    logged('print(secret)'),
    '\nprint(secret[:8])\n',
  ]);
  add('id-js', 'a.js', ['const id = "', token(fake.id('live')), '";\nconsole.log(id);\n']);
  add('crlf', 'a.js', [
    `const s = process.env.${S};\r\n`,
    logged('console.log(s);'),
    '\r\nconsole.log(s.slice(0, 8));\r\n',
  ]);
  add('cr', 'a.js', [`const s = process.env.${S};\r`, logged('console.log(s);'), '\r']);
  add('bom', 'a.py', ['\uFEFF', logged(`print(os.environ["${S}"])`), '\n']);
  add('no-line-end', 'a.py', [logged(`print(os.environ["${S}"])`)]);
  add('tsx', 'a.tsx', ['const s = import.meta.env;\n', logged(`console.log(process.env.${S});`), '\n']);
  add('over-lines', 'a.js', [logged(`console.log(\n  'secret',\n  process.env.${S},\n);`), '\n']);
  add('reassigned', 'a.js', [`const a = process.env.${S};\nconst b = a;\n`, logged('console.log(b);'), '\n']);
  add('mentions', 'a.md', [`Set ${S}, then print it nowhere. Log only the first 8 characters.\n`]);
  add('type', 'a.d.ts', [`interface Env { ${S}: string }\n`]);
  return cases;
}
