import { rows, same } from './row.ts';

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
  [
    'a value behind a pattern',
    'class A { String f(String s) { switch (s) { case "a": return "§S"; default: return s; } } }\n',
    `class A { String f(String s) { switch (s) { case "a": return ${javaRead}; default: return s; } } }\n`,
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
  [
    'annotations of the file',
    '@file:JvmName("X")\nval h = "Basic §B"\n',
    `@file:JvmName("X")\n\nimport java.util.Base64\nval h = "Basic \${Base64.getEncoder().encodeToString("\${System.getenv("XTOPAY_CLIENT_ID")}:\${System.getenv("XTOPAY_CLIENT_SECRET")}".toByteArray())}"\n`,
  ],
]);
