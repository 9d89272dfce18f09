import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const go = 'os.Getenv("XTOPAY_CLIENT_SECRET")';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const rs = 'env::var("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';
const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

describeCases('Python', 'a.py', 'a format', [
  `s = ${py}\n«print(f"{s=}")»`,
  `s = ${py}\n«print(f"{s=!r}")»`,
  `s = ${py}\nprint(f"{s=:.8}")`,
  `s = ${py}\nprint(f"{s!r:.8}")`,
  `s = ${py}\n«print(f"{s!r}")»`,
  `s = ${py}\nprint(f"{t=}")\n«print(s)»`,
  `s = ${py}\nprint(f"{len(s)=}")`,
  `s = ${py}\nf"{s = }"\n«print(s)»`,
  `s = ${py}\nt = 5\nf"{s=} {t=}"\nprint(t)`,
  `s = ${py}\nf"{s=}"\ns2 = s\n«print(s2)»`,
]);

describeCases('Python', 'a.py', 'a name for something else', [
  `with open(${py}) as f: print(f)`,
  `with nullcontext(${py}) as f: «print(f)»`,
  `with a as b, nullcontext(${py}) as c:\n  «print(c)»\n  print(b)`,
  `s = ${py}\nfrom y import x as s\nprint(s)`,
  `s = ${py}\nfrom y import s\nprint(s)`,
  `match ${py}:\n  case s:\n    print(s)`,
  `s = ${py}\nfrom x import (a, s)\nprint(s)`,
  `s = ${py}\nfrom s import a\n«print(s)»`,
  `with open(p) as f:\n  XTOPAY_CLIENT_${py}RET = f.read()\n«print(XTOPAY_CLIENT_${py}RET)»`,
  `with nullcontext(${py}) as s, open(q) as f:\n  «print(s)»\n  print(f)`,
  `with nullcontext(${py}.length) as s: print(s)`,
  `with contextlib.nullcontext(${py}) as s: «print(s)»`,
  `context = nullcontext(${py})\nwith context as s: «print(s)»`,
  `with (nullcontext(${py}) as s, open(p) as f):\n  «print(s)»\n  print(f)`,
  `with (open(p) as f, nullcontext(${py}) as s):\n  «print(s)»\n  print(f)`,
  `with (nullcontext(${py}) as s): «print(s)»`,
  `from config import XTOPAY_CLIENT_SECRET as s\n«print(s)»`,
  `from config import XTOPAY_CLIENT_ID as s\nprint(s)`,
  `s = ${py}\nt = s\nimport pay as p\nprint(p)`,
  `a, t = 1, ${py}\nimport pay as s\nprint(s)`,
  `try:\n  f(${py})\nexcept Error as e:\n  print(e)`,
  `with nullcontext(${py}):\n  import pay as s\n  print(s)`,
  `with nullcontext(${py}) as (a, s): print(a)`,
  `if ${py} is not other: print(other)`,
]);

describeCases('Python', 'a.py', 'a head', [
  `if s := ${py}:\n    «print(s)»`,
  `if (s := ${py}):\n    «print(s)»`,
  `while (s := ${py}) is not None: «print(s)»`,
]);

describeCases('JavaScript', 'a.js', 'words that mean something in other languages', [
  `let xtopaySecret = ''; app.use(auth(xtopaySecret), (req, res, next) => { xtopaySecret = ${js}; next(); }); «console.log(xtopaySecret)»;`,
  `const s = ${js}; await del(s, { force: true }); «console.log(s)»;`,
  `if (${js} instanceof String) console.log(String);`,
]);

describeCases('Go', 'a.go', 'a pattern', [
  `if a := ${go}; a != "" {\n\t«fmt.Println(a)»\n} else {\n\t«fmt.Println(a)»\n}\nfmt.Println(a)`,
  `a := 1\nif a := ${go}; a != "" {\n\t«fmt.Println(a)»\n}\nfmt.Println(a)`,
  `a := ${go}\nif a := f(); a != "" {\n\tfmt.Println(a)\n}\n«fmt.Println(a)»`,
  `switch a := ${go}; a {\ncase "":\n\t«fmt.Println(a)»\n}\nfmt.Println(a)`,
]);

describeCases('Java', 'a.java', 'a pattern', [
  `if (${java} instanceof String s) { «log.info(s)»; }`,
  `Object o = ${java}; if (o instanceof String s && s.length() > 1) { «log.info(s)»; }`,
  `Object o = x; String s = ${java}; if (o instanceof String s) { log.info(s); }`,
  'if (o instanceof String) { log.info(o); }',
  `try (var s = ${java}) { «log.info(s)»; }\nlog.info(s);`,
]);

describeCases('Rust', 'a.rs', 'a pattern', [
  `if let Ok(a) = ${rs} { «println!("{}", a)»; }`,
  'if let Some(a) = x { println!("{}", a); }',
  `if let Ok(a) = ${rs} { println!("{}", &a[..8]); }`,
  `if let Ok(a) = ${rs} { println!("{}", a.len()); }`,
  `let a = ${rs}; if let Some(a) = x { println!("{}", a); }`,
  `while let Ok(a) = ${rs} { «println!("{}", a)»; }`,
  `if let Ok(a) = ${rs} { f(); } else { println!("{}", a); }`,
  `let a = match ${rs} { Ok(s) => s.len(), Err(_) => 0 }; println!("{}", a);`,
  `match ${rs} { Ok(s) if s.is_empty() => println!("none"), Ok(s) => «println!("{}", s)», Err(e) => println!("{}", e) }`,
  'let Some(a) = x else { return }; println!("{}", a);',
]);

describeCases('Swift', 'a.swift', 'a pattern', [
  `if let a = ${swift} { «print(a)» }`,
  `if let a = ${swift}, a.count > 1 { «print(a)» }`,
  'if let a = f() { print(a) }',
  `let a = ${swift}; if let a = f() { print(a) }`,
  `if let a = ${swift} { f() } else { print(a) }`,
  `while let a = ${swift} { «print(a)» }`,
  `guard let a = ${swift} else { return }\n«print(a)»`,
]);

describeCases('C#', 'a.cs', 'a pattern', [
  `if (${cs} is string s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is { } s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is { Length: > 8 } s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is not null) { Console.WriteLine(s); }`,
  'if (x is string s) { Console.WriteLine(s); }',
  `var s = ${cs}; if (x is string s) { Console.WriteLine(s); }`,
  `if (${cs} is string { Length: > 3 } s) { «Console.WriteLine(s)»; }`,
  `if (${cs} is string s && s.Length > 3) { «Console.WriteLine(s)»; }`,
  `using (var a = ${cs}) { «Console.WriteLine(a)»; }\nConsole.WriteLine(a);`,
]);
