import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const php = 'getenv("XTOPAY_CLIENT_SECRET")';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('JSX', 'a.tsx', 'edges of what is handed over', [
  `let s; const t = <A b="x" />; s = ${js}; «console.log(s)»`,
  `const f = () => { let s\n const t = <A b="x" />\n s = ${js}\n «console.log(s)» }`,
  `let s; a <b, s = ${js}; «console.log(s)»`,
  `let s; f() <b, s = ${js}; «console.log(s)»`,
  `let s; 1 <b, s = ${js}; «console.log(s)»`,
  `let s; 'a' <b, s = ${js}; «console.log(s)»`,
  `let s; x = [a] <b, s = ${js}; «console.log(s)»`,
  `const s = ${js}; { f(); }\n<A s="x" />; «console.log(s)»`,
  `const s = ${js}; return <A s="x" />; «console.log(s)»`,
  `let s; (a < b), s = ${js}; «console.log(s)»`,
  `[${js}].forEach(async s => «console.log(s)»)`,
  `[${js}].forEach(async function (s) { «console.log(s)» })`,
  `[${js}].forEach(function f(s) { «console.log(s)» })`,
  `[${js}].forEach(function* (s) { «console.log(s)» })`,
  `[${js}].forEach((s: string) => «console.log(s)»)`,
  `[${js}].forEach((s: string): void => «console.log(s)»)`,
  `[${js}].map(s => { s; }).forEach(x => console.log(x))`,
  `[${js}].map(function (s) { return s }).forEach(x => «console.log(x)»)`,
  `[${js}].map(function (s) { return 1 }).forEach(x => console.log(x))`,
  `[${js}].map(s => { f(); return s; }).forEach(x => console.log(x))`,
  `[${js}].forEach(([a, s]) => «console.log(s)»)`,
  `[${js}].forEach(([a, s]) => console.log(a))`,
  `[${js}].forEach(({ a: { s } }) => console.log(s))`,
  `[${js}].forEach((s = 1) => «console.log(s)»)`,
  `[x].forEach((s = ${js}) => «console.log(s)»)`,
  `[x].forEach(({ s = ${js} }) => «console.log(s)»)`,
  `[x].forEach(({ s } = ${js}) => console.log(s))`,
  `f([${js}]).forEach(s => console.log(s))`,
  `x.forEach(s => console.log(s), [${js}])`,
  `[${js}].then(s => «console.log(s)», e => console.log(e))`,
  `«[${js}].forEach(console.log, x)»`,
  `[${js}].forEach(console.table.x)`,
  `«Promise.resolve(${js}).then(console.log)»`,
  `«_.each([${js}], console.log)»`,
  `_.each([${js}], s => «console.log(s)»)`,
  '_.each([1], s => console.log(s))',
  `_.other([${js}], s => console.log(s))`,
  `_.map([${js}])`,
  `$.each([${js}], (i, s) => «console.log(s)»)`,
  `$.each([${js}], (i, s) => console.log(i))`,
  `forEach(${js}, s => console.log(s))`,
  `«console.log(_.map([${js}], s => s.trim()))»`,
  `console.log(_.map([${js}], s => s.length))`,
  `console.log([${js}].reduce((a, s) => a + s.length, 0))`,
  `[${js}].map(s => «console.log(s.trim())»)`,
  `[${js}].forEach(s => «console.log(s.trim())»)`,
  `[${js}].flatMap(s => [s]).map(s => «console.log(s)»)`,
  `const s = ${js}; const f = (s): string => console.log(s); «console.log(s)»`,
  `const s = ${js}; const f = (s): Promise<string> => { console.log(s) }; «console.log(s)»`,
  `const s = ${js}; class A { f(s: string): void;\n g() { «console.log(s)» } }`,
  `const s = ${js}; class A { f(s: string): void\n g() { «console.log(s)» } }`,
  `const s = ${js}; class A { f(s: string): void { console.log(s) } g() { «console.log(s)» } }`,
  `const s = ${js}; const f = ({ a: { b: { c: [s] } } }) => console.log(s)`,
  `const s = ${js}; const f = ({ a: b, c: s }) => console.log(s)`,
  `const s = ${js}; class A { f = s => console.log(s); g = () => «console.log(s)» }`,
  `const s = ${js}; a.f(s, () => { «console.log(s)» })`,
  `const s = ${js}; const f = s => t => console.log(s)`,
  `const s = ${js}; const f = t => s => console.log(s); «console.log(s)»`,
  `const s = ${js}; const f = async (s) => { console.log(s) }; «console.log(s)»`,
  `[${js}].map((s) => s.trim()).forEach((t) => «console.log(t)»)`,
  `[${js}].map((s) => s.length).forEach((t) => console.log(t))`,
  `[${js}].map(async (s) => s.trim()).forEach((t) => «console.log(t)»)`,
  `[${js}].map(function (s) { return s.trim(); }).forEach((t) => «console.log(t)»)`,
  `[${js}].map((a, s) => s).forEach((t) => console.log(t))`,
  `let s; const t = <b; s = ${js}; «console.log(s)»`,
  `let s; const t = < b, s = ${js}; «console.log(s)»`,
  `let s; const t = <1, s = ${js}; «console.log(s)»`,
  `const s = ${js}; { f(); } <A s="x" />; «console.log(s)»`,
  `[${js}].map(fn(s), { a: console.log(s) })`,
]);

