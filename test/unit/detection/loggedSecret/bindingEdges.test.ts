import { describeCases } from './marked.ts';

const secret = 'process.env.XTOPAY_CLIENT_SECRET';

describeCases('TypeScript', 'a.ts', 'what binds least', [
  `«console.log(a == b || ${secret})»`,
  `«console.log(a == b && ${secret})»`,
  `«console.log(a == b ? ${secret} : c)»`,
  `console.log(a == ${secret})`,
  `«console.log(${secret} || a && b)»`,
  `console.log(${secret} && a)`,
  `console.log(${secret} || a ? 1 : 2)`,
  `«console.log((${secret}, x => x))»`,
  `«console.log((${secret}, a ? 1 : 2))»`,
  `«console.log((a as string, ${secret}))»`,
  `«console.log(a as string + ${secret} || ${secret})»`,
  `«console.log(${secret} as string)»`,
  `console.log(a = ${secret} === b)`,
  `«console.log(a + -b + ${secret})»`,
  `«console.log({ a: b == c, d: ${secret} })»`,
  `console.log({ a: ${secret} == c, d: 1 })`,
]);

describeCases('Python', 'a.py', 'what binds least', [
  '«print("%.8s" + os.environ["XTOPAY_CLIENT_SECRET"])»',
  '«print("not" f"{os.environ[\'XTOPAY_CLIENT_SECRET\']}")»',
  '«print("%.8s" % a, os.environ["XTOPAY_CLIENT_SECRET"])»',
  '«print(f"{a}%.8s" + b, os.environ["XTOPAY_CLIENT_SECRET"])»',
  'print("%.8s %s" % (os.environ["XTOPAY_CLIENT_SECRET"], a))',
  'print(a if os.environ["XTOPAY_CLIENT_SECRET"] else b)',
  '«print(os.environ["XTOPAY_CLIENT_SECRET"] if a else b)»',
  '«print(b if a else os.environ["XTOPAY_CLIENT_SECRET"])»',
  'print(os.environ["XTOPAY_CLIENT_SECRET"] is None or a)',
  '«print(a in b or os.environ["XTOPAY_CLIENT_SECRET"])»',
  'print(not os.environ["XTOPAY_CLIENT_SECRET"])',
]);

describeCases('PHP', 'a.php', 'what binds least', [
  '<?php «echo "not" . getenv("XTOPAY_CLIENT_SECRET")»;',
  '<?php «echo "a" . "b" . getenv("XTOPAY_CLIENT_SECRET")»;',
  '<?php echo "a" . getenv("A" . "XTOPAY_CLIENT_SECRET");',
]);

describeCases('Kotlin', 'a.kt', 'branches', [
  'val a = if (System.getenv("XTOPAY_CLIENT_SECRET") == b) c else d\nprintln(a)',
  'val a = if (b) System.getenv("XTOPAY_CLIENT_SECRET") else d\n«println(a)»',
  'val a = when (System.getenv("XTOPAY_CLIENT_SECRET")) { "b" -> c }\nprintln(a)',
  'val a = when (b) { "b" -> System.getenv("XTOPAY_CLIENT_SECRET") }\n«println(a)»',
]);

describeCases('Swift', 'a.swift', 'branches', [
  'let a = switch getenv("XTOPAY_CLIENT_SECRET") { default: b }\nprint(a)',
  'let a = if b { getenv("XTOPAY_CLIENT_SECRET") } else { c }\n«print(a)»',
]);

describeCases('Java', 'a.java', 'android logs', [
  'class A { void f() { «Log.d("a", System.getenv("XTOPAY_CLIENT_SECRET"))»; } }',
  'class A { void f() { «Log.wtf("a", System.getenv("XTOPAY_CLIENT_SECRET"))»; Log.x("a", System.getenv("XTOPAY_CLIENT_SECRET")); } }',
  'class A { String a = System.getenv("XTOPAY_CLIENT_SECRET"); void f() { for (;;) { «System.out.println(a)»; } } }',
]);
