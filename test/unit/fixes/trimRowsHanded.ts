const S = 'XTOPAY_CLIENT_SECRET';

/** Code that logs the secret where a function gets it that is handed over, or a pattern names it, before and after. */
export const handedRows: readonly (readonly [path: string, before: string, after: string])[] = [
  [
    'a.js',
    `const secrets = [process.env.${S}];\nsecrets.forEach((secret) => console.log(secret));`,
    `const secrets = [process.env.${S}];\nsecrets.forEach((secret) => console.log(secret?.slice(0, 8)));`,
  ],
  [
    'a.js',
    `[process.env.${S}].forEach(console.log);`,
    `[process.env.${S}?.slice(0, 8)].forEach(console.log);`,
  ],
  ['a.py', `print([s for s in [os.environ["${S}"]]])`, `print([s for s in [os.environ["${S}"][:8]]])`],
  [
    'a.py',
    `secrets = [os.environ["${S}"]]\n[print(s) for s in secrets]`,
    `secrets = [os.environ["${S}"]]\n[print(s[:8]) for s in secrets]`,
  ],
  ['a.rb', `[ENV["${S}"]].each { puts it }`, `[ENV["${S}"]].each { puts it&.slice(0, 8) }`],
  ['a.ps1', `$env:${S} | Write-Host`, `$env:${S}.Substring(0, 8) | Write-Host`],
  [
    'a.ps1',
    `$env:${S} | ForEach-Object { Write-Host $_ }`,
    `$env:${S} | ForEach-Object { Write-Host $_.Substring(0, 8) }`,
  ],
  [
    'a.kt',
    `fun f() { System.getenv("${S}")?.let { println(it) } }`,
    `fun f() { System.getenv("${S}")?.let { println(it?.take(8)) } }`,
  ],
  [
    'a.rs',
    `fn f() { if let Ok(secret) = env::var("${S}") { println!("{secret}"); } }`,
    `fn f() { if let Ok(secret) = env::var("${S}") { println!("{secret:.8}"); } }`,
  ],
];
