import { describeCases } from './marked.ts';

describeCases('JavaScript', 'a.js', 'edges of what logs', [
  'f(process.env.XTOPAY_CLIENT_SECRET).logger.info("a")',
  'logger.get(process.env.XTOPAY_CLIENT_SECRET).info {',
  'new «Logger(b).info(process.env.XTOPAY_CLIENT_SECRET)»',
  'a.catalogue.info(process.env.XTOPAY_CLIENT_SECRET)',
  'myLogin.info(process.env.XTOPAY_CLIENT_SECRET)',
  '«myLog.info(process.env.XTOPAY_CLIENT_SECRET)»',
  '«my_log.info(process.env.XTOPAY_CLIENT_SECRET)»',
  'my_logs.info(process.env.XTOPAY_CLIENT_SECRET)',
  'console.log("::add-mask::" + process.env.XTOPAY_CLIENT_SECRET)',
  'console.log(`::add-mask::${process.env.XTOPAY_CLIENT_SECRET}`)',
  'console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, 8)); «console.log("::add-masks", process.env.XTOPAY_CLIENT_SECRET)»',
]);

describeCases('Python', 'a.py', 'edges of what logs', [
  '«print(file, os.environ["XTOPAY_CLIENT_SECRET"])»',
  '«print(file == os.environ["B"], os.environ["XTOPAY_CLIENT_SECRET"])»',
  'print(os.environ["XTOPAY_CLIENT_SECRET"], file = f)',
]);

describeCases('Ruby', 'a.rb', 'edges of what logs', [
  '«log ENV["XTOPAY_CLIENT_SECRET"]»',
  'puts\nputs\n«puts ENV["XTOPAY_CLIENT_SECRET"]»',
  'puts)\n«puts ENV["XTOPAY_CLIENT_SECRET"]»',
  '«puts puts ENV["XTOPAY_CLIENT_SECRET"]»',
  'f(ENV["XTOPAY_CLIENT_SECRET"]).logger.info "a"',
]);

describeCases('Go', 'a.go', 'edges of what logs', [
  '«l.Info(os.Getenv("XTOPAY_CLIENT_SECRET"))»',
  'a.l.Info(os.Getenv("XTOPAY_CLIENT_SECRET"))',
  '«t.Logf(os.Getenv("XTOPAY_CLIENT_SECRET"))»',
  'a.t.Logf(os.Getenv("XTOPAY_CLIENT_SECRET"))',
  'fmt.Fprintln(f, os.Getenv("XTOPAY_CLIENT_SECRET"))',
  'fmt.Fprintln()',
]);

describeCases('Kotlin', 'a.kt', 'edges of what logs', [
  'logger.get(System.getenv("XTOPAY_CLIENT_SECRET")).info',
  '«logger.info { System.getenv("XTOPAY_CLIENT_SECRET") }»',
  'val f = logger.info\nval b = System.getenv("XTOPAY_CLIENT_SECRET")',
]);

describeCases('PHP', 'a.php', 'edges of what logs', [
  "<?php «file_put_contents('php://stdout', getenv('XTOPAY_CLIENT_SECRET'))»;",
  '<?php «file_put_contents("php://stderr", getenv("XTOPAY_CLIENT_SECRET"))»;',
  '<?php file_put_contents("a", getenv("XTOPAY_CLIENT_SECRET"));',
  '<?php A\\error_log(getenv("XTOPAY_CLIENT_SECRET"));',
]);

describeCases('Rust', 'a.rs', 'edges of what logs', [
  '«writeln!(&mut io::stdout(), "{}", env::var("XTOPAY_CLIENT_SECRET").unwrap())»;',
  '«writeln!(&io::stdout(), "{}", env::var("XTOPAY_CLIENT_SECRET").unwrap())»;',
  'writeln!(a & io::stdout(), "{}", env::var("XTOPAY_CLIENT_SECRET").unwrap());',
]);

describeCases('PowerShell', 'a.ps1', 'edges of what logs', [
  'echo $env:XTOPAY_CLIENT_SECRET | xTee-Object a',
  '«echo $env:XTOPAY_CLIENT_SECRET»\necho a >> b',
  'echo b >> c; «echo $env:XTOPAY_CLIENT_SECRET»',
]);

describeCases('Java', 'a.java', 'edges of what logs', [
  'class A { void f() { new «Logger().info(System.getenv("XTOPAY_CLIENT_SECRET"))»; } }',
  'class A { String log(String a) { «System.out.println(System.getenv("XTOPAY_CLIENT_SECRET"))»; } }',
]);

const js = 'process.env.XTOPAY_CLIENT_SECRET';
const php = 'getenv("XTOPAY_CLIENT_SECRET")';

describeCases('JavaScript', 'pay.js', 'what is handed the secret and may print it', [
  `«[${js}].forEach(this.logger.info)»`,
  `send(id); «[${js}].forEach(console.log)»`,
  `[${js}].forEach(Math.log)`,
  `[${js}].forEach(api.info)`,
  `[${js}].forEach(debug ? send : drop)`,
  `[${js}].forEach(pick(alert, show))`,
  `[${js}].forEach(get(alert) ?? drop)`,
]);

describeCases('PHP', 'pay.php', 'what is handed the secret and may print it', [
  `<?php «array_map($output->writeln(...), [${php}])»;`,
  `<?php array_map('print_r' . $suffix, [${php}]);`,
]);

describeCases('PHP', 'pay.php', 'what prints in a template, and what has its name in a namespace', [
  `«<?=(${php})»?>`,
  `<?php d\\d(${php});`,
]);

describeCases('JavaScript', 'pay.js', 'what a service was told to mask', [
  `console.log("::add-mask::" + ${js}); «console.log(${js})»`,
]);

describeCases('Go', 'pay.go', 'what a service was told to mask', [
  'fmt.Fprintln(os.Stdout, "::add-mask::", os.Getenv("XTOPAY_CLIENT_SECRET"))',
]);

describeCases('Rust', 'pay.rs', 'a stream', [
  'writeln!(std&out, "{}", env::var("XTOPAY_CLIENT_SECRET").unwrap());',
]);
