import { describeCases } from './marked.ts';

const secret = 'process.env.XTOPAY_CLIENT_SECRET';

describeCases('JavaScript', 'a.js', 'edges of scopes', [
  `const a = ${secret}; function f(a) { a = ${secret}; } «console.log(a)»`,
  `let a = ${secret}; function f(a) { if (b) { a = 1; a = ${secret}; } «console.log(a)» }`,
  `let a = ${secret}; function f(a) { if (b) { a = ${secret}; } «console.log(a)» } «console.log(a)»`,
  `const a = ${secret}; { const a = 1; f("{"); } «console.log(a)»`,
  `const a = ${secret}; { const a = 1; f("}"); console.log(a); } «console.log(a)»`,
  `const a = ${secret}; { const a = 1; f(\`{\`); console.log(a); } «console.log(a)»`,
  `const a = ${secret}; function f({ a }, b) { console.log(a); } «console.log(a)»`,
  `const a = ${secret}; function f({ c: { a } }) { console.log(a); } «console.log(a)»`,
  `const a = ${secret}; const f = ({ b }) => { «console.log(a)»; }; «console.log(a)»`,
  `const a = ${secret}; const f = (a): string => console.log(a); «console.log(a)»`,
  `const a = ${secret}; const f = (a): Promise<string> => { console.log(a); }; «console.log(a)»`,
  `const a = ${secret}; const f = b ? (a) : c\nconst d = () => «console.log(a)»`,
  `const a = ${secret}; class B { abstract f(a): void; g() { «console.log(a)» } }`,
  `const a = ${secret}; class B { f(a): void { console.log(a) } g() { «console.log(a)» } }`,
  `const a = { b: ${secret} }; «console.log(a["b"])»; console.log(a["b" + c]); console.log(a["c"])`,
  `const a = { b: ${secret} }; a["b"] = 1; console.log(a.b)`,
  `const a = { "b.c": ${secret} }; «console.log(a["b.c"])»`,
  `const a = ${secret}, b = 1; console.log(b); «console.log(a)»`,
  `const a = (${secret}); «console.log(a!)»; «console.log(a!.trim())»; console.log(a![b].trim())`,
  `«console.log(\`\${a ? 1 : ${secret}}\`)»`,
  `«console.log(\`\${a ? ${secret} : 1}\`)»`,
  `«console.log(a ? b ? 1 : 2 : ${secret})»`,
  `«console.log(a ? b ? 1 : ${secret} : 2)»`,
  `console.log(${secret} ? 1 : 2)`,
  `console.log(${secret} ? b ? 1 : 2 : 3)`,
]);

describeCases('TypeScript', 'a.ts', 'edges of scopes', [
  `function f() { let a = ${secret}; if (b) { a = ${secret}; } «console.log(a)» } console.log(a)`,
  `const [a, b] = [${secret}, 1]; «console.log(a)»; console.log(b)`,
  `const a = { b: { c: { d: { e: ${secret} } } } }; «console.log(a.b.c.d.e)»`,
  `const a = { b() { return ${secret}; }, c: 1 }; console.log(a.c)`,
  `const a = { b: 1, ...c }; const { b: d } = f(a); console.log(d)`,
  `for (const a: string = ${secret}; ;) { «console.log(a)» }`,
  `const c = { b: ${secret} }; const { b: a }: { b: string } = c; «console.log(a)»`,
]);

describeCases('Ruby', 'a.rb', 'edges of scopes', [
  'a = B.new(c: ENV["XTOPAY_CLIENT_SECRET"])\n«puts a.c»',
  'a = b.f(c: ENV["XTOPAY_CLIENT_SECRET"])\nputs a.c',
]);

