import { rows, same } from './row.ts';

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`;

const goRead = 'os.Getenv("XTOPAY_CLIENT_SECRET")';

export const goRows = rows('pay.go', 'go', [
  [
    'literals, and an import block in its order',
    lines('package main', '', 'import (', '\t"fmt"', '', '\t"x.org/y"', ')', '', 'var a = y.New("§I", "§S")'),
    lines(
      'package main',
      '',
      'import (',
      '\t"fmt"',
      '\t"os"',
      '',
      '\t"x.org/y"',
      ')',
      '',
      `var a = y.New(os.Getenv("XTOPAY_CLIENT_ID"), ${goRead})`,
    ),
  ],
  [
    'no imports',
    lines('package main', '', 'var a = "§S"'),
    lines('package main', '', 'import "os"', '', `var a = ${goRead}`),
  ],
  [
    'one import',
    lines('package main', '', 'import "fmt"', '', 'var a = "§S"'),
    lines('package main', '', 'import "os"', 'import "fmt"', '', `var a = ${goRead}`),
  ],
  [
    'a longer literal, raw or not',
    lines('package main', 'import "os"', 'var a = f("x §S") + `a §S b`'),
    lines('package main', 'import "os"', `var a = f("x " + ${goRead}) + \`a \` + ${goRead} + \` b\``),
  ],
  [
    'a constant',
    lines('package main', 'import "os"', 'const a string = "§S"'),
    lines('package main', 'import "os"', `var a string = ${goRead}`),
  ],
  [
    'a group of constant strings',
    lines('package main', 'import "os"', 'const (', '\ta = "§I"', '\tb = "§S"', ')'),
    lines(
      'package main',
      'import "os"',
      'var (',
      '\ta = os.Getenv("XTOPAY_CLIENT_ID")',
      `\tb = ${goRead}`,
      ')',
    ),
  ],
  [
    'a constant among others',
    lines('package main', 'import "os"', 'const (', '\ta = 1', '\tb = "§S" // key', '\tc = 2', ')'),
    lines(
      'package main',
      'import "os"',
      'const (',
      '\ta = 1',
      ')',
      '',
      `var b = ${goRead} // key`,
      '',
      'const (',
      '\tc = 2',
      ')',
    ),
  ],
  ['a constant that others are made of', lines('package main', 'const a = "§S"', 'const b = "x" + a'), same],
  [
    'a group that counts',
    lines('package main', 'import "os"', 'const (', '\ta = iota', '\tb = "§S"', ')'),
    same,
  ],
  [
    'a Basic header',
    lines('package main', 'import (', '\t"os"', ')', 'var a = f("Authorization", "Basic §B")'),
    lines(
      'package main',
      'import (',
      '\t"encoding/base64"',
      '\t"os"',
      ')',
      'var a = f("Authorization", "Basic " + base64.StdEncoding.EncodeToString([]byte(os.Getenv("XTOPAY_CLIENT_ID") + ":" + os.Getenv("XTOPAY_CLIENT_SECRET"))))',
    ),
  ],
  [
    'a Basic header and no imports',
    lines('package main', '', 'var a = "Basic §B"'),
    lines(
      'package main',
      '',
      'import (',
      '\t"encoding/base64"',
      '\t"os"',
      ')',
      '',
      'var a = "Basic " + base64.StdEncoding.EncodeToString([]byte(os.Getenv("XTOPAY_CLIENT_ID") + ":" + os.Getenv("XTOPAY_CLIENT_SECRET")))',
    ),
  ],
  ['a tag', lines('package main', 'type T struct {', '\tA string `x:"§S"`', '}'), same],
]);