describeCases('PHP', 'a.php', 'edges of what is handed over', [
  `<?php array_map(function ($s) use ($x) { «echo $s»; }, [${php}]);`,
  `<?php array_map(function ($s): void { «echo $s»; }, [${php}]);`,
  `<?php array_map(static fn($s) => «print($s)», [${php}]);`,
  `<?php array_map(static function ($s) { «echo $s»; }, [${php}]);`,
  `<?php array_map(function (string $s) { «echo $s»; }, [${php}]);`,
  `<?php array_map(function ($a, $s) { echo $s; }, [${php}]);`,
  `<?php array_map(fn(string $s): string => «print($s)», [${php}]);`,
  `<?php $x = [${php}]; array_map(function ($s) use ($x) { «print_r($x)»; }, $y);`,
  `<?php function f($a = ${php}) { «echo $a»; } function g($a) { echo $a; }`,
  `<?php $f = fn($a) => 1; $a = ${php}; «echo $a»;`,
  `<?php «print_r(array_map(function ($s) { return trim($s); }, [${php}]))»;`,
  `<?php print_r(array_map(function ($s) { return strlen($s); }, [${php}]));`,
  `<?php «print_r(array_map(function ($s) use ($x) { return trim($s); }, [${php}]))»;`,
  `<?php «print_r(array_map(fn(string $s): string => trim($s), [${php}]))»;`,
]);

describeCases('Kotlin', 'a.kt', 'edges of what is handed over', [
  `listOf(${kt}).forEach { s: String -> «println(s)» }`,
  `listOf(${kt}).forEach { s: String? -> «println(s)» }`,
  `listOf(${kt}).forEach { s: a.B -> «println(s)» }`,
  `listOf(${kt}).forEach { s: List<String> -> f(s) }`,
  `listOf(${kt}).forEach { (a, s) -> «println(s)» }`,
  `listOf(${kt}).map { val n = 1; it.length }.forEach { println(it) }`,
  `listOf(${kt}).map { f(1)\n it }.forEach { «println(it)» }`,
  `listOf(${kt}).map { f(it)\n 1 }.forEach { println(it) }`,
  `listOf(${kt}).forEach { for (x in y) { x -> 1 }; «println(it)» }`,
  `val s = ${kt}\nlist.forEach { (s, t) -> println(s) }`,
  `val s = ${kt}\nlist.forEach { t -> «println(s)» }`,
  `${kt}.let { x -> y.let { println(it) } }`,
  `listOf(${kt}).map { «println(it.trim())» }`,
  `val s = ${kt}\nf { s -> println(s) }\n«println(s)»`,
  `val s = ${kt}\nf { a, s -> println(s) }\n«println(s)»`,
  `listOf(${kt}).map { it; 1 }.forEach { println(it) }`,
  `listOf(${kt}).map { it\n 1 }.forEach { println(it) }`,
  `listOf(${kt}).map { 1; it }.forEach { «println(it)» }`,
  `listOf(${kt}).map { 1\n it }.forEach { «println(it)» }`,
  `listOf(${kt}).map { f(1; 2); it }.forEach { «println(it)» }`,
  `listOf(${kt}).map { s -> s.trim() }.forEach { «println(it)» }`,
  `listOf(${kt}).map { s -> s.length }.forEach { println(it) }`,
  `listOf(${kt}).map { s: String -> s.trim() }.forEach { «println(it)» }`,
  `listOf(${kt}).map { s -> 1; s }.forEach { «println(it)» }`,
]);

describeCases('Swift', 'a.swift', 'edges of what is handed over', [
  `[${swift}].forEach { (s) in «print(s)» }`,
  `[${swift}].map { s in f(s); return 1 }.forEach { print($0) }`,
  `[${swift}].map { s -> String in s }.forEach { print($0) }`,
  `if case let s = ${swift} { «print(s)» }`,
  `[${swift}].forEach { for x in y { f() }; «print($0)» }`,
  `[${swift}].forEach { f(1); for x in y { f() }; «print($0)» }`,
  `[${swift}].forEach { x { 1 }; for a in b { f() }; «print($0)» }`,
  `[${swift}].map { s in s.uppercased() }.forEach { «print($0)» }`,
  `[${swift}].map { s in s.count }.forEach { print($0) }`,
  `[${swift}].map { (s: String) in s.uppercased() }.forEach { «print($0)» }`,
]);

describeCases('Kotlin', 'pay.kt', 'a block behind arguments', [
  `listOf(${kt}).fold("") { all, key -> «println(key)» }`,
  `fun show(key: String = ${kt}) = banks.each { key -> println(key) }`,
  `${kt}.let { if (live) { send(pair.first[0]); «println(it)» } }`,
]);

describeCases('Swift', 'pay.swift', 'a block behind arguments', [
  `[${swift}].reduce("") { all, key in «print(key)» }`,
]);

describeCases('Ruby', 'pay.rb', 'a block behind arguments', [
  '[ENV["XTOPAY_CLIENT_SECRET"]].each_with_object([]) { |key, all| «puts key» }',
]);

describeCases('Rust', 'pay.rs', 'a bar that begins no parameters', [
  'let key = env::var("XTOPAY_CLIENT_SECRET").unwrap(); let ok = !key.is_empty() | «dbg!(key)».is_empty();',
]);
