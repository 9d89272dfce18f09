import { describeCases } from './marked.ts';
import { describeValues } from './structure.ts';

// What holds the secret where several operators, brackets or words meet; `known` is a variable that holds it.
describeValues({
  operators: {
    secret: {
      ts: [
        `${'a + '.repeat(30)}known`,
        'known\na && b',
        'a ? known : { b: c }',
        'a ? f(b ? c : d) : known',
        'match.groups.XTOPAY_CLIENT_SECRET',
      ],
      py: ['known % a', 'known % (a, b)'],
      kt: ['mapOf("switch" to known)'],
      rb: ['if a then known else b end', 'if a then b else known end'],
      ps1: ['$a "x $known"', `"a" '{' $known '}'`],
      rs: ['match a { Some(b) => known, None => c }'],
    },
    'secret container': {
      ts: ['a ? { b: known } : c'],
      swift: ['[known]'],
      rs: ['&[known]'],
    },
    nothing: {
      ts: ['a.known + b + c', 'a + b.known + c', 'known! == a', 'known! && a', 'a ** typeof known'],
      rs: ['!*known', 'match a { Some(known) => known, None => b }'],
      rb: ['a unless known', 'a.or(known)'],
      php: ['<?php $a->or($known)'],
      java: ['() -> { return known; }'],
    },
  },
  calls: {
    secret: {
      rs: ['xtopay_client_secret!()'],
      php: ['<?php (new A())->concat($known)'],
    },
    'secret container': {
      ts: ['[known].map(String)', '[known].cloned()'],
      php: ["<?php array_map('trim', [$known])"],
    },
    container: {
      ts: ['[known].map(f().g)', '[known].map(f())'],
    },
    nothing: {
      ts: ['(util as any).format("%.8s", known)'],
    },
  },
});

describeCases('JavaScript', 'a.ts', 'brackets of values', [
  '«console.log((process.env as any)["XTOPAY_CLIENT_SECRET"])»',
  'console.log((process.env as any)["XTOPAY_CLIENT_ID"])',
  'const s = process.env.XTOPAY_CLIENT_SECRET; console.log([)',
]);

describeCases('Ruby', 'a.rb', 'names of variables that are frozen', [
  'N = "XTOPAY_CLIENT_SECRET".freeze\n«puts ENV[N]»\nputs N',
  '«puts ENV["XTOPAY_CLIENT_SECRET".freeze]»',
  '«puts ENV[-"XTOPAY_CLIENT_SECRET"]»',
  'puts ENV["XTOPAY_CLIENT_SECRET".length]',
]);

describeCases('PowerShell', 'a.ps1', 'variables of the environment in any case', [
  '«Write-Host $env:XTOPAY_CLIENT_SECRET»',
  '«Write-Host $Env:XTOPAY_CLIENT_SECRET»',
  '«Write-Host "Secret: $ENV:XTOPAY_CLIENT_SECRET"»',
  'Write-Host $Env:XTOPAY_CLIENT_ID',
]);

describeCases('Rust', 'a.rs', 'a match that is being typed', [
  'println!("{}", match env::var("XTOPAY_CLIENT_SECRET"))',
  'println!("{}", match env::var("XTOPAY_CLIENT_SECRET") {)',
]);

describeCases('Rust', 'a.rs', 'names in the arms of a match', [
  'let s = env::var("XTOPAY_CLIENT_SECRET"); println!("{}", match f() { Ok(s) => s, Err(_) => t })',
  'println!("{}", match f() { Ok(s) => «println!("{}", match env::var("XTOPAY_CLIENT_SECRET") { Ok(s) => s })» })',
]);