export const rubyRows = rows('pay.rb', 'ruby', [
  ['a literal beside another', `s = 'a' '§S'\n`, `s = 'a' "#{ENV.fetch('XTOPAY_CLIENT_SECRET')}"\n`],
  ['a literal', `s = '§S'\n`, `s = ENV.fetch('XTOPAY_CLIENT_SECRET')\n`],
  ['double quotes', 's = "§S"\n', 's = ENV.fetch("XTOPAY_CLIENT_SECRET")\n'],
  ['an interpolating literal', 's = "a #{b} §S"\n', `s = "a #{b} #{ENV.fetch('XTOPAY_CLIENT_SECRET')}"\n`],
  [
    'single quotes, which escape otherwise',
    String.raw`s = 'it\'s "#{x}" \d §S'` + '\n',
    String.raw`s = "it's \"\#{x}\" \\d #{ENV.fetch('XTOPAY_CLIENT_SECRET')}"` + '\n',
  ],
  ['words', 's = %w[a §S]\n', `s = %W[a #{ENV.fetch('XTOPAY_CLIENT_SECRET')}]\n`],
  [
    'brackets within brackets',
    'a = %q((b) §S (c)); d = %Q[[e] #{f} [g] §S]; h("§S")\n',
    `a = %Q((b) #{ENV.fetch('XTOPAY_CLIENT_SECRET')} (c)); d = %Q[[e] #{f} [g] #{ENV.fetch('XTOPAY_CLIENT_SECRET')}]; h(ENV.fetch("XTOPAY_CLIENT_SECRET"))\n`,
  ],
  ['another quote', 's = %q(a "§S")\n', `s = %Q(a "#{ENV.fetch('XTOPAY_CLIENT_SECRET')}")\n`],
  [
    'a here-document',
    's = <<~EOS\n  k: §S\nEOS\n',
    `s = <<~EOS\n  k: #{ENV.fetch('XTOPAY_CLIENT_SECRET')}\nEOS\n`,
  ],
  ['a here-document that reads nothing', `s = <<~'EOS'\n  k: §S\nEOS\n`, same],
  ['joined literals', `s = '§1' + '§2'\n`, `s = ENV.fetch('XTOPAY_CLIENT_SECRET')\n`],
  [
    'a Basic header',
    `h = { 'Authorization' => 'Basic §B' }\n`,
    `h = { 'Authorization' => "Basic #{[ENV.fetch('XTOPAY_CLIENT_ID') + ':' + ENV.fetch('XTOPAY_CLIENT_SECRET')].pack('m0')}" }\n`,
  ],
  [
    'a stand-in for a variable',
    `a = ENV.fetch('PAY_SECRET', '§S')\nb = ENV['PAY_SECRET'] || '§S'\n`,
    `a = ENV.fetch('PAY_SECRET')\nb = ENV['PAY_SECRET']\n`,
  ],
  ['a comment', '# §S\n', '# $XTOPAY_CLIENT_SECRET\n'],
]);

export const phpRows = rows('pay.php', 'php', [
  ['a literal', `<?php $s = '§S';\n`, `<?php $s = getenv('XTOPAY_CLIENT_SECRET');\n`],
  ['double quotes', '<?php f("§S");\n', '<?php f(getenv("XTOPAY_CLIENT_SECRET"));\n'],
  [
    'a longer literal',
    `<?php f("a $b §S"); g('x §S y');\n`,
    `<?php f("a $b " . getenv("XTOPAY_CLIENT_SECRET")); g('x ' . getenv('XTOPAY_CLIENT_SECRET') . ' y');\n`,
  ],
  [
    'where something binds closer',
    `<?php $a = !'a §S';\n`,
    `<?php $a = !('a ' . getenv('XTOPAY_CLIENT_SECRET'));\n`,
  ],
  ['joined literals', `<?php $a = '§1' . '§2';\n`, `<?php $a = getenv('XTOPAY_CLIENT_SECRET');\n`],
  [
    'a here-document, which reads variables only',
    `<?php\n  $a = <<<EOT\nk: §S $x\nEOT;\n`,
    `<?php\n  $xtopayClientSecret = getenv('XTOPAY_CLIENT_SECRET');\n  $a = <<<EOT\nk: {$xtopayClientSecret} $x\nEOT;\n`.replace(
      '{$x',
      '{$x',
    ),
  ],
  [
    'a Basic header',
    `<?php $h = ['Authorization: Basic §B'];\n`,
    `<?php $h = ['Authorization: Basic ' . base64_encode(getenv('XTOPAY_CLIENT_ID') . ':' . getenv('XTOPAY_CLIENT_SECRET'))];\n`,
  ],
  [
    'constants, properties and defaults',
    `<?php class A { const B = '§S'; private $c = '§S'; function f($d = '§S') {} }\n`,
    same,
  ],
  [
    'a stand-in for a variable',
    `<?php $a = getenv('PAY_SECRET') ?: '§S'; $b = env('PAY_SECRET', '§S');\n`,
    `<?php $a = getenv('PAY_SECRET'); $b = env('PAY_SECRET');\n`,
  ],
  ['text outside', `<p>§S</p>\n<?php f();\n`, same],
]);