describeCases('Python', 'a.py', 'edges of scopes', [
  'a = b.f(c=os.environ["XTOPAY_CLIENT_SECRET"])\nprint(a["c"])',
  'a = B(c=os.environ["XTOPAY_CLIENT_SECRET"])\n«print(a.c)»',
  'a = b.C(c=os.environ["XTOPAY_CLIENT_SECRET"])\n«print(a.c)»',
  'a = dict(c=os.environ["XTOPAY_CLIENT_SECRET"])\n«print(a["c"])»',
  'XTOPAY_CLIENT_SECRET = vault.read("xtopay_client_secret")\n«print(XTOPAY_CLIENT_SECRET)»',
  'xtopay_secret = f(a == b)\nprint(xtopay_secret)',
  'xtopay_secret = f(a)\n«print(xtopay_secret)»',
  'print(a, "=", os.environ["B"])\na = os.environ["XTOPAY_CLIENT_SECRET"]\n«print(a, "=")»',
  'def f():\n  if b:\n    a = 1\n    a = os.environ["XTOPAY_CLIENT_SECRET"]\n  «print(a)»\nprint(a)',
  'def f():\n  if b:\n    if c:\n      a = os.environ["XTOPAY_CLIENT_SECRET"]\n  else:\n    «print(a)»',
  'a = os.environ["XTOPAY_CLIENT_SECRET"]\ndef f():\n  a = os.environ["XTOPAY_CLIENT_SECRET"]\n«print(a)»',
  'def f():\n  a = os.environ["XTOPAY_CLIENT_SECRET"]\n  def g():\n    «print(a)»\n  «print(a)»',
  '«print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']=}")»',
  '«print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']!r}")»',
  'print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']!r:.8}")',
  'print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']:.8}")',
  '«print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']:.9}")»',
  '«print(f"{os.environ[\'XTOPAY_CLIENT_SECRET\']:>80}")»',
  'print(f"{a == os.environ[\'XTOPAY_CLIENT_SECRET\']}")',
  '«print("%s %s" % (a, os.environ["XTOPAY_CLIENT_SECRET"]))»',
  'print("%s %.8s" % (a, os.environ["XTOPAY_CLIENT_SECRET"]))',
  '«print(7 % os.environ["XTOPAY_CLIENT_SECRET"])»',
]);

describeCases('Rust', 'a.rs', 'edges of scopes', [
  'let a = match b { "{" => 1, _ => 2 };\n«println!("{}", env::var("XTOPAY_CLIENT_SECRET").unwrap())»;',
  'let a = if b { env::var("XTOPAY_CLIENT_SECRET").unwrap() } else { c };\n«println!("{}", a)»;',
  'let a = if (b) { env::var("XTOPAY_CLIENT_SECRET").unwrap() } else { c };\n«println!("{}", a)»;',
  'let a = if env::var("XTOPAY_CLIENT_SECRET").is_ok() { b } else { c };\nprintln!("{}", a);',
]);

describeCases('JavaScript', 'pay.js', 'where a name ends', [
  `class Pay { load() { this.key = ${secret}; } } class Other { show() { console.log(this.key); } }`,
  `const key = ${secret}; console.log(this.key)`,
  `class Pay extends mixed("{") { key = ${secret}; show() { «console.log(this.key)» } }`,
  `class Pay { $key = ${secret}; show() { «console.log(this.$key)» } }`,
  `class Pay { live$key = ${secret}; show() { «console.log(this.live$key)» } }`,
  `{ let key = ${secret}; } { let key = 1; { key = ${secret}; } } console.log(key)`,
  `function load(name) { const xtopaySecret = read(name); «console.log(xtopaySecret)»; }`,
  `const parts = [first, last] = names, key = ${secret}; console.log(last)`,
  `[id, key] = [1, ${secret}]; console.log(id); «console.log(key)»`,
]);

const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

describeCases('C#', 'Pay.cs', 'where a name ends', [
  `class Pay {\n  int Fee = 1;\n  string Key => ${cs};\n  void Show() { «Console.WriteLine(Key)»; }\n}`,
  `class Pay { string Key => ${cs}; }\nclass Other { string Key { get; set; } void Show() { Console.WriteLine(Key); } }`,
  `class Pay { void Show<T>(T id) where T : class { var key = ${cs}; Console.WriteLine(this.key); } }`,
]);

const php = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('PHP', 'pay.php', 'where a name ends', [
  `<?php function load() { $xKey = ${php}; } function show() { echo $xKey; }`,
]);

describeCases('Java', 'Pay.java', 'where a name ends', [
  'String key = System.getenv("XTOPAY_CLIENT_SECRET"); for (;;) { «System.out.println(key)»; break; } int fee = a ? b : c;',
]);

describeCases('Kotlin', 'pay.kt', 'members of what is made', [
  'val pay = client.apply { key = System.getenv("XTOPAY_CLIENT_SECRET") }\n«println(pay.key)»',
]);

describeCases('Python', 'pay.py', 'members of what is made', [
  'pay = client.Config(key=os.environ["XTOPAY_CLIENT_SECRET"])\n«print(pay.key)»',
]);

describeCases('Swift', 'pay.swift', 'members of what is made', [
  'if let pay = client { key = getenv("XTOPAY_CLIENT_SECRET"); print(pay.key) }',
]);

describeCases('Ruby', 'pay.rb', 'what is known of a name', [
  'xtopay_secret = "none" if (test.ok?)\nputs xtopay_secret',
]);

describeCases('Rust', 'pay.rs', 'a brace in a text, which begins no block', [
  'match env::var("XTOPAY_CLIENT_SECRET").ok().ok_or("{") { Ok(key) => «println!("{}", key)», Err(_) => stop() }',
]);
