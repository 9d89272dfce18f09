import { describe, expect, it } from 'vitest';
import { describeCases, mark } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const rs = 'env::var("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('TypeScript', 'a.ts', 'what a method is called on', [
  `if (debug) [${js}].forEach(s => «console.log(s)»);`,
  `if(a){b()}[${js}].forEach(s=>«console.log(s)»)`,
  `if (a) { b() } [${js}].forEach(s => «console.log(s)»)`,
  `Promise.all([${js}].map(async s => «console.log(s)»));`,
  `process['env']['XTOPAY_CLIENT_SECRET'].then(s => «console.log(s)»);`,
  `(a ? b : f)(${js}).then(s => console.log(s))`,
  `'a'.concat(${js}).then(s => «console.log(s)»)`,
  `\`a\${b}\`.concat(${js}).then(s => «console.log(s)»)`,
  `\`a\${${js}}\`.then(s => «console.log(s)»)`,
  `${js}!.then(s => «console.log(s)»)`,
  `const s = ${js};\n).then(t => console.log(t));`,
]);

describeCases('TypeScript', 'a.ts', 'members', [
  `«console.log(settings!['XTOPAY_CLIENT_SECRET'])»`,
  `«console.log(store.map['XTOPAY_CLIENT_SECRET'])»`,
  `a.b = ${js}; console.log(a[b])`,
  `a.b = ${js}; «console.log(a["b"])»`,
  `const s = ${js}; «console.log(s! + 1)»`,
  `const s = ${js}; console.log(s!.length)`,
  `const s = ${js}; «console.log(a[, s)»`,
  `const s = ${js}; console.log(a[, b)`,
]);

describeCases('Ruby', 'a.rb', 'members', [
  `a.s = ${rb}\n«puts a&.s»`,
  `puts "." if ${rb}`,
  `«puts "." + ${rb}» if a`,
  `x [${rb}].each { |s| «puts s» }`,
  `config["prod"]["XTOPAY_CLIENT_SECRET"].tap { |s| «puts s» }`,
  `config["prod"]["A"].tap { |s| puts s }`,
  `s = ${rb}\n5.then { |n| puts n }`,
  `%Q{a#{${rb}}}.then { |s| «puts s» }`,
]);

describeCases('Kotlin', 'a.kt', 'members', [
  `val a = run { ${kt} }\n«println(a)»`,
  `val a = run { ${kt}.length }\nprintln(a)`,
  `"a %s".format(${kt}).also { «println(it)» }`,
  `val a = ${kt}\n5.let { println(it) }`,
  `${kt}!!.let { «println(it)» }`,
  `println(${kt}!!.length)`,
]);

describeCases('Rust', 'a.rs', 'members', [
  `println!("{}", &${rs}?[..8]);`,
  `«println!("{}", &${rs}?[..9])»;`,
  `println!("{}", ${rs}?.len());`,
  `${rs}?.map(|s| «println!("{}", s)»);`,
  `${rs}?\n    .map(|s| «println!("{}", s)»);`,
  `let a = ${rs}; println!("{}", a.0);`,
  `let a = if opts.any { ${rs} } else { b }; «println!("{}", a)»;`,
  `let a = if opts.then { b.len() } else { c }; println!("{}", a);`,
]);

describeCases('Swift', 'a.swift', 'members', [
  `«print(settings!["XTOPAY_CLIENT_SECRET"]!)»`,
  `«print(store.map["XTOPAY_CLIENT_SECRET"]!)»`,
  `let s = [${swift}]\nprint(s.first!.count)`,
]);

/** A text at the edge of a bound, and one beyond it. */
function describeBound(what: string, path: string, of: (count: number) => string, most: number): void {
  describe(what, () => {
    const within = of(most);
    const beyond = of(most + 1);

    it('are followed as far as people write them', () => {
      expect(mark(path, within.replaceAll(/[«»]/g, ''))).toBe(within);
    });

    it('are not followed further', () => {
      const plain = beyond.replaceAll(/[«»]/g, '');
      expect(mark(path, plain)).toBe(plain);
    });
  });
}

describeBound('The members of a logger', 'a.ts', (count) => `«console${'.a'.repeat(count)}.log(${js})»`, 57);
describeBound(
  'The methods before a callback',
  'a.ts',
  (count) => `${js}${'.trim()'.repeat(count)}.then(s => «console.log(s)»)`,
  57,
);
describeBound(
  'The indices before a callback',
  'a.rb',
  (count) => `s = ${rb}\ns${'[9..]'.repeat(count)}.then { |t| «puts t» }`,
  60,
);
describeBound(
  'The arguments of a call within a call',
  'a.ts',
  (count) => `«console.log(String(${js}, "${'a'.repeat(count)}"))»`,
  3957,
);
