import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const go = 'os.Getenv("XTOPAY_CLIENT_SECRET")';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const rs = 'env::var("XTOPAY_CLIENT_SECRET")';
const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

describeCases('TypeScript', 'a.ts', 'no assignment', [
  `const a = ${js}; const t = <A b={c} a="x" />; «console.log(a)»;`,
  `const a = 1; const t = <A a={${js}} />; console.log(a);`,
  `type A = string; const x = ${js}; type x = string; «console.log(x)»;`,
]);

describeCases('JSX', 'a.tsx', 'no assignment', [
  `const a = ${js}; return <div a="1">{«console.log(a)»}</div>;`,
]);

describeCases('Go', 'a.go', 'no assignment', [`s := ${go}\nc := Config{s: 1}\n«fmt.Println(s)»`]);

describeCases('Java', 'a.java', 'no assignment', [
  `@Foo(name = ${java}) class A { void f() { log.info(name); } }`,
]);

describeCases('Kotlin', 'a.kt', 'no assignment', [`f(name = ${kt})\nprintln(name)`]);

describeCases('Rust', 'a.rs', 'no assignment', [
  `let a = match ${rs} { Ok(s) => s, Err(_) => String::new() }; «println!("{}", a)»;`,
  `let a = match ${rs} { Ok(s) if s.len() > 3 => s, _ => String::new() }; «println!("{}", a)»;`,
  `#[arg(env = ${rs})] let x = 1; println!("{}", env);`,
  `let env = ${rs}; #[arg(env = "x")] «println!("{}", env)»;`,
]);

describeCases('Swift', 'a.swift', 'no assignment', ['typealias a = String\nprint(a)']);

describeCases('C#', 'a.cs', 'no assignment', [
  '[Foo(Name = "x")] class A { }',
  `var Name = ${cs}; [Foo(Name = "x")] void F() { «Console.WriteLine(Name)»; }`,
  `var Name = ${cs}; var b = new Foo { Name = "x" }; «Console.WriteLine(Name)»;`,
  `var b = new Foo { Name = ${cs} }; Console.WriteLine(Name);`,
  `var b = new Foo { Name = ${cs} }; «Console.WriteLine(b.Name)»;`,
  `var b = a with { Name = ${cs} }; Console.WriteLine(Name);`,
  `var b = new() { Name = ${cs} }; Console.WriteLine(Name);`,
  `class A { string Secret => ${cs}; void F() { «Console.WriteLine(Secret)»; } }`,
  `class A { int N => ${cs}.Length; void F() { Console.WriteLine(N); } }`,
  'using S = System.String; Console.WriteLine(S);',
]);
