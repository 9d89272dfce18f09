import { describeCases } from './marked.ts';

describeCases('JavaScript', 'a.js', 'loops', [
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const secret of names) console.log(secret);',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const secret of names) { console.log(secret); }\n«console.log(secret)»;',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const secret of names)\n  console.log(secret);\n«console.log(secret)»;',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const secret in names) { console.log(secret); }',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const secret of [secret0]) { console.log(secret); }',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const s of [secret, other]) { «console.log(s)»; }',
  'for (const s of [process.env.XTOPAY_CLIENT_ID, process.env.XTOPAY_CLIENT_SECRET]) «console.log(s)»;',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const { secret } of rows) { console.log(secret); }\n«console.log(secret)»;',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (const [secret, value] of rows) { console.log(secret, value); }',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (let secret = 0; secret < 3; secret++) { console.log(secret); }\n«console.log(secret)»;',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor await (const secret of names) { console.log(secret); }',
  'let secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (secret of names) { console.log(secret); }',
  'for (const [key, value] of Object.entries({ secret: process.env.XTOPAY_CLIENT_SECRET })) «console.log(key, value)»;',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nfor (let i = 0; i < 3; i++) { «console.log(secret)»; }',
  'const secret = process.env.XTOPAY_CLIENT_SECRET;\nnames.forEach(secret => console.log(secret));',
  'for await (const s of [process.env.XTOPAY_CLIENT_SECRET]) { «console.log(s)» }',
  'for (const k in { a: process.env.XTOPAY_CLIENT_SECRET }) console.log(k)',
  'for (const s of [process.env.XTOPAY_CLIENT_SECRET]) f();\nconsole.log(s)',
  'for (const s of [process.env.XTOPAY_CLIENT_SECRET]) { f(); }\nconsole.log(s)',
  'for (const s of [process.env.XTOPAY_CLIENT_SECRET])\n  «console.log(s)»\nconsole.log(s)',
  'for (const [k, v] of Object.entries({ a: process.env.XTOPAY_CLIENT_SECRET })) console.log(k)',
  'for (const v of Object.values({ a: process.env.XTOPAY_CLIENT_SECRET })) «console.log(v)»',
  'const a = { b: process.env.XTOPAY_CLIENT_SECRET }; for (const v of a.values()) «console.log(v)»',
  'const a = { b: process.env.XTOPAY_CLIENT_SECRET }; for (const v of a.others()) console.log(v)',
  'const a = process.env.XTOPAY_CLIENT_SECRET; x.for(const a of b); «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; for (const b of f(c in a)) «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; forty (a of b); «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; const b = { for: a }; «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; for (const b of c) { for (const a of b) { console.log(a) } «console.log(a)» }',
  'for (const b of c) { const a = process.env.XTOPAY_CLIENT_SECRET; «console.log(a)» } console.log(a)',
]);

describeCases('TypeScript', 'a.ts', 'loops', [
  'const secret: string = process.env.XTOPAY_CLIENT_SECRET!;\nfor (const secret of names as string[]) { console.log(secret); }',
]);

describeCases('Python', 'a.py', 'loops', [
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nfor secret in names:\n    print(secret)',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nfor secret in names: print(secret)',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nfor name, secret in rows:\n    print(name, secret)',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nfor i, (name, secret) in enumerate(rows):\n    print(name, secret)',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nfor s in (secret, other):\n    «print(s)»',
  'for s in [os.environ["XTOPAY_CLIENT_ID"], os.environ["XTOPAY_CLIENT_SECRET"]]:\n    «print(s)»',
  'for s in [os.environ["XTOPAY_CLIENT_SECRET"]]: «print(s)»',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nprint([secret for secret in names])',
  'creds = {"secret": os.environ["XTOPAY_CLIENT_SECRET"]}\nfor key, value in creds.items():\n    «print(key, value)»',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nfor attempt in range(3):\n    «print(secret)»',
  'secret = os.environ["XTOPAY_CLIENT_SECRET"]\nasync for secret in names:\n    print(secret)',
  'a = os.environ["XTOPAY_CLIENT_SECRET"]\nb = [f(a) for a in c]\n«print(a)»',
  'for a in [os.environ["XTOPAY_CLIENT_SECRET"]]: «print(a)»\n«print(a)»',
  'for a, b in [os.environ["XTOPAY_CLIENT_SECRET"]]:\n  print(a)\n  «print(b)»',
  'for a in {"b": os.environ["XTOPAY_CLIENT_SECRET"]}.values():\n  «print(a)»',
  'for a in {"b": os.environ["XTOPAY_CLIENT_SECRET"]}.copy():\n  print(a)',
]);

