import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const php = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('JavaScript', 'a.js', 'edges of parameters', [
  `(s = ${js}) => «console.log(s)»; console.log(s);`,
  `const s = ${js}; f((s) => { console.log(s); }, «console.log(s)»);`,
  `const s = ${js}; f(s => console.log(s) ${'+ a '.repeat(120)});`,
  `const s = ${js}; f(s => a ${'+ a '.repeat(30)} + console.log(s)); «console.log(s)»;`,
  `const secret = ${js}; const o = { secret, none: «console.log(secret)» };`,
  `const s = ${js}; const o = { function: 1, a: f(s) }; if (x) { «console.log(s)»; }`,
  `const s = ${js}; const o = { function: f(s), a() { «console.log(s)»; } };`,
]);

describeCases('TypeScript', 'a.ts', 'edges of parameters', [
  `const s = ${js}; export default function ({ s }: Props): Promise<Map<string, string>> { console.log(s); }`,
  `const s = ${js}; export default function ({ t }: Props): Promise<Map<string, string>> { «console.log(s)»; }`,
]);

describeCases('Kotlin', 'a.kt', 'edges of parameters', [
  `val s = ${kt}\nclass A : B(s) { init { «println(s)» } }`,
  `val s = ${kt}\nclass A(s: String) : B(s) { init { println(s) } }`,
  `${kt}.let { if (x) { «println(it)» } }`,
  `${kt}.let { x.run { «println(it)» } }`,
  `${kt}.let { x.let { println(it) } }`,
  `fun f(s: String) = listOf(${kt}).forEach { s -> «println(s)» }`,
  `mapOf("a" to ${kt}).forEach { (k, v) -> if (x) { «println(v)» } }`,
  `mapOf("a" to ${kt}).forEach { (k, v) -> if (x) { println(k) } }`,
  `fun f(s: String) = listOf(a).forEach { s -> println(s) }`,
]);

describeCases('Ruby', 'a.rb', 'edges of parameters', [
  `def f\n  s = ${rb}\n  if x\n    y.each { |s| g }\n    «puts s»\n  end\nend`,
  `def f\n  s = ${rb}\n  if x\n    y.each { |s| puts s }\n  end\nend`,
  `[${rb}].each { send({ secret: «puts(it)» }) }`,
  `def self.f(s = ${rb})\n  «puts s»\nend`,
  `def self.f(s = 1)\n  puts s\nend`,
  `[${rb}].each { |s| { a: «puts(s)» } }`,
]);

describeCases('PHP', 'a.php', 'edges of parameters', [
  `<?php use function App\\redact; $s = ${php}; f($s); if ($x) { «echo $s»; }`,
  `<?php use function App\\redact as hide; $s = ${php}; f($s); if ($x) { «echo $s»; }`,
  `<?php $s = ${php}; $f = fn(string $s): string => print($s); «echo $s»;`,
]);
