import { describe, expect, it } from 'vitest';
import { lexemeAt } from '../../../../server/src/detection/loggedSecret/reading/lexeme.ts';
import { describeCases } from './marked.ts';
import { codeOf, lexemesOf } from './structure.ts';

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
  'const between = ","\nconst a = process.env.XTOPAY_CLIENT_SECRET\n«console.log(a)»',
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
  '«puts a, "or", ENV["XTOPAY_CLIENT_SECRET"]»',
]);

describeCases('PowerShell', 'a.ps1', 'texts that look like operators', [
  '$a = "|" + $env:XTOPAY_CLIENT_SECRET\n«Write-Host $a»',
  '«Write-Host "|" $env:XTOPAY_CLIENT_SECRET»',
  '«Write-Host ">>" $env:XTOPAY_CLIENT_SECRET»',
]);

describeCases('JavaScript', 'a.js', 'what looks like a comment, and brackets that do not match', [
  '/*/ console.log(process.env.XTOPAY_CLIENT_SECRET) /*/',
  '«console.log(`a ${b)} c`, process.env.XTOPAY_CLIENT_SECRET)»',
  'const a = b ?[process.env.XTOPAY_CLIENT_SECRET]:[]; «console.log(a)»',
]);

describeCases('Ruby', 'a.rb', 'what is appended, and here-documents', [
  'levels << DEBUG\n«puts ENV["XTOPAY_CLIENT_SECRET"]»',
  'names << "SECRET"\n«puts ENV["XTOPAY_CLIENT_SECRET"]»',
  'puts <<~TEXT\n  puts ENV["XTOPAY_CLIENT_SECRET"]\nTEXT',
  '«puts <<~TEXT + \\\n  The secret\'s:\nTEXT\n  ENV["XTOPAY_CLIENT_SECRET"]»',
]);

describeCases('PHP', 'a.php', 'here-documents', [
  "<?php «echo <<<TEXT\n{{$_ENV['XTOPAY_CLIENT_SECRET']}}\n»TEXT;",
  "<?php «echo <<< TEXT\n{$_ENV['XTOPAY_CLIENT_SECRET']}\n»TEXT;",
  "<?php «echo <<<html\n<p>{$_ENV['XTOPAY_CLIENT_SECRET']}</p>\n»html;",
]);

describeCases('Astro', 'a.astro', 'front matter that names a tag', [
  '---\n// <script>\n«console.log(process.env.XTOPAY_CLIENT_SECRET)»\n---\n<p>console.log(process.env.XTOPAY_CLIENT_SECRET)</p>',
]);

describeCases('PowerShell', 'a.ps1', 'pipes over lines', ['«$env:XTOPAY_CLIENT_SECRET |\n  Write-Host»']);

describeCases('Kotlin', 'a.kt', 'names in texts', [
  'val s = System.getenv("XTOPAY_CLIENT_SECRET"); «println("It is $s!")»',
]);

describeCases('C#', 'a.cs', 'collections', [
  'string[] s =[Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")]; «Console.WriteLine(s)»;',
]);

/** How the languages, by their extensions, are read into lexemes. */
const read: readonly (readonly [extension: string, text: string, lexemes: string])[] = [
  ['ts', 'f(`${a)}b`)', 'f ⟨( ~⟨` ⟨${ a !⟩) ⟩} «b» ~⟩` ⟩) ¶'],
  ['ts', '/*/ a */ b', 'b ¶'],
  ['py', 'a #[b] c', 'a ¶'],
  ['ts', 'a\n"+" + b', 'a ¶ «"+"→+» ‹+› b ¶'],
  ['ts', 'a = "+"\nb', 'a ‹=› «"+"→+» ¶ b ¶'],
  ['ts', 'a |\nb', 'a ‹|› b ¶'],
  ['ts', 'a ?[b]:c', 'a ‹?› ⟨[ b ⟩] ‹:› c ¶'],
  ['ts', 'a![b] c!(d)', 'a ‹!› ⟨[ b ⟩] c ‹!› ⟨( d ⟩) ¶'],
  ['ts', 'a$.b', 'a$ ‹.› b ¶'],
  ['ts', 'a-- / b / c', 'a ‹--› ‹/› b ‹/› c ¶'],
  // No regular expression is looked for behind one that does not end on its line.
  ['ts', 'a = /[ + /b/', 'a ‹=› ‹/› !⟨[ ‹+› ‹/› b ‹/›'],
  ['ts', '"in" / a / b', '«"in"→in» ‹/› a ‹/› b ¶'],
  ['rb', '[a]::b', '⟨[ a ⟩] ‹::› b ¶'],
  ['rb', 'a << B\nc', 'a ‹<<› B ¶ c ¶'],
  ['rb', 'a << (b + <<~A)\nc\nA\nd', 'a ‹<<› ⟨( b ‹+› «<<~A)\nc\n→c\n» ⟩) ¶ d ¶'],
  ['rb', 'f(<<A + \\\nb\nA\n  c)', 'f ⟨( «<<A + \\\nb\n→b\n» ‹+› c ⟩) ¶'],
  ['php', '<?php <<<\t"A"\n$b\nA;', '~⟨<<<\t"A"\n→<<< ⟨→$ $b ⟩ «\n» ~⟩→\u0000 ¶ ‹;› ¶'],
  ['php', '<?php a\\{b, c}', 'a\\ ⟨{ b ‹,› c ⟩} ¶'],
  ['rs', 'return!a(b)', 'return ‹!› a ⟨( b ⟩) ¶'],
  ['rs', `"{${'a'.repeat(70)}}"`, `~⟨" ⟨{ ${'a'.repeat(70)} ⟩} ~⟩" ¶`],
  ['cs', 'a=[b]', 'a ‹=› ⟨[ b ⟩] ¶'],
  ['java', 'a$1 b$', 'a$1 b$ ¶'],
  ['java', "'\\' a", "‹'› ‹\\› ‹'› a ¶"],
  ['ps1', 'a C:b', 'a C ‹:› b ¶'],
];

it.each(read)('what is read of %s: %s', (extension, text, lexemes) => {
  expect(lexemesOf(extension, text)).toBe(lexemes);
});

describe('Before the first lexeme and behind the last', () => {
  it('stands an empty line end without a partner', () => {
    const { lexemes } = codeOf('ts', '(a)');
    const nothing = { kind: 'newline', text: '', partner: -1 };
    expect(lexemeAt(lexemes, -1)).toMatchObject(nothing);
    expect(lexemeAt(lexemes, lexemes.length)).toMatchObject(nothing);
  });
});
