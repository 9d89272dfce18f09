import { describeCases, literal } from './marked.ts';

describeCases('Dart', 'lib/pay.dart', 'logs the secret', [
  "final secret = Platform.environment['XTOPAY_CLIENT_SECRET'];\n«print(secret)»;",
  "«print(Platform.environment['XTOPAY_CLIENT_SECRET'])»;",
  'final secret = Platform.environment["XTOPAY_CLIENT_SECRET"] ?? "";\n«debugPrint(\'secret $secret\')»;',
  "var secret = dotenv.env['XTOPAY_CLIENT_SECRET']!;\n«stdout.writeln('secret: ${secret.trim()}')»;",
  "final String secret = Platform.environment['XTOPAY_CLIENT_SECRET']!;\n«logger.info('''\nsecret $secret''')»;",
  "final secret = Platform.environment['XTOPAY_CLIENT_SECRET']!;\n«log(secret.substring(0, 9))»;",
  "«logger.severe(Platform.environment['XTOPAY_CLIENT_SECRET'])»;",
  `const secret = '${literal}';\n«print(secret)»;`,
]);

describeCases('Dart', 'lib/pay.dart', 'logs nothing of it', [
  "final secret = Platform.environment['XTOPAY_CLIENT_SECRET']!;\nprint(secret.substring(0, 8));",
  "final secret = Platform.environment['XTOPAY_CLIENT_SECRET']!;\nprint('${secret.substring(0, 8)}…');",
  "final secret = Platform.environment['XTOPAY_CLIENT_SECRET']!;\nprint(secret.length);",
  "print('XTOPAY_CLIENT_SECRET is missing');",
  "// print(Platform.environment['XTOPAY_CLIENT_SECRET']);",
  "final secret = Platform.environment['XTOPAY_CLIENT_SECRET']!;\nXtopay(secret: secret);",
]);

describeCases('Scala', 'Pay.scala', 'logs the secret', [
  '«println(sys.env("XTOPAY_CLIENT_SECRET"))»',
  'val secret = sys.env.getOrElse("XTOPAY_CLIENT_SECRET", "")\n«println(s"secret $secret")»',
  'val secret: String = System.getenv("XTOPAY_CLIENT_SECRET")\n«logger.info(f"secret ${secret.trim}")»',
  'val secret = sys.env("XTOPAY_CLIENT_SECRET")\n«log.warn("secret {}", secret)»',
  'val secret = sys.env("XTOPAY_CLIENT_SECRET")\n«Console.err.println(secret.take(9))»',
  'val secret = sys.env("XTOPAY_CLIENT_SECRET")\n«println("""secret """ + secret)»',
]);

describeCases('Scala', 'Pay.scala', 'logs nothing of it', [
  'println(sys.env("XTOPAY_CLIENT_SECRET").take(8))',
  'val secret = sys.env("XTOPAY_CLIENT_SECRET")\nprintln(s"secret ${secret.substring(0, 8)}")',
  'println(sys.env.contains("XTOPAY_CLIENT_SECRET"))',
  'println("XTOPAY_CLIENT_SECRET is missing")',
  'val secret = sys.env("XTOPAY_CLIENT_SECRET")\nval client = new Xtopay(secret)',
  'def show(secret: String): Unit = println(secret)\nval secret = sys.env("XTOPAY_CLIENT_SECRET")',
  '// println(sys.env("XTOPAY_CLIENT_SECRET"))',
]);

describeCases('fish', 'pay.fish', 'logs the secret', [
  '«echo $XTOPAY_CLIENT_SECRET»\n',
  'ls; «echo "$XTOPAY_CLIENT_SECRET"»',
]);

const dart = `Platform.environment['XTOPAY_CLIENT_SECRET']`;

describeCases('Dart', 'lib/pay.dart', 'reads texts, functions and classes', [
  `final s = ${dart};\n«print("""the secret\nis $s""")»;`,
  `final s = ${dart};\n«print('''the secret\nis $s''')»;`,
  `final s = ${dart};\nclass Pay {\n  show(s) { print(s); }\n}\n«print(s)»;`,
  `final s = ${dart};\n«print(s.substring(4, 20))»;\nprint(s.substring(20, 28));`,
  `final keys = [${dart}];\nkeys.forEach((k) => «print(k)»);`,
  `final keys = [${dart}];\nkeys.where((k) => k != null).forEach((k) => «print(k)»);`,
  `final keys = [${dart}];\nkeys.map((k) => k).forEach((k) => «print(k)»);`,
  `final keys = [${dart}];\nkeys.map((k) => k.length).forEach((k) => print(k));`,
  `final keys = [${dart}];\nprint(keys.any((k) => k == null));`,
  `print(${dart} is String);`,
  `«print(${dart} as String)»;`,
  `class Pay {\n  final key = ${dart};\n  void show() { «print(this.key)»; }\n}`,
  `mixin Pay {\n  final key = ${dart};\n  void show() { «print(this.key)»; }\n}`,
  `enum Pay {\n  live;\n  final key = ${dart};\n  void show() { «print(this.key)»; }\n}`,
  `extension Pay on Shop {\n  static final key = ${dart};\n  void show() { «print(this.key)»; }\n}`,
  `«print(Exception(${dart}))»;`,
  `«print(StateError(${dart}))»;`,
  `«print(base64Encode(${dart}))»;`,
  `«print(utf8.encode(${dart}))»;`,
  `«print(jsonEncode(${dart}))»;`,
]);

const scala = 'sys.env("XTOPAY_CLIENT_SECRET")';

describeCases('Scala', 'Pay.scala', 'reads functions, loops and classes', [
  `val secret = ${scala}\ndef show(secret: String) = { println(secret) }\n«println(secret)»`,
  `val secret = ${scala}\nclass Pay(secret: String) {\n  println(secret)\n}\n«println(secret)»`,
  `val secret = ${scala}\ntrait Pay(secret: String) {\n  println(secret)\n}\n«println(secret)»`,
  `for (key <- List(${scala})) «println(key)»`,
  `val keys = List(${scala})\nkeys.foreach(key => «println(key)»)`,
  `val keys = List(${scala})\nkeys.filter(key => true).map(key => key).foreach(key => «println(key)»)`,
  `val keys = List(${scala})\nkeys.foreach { «println(_)» }`,
  `val keys = List(${scala})\nkeys.foreach {\n  «println(_)»\n}`,
  `val secret = ${scala}\nprintln(secret.takeRight(8))\n«println(secret.takeRight(9))»`,
  `class Pay {\n  val key = ${scala}\n  def show() = { «println(this.key)» }\n}`,
  `object Pay {\n  val key = ${scala}\n  def show() = { «println(this.key)» }\n}`,
  `trait Pay {\n  val key = ${scala}\n  def show() = { «println(this.key)» }\n}`,
  `«println(Some(${scala}))»`,
  `«println(Option(${scala}))»`,
  `«println(Seq(${scala}))»`,
  `«println(List(${scala}))»`,
  `«println(Map("a" -> ${scala}))»`,
  `«Console.println(${scala})»`,
  `«printf("%s", ${scala})»`,
  `«pprint(${scala})»`,
]);