describeCases('Shell', 'a.sh', 'loops', [
  'for s in "$XTOPAY_CLIENT_SECRET"; do\n  «echo "$s"»\ndone',
  'for s in "$XTOPAY_CLIENT_ID" "$XTOPAY_CLIENT_SECRET"; do «echo "$s"»; done',
  'secret=$XTOPAY_CLIENT_SECRET\nfor secret in a b c; do\n  echo "$secret"\ndone',
  'for i in 1 2 3; do\n  «echo "$XTOPAY_CLIENT_SECRET"»\ndone',
  'for name in XTOPAY_CLIENT_ID XTOPAY_CLIENT_SECRET; do\n  «echo "${!name}"»\ndone',
  'for name in XTOPAY_CLIENT_ID XTOPAY_CLIENT_SECRET; do\n  echo "$name"\ndone',
  'for name in XTOPAY_CLIENT_ID XTOPAY_CLIENT_SECRET\ndo\n  if [ -z "${!name}" ]; then echo "missing $name"; fi\ndone',
  'while read -r line; do\n  «echo "$line"»\ndone <<< "$XTOPAY_CLIENT_SECRET"',
  'echo "$XTOPAY_CLIENT_SECRET" | while read -r line; do\n  «echo "$line"»\ndone',
  'printf \'%s\\n\' "$XTOPAY_CLIENT_SECRET" | while IFS= read -r s; do «echo "got $s"»; done',
  'while read -r line; do echo "$line"; done < file',
  'while read -r s; do\n  «echo "$s"»\ndone <<EOF\n$XTOPAY_CLIENT_SECRET\nEOF',
  'while read -r s; do\n  «echo "$s"»\ndone < <(printenv XTOPAY_CLIENT_SECRET)',
  'echo "$XTOPAY_CLIENT_SECRET" | read s\n«echo $s»',
  'while read -r XTOPAY_CLIENT_SECRET; do\n  «echo "$XTOPAY_CLIENT_SECRET"»\ndone < file',
  'secrets=("$XTOPAY_CLIENT_SECRET" b)\nfor s in "${secrets[@]}"; do «echo "$s"»; done',
  'for ((i=0; i<3; i++)); do\n  «echo "$XTOPAY_CLIENT_SECRET"»\ndone',
  'select s in "$XTOPAY_CLIENT_SECRET" b; do «echo $s»; done',
  'for s in $(echo $XTOPAY_CLIENT_SECRET); do «echo $s»; done',
  'until «echo "$XTOPAY_CLIENT_SECRET"»; do sleep 1; done',
  'for s in ${XTOPAY_CLIENT_SECRET:0:8}; do echo $s; done',
  'for f in *.env; do source "$f"; «echo $XTOPAY_CLIENT_SECRET»; done',
  'for v in ${!XTOPAY_*}; do echo "$v=${!v}"; done',
  'echo "$XTOPAY_CLIENT_SECRET" | grep x | while read -r line; do echo "$line"; done',
  'echo "$XTOPAY_CLIENT_SECRET" | tr a b | while read -r line; do «echo "$line"»; done',
  'echo "$XTOPAY_CLIENT_SECRET" | while read -r line; do read -r other < file; echo "$other"; done',
  'echo "$XTOPAY_CLIENT_SECRET" | sha256sum | while read -r line _; do echo "$line"; done',
  'cat file | while read -r line; do echo "$line"; «echo "$XTOPAY_CLIENT_SECRET"»; done',
  'for s in a b; do\n  echo $s\ndone\nwhile read -r s; do echo $s; done <<< "x"',
  'for s\ndo echo "$s"; done',
  'f() {\n  for s in "$XTOPAY_CLIENT_SECRET"; do «echo "$s"»; done\n}\nf',
  'for s in "$XTOPAY_CLIENT_SECRET"; do curl -u "$s" x; done',
  'for s in "$XTOPAY_CLIENT_SECRET" \\\n  b\ndo\n  «echo "$s"»\ndone',
  'if true; then for s in $XTOPAY_CLIENT_SECRET; do «echo $s»; done; fi',
  'IFS=: read -r id secret <<< "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET"\n«echo $secret»\necho $id',
  'for s in $(«echo "$XTOPAY_CLIENT_SECRET" >&2»); do echo $s; done',
]);

describeCases('Go', 'a.go', 'loops', [
  'secret := os.Getenv("XTOPAY_CLIENT_SECRET")\nfor _, secret := range names {\n\tfmt.Println(secret)\n}\n«fmt.Println(secret)»',
  'secret := os.Getenv("XTOPAY_CLIENT_SECRET")\nfor _, s := range []string{secret, id} {\n\t«fmt.Println(s)»\n}',
  'secret := os.Getenv("XTOPAY_CLIENT_SECRET")\nfor i := range 3 {\n\t«fmt.Println(secret)»\n}',
  'for i := range []string{os.Getenv("XTOPAY_CLIENT_SECRET")} {\n\tfmt.Println(i)\n}',
  'for i, s := range []string{os.Getenv("XTOPAY_CLIENT_SECRET")} {\n\tfmt.Println(i)\n\t«fmt.Println(s)»\n}\nfmt.Println(s)',
  'a := os.Getenv("XTOPAY_CLIENT_SECRET")\nfor a := 0; a < 3; a++ {\n\tfmt.Println(a)\n}\n«fmt.Println(a)»',
]);

