/** Statements of each language, to be put together at will; § and a letter stand for credentials, see row.ts. */
export interface Fragments {
  readonly path: string;
  readonly before: string;
  readonly statements: readonly string[];
  readonly after: string;
  /** There are places in it where nothing reads the environment. */
  readonly keepsSome?: true;
}

const shared = { before: '', after: '' };

export const fragments: readonly Fragments[] = [
  {
    ...shared,
    path: 'a.tsx',
    statements: [
      `var a = '§S', b = "§T";`,
      'f(`a ${x} §S ${g("§I")} §T`);',
      `f({ Authorization: 'Basic §B', k: "it's §S" });`,
      'var c = <A b="§I" c={`§S`} d="x §T">{f("§S")}</A>;',
      `f('§1' + '§2', '§I:§S', process.env.XTOPAY_CLIENT_SECRET ?? '§S');`,
      '// §S §I',
      '/* Basic §B */',
      'x = /a"b/.test(y) ? "§S" : `§T`;',
      `function h() { return'§S'in x?typeof"§T":y; }`,
      'var d = <p title="§S&amp;">\n  §I {`\n  §S`}\n</p>;',
    ],
  },
  {
    ...shared,
    path: 'a.py',
    keepsSome: true,
    statements: [
      'A = "§S"',
      `f('§I', "§T {x}", b"a §S", r'\\d §S')`,
      'h = {"Authorization": "Basic §B", \'k\': f"{x} §S {y[\'z\']}"}',
      '# §S',
      'f("§1"\n  "§2", """a\n§I "b"\n""")',
      'g = "a §S:%s {}".format(1) % 2',
      `import requests`,
      'b = not "a §S"',
      'c = "§S"if a else"§T"',
      'match a:\n    case {"k": "§S"} | ["§I"]:\n        g("§T")',
    ],
  },
  {
    path: 'a.go',
    before: 'package a\n\nimport "fmt"\n\nconst (\n\tk = "§I"\n\tn = 4\n)\n\nfunc f() {\n',
    statements: [
      'a := "§S"',
      'g("x §S", `raw "§T"`, "§1" + "§2")',
      'h.Set("Authorization", "Basic §B")',
      'const c = "§S"',
      '// §S',
      'u := "https://§I:§S@h"[3:]',
    ],
    after: '}\n',
  },
  {
    ...shared,
    path: 'a.rb',
    statements: [
      `a = '§S'`,
      'b = "x #{y} §S" + %w[§I §T].join',
      `h = { 'Authorization' => 'Basic §B' }`,
      'c = <<~EOS\n  §S #{y} §I\nEOS',
      '# §S',
      `d = 'it\\'s §S'.length`,
      `e = { "§S": :"§I", 'k': x ? '§S' : "§T" }`,
      'puts"§S"',
    ],
  },
  {
    path: 'a.php',
    before: '<?php\n',
    statements: [
      `$a = '§S';`,
      'f("x $y {$z[\'k\']} §S", "§I:§S");',
      `$h = ['Authorization: Basic §B', "§T"];`,
      '$c = <<<EOT\n  §S $y §I §B\nEOT;',
      '// §S',
      `$d = !'x §S' . $y;`,
      String.raw`echo"§S", 'C:\§T';`,
    ],
    after: '',
  },
  {
    path: 'A.java',
    before: 'package a;\n\nimport java.util.List;\n\nclass A { void f() {\n',
    statements: [
      'String a = "§S";',
      'g("x §S", "§1" + "§2", "§I:§T".length());',
      'h.put("Authorization", "Basic §B");',
      'var t = """\n  100% §S\n  §I\n  """;',
      '// §S',
    ],
    after: '} }\n',
  },
  {
    path: 'A.cs',
    keepsSome: true,
    before: 'class A { void F() {\n',
    statements: [
      '{ var a = "§S"; }',
      'G("{x} §S", $"{y} §I", @"c:\\ §T");',
      'h.Add("Authorization", "Basic §B");',
      '{ const string c = "§S"; }',
      '{ var d = $$"""{"k": "x §S {{y}}"}"""; }',
      'switch (x) { case "§S": return; case { Y: "§T" }: G("§I"); break; }',
      '// §S',
    ],
    after: '} }\n',
  },
  {
    path: 'a.rs',
    keepsSome: true,
    before: 'fn f() {\n',
    statements: [
      'let a = "§S";',
      'g("x {y} §S", r"\\d §T", Some("§I"));',
      'println!("{} §S", 1);',
      'const C: &str = "§S";',
      '// §S',
      'let b = "§S".to_string() + "§I";',
      'let d = f(|_| "§S".to_string(), concat!("§I", "b"), || "§T");',
    ],
    after: '}\n',
  },
  {
    ...shared,
    path: 'a.kt',
    statements: [
      'val a = "§S"',
      'val b = "x $y §S" + """raw §T"""',
      'val h = "Basic §B"',
      '// §S',
      'const val C = "§I"',
    ],
  },
  {
    ...shared,
    path: 'a.swift',
    statements: ['let a = "§S"', 'let b = f("x \\(y) §S", "§I:§T")', 'let h = "Basic §B"', '// §S'],
  },
  {
    before: '',
    path: 'a.ps1',
    statements: [
      '$a = "§S"',
      `$b = 'it''s §S $5'`,
      'Get-Pay -Id §I -Secret "$x §S"',
      '$h = @{ Authorization = "Basic §B" }',
      '# §S',
    ],
    // A text of nothing but comments is none to the grammar.
    after: 'f\n',
  },
  {
    ...shared,
    path: 'a.sh',
    statements: [
      'A=§S',
      `curl -u §I:§S -d '{"k":"§T"}' "u?k=§S"`,
      'curl -H "Authorization: Basic §B" u',
      `f 'Basic §B' "$(g §S)"`,
      'cat <<EOT\n§S\nEOT',
      '# §S',
      'export XTOPAY_CLIENT_SECRET="§S"',
      'B+=§S C[0]=§I',
      `f $'§S\\n' 'it'"'"'s §T'`,
    ],
  },
  {
    path: '.github/workflows/a.yml',
    before: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n',
    statements: [
      '      - run: curl -u §I:§S u',
      `      - run: make\n        env: { A: §S, B: '§T' }`,
      '      - uses: a/b@v1\n        with:\n          a: "x §S"\n          b: §I # §S',
      '      - run: |\n          curl -H "Authorization: Basic §B" u\n          echo 1',
      `      - if: github.ref == 'x'\n        run: f "\${{ secrets.A || '§S' }}"`,
    ],
    after: '',
  },
  {
    path: 'compose.yml',
    before: 'services:\n  a:\n    environment:\n',
    statements: ['      - A=§S', '      - "B=x §I §T"', '      # §S'],
    after: '',
  },
  {
    path: '.gitlab-ci.yml',
    before: 'a:\n  script:\n    - f\n',
    statements: [
      '    - curl -u §I:§S u',
      String.raw`    - "f §S \"§T\" 'x §I'"`,
      `    - 'f ''§S'' "§T" §I'`,
      '    - |\n      export A=§S\n      f "$A"',
    ],
    after: '',
  },
  {
    path: 'Dockerfile',
    keepsSome: true,
    before: 'FROM a\n',
    statements: [
      'RUN curl -u §I:§S u',
      'RUN f \\\n  §S \\\n  §T',
      'RUN <<EOT\nf §S\nEOT',
      String.raw`RUN ["sh", "-c", "f §S \"§I\""]`,
      'RUN ["f", "§S"]',
      'ENV A=1 B=§S',
      'ARG C=§S',
      'ONBUILD RUN f §I',
      '# §S',
    ],
    after: 'HEALTHCHECK CMD curl -H "Authorization: Basic §B" u\n',
  },
  {
    ...shared,
    path: 'main.tf',
    keepsSome: true,
    statements: [
      'locals {\n  a = "§S"\n}',
      'module "b" {\n  source = "./§I"\n  c = { d = "x §S ${e}", f = ["§T"] }\n}',
      'locals {\n  g = <<EOT\n§S\nEOT\n}',
      'variable "h" {\n  default = "§S"\n}',
      'variable "i" {\n  default = { j = "§S" }\n}',
      'locals {\n  k = "Basic §B"\n}',
      '# §S',
    ],
  },
  {
    path: 'a.vue',
    keepsSome: true,
    before: '<script setup lang="ts">\n',
    statements: [`f('§S', "x §I");`, 'g(`a\n§T`)', 'h({ i: "§S" })', '// §S'],
    after: '</script>\n<template><p title="§T">§S</p></template>\n',
  },
  {
    path: 'a.svelte',
    keepsSome: true,
    before: '<script>\n',
    statements: [`f('§S', "x §I");`, 'g({ "§S": `Basic §B` })', '// §S'],
    after: '</script>\n<p title="§T">§S</p>\n',
  },
];
