import { describeCases, literal } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const php = 'getenv("XTOPAY_CLIENT_SECRET")';
const java = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const cs = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('TypeScript', 'pay.ts', 'a variable of a class', [
  `class Pay {\n  key = ${js};\n  show() { «console.log(this.key)»; }\n}`,
  `class Pay {\n  key = ${js};\n  show() { console.log(key); }\n}`,
  `class Pay {\n  key = ${js};\n}\nclass Other {\n  key = 1;\n  show() { console.log(this.key); }\n}`,
  `const Pay = class Named {\n  #key = ${js};\n  show() { «console.log(this.#key)»; }\n};`,
  `enum Keys {\n  Live = '${literal}',\n}\nconsole.log(Live);`,
]);

describeCases('Java', 'Pay.java', 'a variable of a class', [
  `class Pay {\n  String key = ${java};\n  void show() { «System.out.println(this.key)»; }\n}`,
  `record Pay(String id) {\n  static final String KEY = ${java};\n  void show() { «System.out.println(this.KEY)»; }\n}`,
  `enum Mode {\n  LIVE;\n  String key = ${java};\n  void show() { «System.out.println(this.key)»; }\n}`,
  `class Pay {\n  String key = ${java};\n}\nclass Other {\n  String key = "none";\n  void show() { System.out.println(this.key); }\n}`,
]);

describeCases('Kotlin', 'Pay.kt', 'a variable of a class', [
  `class Pay {\n  val key = ${java}\n  fun show() { «println(this.key)» }\n}`,
  `object Pay {\n  val key = ${java}\n  fun show() { «println(this.key)» }\n}`,
  `val secret = ${java}\nclass Pay(secret: String) {\n  init { println(secret) }\n}\n«println(secret)»`,
  `val secret = ${java}\nclass Pay {\n  constructor(secret: String) { println(secret) }\n  fun show() { «println(secret)» }\n}`,
]);

describeCases('C#', 'Pay.cs', 'a variable of a class', [
  `class Pay {\n  string key = ${cs};\n  void Show() { «Console.WriteLine(this.key)»; }\n}`,
  `struct Pay {\n  string key = ${cs};\n  void Show() { «Console.WriteLine(this.key)»; }\n}`,
  `record Pay {\n  string key = ${cs};\n  void Show() { «Console.WriteLine(this.key)»; }\n}`,
]);

describeCases(
  'PHP',
  'Pay.php',
  'a variable of a class',
  [
    `class Pay {\n  private $key = '${literal}';\n  function show() { «echo $this->key»; }\n}`,
    `class Pay {\n  private $key = '${literal}';\n  function show() { echo $key; }\n}`,
    `class Pay {\n  private static $key = '${literal}';\n  static function show() { «echo self::$key»; }\n}`,
    `class Pay {\n  protected static $key = '${literal}';\n  static function show() { «echo static::$key»; }\n}`,
    `trait Pays {\n  private $key = '${literal}';\n  function show() { «echo $this->key»; }\n}`,
    `class Pay {\n  private $key;\n  function __construct() { $this->key = ${php}; }\n  function show() { «echo $this->key»; }\n}`,
    `class Pay {\n  private const KEY = '${literal}';\n  function show() { «echo self::KEY»; }\n}`,
    `class Pay {\n  protected const KEY = '${literal}';\n  function show() { «echo static::KEY»; }\n}`,
    `class Pay {\n  private const KEY = '${literal}';\n}\nclass Other {\n  private const KEY = 'none';\n  function show() { echo self::KEY; }\n}`,
    `class Pay {\n  const KEY = '${literal}';\n}\necho KEY;`,
    `enum Mode: string {\n  case Live = '${literal}';\n  function show() { «echo self::Live->value»; }\n}`,
  ].map((code) => `<?php\n${code}`),
);

describeCases('Python', 'pay.py', 'a variable of a class', [
  `class Pay:\n    key = ${py}\n\n    def show(self):\n        «print(self.key)»\n`,
  `class Pay:\n    key = ${py}\n\n    @classmethod\n    def show(cls):\n        «print(cls.key)»\n`,
  `class Pay:\n    key = ${py}\n\nclass Other:\n    key = "none"\n\n    def show(self):\n        print(self.key)\n`,
]);

describeCases('PowerShell', 'pay.ps1', 'a variable of a class', [
  'class Pay {\n  [string] $Key = $env:XTOPAY_CLIENT_SECRET\n  [void] Show() { «Write-Host $this.Key» }\n}',
  'class Pay {\n  [string] $Key = $env:XTOPAY_CLIENT_SECRET\n}\nclass Other {\n  [string] $Key = "none"\n  [void] Show() { Write-Host $this.Key }\n}',
]);

describeCases('Swift', 'Pay.swift', 'a variable of a class', [
  ...['class', 'struct', 'enum', 'actor'].map(
    (word) => `${word} Pay {\n  static let key = ${swift}\n  static func show() { «print(self.key)» }\n}`,
  ),
  `struct Pay {\n  let key = ${swift}\n}\nstruct Other {\n  let key = "none"\n  func show() { print(self.key) }\n}`,
]);
