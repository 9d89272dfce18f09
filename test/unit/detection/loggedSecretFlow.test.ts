import { describeCases } from './loggedSecret/marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const go = 'os.Getenv("XTOPAY_CLIENT_SECRET")';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const php = 'getenv("XTOPAY_CLIENT_SECRET")';
const rust = 'env::var("XTOPAY_CLIENT_SECRET")';

describeCases('JavaScript', 'a.ts', 'an assignment', [
  `const { env: { XTOPAY_CLIENT_SECRET } } = process;\n«console.log(XTOPAY_CLIENT_SECRET)»;`,
  `const { env: { XTOPAY_CLIENT_SECRET: s, PORT } } = process;\n«console.log(s)»;\nconsole.log(PORT);`,
  `const { a: { b: { c: { XTOPAY_CLIENT_SECRET: s } } } } = process;\n«console.log(s)»;`,
  `const { 'XTOPAY_CLIENT_SECRET': s } = process.env;\n«console.log(s)»;`,
  `const { [XTOPAY_CLIENT_SECRET]: s } = process.env;\nconsole.log(s);`,
  `const { ...rest } = process.env;\nconsole.log(rest, "XTOPAY_CLIENT_SECRET");`,
  `const {\n  PORT,\n  XTOPAY_CLIENT_SECRET,\n} = process.env;\n«console.log(XTOPAY_CLIENT_SECRET)»;\nconsole.log(PORT);`,
  `const { XTOPAY_CLIENT_SECRET }: NodeJS.ProcessEnv = process.env;\n«console.log(XTOPAY_CLIENT_SECRET)»;`,
  `const config = { secret: ${js}, port: 1 };\nconst { secret, port } = config;\n«console.log(secret)»;\nconsole.log(port);`,
  `const config = { a: { secret: ${js} } };\nconst { secret } = config.a;\n«console.log(secret)»;`,
  `settings["secret"] = ${js};\n«console.log(settings.secret)»;\nconsole.log(settings.other);`,
  `app.settings["secret"] = ${js};\n«console.log(app.settings.secret)»;\nconsole.log(settings.secret);`,
  `settings[key] = ${js};\nconsole.log(settings.key, key);`,
  `settings["a", "secret"] = ${js};\nconsole.log(settings.secret);`,
  `a.b.c = ${js};\n«console.log(a.b.c)»;\nconsole.log(b.c, c, a.c);`,
  `load(x).secret = ${js};\nconsole.log(secret, x.secret);`,
  `let secret: string | undefined = ${js};\n«console.log(secret)»;`,
  `let secret: Array<string>[] = [${js}];\n«console.log(secret)»;`,
  `let secret: Promise<Map<string, string>> = ${js};\n«console.log(secret)»;`,
  `let secret: typeof import.meta.env.X = ${js};\n«console.log(secret)»;`,
  `switch (x) {\n  case token: other = ${js};\n  console.log(token);\n  «console.log(other)»;\n}`,
  `switch (x) {\n  default: other = ${js};\n  «console.log(other)»;\n}`,
  `ok ? token : other = ${js};\nconsole.log(token);`,
  `function f() { return secret = ${js}; }\n«console.log(secret)»;`,
  `function f() { let secret = ${js}; }\nconsole.log(secret);`,
  `class A { token: string = ${js}; }\nconsole.log(token);`,
  `function f() { token = ${js}; }\n«console.log(token)»;`,
  `const token = ${js};\n{ const token = 1; console.log(token); }\n«console.log(token)»;`,
  `let token = ${js};\nif (x) { token = 1; console.log(token); }\n«console.log(token)»;`,
  `let token = ${js};\ntoken += "x";\n«console.log(token)»;`,
  `let token = ${js};\ntoken ??= "x";\n«console.log(token)»;`,
  `let token = ${js};\ntoken = "x";\nconsole.log(token);`,
  `let token = 1;\ntoken ||= ${js};\n«console.log(token)»;`,
  `let a, b;\na = b = ${js};\n«console.log(a)»;\n«console.log(b)»;`,
  `let a = 1, b = ${js}, c = 2;\nconsole.log(a, c);\n«console.log(b)»;`,
  `f((token = ${js}), 1);\n«console.log(token)»;`,
  `const [, token] = [1, ${js}];\nconsole.log(1);`,
  `const f = async () => { const token = ${js}; };\nconsole.log(token);`,
]);

