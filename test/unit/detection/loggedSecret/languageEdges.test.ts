import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const php = 'getenv("XTOPAY_CLIENT_SECRET")';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const swift = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('JavaScript', 'pay.js', 'what it writes otherwise than others', [
  `const secrets = { a: ${js} };\nfor (const name in secrets) { «console.log(name, secrets)»; }`,
  `const s = ${js};\nfunction show() { start(); for (const x of list) send(x); «console.log(s)»; }`,
  `«console.log([${js}].map(util.format))»;`,
]);

describeCases('Kotlin', 'pay.kt', 'what it writes otherwise than others', [
  `val text = "secret: " + if (debug) ${kt} else "none"\n«println(text)»`,
  `val key = ${kt}\nretry(key) { «println(key)» }`,
  `val secret = ${kt}\n«println(secret as String?)»`,
]);

describeCases('Swift', 'pay.swift', 'what it writes otherwise than others', [
  `for s in [${swift}] { «print(s)» }`,
  `let key = ${swift}\nretry(key) { «print(key)» }`,
]);

describeCases('PHP', 'pay.php', 'what it writes otherwise than others', [
  `<?php «echo $total / 100, ${php}»;`,
]);

describeCases('PowerShell', 'pay.ps1', 'what it writes otherwise than others', [
  'Write-Host $env:XTOPAY_CLIENT_SECRET[0..7]',
  '«Write-Host $env:XTOPAY_CLIENT_SECRET[0..8]»',
]);

describeCases('Python', 'pay.py', 'what it writes otherwise than others', [
  `config = defaults | {"secret": ${py}}\n«print(config)»`,
  `«print(${py}, file=sys.__stdout__)»`,
  `«print(${py}, file=sys.__stderr__)»`,
  `print(${py}, file=report)`,
]);
