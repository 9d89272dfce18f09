import type { TrimRow } from './trimRows.ts';

const S = 'XTOPAY_CLIENT_SECRET';

/** Code that asks about the secret beside logging it, before and after: what shows nothing of it is left as it is. */
export const besideRows: readonly TrimRow[] = [
  [
    'a.js',
    `const s = process.env.${S};\nconsole.log(s, s.length, s ? 1 : 2, s === x, f(s), typeof s);`,
    `const s = process.env.${S};\nconsole.log(s?.slice(0, 8), s.length, s ? 1 : 2, s === x, f(s), typeof s);`,
  ],
  [
    'a.py',
    `s = os.environ["${S}"]\nprint(f"{len(s)} {s}", s if s else "none", s is None)`,
    `s = os.environ["${S}"]\nprint(f"{len(s)} {s[:8]}", s[:8] if s else "none", s is None)`,
  ],
  [
    'A.java',
    `class A { void f() { String s = System.getenv("${S}");\nSystem.out.println(s.isEmpty() ? "none" : s + s.length() + (s == null)); } }`,
    `class A { void f() { String s = System.getenv("${S}");\nSystem.out.println(s.isEmpty() ? "none" : String.format("%.8s", s) + s.length() + (s == null)); } }`,
  ],
  [
    'a.kt',
    `val s = System.getenv("${S}")\nprintln("$s \${s.length}")`,
    `val s = System.getenv("${S}")\nprintln("\${s?.take(8)} \${s.length}")`,
  ],
  [
    'a.cs',
    `var s = Environment.GetEnvironmentVariable("${S}");\nConsole.WriteLine($"{s.Length} {(s == null ? "a" : "b")} {s,10}");`,
    `var s = Environment.GetEnvironmentVariable("${S}");\nConsole.WriteLine($"{s.Length} {(s == null ? "a" : "b")} {s?.Substring(0, 8),10}");`,
  ],
  [
    'a.go',
    `package a\nimport "fmt"\nfunc f() { s := os.Getenv("${S}"); fmt.Println(s, len(s), s == "") }`,
    `package a\nimport "fmt"\nfunc f() { s := os.Getenv("${S}"); fmt.Println(fmt.Sprintf("%.8s", s), len(s), s == "") }`,
  ],
  // What is in quotes of YAML stays in them.
  [
    '.gitlab-ci.yml',
    `a:\n  script:\n    - "echo \${${S}:-none}"\n`,
    `a:\n  script:\n    - "echo $(printf %.8s \\"\${${S}:-none}\\")"\n`,
  ],
];
