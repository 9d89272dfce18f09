import { describeCases } from './marked.ts';

const blanks = ['\f', '\v', '\u{feff}', '\u{a0}'];

describeCases(
  'JavaScript',
  'a.js',
  'blanks of every kind',
  blanks.map((blank) => `a${blank}=${blank}process.env.XTOPAY_CLIENT_SECRET; «console.log(a)»`),
);

describeCases('JavaScript', 'a.js', 'texts that look like operators', [
  'a = ";" + process.env.XTOPAY_CLIENT_SECRET; «console.log(a)»',
  'a = "," + process.env.XTOPAY_CLIENT_SECRET; «console.log(a)»',
  'f(a = "," + process.env.XTOPAY_CLIENT_SECRET, 1); «console.log(a)»',
  'a = "=" + process.env.XTOPAY_CLIENT_SECRET; «console.log(a)»',
  'a = "(" + process.env.XTOPAY_CLIENT_SECRET; «console.log(a)»',
  'a = b ? ":" : process.env.XTOPAY_CLIENT_SECRET; «console.log(a)»',
  'console.log("!" + a, "==", b); «console.log("==", process.env.XTOPAY_CLIENT_SECRET)»',
]);

describeCases('Python', 'a.py', 'texts that look like operators', [
  'print("%s %.8s" % (",", os.environ["XTOPAY_CLIENT_SECRET"]))',
  'a = "if" + os.environ["XTOPAY_CLIENT_SECRET"]\n«print(a)»',
  '«print("not", os.environ["XTOPAY_CLIENT_SECRET"])»',
]);

describeCases('Ruby', 'a.rb', 'texts that look like words', [
  '«puts "if" + ENV["XTOPAY_CLIENT_SECRET"]»',
  '«puts a.if, ENV["XTOPAY_CLIENT_SECRET"]»',
  'puts a if ENV["XTOPAY_CLIENT_SECRET"]',
]);

describeCases('PowerShell', 'a.ps1', 'texts that look like operators', [
  '$a = "|" + $env:XTOPAY_CLIENT_SECRET\n«Write-Host $a»',
  '«Write-Host "|" $env:XTOPAY_CLIENT_SECRET»',
  '«Write-Host ">>" $env:XTOPAY_CLIENT_SECRET»',
]);
