import { describeCases } from './marked.ts';

describeCases('JavaScript', 'a.ts', 'edges', [
  'const n = 9 - 1; console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, n))',
  'XTOPAY_CLIENT_SECRET = a == b(); console.log(XTOPAY_CLIENT_SECRET)',
  'XTOPAY_CLIENT_SECRET = a !== b(); console.log(XTOPAY_CLIENT_SECRET)',
  'XTOPAY_CLIENT_SECRET = a != b(); console.log(XTOPAY_CLIENT_SECRET)',
  'XTOPAY_CLIENT_SECRET = !!b(); console.log(XTOPAY_CLIENT_SECRET)',
  'XTOPAY_CLIENT_SECRET = a + b(); «console.log(XTOPAY_CLIENT_SECRET)»',
  'XTOPAY_CLIENT_SECRET = 1; XTOPAY_CLIENT_SECRET = b(); «console.log(XTOPAY_CLIENT_SECRET)»',
  'const a = {\n  b: process.env.XTOPAY_CLIENT_SECRET,\n  c: 1,\n}\n«console.log(a.b)»\nconsole.log(a.c)',
  'const s = process.env.XTOPAY_CLIENT_SECRET; const a = [s]; console.log(a.s)',
  'const s = process.env.XTOPAY_CLIENT_SECRET; const a = { s }; «console.log(a.s)»',
  'const s = process.env.XTOPAY_CLIENT_SECRET; const a = { f(s) {} }; console.log(a.f)',
  'const a = { b: f({ c: process.env.XTOPAY_CLIENT_SECRET }) }; console.log(a.b.c)',
  'const a = { b: [{ c: process.env.XTOPAY_CLIENT_SECRET }] }; «console.log(a.b)»; console.log(a.b.c)',
  'const a = f({ b: process.env.XTOPAY_CLIENT_SECRET }); console.log(a.b)',
  'const a = { "b c": process.env.XTOPAY_CLIENT_SECRET }; «console.log(a["b c"])»',
  'const a = { 1: process.env.XTOPAY_CLIENT_SECRET }; «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; if (f((a) => b)) «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; const b = [(a) => c][0]; «console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; f((a) => ({ b }), «console.log(a)»)',
  'const a = process.env.XTOPAY_CLIENT_SECRET; f((a) => ({ b: console.log(a) }), 1)',
  'const a = process.env.XTOPAY_CLIENT_SECRET; const f = (a) => {\n  console.log(a)\n}\n«console.log(a)»',
  'const a = process.env.XTOPAY_CLIENT_SECRET; class B { f({ a }: T): void { console.log(a) } g({ b }: T): void { «console.log(a)» } }',
  'const a = process.env.XTOPAY_CLIENT_SECRET; class B { f(b = {}) { «console.log(a)» } }',
  'const a = process.env.XTOPAY_CLIENT_SECRET; class B { abstract f(a): string; g() { «console.log(a)» } }',
  'const a = process.env.XTOPAY_CLIENT_SECRET; f(a), { «console.log(a)» }',
  'const a = process.env.XTOPAY_CLIENT_SECRET; const b = { f(a): c, d() { «console.log(a)» } }',
  'const { a: [b] } = process.env; console.log(b)',
  'const b = { c: { d: process.env.XTOPAY_CLIENT_SECRET } }; const { d } = b.c; «console.log(d)»',
  'const b = { c: process.env.XTOPAY_CLIENT_SECRET }; const { c } = f(b); console.log(c)',
  'const b = { c: process.env.XTOPAY_CLIENT_SECRET }; const { c } = b["x"]; console.log(c)',
  'let a = 1; { let a = process.env.XTOPAY_CLIENT_SECRET; { a = 2; console.log(a) } «console.log(a)» } console.log(a)',
  'let a; { a = process.env.XTOPAY_CLIENT_SECRET; { let a = 1; console.log(a) } } «console.log(a)»',
  'let a = process.env.XTOPAY_CLIENT_SECRET; { let a; a = 1; } «console.log(a)»',
  'let a = process.env.XTOPAY_CLIENT_SECRET; function f() { a = 1; } «console.log(a)»',
]);

