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
