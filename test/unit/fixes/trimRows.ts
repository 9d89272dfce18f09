const S = 'XTOPAY_CLIENT_SECRET';

export type TrimRow = readonly [path: string, before: string, after: string];

/** Code that logs the secret, before and after. */
export const trimRows: readonly TrimRow[] = [
  ['a.js', `console.log(process.env.${S});`, `console.log(process.env.${S}?.slice(0, 8));`],
  ['a.ts', `console.log(process.env.${S}!);`, `console.log(process.env.${S}!.slice(0, 8));`],
  [
    'a.js',
    `console.log(\`s=\${process.env["${S}"]}\`);`,
    `console.log(\`s=\${process.env["${S}"]?.slice(0, 8)}\`);`,
  ],
  [
    'a.js',
    `const secret = process.env.${S};\nconsole.log("id", id, { secret });`,
    `const secret = process.env.${S};\nconsole.log("id", id, { secret: secret?.slice(0, 8) });`,
  ],
  [
    'a.ts',
    `const secret = await load("${S}");\nconst x: string = process.env.${S}!;\nlogger.info(JSON.stringify({ a: [x] }), x.trim());`,
    `const secret = await load("${S}");\nconst x: string = process.env.${S}!;\nlogger.info(JSON.stringify({ a: [x?.slice(0, 8)] }), x.trim()?.slice(0, 8));`,
  ],
  ['a.js', `console.log(btoa(process.env.${S}));`, `console.log(btoa(process.env.${S}?.slice(0, 8)));`],
  ['a.py', `import os\nprint(os.environ["${S}"])`, `import os\nprint(os.environ["${S}"][:8])`],
  ['a.py', `import os\nprint(os.getenv("${S}"))`, `import os\nprint(str(os.getenv("${S}"))[:8])`],
  [
    'a.py',
    `secret = os.environ["${S}"]\nlogging.info(f"secret {secret!r}")`,
    `secret = os.environ["${S}"]\nlogging.info(f"secret {secret[:8]!r}")`,
  ],
  [
    'a.py',
    `secret = os.environ["${S}"]\nprint("secret: %s" % secret)\nprint("no")`,
    `secret = os.environ["${S}"]\nprint("secret: %s" % secret[:8])\nprint("no")`,
  ],
  [
    'a.py',
    `secret = os.environ["${S}"]\nprint("secret: {}".format(secret))`,
    `secret = os.environ["${S}"]\nprint("secret: {}".format(secret[:8]))`,
  ],
  [
    'a.go',
    `package main\n\nimport (\n\t"fmt"\n)\n\nfunc main() {\n\tsecret := os.Getenv("${S}")\n\tlog.Printf("secret %v", secret)\n}`,
    `package main\n\nimport (\n\t"fmt"\n)\n\nfunc main() {\n\tsecret := os.Getenv("${S}")\n\tlog.Printf("secret %v", fmt.Sprintf("%.8s", secret))\n}`,
  ],
  [
    'a.go',
    `secret := os.Getenv("${S}")\nlog.Println("secret", secret)`,
    `secret := os.Getenv("${S}")\nlog.Println("secret", secret[:min(8, len(secret))])`,
  ],
  ['a.rb', `puts ENV["${S}"]`, `puts ENV["${S}"]&.slice(0, 8)`],
  [
    'a.rb',
    `secret = ENV.fetch("${S}")\nlogger.info("secret #{secret}")`,
    `secret = ENV.fetch("${S}")\nlogger.info("secret #{secret&.slice(0, 8)}")`,
  ],
  ['a.php', `<?php\necho getenv('${S}');`, `<?php\necho substr((string) getenv('${S}'), 0, 8);`],
  [
    'a.php',
    `<?php\n$secret = getenv('${S}');\nerror_log("secret: $secret");`,
    `<?php\n$secret = getenv('${S}');\nerror_log("secret: " . substr($secret, 0, 8));`,
  ],
  [
    'a.php',
    `<?php\n$secret = getenv('${S}');\nLog::info("{$secret} is it");`,
    `<?php\n$secret = getenv('${S}');\nLog::info(substr($secret, 0, 8) . " is it");`,
  ],
  [
    'A.java',
    `System.out.println(System.getenv("${S}"));`,
    `System.out.println(String.format("%.8s", System.getenv("${S}")));`,
  ],
  [
    'A.java',
    `String secret = System.getenv("${S}");\nlogger.info("secret {}", secret);`,
    `String secret = System.getenv("${S}");\nlogger.info("secret {}", String.format("%.8s", secret));`,
  ],
  ['a.kt', `println(System.getenv("${S}"))`, `println(System.getenv("${S}")?.take(8))`],
  [
    'a.kt',
    `val secret = System.getenv("${S}")\nprintln("secret $secret and \${secret}")`,
    `val secret = System.getenv("${S}")\nprintln("secret \${secret?.take(8)} and \${secret?.take(8)}")`,
  ],
  [
    'a.cs',
    `var secret = Environment.GetEnvironmentVariable("${S}");\nConsole.WriteLine($"secret {secret}");`,
    `var secret = Environment.GetEnvironmentVariable("${S}");\nConsole.WriteLine($"secret {secret?.Substring(0, 8)}");`,
  ],
  [
    'a.cs',
    `Console.WriteLine(Environment.GetEnvironmentVariable("${S}")!);`,
    `Console.WriteLine(Environment.GetEnvironmentVariable("${S}")!.Substring(0, 8));`,
  ],
  [
    'a.rs',
    `let secret = env::var("${S}").unwrap();\nprintln!("secret {secret}");`,
    `let secret = env::var("${S}").unwrap();\nprintln!("secret {secret:.8}");`,
  ],
  [
    'a.rs',
    `let secret = env::var("${S}").unwrap();\nprintln!("secret {}", secret);`,
    `let secret = env::var("${S}").unwrap();\nprintln!("secret {}", secret.chars().take(8).collect::<String>());`,
  ],
  [
    'a.swift',
    `print(ProcessInfo.processInfo.environment["${S}"]!)`,
    `print(String(ProcessInfo.processInfo.environment["${S}"]!.prefix(8)))`,
  ],
  [
    'a.swift',
    `let secret = ProcessInfo.processInfo.environment["${S}"]\nNSLog("%@", secret)`,
    `let secret = ProcessInfo.processInfo.environment["${S}"]\nNSLog("%@", String((secret ?? "").prefix(8)))`,
  ],
  [
    'a.swift',
    `if let secret = ProcessInfo.processInfo.environment["${S}"] {\n  print("secret \\(secret)")\n}`,
    `if let secret = ProcessInfo.processInfo.environment["${S}"] {\n  print("secret \\(String(secret.prefix(8)))")\n}`,
  ],
  ['a.ps1', `Write-Host $env:${S}`, `Write-Host $env:${S}.Substring(0, 8)`],
  ['a.ps1', `Write-Output "secret: $env:${S}!"`, `Write-Output "secret: $($env:${S}.Substring(0, 8))!"`],
  [
    'a.ps1',
    `$secret = $env:${S}\nWrite-Host "secret: $($secret)" -ForegroundColor Red`,
    `$secret = $env:${S}\nWrite-Host "secret: $($secret.Substring(0, 8))" -ForegroundColor Red`,
  ],
  ['a.sh', `echo "secret $${S}"`, `echo "secret \${${S}:0:8}"`],
  ['a.sh', `echo $HOME \${${S}}`, `echo $HOME \${${S}:0:8}`],
  ['a.sh', `#!/bin/sh\necho "$${S}"`, `#!/bin/sh\necho "$(printf %.8s "$${S}")"`],
  [
    'a.sh',
    `KEY=$${S}\nprintf '%s %s\\n' "$HOME" "$KEY"`,
    `KEY=$${S}\nprintf '%s %s\\n' "$HOME" "\${KEY:0:8}"`,
  ],
  ['a.sh', `echo "\${${S}:-none}"`, `echo "$(printf %.8s "\${${S}:-none}")"`],
  ['a.sh', `cat <<EOF\nsecret $${S}\nEOF\n`, `cat <<EOF\nsecret \${${S}:0:8}\nEOF\n`],
  ['a.sh', `#!/bin/sh\necho "$${S}$${S}"`, `#!/bin/sh\necho "$(printf %.8s "$${S}")$(printf %.8s "$${S}")"`],
  [
    'a.sh',
    `A=$${S} B=1\necho "$HOME $B $A $HOME \${${S}}"`,
    `A=$${S} B=1\necho "$HOME $B \${A:0:8} $HOME \${${S}:0:8}"`,
  ],
  ['a.sh', `printenv ${S}`, `printenv ${S} | cut -c 1-8`],
  ['Makefile', `show:\n\t@echo "$$${S}"\n`, `show:\n\t@echo "$$(printf %.8s "$$${S}")"\n`],
  [
    'a.py',
    `secret = os.environ["${S}"]\nlog.info("start", secret=secret)`,
    `secret = os.environ["${S}"]\nlog.info("start", secret=secret[:8])`,
  ],
  ['a.js', `console.log([process.env.${S}]);`, `console.log([process.env.${S}?.slice(0, 8)]);`],
  [
    'a.py',
    `secret = os.environ["${S}"]\nprint(f"{secret=}")`,
    `secret = os.environ["${S}"]\nprint(f"{secret[:8]=}")`,
  ],
  [
    'a.py',
    `secret = os.environ["${S}"]\nprint({"secret": secret}, dict(secret=secret), [secret], (secret,))`,
    `secret = os.environ["${S}"]\nprint({"secret": secret[:8]}, dict(secret=secret[:8]), [secret[:8]], (secret[:8],))`,
  ],
  [
    'a.py',
    `config = {"secret": os.environ["${S}"]}\nprint(config["secret"])`,
    `config = {"secret": os.environ["${S}"]}\nprint(config["secret"][:8])`,
  ],
  [
    'a.go',
    `package main\n\nfunc main() {\n\tcfg := Config{Secret: os.Getenv("${S}")}\n\tlog.Printf("%v", cfg.Secret)\n}`,
    `package main\n\nfunc main() {\n\tcfg := Config{Secret: os.Getenv("${S}")}\n\tlog.Printf("%v", cfg.Secret[:min(8, len(cfg.Secret))])\n}`,
  ],
  [
    'a.go',
    `package main\n\nfunc main() {\n\tsecret := os.Getenv("${S}")\n\tlog.Println([]string{secret}, map[string]string{"s": secret}, Config{Secret: secret})\n}`,
    `package main\n\nfunc main() {\n\tsecret := os.Getenv("${S}")\n\tlog.Println([]string{secret[:min(8, len(secret))]}, map[string]string{"s": secret[:min(8, len(secret))]}, Config{Secret: secret[:min(8, len(secret))]})\n}`,
  ],
  [
    'a.rb',
    `secret = ENV.fetch("${S}")\np secret: secret\n`,
    `secret = ENV.fetch("${S}")\np secret: secret&.slice(0, 8)\n`,
  ],
  [
    'a.rb',
    `secret = ENV.fetch("${S}")\nputs({ secret: secret, "s" => [secret] })\n`,
    `secret = ENV.fetch("${S}")\nputs({ secret: secret&.slice(0, 8), "s" => [secret&.slice(0, 8)] })\n`,
  ],
  [
    'a.php',
    `<?php\n$secret = getenv('${S}');\nprint_r(['s' => $secret]);`,
    `<?php\n$secret = getenv('${S}');\nprint_r(['s' => substr($secret, 0, 8)]);`,
  ],
  [
    'A.java',
    `class A { void f() { String secret = System.getenv("${S}");\nSystem.out.println(Map.of("s", List.of(secret))); } }`,
    `class A { void f() { String secret = System.getenv("${S}");\nSystem.out.println(Map.of("s", List.of(String.format("%.8s", secret)))); } }`,
  ],
  [
    'a.kt',
    `val secret = System.getenv("${S}")\nprintln(mapOf("s" to secret))`,
    `val secret = System.getenv("${S}")\nprintln(mapOf("s" to secret?.take(8)))`,
  ],
  [
    'a.cs',
    `var secret = Environment.GetEnvironmentVariable("${S}");\nConsole.WriteLine(new { secret });`,
    `var secret = Environment.GetEnvironmentVariable("${S}");\nConsole.WriteLine(new { secret = secret?.Substring(0, 8) });`,
  ],
  [
    'a.rs',
    `fn f() { let secret = env::var("${S}").unwrap();\nprintln!("{:?}", Config { secret: secret.clone() }); }`,
    `fn f() { let secret = env::var("${S}").unwrap();\nprintln!("{:?}", Config { secret: secret.clone().chars().take(8).collect::<String>() }); }`,
  ],
  [
    'a.rs',
    `fn f() { let secret = env::var("${S}").unwrap();\ndbg!(Config { secret }); }`,
    `fn f() { let secret = env::var("${S}").unwrap();\ndbg!(Config { secret: secret.chars().take(8).collect::<String>() }); }`,
  ],
  [
    'a.swift',
    `let secret = ProcessInfo.processInfo.environment["${S}"]!\nprint(["s": secret], [secret])`,
    `let secret = ProcessInfo.processInfo.environment["${S}"]!\nprint(["s": String(secret.prefix(8))], [String(secret.prefix(8))])`,
  ],
  [
    'a.ps1',
    `$secret = $env:${S}\nWrite-Host @{ s = $secret }`,
    `$secret = $env:${S}\nWrite-Host @{ s = $secret.Substring(0, 8) }`,
  ],
  ['Dockerfile', `FROM a\nRUN echo $${S}`, `FROM a\nRUN echo $(printf %.8s "$${S}")`],
  [
    'a.vue',
    `<script>\nconsole.log(import.meta.env.${S})\n</script>`,
    `<script>\nconsole.log(import.meta.env.${S}?.slice(0, 8))\n</script>`,
  ],
];
