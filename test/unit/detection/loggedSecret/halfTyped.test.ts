import { describeCases } from './marked.ts';

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const py = 'os.environ["XTOPAY_CLIENT_SECRET"]';
const kt = 'System.getenv("XTOPAY_CLIENT_SECRET")';
const go = 'os.Getenv("XTOPAY_CLIENT_SECRET")';
const ps1 = '$env:XTOPAY_CLIENT_SECRET';

// What stands behind a bracket that nobody has closed yet is read as if it were not there.
describeCases('Kotlin', 'Pay.kt', 'while somebody types', [
  `fun pay() { send(amount( }\nsecret = ${kt}\n«println(secret)»`,
  `val secret = ${kt}\nkeys.forEach { key -> «println(secret)»`,
]);

describeCases('Python', 'pay.py', 'while somebody types', [
  `fees = {"live": fee(}\nfor key in [${py}]:\n    «print(key)»\n`,
]);

describeCases('JavaScript', 'pay.js', 'while somebody types', [
  `for (const id of ids) { const secret = ${js};\n «console.log(secret)»`,
  `[${js}].forEach(\nconst id = 1;\nconsole.log(id);`,
]);

describeCases('Go', 'pay.go', 'while somebody types', [
  `config := Config{Key: ${go}, Hosts: [}\n«fmt.Println(config.Key)»`,
  `config := Config{Key: ${go}, Hosts: [}\nfmt.Println(config.Hosts.Key)`,
]);

describeCases('PowerShell', 'pay.ps1', 'while somebody types', [`$secret = ${ps1}\n} | Write-Host`]);