describeCases('Python', 'a.py', 'an assignment', [
  `a, b, c, d, e, f, g, h = 1, 2, 3, 4, 5, 6, 7, ${py}\n«print(h)»\nprint(a, g)`,
  `a, b, c, d, e, f, g, h, i = 1, 2, 3, 4, 5, 6, 7, 8, ${py}\nprint(a, h)`,
  `(client_id, token) = (1, ${py})\n«print(token)»\nprint(client_id)`,
  `[client_id, token] = [1, ${py}]\n«print(token)»\nprint(client_id)`,
  `config.id, config.token = 1, ${py}\n«print(config.token)»\nprint(config.id, token)`,
  `if a: pass\nelse: token = ${py}\n«print(token)»`,
  `try: token = ${py}\nfinally: key = token\n«print(token)»\n«print(key)»`,
  `token: Optional[str] = ${py}\n«print(token)»`,
  `token: "str" = ${py}\n«print(token)»`,
  `settings["token"] = ${py}\n«print(settings["token"])»\nprint(settings["id"])`,
  `f(x).token = ${py}\nprint(token)`,
  `token = ${py}\nif (token := mask(token)):\n    print(token)`,
  `token = key = ${py}\n«print(token)»\n«print(key)»`,
  `token = ${py}\ntoken += "x"\n«print(token)»`,
  `def a():\n    token = ${py}\n\ndef b():\n    print(token)`,
  `def a():\n    global token\n    token = ${py}\n`,
  `for name in names:\n    token = ${py}\n«print(token)»`,
  `config = {"token": ${py}, "id": 1}\n«print(config["token"])»\nprint(config["id"])\n«print(config)»`,
  `config = dict(token=${py}, id=1)\n«print(config)»`,
]);

describeCases('Go', 'a.go', 'an assignment', [
  `func a() { token := ${go} }\nfunc b() { fmt.Println(token) }`,
  `func a() { token = ${go} }\nfunc b() { «fmt.Println(token)» }`,
  `for token := ${go}; ; {\n\t«fmt.Println(token)»\n}`,
  `switch token := ${go}; token {\ncase "":\n\t«fmt.Println(token)»\n}`,
  `if a := 1; a > 0 {\n\tfmt.Println(a)\n}\nif token := ${go}; token != "" {\n\t«fmt.Println(token)»\n}`,
  `cfg.Token, err = os.LookupEnv("XTOPAY_CLIENT_SECRET")\n«fmt.Println(cfg.Token)»\nfmt.Println(err)`,
  `id, token := 1, ${go}\nfmt.Println(id)\n«fmt.Println(token)»`,
  `var token string = ${go}\n«fmt.Println(token)»`,
  `var token []string = ${go}\n«fmt.Println(token)»`,
  `var token *sql.NullString = ${go}\n«fmt.Println(token)»`,
  `var (\n\ttoken string = ${go}\n)\n«fmt.Println(token)»`,
  `var token, id string = ${go}, 1\n«fmt.Println(token)»\nfmt.Println(id)`,
  `var token, id = ${go}, 1\n«fmt.Println(token)»\nfmt.Println(id)`,
]);

describeCases('Java', 'A.java', 'an assignment', [
  `class A { void a() { String token = ${java}; } void b() { System.out.println(token); } }`,
  `class A { void a() { byte[] token = ${java}.getBytes(); } void b() { System.out.println(token); } }`,
  `class A { String token; void a() { token = ${java}; } void b() { «System.out.println(token)»; } }`,
  `class A { void a() { this.token = ${java}; } void b() { «System.out.println(this.token)»; } }`,
  `class A { void a() { final String token = ${java}; «System.out.println(token)»; } }`,
]);

describeCases('PHP', 'a.php', 'an assignment', [
  `<?php $this->token = ${php}; «echo $this->token»;\necho $token;`,
  `<?php $a->b->token = ${php}; «echo $a->b->token»; echo $b->token;`,
  `<?php Pay::$token = ${php}; «echo Pay::$token»; echo $token;`,
  `<?php [$a, $token] = [1, ${php}]; «echo $token»; echo $a;`,
  `<?php $config['token'] = ${php}; «echo $config['token']»; echo $config['id'];`,
  `<?php while ($token = ${php}) { «echo $token»; }`,
  `<?php function a() { $token = ${php}; } function b() { echo $token; }`,
  `<?php $token = ${php}; function b() { echo $token; }`,
]);

describeCases('PHP', 'a.php', 'a closure', [
  `<?php $token = ${php}; $f = function () use ($token) { «echo $token»; };`,
  `<?php $token = ${php}; $f = function () use (&$token, $id) { «echo $token»; echo $id; };`,
  `<?php $token = ${php}; $f = function () { echo $token; };`,
  `<?php $token = ${php}; $f = function () use ($id) { echo $token; };`,
  `<?php use Pay\\Token; $token = ${php}; «echo $token»;`,
]);

describeCases('Rust', 'a.rs', 'a binding', [
  `match ${rust} {\n    Ok(token) => «println!("{}", token)»,\n    Err(e) => println!("{}", e),\n}`,
  `match env::var_os("XTOPAY_CLIENT_SECRET") {\n    None => println!("none"),\n    Some(token) => { «println!("{:?}", token)»; }\n}`,
  `match mask(${rust}) {\n    Ok(token) => println!("{}", token),\n}`,
  `match ${rust} {\n    Ok(token) => use_it(token),\n    Err(e) => println!("{}", e),\n}\nprintln!("{}", token);`,
  `let (id, mut token) = (1, ${rust}.unwrap());\n«println!("{}", token)»;\nprintln!("{}", id);`,
  `if let Ok(token) = ${rust} {\n    «println!("{}", token)»;\n}`,
  `while let Some(token) = env::var_os("XTOPAY_CLIENT_SECRET") {\n    «println!("{:?}", token)»;\n}`,
  `let Ok(token) = ${rust} else { return };\n«println!("{}", token)»;`,
  `if let Err(token) = ${rust} {\n    println!("{}", token);\n}`,
]);

