import { describeCases } from './marked.ts';

const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';
const rs = 'env::var("XTOPAY_CLIENT_SECRET")';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const ps1 = '$env:XTOPAY_CLIENT_SECRET';

describeCases('C#', 'a.cs', 'edges of what gets a name', [
  `x[F(s = ${cs})] = 1; «Console.WriteLine(s)»;`,
  `f()[F(s = ${cs})] = 1; «Console.WriteLine(s)»;`,
  `a[0][F(s = ${cs})] = 1; «Console.WriteLine(s)»;`,
  `"a"[F(s = ${cs})].b(); «Console.WriteLine(s)»;`,
  `[F(s = ${cs})] void G() { Console.WriteLine(s); }`,
  `var o = new { Name = ${cs} }; Console.WriteLine(Name);`,
  `var o = new A { B = { Name = ${cs} } }; Console.WriteLine(Name);`,
  `var o = new A.B.C { Name = ${cs} }; Console.WriteLine(Name);`,
  `var o = new A(1) { Name = ${cs} }; Console.WriteLine(Name);`,
  `string s; if (x) { s = ${cs}; «Console.WriteLine(s)»; }`,
  `string s; x = () => { s = ${cs}; «Console.WriteLine(s)»; };`,
  `new List<string> { ${cs} }.ForEach(async s => «Console.WriteLine(s)»);`,
  `new List<string> { ${cs} }.ForEach(static (string s) => «Console.WriteLine(s)»);`,
  `if (${cs} is List<string> s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is A.B s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is var s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is string and var s) { Console.WriteLine(and); }`,
  `if (a.b(${cs}) is string s) { Console.WriteLine(s); }`,
  `var s = ${cs}; if (x is string t) { «Console.WriteLine(s)»; }`,
  `class A { string s => ${cs}; string F() => s; void G() { «Console.WriteLine(s)»; } }`,
  `var s = ${cs}; class A { void F(string s) { Console.WriteLine(s); } }`,
  `new List<string> { ${cs} }.Select(s => «Console.WriteLine(s.Trim())»);`,
]);

describeCases('Rust', 'a.rs', 'edges of what gets a name', [
  `let doc = ${rs}; #[doc = "x"] fn f() {} «println!("{}", doc)»`,
  `match ${rs} { NotOk(s) => println!("{}", s) }`,
  `match ${rs} { Okay(s) => println!("{}", s) }`,
  `match ${rs} { Some(s) => «println!("{}", s)», None => f() }`,
  `match ${rs} { _ => { f(Ok(s)); println!("{}", s) } }`,
  `match ${rs} { Ok(Foo { bar: s }) => println!("{}", s) }`,
  `match ${rs} { Ok(ref s) => «println!("{}", s)» }`,
  `match ${rs} { Ok(ref mut s) => «println!("{}", s)» }`,
  `match ${rs} { Ok(_) => println!("{}", s) }`,
  `vec![${rs}].iter().map(|s| { let n = 1; s }).for_each(|s| «println!("{}", s)»);`,
  `vec![${rs}].iter().map(|s| { f(s); 1 }).for_each(|s| println!("{}", s));`,
  `vec![${rs}].iter().for_each(|&s| «println!("{}", s)»);`,
  `vec![${rs}].iter().for_each(|s: &String| «println!("{}", s)»);`,
  `vec![${rs}].iter().enumerate().for_each(|(i, s)| «println!("{}", s)»);`,
  `vec![${rs}].iter().enumerate().for_each(|(i, s)| println!("{}", i));`,
  `let a = ${rs}; f(|| «println!("{}", a)»);`,
  `let a = ${rs}; let b = x | a; «println!("{}", a)»;`,
  `vec![${rs}].iter().map(|s| «println!("{}", s.trim())»);`,
  `let s = ${rs}; v.iter().for_each(|s| { f(); println!("{}", s); }); «println!("{}", s)»`,
  `let s = ${rs}; v.iter().for_each(|a, s| println!("{}", s)); «println!("{}", s)»`,
]);

