import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const rb = 'ENV["XTOPAY_CLIENT_SECRET"]';

describeCases('TypeScript', 'a.ts', 'a function', [
  `const f = ({ secret } = { secret: ${js} }) => console.log(secret);`,
  `function f(a = ${js}, b = 2) { console.log(b); }`,
  `function f(a = ${js}, b = 2) { «console.log(a)»; }`,
  `function f(a = ${js}.length) { console.log(a); }`,
  `const f = ({ id } = { secret: ${js} }) => console.log(id);`,
  `const f = ({ id } = { id: ${js}.length }) => console.log(id);`,
  `function f({ id } = load(${js})) { console.log(id); }`,
]);

describeCases('Python', 'a.py', 'a function', [
  `def f(a=${py}): «print(a)»`,
  `def f(a, b=${py}):\n    print(a)\n    «print(b)»`,
  `def f(a: str = ${py}):\n    «print(a)»`,
  `async def f():\n  return [«print(x)» async for x in [${py}]]`,
]);

describeCases('Ruby', 'a.rb', 'a function', [
  `def f(a = ${rb})\n  «puts a»\nend`,
  `def f(a: ${rb})\n  «puts a»\nend`,
  `def f(a, b = ${rb})\n  puts a\n  «puts b»\nend`,
  `def f(a: 1, b: ${rb})\n  puts a\nend`,
]);

describeCases('PHP', 'a.php', 'a function', ['<?php function f($a = 1, $b = 2) { echo $b; }']);