describeCases('Kotlin', 'a.kt', 'a binding', [
  `${java}?.let { «println(it)» }`,
  `${java}.let { token -> «println(token)» }`,
  `${java}.trim().also { «println(it)» }\nprintln(it)`,
  `val token = ${java}\ntoken?.let { «println(it)» }`,
  `val token = ${java}\ntoken.takeIf { «println(it)» }`,
  `val token = ${java}\nmask(token).let { println(it) }`,
  `val token = ${java}\nlet { println(it) }`,
  `val token = ${java}\nother.let { println(it) }`,
  `val token = ${java}\ntoken.let { id -> println(it); «println(id)» }`,
  `val token: String? = ${java}\n«println(token)»`,
  `val token = ${java}\nitems.forEach { token -> println(token) }\n«println(token)»`,
  `val token = ${java}\nitems.forEach { item -> «println(token)» }`,
]);

describeCases('Java', 'A.java', 'an annotation', [
  'class A {\n  @Value("${XTOPAY_CLIENT_SECRET}")\n  private String token;\n  void a() { «log.info(token)»; }\n}',
  'class A {\n  @Value("${xtopay.client-secret:none}") private final String token;\n  void a() { «log.info(token)»; }\n}',
  'class A {\n  @Value("${XTOPAY_CLIENT_ID}")\n  private String token;\n  void a() { log.info(token, "XTOPAY_CLIENT_SECRET"); }\n}',
  'class A {\n  @Named("${XTOPAY_CLIENT_SECRET}")\n  private String token;\n  void a() { log.info(token); }\n}',
  'class A {\n  String token = Value("${XTOPAY_CLIENT_SECRET}");\n  void a() { log.info(token); }\n}',
  'class A {\n  @Value("XTOPAY_CLIENT_SECRET")\n  private String token;\n  void a() { log.info(token); }\n}',
  'class A {\n  @Value("${XTOPAY_CLIENT_SECRET}", 1)\n  private String token;\n  void a() { log.info(token); }\n}',
  'class A {\n  @Value("${XTOPAY_CLIENT_SECRET}")\n  String a = "", token;\n  void a() { log.info(token); }\n}',
]);

describeCases('TypeScript', 'a.ts', 'a parameter', [
  `const token = ${js};\nclass A { show(token: string): void { console.log(token); } }\n«console.log(token)»;`,
  `const token = ${js};\nclass A { async show(token: string): Promise<string> { console.log(token); } }`,
  `const token = ${js};\nconst f = (token: string): void => { console.log(token); };`,
  `const token = ${js};\nconst f = (token: string): void => console.log(token);\n«console.log(token)»;`,
  `const token = ${js};\nconst f = token => console.log(token), g = «console.log(token)»;`,
  `const token = ${js};\nfunction f({ token }: Props) { console.log(token); }`,
  `const token = ${js};\nfunction f({ token = 1 }) { console.log(token); }`,
  `const token = ${js};\nfunction f({ key: token }) { console.log(token); }`,
  `const token = ${js};\nfunction f([token]) { console.log(token); }`,
  `const token = ${js};\nfunction f(id = token) { «console.log(token)»; «console.log(id)»; }`,
  `const token = ${js};\nfunction f(id: token) { «console.log(token)»; }`,
  `const token = ${js};\nif (token) { «console.log(token)»; }`,
  `const token = ${js};\nwhile (token) { «console.log(token)»; }`,
  `const token = ${js};\nswitch (token) { case 1: «console.log(token)»; }`,
  `const token = ${js};\nfor (const x of token) { «console.log(token)»; }`,
  `const token = ${js};\ntry { f(); } catch (token) { console.log(token); }`,
  `const token = ${js};\nf(token); { «console.log(token)»; }`,
  `const token = ${js};\nx = f(token) ? a : { b: «console.log(token)» };`,
  `const token = ${js};\nconst o = { show(token) { console.log(token); } };`,
]);

describeCases('Java', 'A.java', 'a parameter', [
  `class A { String token = ${java}; void show(String token) throws IOException { log.info(token); } void b() { «log.info(token)»; } }`,
  `class A { String token = ${java}; void show(String id) throws IOException { «log.info(token)»; } }`,
  `class A { String token = ${java}; void a() { list.forEach(token -> log.info(token)); } }`,
  `class A { String token = ${java}; void a() { list.forEach((token) -> { log.info(token); }); «log.info(token)»; } }`,
  `class A { String token = ${java}; void a() { synchronized (token) { «log.info(token)»; } } }`,
  `interface A { void show(String token); }\nclass B { String token = ${java}; void a() { «log.info(token)»; } }`,
]);
