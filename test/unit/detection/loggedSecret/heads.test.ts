import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const go = 'os.Getenv("XTOPAY_CLIENT_SECRET")';
const rs = 'env::var("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';
const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

describeCases('JavaScript', 'a.js', 'what stands behind a head is none of it', [
  `let c; if (b) c = { s: ${js} }; «console.log(c.s)»;`,
  `let c; while (b) c = { s: ${js} };\n«console.log(c.s)»`,
  `let c; try { c = { s: ${js} }; } finally {} «console.log(c.s)»;`,
  `let c; if (b) { c = { s: ${js} }; } «console.log(c.s)»;`,
  `guard.config = { secret: ${js} }; «console.log(guard.config.secret)»;`,
  `for (let a = ${js}; ;) «console.log(a)»; console.log(a);`,
  `for (let a = ${js}; ;) { «console.log(a)»; } console.log(a);`,
]);

describeCases('Python', 'a.py', 'what stands behind a head is none of it', [
  `if x: c = {"s": ${py}}\n«print(c["s"])»`,
  `if x:\n  c = {"s": ${py}}\n  «print(c["s"])»`,
  `if x: s = ${py}\nprint(x)\n«print(s)»`,
  `if x.y: s = ${py}\nprint(x.y)\n«print(s)»`,
  `if f(x): s = ${py}\n«print(s)»`,
  `if f().x: s = ${py}\n«print(s)»`,
  `if x[0]: s = ${py}\n«print(s)»`,
  `if x: self.s = ${py}\n«print(self.s)»`,
  `self.s: str = ${py}\n«print(self.s)»`,
]);

describeCases('Ruby', 'a.rb', 'what stands behind a head is none of it', [
  `if ready\n  c = { s: ${rb} }\n  «puts c[:s]»\nend`,
  `if ready; c = { s: ${rb} }; «puts c[:s]»; end`,
]);

describeCases('Java', 'a.java', 'a head', [
  `try (io.Text s = ${java}) { «log.info(s)»; } log.info(s);`,
  `for (final io.Text s = ${java}; ;) { «log.info(s)»; } log.info(s);`,
]);

describeCases('Kotlin', 'a.kt', 'a head', [
  `when (val s = ${kt}) { else -> «println(s)» }\nprintln(s)`,
  `when (val s: String? = ${kt}) { else -> «println(s)» }\nprintln(s)`,
  `pay(s = ${kt})\nprintln(s)`,
]);

describeCases('Go', 'a.go', 'a head', [
  `if a := ${go}; a == "" {} else { «fmt.Println(a)» }\nfmt.Println(a)`,
  `if a := ${go}; a == "" { f(T{}) } else { «fmt.Println(a)» }\nfmt.Println(a)`,
  `if a := ${go}; a != "" {\n\t«fmt.Println(a)»`,
  `if a := ${go}; a != "" { f() } else if b { «fmt.Println(a)» } else { «fmt.Println(a)» }\nfmt.Println(a)`,
]);

describeCases('Rust', 'a.rs', 'a head', [
  `fn f() { if let Ok(a) = ${rs} { «println!("{}", a)»; } println!("{}", a); }`,
  `if let Ok(a) = ${rs}\n{\n  «println!("{}", a)»;\n}\nprintln!("{}", a);`,
  `let a: std::string::String = ${rs}; «println!("{}", a)»;`,
]);

describeCases('Swift', 'a.swift', 'a head', [
  `if let a = ${swift}\n{\n  «print(a)»\n}\nprint(a)`,
  `if let a = ${swift},\n   let b = c\n{\n  «print(a)»\n}\nprint(a)`,
  `let (a, b): Pair = (${swift}, 1)\n«print(a)»\nprint(b)`,
]);

describeCases('C#', 'a.cs', 'a head', [
  `void F() { using var a = ${cs};\n«Console.WriteLine(a)»; } void G() { Console.WriteLine(a); }`,
  `using (var a = ${cs}) «Console.WriteLine(a)»; Console.WriteLine(a);`,
  `using (System.IO.Text a = ${cs}) «Console.WriteLine(a)»; Console.WriteLine(a);`,
  `var (a, b) = (${cs}, 1); «Console.WriteLine(a)»; Console.WriteLine(b);`,
  `class A { string Secret { get; } = ${cs}; } class B { void F() { Console.WriteLine(Secret); } }`,
  `using var a = new R { S = ${cs} };\n«Console.WriteLine(a.S)»;`,
  `class A { string Secret { get; set; } = ${cs}; void F() { «Console.WriteLine(Secret)»; } }`,
  `class A { int Length { get; } = ${cs}.Length; void F() { Console.WriteLine(Length); } }`,
]);

describeCases('TypeScript', 'a.ts', 'a pattern on the left side', [
  `const [id, s]: [string, string] = ["a", ${js}]; «console.log(s)»; console.log(id);`,
  `const o: Pay = f(); s = ${js}; «console.log(s)»; console.log(o);`,
  `pay({ id: f(s = ${js}) }); «console.log(s)»;`,
  `const [s]: string[] = [${js}]; «console.log(s)»;`,
  `switch (x) { case y[0]: s = ${js}; } «console.log(s)»;`,
  `const { a = ${js} } = f(); «console.log(a)»;`,
  `const { a: b = ${js} } = f(); «console.log(b)»; console.log(a);`,
  `const { a = 1, b } = f(${js}); console.log(a);`,
  `const { xtopaySecret = ${js}.length } = f(); «console.log(xtopaySecret)»;`,
]);