const javaRead = 'System.getenv("XTOPAY_CLIENT_SECRET")';

export const javaRows = rows('Pay.java', 'java', [
  [
    'a literal',
    'class A { static final String S = "§S"; }',
    `class A { static final String S = ${javaRead}; }`,
  ],
  [
    'a longer literal',
    'class A { String s = "a §S b"; }',
    `class A { String s = "a " + ${javaRead} + " b"; }`,
  ],
  [
    'a method of it',
    'class A { int n = "a §S".length(); }',
    `class A { int n = ("a " + ${javaRead}).length(); }`,
  ],
  [
    'a block of text',
    'class A { String s = """\n  100% §S\n  """; }',
    `class A { String s = """\n  100%% %s\n  """.formatted(${javaRead}); }`,
  ],
  ['joined literals', 'class A { String s = "§1" +\n "§2"; }', `class A { String s = ${javaRead}; }`],
  [
    'an annotation of Spring',
    'class A { @Value("§S") String s; }',
    'class A { @Value("${XTOPAY_CLIENT_SECRET}") String s; }',
  ],
  [
    'a constant of a case',
    'class A { static final String S = "§S"; void f(String s) { switch (s) { case S: break; } } }',
    same,
  ],
  ['other annotations', 'class A { @Named("§S") String s; }', same],
  ['a case', 'class A { void f(String s) { switch (s) { case "§S": break; } } }', same],
  [
    'a Basic header',
    'package a;\n\nimport java.util.List;\n\nclass A { String h = "Basic §B"; }\n',
    'package a;\n\nimport java.nio.charset.StandardCharsets;\nimport java.util.Base64;\nimport java.util.List;\n\nclass A { String h = "Basic " + Base64.getEncoder().encodeToString((System.getenv("XTOPAY_CLIENT_ID") + ":" + System.getenv("XTOPAY_CLIENT_SECRET")).getBytes(StandardCharsets.UTF_8)); }\n',
  ],
]);

export const kotlinRows = rows('Pay.kt', 'kotlin', [
  ['a literal', 'val s = "§S"\n', `val s = ${javaRead}\n`],
  ['a constant', 'const val S = "§S"\n', `val S = ${javaRead}\n`],
  ['a longer literal', 'val s = "a $b §S"\n', `val s = "a $b \${${javaRead}}"\n`],
  ['a constant of an annotation', 'const val S = "§S"\n@A(S) val t = 1\n', same],
  ['a raw one', 'val s = """a §S"""\n', `val s = """a \${${javaRead}}"""\n`],
  [
    'an annotation of Spring',
    '@Value("§S") lateinit var s: String\n',
    '@Value("\\${XTOPAY_CLIENT_SECRET}") lateinit var s: String\n',
  ],
  [
    'a Basic header',
    'val h = "Basic §B"\n',
    'import java.util.Base64\n\nval h = "Basic ${Base64.getEncoder().encodeToString("${System.getenv("XTOPAY_CLIENT_ID")}:${System.getenv("XTOPAY_CLIENT_SECRET")}".toByteArray())}"\n',
  ],
  [
    'a stand-in for a variable',
    'val a = System.getenv("PAY_SECRET") ?: "§S"\n',
    'val a = System.getenv("PAY_SECRET")\n',
  ],
]);

const csRead = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