describeCases('Ruby', 'a.rb', 'loops', [
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nfor secret in names\n  puts secret\nend',
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nnames.each do |secret|\n  puts secret\nend',
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nnames.each { |secret| puts secret }',
  'for s in [ENV["XTOPAY_CLIENT_SECRET"]] do\n  «puts s»\nend',
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nnames.each { |secret|\n  puts secret\n}\n«puts secret»',
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nnames.each { |secret| puts secret }\n«puts secret»',
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nnames.each do |secret|\n  puts secret\nend\n«puts secret»',
  'def f\n  secret = ENV["XTOPAY_CLIENT_SECRET"]\n  names.each do |n, secret|\n    puts secret\n  end\n  names.each do |n|\n    «puts secret»\n  end\n  «puts secret»\nend',
  'secret = ENV["XTOPAY_CLIENT_SECRET"]\nfor secret in names do puts secret end',
  'a = ENV["XTOPAY_CLIENT_SECRET"]\nb = c | a\n«puts a»',
  'a = ENV["XTOPAY_CLIENT_SECRET"]\nf(b) { |c, d| «puts a» }',
  'a = ENV["XTOPAY_CLIENT_SECRET"]\nf do |c|\n  a = 1\n  puts a\nend',
]);

describeCases('PHP', 'a.php', 'loops', [
  '<?php $secret = getenv("XTOPAY_CLIENT_SECRET");\nforeach ($names as $secret) { echo $secret; }',
  '<?php $secret = getenv("XTOPAY_CLIENT_SECRET");\nforeach ($names as $key => $secret) { echo $secret; }',
  '<?php $secret = getenv("XTOPAY_CLIENT_SECRET");\nforeach ([$secret, 1] as $s) { «echo $s»; }',
  '<?php foreach ([getenv("XTOPAY_CLIENT_SECRET")] as $s): «echo $s»; endforeach;',
  '<?php foreach ([getenv("XTOPAY_CLIENT_SECRET")] as $k => $s) { echo $k; «echo $s»; }',
]);

describeCases('Java', 'a.java', 'loops', [
  'class A { void f() { String secret = System.getenv("XTOPAY_CLIENT_SECRET"); for (String secret : names) { System.out.println(secret); } «System.out.println(secret)»; } }',
  'class A { void f() { String secret = System.getenv("XTOPAY_CLIENT_SECRET"); for (String s : List.of(secret, id)) { «System.out.println(s)»; } } }',
]);

describeCases('Kotlin', 'a.kt', 'loops', [
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\nfor (secret in names) { println(secret) }\n«println(secret)»',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\nfor (s in listOf(secret, id)) { «println(s)» }',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\nnames.forEach { secret -> println(secret) }',
]);

describeCases('C#', 'a.cs', 'loops', [
  'var secret = Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET");\nforeach (var secret in names) { Console.WriteLine(secret); }',
  'var secret = Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET");\nforeach (var s in new[] { secret, id }) { «Console.WriteLine(s)»; }',
]);

describeCases('Rust', 'a.rs', 'loops', [
  'let secret = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nfor secret in names {\n    println!("{}", secret);\n}\n«println!("{}", secret)»;',
  'let secret = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nfor s in [secret, id] {\n    «println!("{}", s)»;\n}',
  'let secret = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nfor (i, secret) in names.iter().enumerate() {\n    println!("{secret}");\n}',
  'let secret = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nnames.iter().for_each(|secret| println!("{}", secret));\n«println!("{}", secret)»;',
  'let secret = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nnames.iter().for_each(|secret| { println!("{}", secret); });\n«println!("{}", secret)»;',
  'let secret = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nthread::spawn(move || «println!("{}", secret)»);',
  'let a = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nlet b = c | a;\n«println!("{}", a)»;',
  'let a = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nlet f = |b, a| println!("{}", a);\n«println!("{}", a)»;',
  'let a = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nf(b, |a| println!("{}", a));\nf(move |a| println!("{}", a));\n«println!("{}", a)»;',
  'let a = env::var("XTOPAY_CLIENT_SECRET").unwrap();\nfor b in c { let a = 1; println!("{}", a); }\n«println!("{}", a)»;',
]);

describeCases('Swift', 'a.swift', 'loops', [
  'let secret = ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"]\nfor secret in names { print(secret) }',
]);

describeCases('PowerShell', 'a.ps1', 'loops', [
  '$secret = $env:XTOPAY_CLIENT_SECRET\nforeach ($secret in $names) { Write-Host $secret }',
  '$secret = $env:XTOPAY_CLIENT_SECRET\nforeach ($s in @($secret, $id)) { «Write-Host $s» }',
]);

describeCases('PHP', 'pay.php', 'a loop within what another goes through', [
  '<?php foreach (array_filter([getenv("XTOPAY_CLIENT_SECRET")], function ($all) { foreach ($all as $one) { return $one; } }) as $key) { «echo $key»; }',
]);