describeCases('Java', 'a.java', 'edges of what gets a name', [
  `f(name = ${java}); «log.info(name)»;`,
  `List.of(${java}).forEach((final String s) -> «System.out.println(s)»);`,
  `if (${java} instanceof final String s) { «log.info(s)»; }`,
  `if (${java} instanceof Foo(String s)) { log.info(s); }`,
  `if (${java} instanceof List<?> s) { «log.info(s)»; }`,
  `if (${java} instanceof a.b.C s) { «log.info(s)»; }`,
  `void f(String s) throws A, B { log.info(s); } String s = ${java};`,
]);

describeCases('Python', 'a.py', 'edges of what gets a name', [
  `print([x for x in a if ${py}])`,
  `print([x for x in a if x in ${py}])`,
  `«print([x for x in [${py}] if x in y])»`,
  `print([x for x in a for y in [${py}]])`,
  `«print([y for x in a for y in [${py}]])»`,
  `«print((x for x in [${py}]))»`,
  `x = [${py}]\n«print([y async for y in x])»`,
  `x = [${py}]\nprint([z async for y in x])`,
  `with nullcontext(a) as b, nullcontext(${py}) as c: print(b)`,
  `with f(${py}) as (a, b): print(a)`,
  `f = lambda *a, b=${py}, **c: print(c)`,
  `f = lambda a=(${py}, 1): «print(a)»`,
  `[${py}].map(lambda s: print(s))`,
  `x.map(lambda s: print(s), [${py}])`,
  `s = ${py}\ndel s, a\nprint(s)`,
  `s = ${py}\ndel a, s\nprint(s)`,
  `s = ${py}\ndel a.s\n«print(s)»`,
  `s = ${py}\ndel s.a, b\n«print(s)»`,
  `match x:\n  case Foo(${py}) as s: print(s)`,
  `with open(a), nullcontext(${py}) as s: «print(s)»`,
  `with open(nullcontext(${py})) as s: print(s)`,
  `s = ${py}\nwith a as t: «print(s)»`,
  `s = ${py}\nx.del_(s)\n«print(s)»`,
  `for x in [${py}]: «print(x.strip())»`,
  `«print([x.strip() for x in [${py}]])»`,
]);

describeCases('Ruby', 'a.rb', 'edges of what gets a name', [
  `[${rb}].each { |(a, s)| «puts s» }`,
  `[${rb}].each do |s| puts 1 end; puts s`,
  `[${rb}].each(&:puts)`,
  'def f a = 1, b = 2\n  puts b\nend',
  `s = ${rb}\ndef self.f(s)\n  puts s\nend\n«puts s»`,
  `x.each { |s = ${rb}| puts 1 }`,
  `[${rb}].map { |s| «puts s.strip» }`,
  `s = ${rb}\nx.each { |s| f }\n«puts s»`,
  `s = ${rb}\nf = -> (s) { puts s }\n«puts s»`,
  `s = ${rb}\nx.each do |a, s|\n  puts s\nend`,
  'def f a, s\n  puts s\nend',
]);

describeCases('PowerShell', 'a.ps1', 'edges of what gets a name', [
  `«${ps1} | Write-Host»; f`,
  `if ($x) { «${ps1} | Write-Host» }`,
  `$(«${ps1} | Write-Host»)`,
  `f; «${ps1} | Write-Host»`,
  `$a = 1; «${ps1} | Write-Host»`,
  `${ps1}.Length\n$x | Write-Host`,
  `$x\n«${ps1} | Write-Host»`,
  `«(${ps1} | Out-String) | Write-Host»`,
  '@($a | b; 1) | Write-Host',
  `${ps1} | ForEach-Object Length | ForEach-Object { Write-Host $_ }`,
  `«${ps1} | ForEach-Object { $_ } | Write-Host»`,
  `${ps1} | ForEach-Object { 1 } | Write-Host`,
  `«${ps1} | Where-Object { $_ } | Write-Host»`,
  `«${ps1} | Select-Object -First 1 | Write-Host»`,
  `${ps1} | Write-Host -ForegroundColor Red | b`,
]);
