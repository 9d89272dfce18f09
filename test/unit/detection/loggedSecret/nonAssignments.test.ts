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

describeCases('JavaScript', 'pay.js', 'an assignment in a text', [
  `send(\`a\${s = ${js}}\`); «console.log(s)»`,
]);

describeCases('Ruby', 'pay.rb', 'an assignment behind a text', [
  'puts "a #{id}"\nbanks.each { key = ENV["XTOPAY_CLIENT_SECRET"]; «puts key» }',
]);

describeCases('Rust', 'pay.rs', 'an assignment behind an attribute', [
  '#[allow(dead_code)]\nconst KEY: &str = env!("XTOPAY_CLIENT_SECRET");\nfn main() { «println!("{}", KEY)»; }',
]);

describeCases('Rust', 'pay.rs', 'an assignment behind a type in angles, which is no tag', [
  `if !<Key as Check<Option<Mode>>>::passes(id) { stop() }\nlet key = ${rs}.unwrap();\n«println!("{}", key)»;`,
]);

describeCases('JavaScript', 'pay.js', 'an assignment behind an operator, which begins no tag', [
  `const isTest = !live\nconst key = ${js}\n«console.log(key)»`,
]);
