import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const rs = 'env::var("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';
const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

describeCases('TypeScript', 'a.ts', 'what a function gives', [
  `[${js}].map((s) => { return s; }).forEach(t => «console.log(t)»)`,
  `[${js}].map(function (s, i) { return s; }).forEach(t => «console.log(t)»)`,
  `[${js}].map(function (s, i) { return i; }).forEach(t => console.log(t))`,
  `[${js}].map(function* f(s) { «console.log(s)» })`,
  `console.log([${js}].map(fn(x)), () => { return ${js} })`,
  `console.log([a].map(fn), f(b), () => { return ${js} })`,
  `[${js}].map(fn).forEach((s) => { return 1; })`,
]);

describeCases('TypeScript', 'a.ts', 'the type that a function gives', [
  `const s = ${js}; const f = (s): string | undefined => console.log(s)`,
  `const s = ${js}; f(s) || g(x => «console.log(s)»)`,
  `const s = ${js}; const f = a ? g(s) : (x) => «console.log(s)»`,
  `const s = ${js}; class A { f(s: string): void\n g = x => «console.log(s)» }`,
  `const s = ${js}; class A { f(s: string): void; static { «console.log(s)» } }`,
  `const s = ${js}; class A { f(s: string): A | B | C | D | E | F { console.log(s) } }`,
]);

describeCases('TypeScript', 'a.ts', 'parameters', [
  `const s = ${js}; const f = (a: { s: string }) => «console.log(s)»`,
  `const s = ${js}; const f = (a: [s: string]) => «console.log(s)»`,
  `const s = ${js}; const f = ([[[[[s]]]]]) => console.log(s)`,
  // Deeper patterns are none that people write.
  `const s = ${js}; const f = ([[[[[[s]]]]]]) => «console.log(s)»`,
  `const s = ${js}; class A { ['f'](s) { console.log(s) } g() { «console.log(s)» } }`,
  `const s = ${js}; class A { 'f'(s) { console.log(s) } }`,
  `const s = ${js}; class A { [Symbol.iterator](s) { console.log(s) } }`,
  `const s = ${js}; class A { f<T>(s: T) { console.log(s) } }`,
  `const s = ${js}; function f() { g(); for (const x of y) { «console.log(s)» } }`,
]);

describeCases('C#', 'a.cs', 'parameters', [
  `var s = ${cs}; class A { A(string s) : base(x => x) { Console.WriteLine(s); } }`,
  `var s = ${cs}; class A { public static A operator +(A s, A t) { Console.WriteLine(s); } }`,
  `new List<string> { ${cs} }.Select(delegate (string s) { return s.Length; }).ToList().ForEach(t => Console.WriteLine(t));`,
]);

describeCases('Java', 'a.java', 'parameters', [
  `String s = ${java}; class A { abstract void f(String s) throws B; { «log.info(s)»; } }`,
  `String s = ${java}; class A { void f(String s) throws B { log.info(s); } }`,
]);

describeCases('Kotlin', 'a.kt', 'blocks', [
  `val secret = ${kt}\nval show = { secret: String -> println(secret) }\n«println(secret)»`,
  `listOf(${kt}).map {\n  it.trim()\n}.forEach { «println(it)» }`,
  `listOf(${kt}).map {\n  it.trim()\n  1\n}.forEach { println(it) }`,
  `listOf(${kt}).forEach { f(1); val g: (Int) -> Unit = h; «println(it)» }`,
  `listOf(${kt}).forEach { val g: (Int) -> Unit = h; «println(it)» }`,
  `listOf(${kt}).forEach { var g: (Int) -> Unit = h; «println(it)» }`,
  `listOf(${kt}).forEach { val g: (Int) -> Unit = h; println(it.take(8)) }`,
  `listOf(${kt}).forEach { g = h as (Int) -> Unit; «println(it)» }`,
  `listOf(${kt}).fold((a + b)) { c, s -> «println(s)» }`,
  `for (s: String in listOf(${kt})) { «println(s)» }`,
  `val s = ${kt}\nfun f(s: String): (Int) -> Unit { println(s) }`,
]);

describeCases('Swift', 'a.swift', 'blocks', [
  `for s: String in [${swift}] { «print(s)» }`,
  `[${swift}].reduce(("", 0)) { a, s in «print(s)»; return a }`,
  `[${swift}].reduce(("", 0)) { a, s in print(a); return a }`,
  `[${swift}].forEach { [weak self] s in «print(s)» }`,
  `[${swift}].forEach { [weak self] s in print(self) }`,
  `[${swift}].forEach { [weak self] in «print($0)» }`,
  `[${swift}].forEach { [weak self] in print(self) }`,
  `[${swift}].forEach { [weak self, n] (s: String) in «print(s)» }`,
  `«print([${swift}].map { [weak self] in $0.uppercased() })»`,
  `print([${swift}].map { [weak self] in $0.count })`,
  `let s = ${swift}\nlist.forEach { [weak self] s in print(s) }`,
  `let s = ${swift}\nf { [weak self] in «print(s)» }`,
]);

describeCases('Ruby', 'a.rb', 'blocks', [
  `[${rb}].inject((1 + 2)) { |a, s| «puts s» }`,
  `[${rb}].each { | | puts it }`,
  `[${rb}].each { |;t| puts t }`,
  `[${rb}].each_with_index { |s| «puts s» }`,
  `[${rb}].each { [1] | a; «puts it» }`,
  `[${rb}].each { x.each { |y| f(y) }; «puts it» }`,
  `[${rb}].each { x.each { |y| puts y } }`,
  `{ a: 1 }; «puts [${rb}].map(&:strip)»`,
  `[${rb}].each { |s; t| «puts s» }`,
  `[${rb}].each { |s; t| puts t }`,
  `t = ${rb}\n[1].each { |s; t| puts t }\n«puts t»`,
  `[${rb}].each do |s; t|\n  «puts s»\n  puts t\nend`,
  `[${rb}].each { |s, *t| «puts s» }`,
  `[${rb}].each { |s, *t| puts t }`,
  `[${rb}].each { |*s| «puts s» }`,
  `t = ${rb}\n[1].each { |s, *t; u| puts t, u }`,
  `{ a: ${rb} }.each { |k, v; t| «puts v» }`,
  `{ a: ${rb} }.each { |k, v; t| puts k }`,
  'def f(s, t:)\n  puts t\nend',
  `s = ${rb}\ndef f(s:)\n  puts s\nend`,
]);

describeCases('Rust', 'a.rs', 'arms', [
  `match ${rs} { Ok(a) => println!("{}", s), _ => {} } match y { Ok(s) => f(s), _ => {} }`,
  `match ${rs} { Ok(1) => f(), Ok(s) => «println!("{}", s)», _ => {} }`,
]);