export const csharpRows = rows('Pay.cs', 'csharp', [
  ['a literal', 'class A { string s = "§S"; }\n', `using System;\n\nclass A { string s = ${csRead}; }\n`],
  [
    'a comment of the class, and one of the file',
    '// Copyright Shop\n\n/// <summary>Pays.</summary>\nclass A { string s = "§S"; }\n',
    `// Copyright Shop\n\nusing System;\n\n/// <summary>Pays.</summary>\nclass A { string s = ${csRead}; }\n`,
  ],
  [
    'other usings',
    'using X;\nclass A { string s = "§S"; }\n',
    `using System;\nusing X;\nclass A { string s = ${csRead}; }\n`,
  ],
  [
    'constants',
    'using System;\nclass A { public const string S = "§S"; void F() { const string t = "§S"; } }\n',
    `using System;\nclass A { public static readonly string S = ${csRead}; void F() { string t = ${csRead}; } }\n`,
  ],
  [
    'longer literals of each form',
    'using System;\nclass A { string s = "{x} §S"; string t = @"c:\\ ""x"" §S"; string u = $"a {b} §S"; }\n',
    `using System;\nclass A { string s = $"{{x}} {${csRead}}"; string t = $@"c:\\ ""x"" {${csRead}}"; string u = $"a {b} {${csRead}}"; }\n`,
  ],
  [
    'a raw literal',
    'using System;\nclass A { string s = """a "§S" """; string t = """{"k": "§S"}"""; }\n',
    `using System;\nclass A { string s = $"""a "{${csRead}}" """; string t = $$"""{"k": "{{${csRead}}}"}"""; }\n`,
  ],
  [
    'constants that must be ones',
    'using System;\nclass A { const string S = "§S"; const string T = "a " + S; }\nclass B { const string I = "§I"; [C(I)] int d; }\n',
    same,
  ],
  [
    'attributes and defaults',
    'using System;\nclass A { [B("§S")] int c; void F(string d = "§S") {} }\n',
    same,
  ],
  [
    'a Basic header',
    'using System;\nclass A { string h = "Basic §B"; }\n',
    'using System;\nclass A { string h = $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("XTOPAY_CLIENT_ID") + ":" + Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")))}"; }\n',
  ],
]);

const rustRead = 'std::env::var("XTOPAY_CLIENT_SECRET").expect("XTOPAY_CLIENT_SECRET")';

export const rustRows = rows('pay.rs', 'rust', [
  ['a literal', 'fn f() { let s = "§S"; }\n', `fn f() { let s: &str = &${rustRead}; }\n`],
  [
    'one that is made a String',
    'fn f() { let s = "§S".to_string(); let t = String::from("§S"); g("§S".into()); }\n',
    `fn f() { let s = ${rustRead}; let t = ${rustRead}; g(${rustRead}); }\n`,
  ],
  ['constants', 'const S: &str = "§S";\n', 'const S: &str = env!("XTOPAY_CLIENT_SECRET");\n'],
  [
    'what is handed back',
    'fn f() -> &\'static str { "§S" }\n',
    `fn f() -> &'static str { env!("XTOPAY_CLIENT_SECRET") }\n`,
  ],
  [
    'a longer literal',
    'fn f() { g("a {b} §S", r"\\d §S"); }\n',
    `fn f() { g(format!("a {{b}} {}", ${rustRead}).as_str(), format!(r"\\d {}", ${rustRead}).as_str()); }\n`,
  ],
  [
    'the format of a macro',
    'fn f() { let s = format!("{} §S", 1); }\n',
    `fn f() { let s = format!("{} {xtopay_client_secret}", 1, xtopay_client_secret = ${rustRead}); }\n`,
  ],
  [
    'an argument, a field, a list',
    'fn f() { g("§S", Some("§S")); let p = P { s: "§S" }; let l = ["§S"]; }\n',
    `fn f() { g(${rustRead}.as_str(), Some(${rustRead}.as_str())); let p = P { s: &${rustRead} }; let l = [env!("XTOPAY_CLIENT_SECRET")]; }\n`,
  ],
  ['patterns', 'fn f() { match s { "§S" => 1, _ => 2 }; matches!(s, "§S"); if let "§S" = s {} }\n', same],
  ['bytes', 'fn f() { g(b"§S"); }\n', same],
  ['a Basic header without the crate', 'fn f() { g("Basic §B"); }\n', same],
  [
    'a Basic header with the crate',
    'use base64::prelude::*;\nfn f() { g("Basic §B"); }\n',
    'use base64::prelude::*;\nfn f() { g(format!("Basic {}", base64::Engine::encode(&base64::engine::general_purpose::STANDARD, format!("{}:{}", std::env::var("XTOPAY_CLIENT_ID").expect("XTOPAY_CLIENT_ID"), std::env::var("XTOPAY_CLIENT_SECRET").expect("XTOPAY_CLIENT_SECRET")))).as_str()); }\n',
  ],
]);
