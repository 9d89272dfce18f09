import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const go = 'os.Getenv("XTOPAY_CLIENT_SECRET")';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';
const long = 'x'.repeat(5000);

describeCases('JavaScript', 'a.js', 'arguments of thousands of characters', [
  `«console.log(${js}, "${long}", b)»`,
  `const s = ${js}; «console.log("${'x'.repeat(3996)}", s, b)»`,
  `const s = ${js}; console.log("${'x'.repeat(3997)}", s, b)`,
]);

describeCases('Ruby', 'a.rb', 'here-documents of thousands of characters', [
  `«puts(<<~A, ${rb})»\n${long} #{a}\nA\nb`,
  `«puts(<<~A, ${rb})»\n${long} #{a}\nA\n  .then { b }`,
]);

describeCases('Ruby', 'a.rb', 'words that end a statement, or begin a value', [
  `s = if a then ${rb} else b end; «puts s»`,
  `«puts "a" + "if" + ${rb}»`,
]);

describeCases('Rust', 'a.rs', 'colons outside of brackets', [
  `let s = 'a: { if b { break 'a c; } env::var("XTOPAY_CLIENT_SECRET") }; «println!("{}", s)»;`,
]);

describeCases('Swift', 'a.swift', 'colons before a block', [
  'if let s = a ? b : getenv("XTOPAY_CLIENT_SECRET") { «print(s)» }',
]);

describeCases('Go', 'a.go', 'formats of other calls, and of other arguments', [
  `a := fmt.Sprintf("%.8s", b)\n«fmt.Printf("%s", ${go})»`,
  `«fmt.Println("a", "%d %.8s", ${go})»`,
]);

describeCases('Python', 'a.py', 'colons in lists', [`for s in [${py}, lambda: 1]: «print(s)»`]);