describeCases('Go', 'a.go', 'edges', [
  'var a = os.Getenv("XTOPAY_CLIENT_SECRET")\nfunc f(b string) error {\n\tg(a)\n\tif true {\n\t\t«fmt.Println(a)»\n\t}\n}',
  'var a = os.Getenv("XTOPAY_CLIENT_SECRET")\nfunc (s S) a() {\n\t«fmt.Println(a)»\n}',
  'for a := b {\n\tc = os.Getenv("XTOPAY_CLIENT_SECRET")\n}\nfmt.Println(a)\n«fmt.Println(c)»',
  'a += os.Getenv("XTOPAY_CLIENT_SECRET")\n«fmt.Println(a)»',
  'var a [][]string = f(os.Getenv("XTOPAY_CLIENT_SECRET"))\nfmt.Println(a)',
  'c := map[string]Config{"a": {B: os.Getenv("XTOPAY_CLIENT_SECRET")}}\n«fmt.Println(c["a"].B)»',
  'c := []string{os.Getenv("XTOPAY_CLIENT_SECRET")}\n«fmt.Println(c)»',
  'c := [1]Config{{A: os.Getenv("XTOPAY_CLIENT_SECRET")}}\nfmt.Println(c.A)',
]);

describeCases('Java', 'a.java', 'edges', [
  'class A { String a; void f() { if (b) a = System.getenv("XTOPAY_CLIENT_SECRET"); } void g() { «log.info(a)»; } }',
  'class A { void f() { for (String a = System.getenv("XTOPAY_CLIENT_SECRET");;) { } } void g() { log.info(a); } }',
  'String a = System.getenv("XTOPAY_CLIENT_SECRET"); void f(String a) throws B, C { log.info(a); } void g() throws B { «log.info(a)»; }',
  'String a = System.getenv("XTOPAY_CLIENT_SECRET"); abstract void f(String a); void g() { «log.info(a)»; }',
]);

describeCases('Kotlin', 'a.kt', 'edges', [
  'System.getenv("XTOPAY_CLIENT_SECRET").let(f)\nrun { println(it) }',
  'System.getenv("XTOPAY_CLIENT_SECRET").let { x.let { println(it) } }',
  'System.getenv("XTOPAY_CLIENT_SECRET").let { x.let { a -> «println(it)» } }',
  'x.let { xtopaySecret -> «println(xtopaySecret)» }',
  'x.let { println(it) }\nprintln(it)',
  'val a = System.getenv("XTOPAY_CLIENT_SECRET")\nx.let { a -> println(a) }\n«println(a)»',
  'System.getenv("XTOPAY_CLIENT_SECRET")!!.let { «println(it)» }',
  'x.y(System.getenv("XTOPAY_CLIENT_SECRET")).z.let { println(it) }',
]);

describeCases('Rust', 'a.rs', 'edges', [
  'let a = env::var("XTOPAY_CLIENT_SECRET");\nmatch x {\n  Ok(a) => println!("{}", a),\n  Err(b) => println!("{}", a),\n}',
  'match env::var("XTOPAY_CLIENT_SECRET") {\n  Ok(a) => «println!("{}", a)»\n}\nlet c = d;\nmatch x {\n  Ok(a) => println!("{}", a)\n}',
  'match env::var("XTOPAY_CLIENT_SECRET") {\n  Ok(a) => {},\n}\nprintln!("{}", a);',
]);

describeCases('PowerShell', 'a.ps1', 'edges', [
  '$a = @{ b = $env:XTOPAY_CLIENT_SECRET; c = 1 }\n«Write-Host $a.b»',
  '$a = @{\n  b = $env:XTOPAY_CLIENT_SECRET\n}\n«Write-Host $a.b»',
]);

describeCases('Swift', 'a.swift', 'edges', [
  'while let a = b { c = getenv("XTOPAY_CLIENT_SECRET") }\nprint(a)',
  'guard let a = b else { c = getenv("XTOPAY_CLIENT_SECRET") }\nprint(a)',
  'if let a = b { c = getenv("XTOPAY_CLIENT_SECRET") }\nprint(a)\n«print(c)»',
]);

describeCases('Python', 'a.py', 'edges', [
  'a = 1\nif b:\n  a = os.environ["XTOPAY_CLIENT_SECRET"]\n  if c:\n    «print(a)»\n  «print(a)»\n«print(a)»',
  'def f():\n    a = os.environ["XTOPAY_CLIENT_SECRET"]\n\n    def g(a):\n        print(a)\n\n    «print(a)»\n',
  'def f(a): print(a)\na = os.environ["XTOPAY_CLIENT_SECRET"]\n«print(a)»',
  'class A:\n  def f(self, a):\n    pass\n\n  a = os.environ["XTOPAY_CLIENT_SECRET"]\n  «print(a)»',
]);
