import { describe, expect, it } from 'vitest';
import { codeFormOf } from '../../../../server/src/detection/loggedSecret/languages/languageOf.ts';
import { lexemesOf } from './structure.ts';

/** The strings of each language, by its extension. */
const strings: Readonly<Record<string, readonly (readonly [text: string, lexemes: string])[]>> = {
  py: [
    ['"a{b}"', '«"a{b}"→a{b}» ¶'],
    ['r"a{b}"', '«r"a{b}"→a{b}» ¶'],
    ['R"a{b}"', '«R"a{b}"→a{b}» ¶'],
    ['b"a{b}"', '«b"a{b}"→a{b}» ¶'],
    ['B"a{b}"', '«B"a{b}"→a{b}» ¶'],
    ['u"a{b}"', '«u"a{b}"→a{b}» ¶'],
    ['U"a{b}"', '«U"a{b}"→a{b}» ¶'],
    ['rb"a{b}"', '«rb"a{b}"→a{b}» ¶'],
    ['br"a{b}"', '«br"a{b}"→a{b}» ¶'],
    ['Rb"a{b}"', '«Rb"a{b}"→a{b}» ¶'],
    ['bR"a{b}"', '«bR"a{b}"→a{b}» ¶'],
    ['RB"a{b}"', '«RB"a{b}"→a{b}» ¶'],
    ['BR"a{b}"', '«BR"a{b}"→a{b}» ¶'],
    ['rB"a{b}"', '«rB"a{b}"→a{b}» ¶'],
    ['Br"a{b}"', '«Br"a{b}"→a{b}» ¶'],
    ["f'{a}'", "~⟨f' ⟨{ a ⟩} ~⟩' ¶"],
    ["F'{a}'", "~⟨F' ⟨{ a ⟩} ~⟩' ¶"],
    ["rf'{a}'", "~⟨rf' ⟨{ a ⟩} ~⟩' ¶"],
    ["fr'{a}'", "~⟨fr' ⟨{ a ⟩} ~⟩' ¶"],
    ["Rf'{a}'", "~⟨Rf' ⟨{ a ⟩} ~⟩' ¶"],
    ["fR'{a}'", "~⟨fR' ⟨{ a ⟩} ~⟩' ¶"],
    ["rF'{a}'", "~⟨rF' ⟨{ a ⟩} ~⟩' ¶"],
    ["Fr'{a}'", "~⟨Fr' ⟨{ a ⟩} ~⟩' ¶"],
    ["RF'{a}'", "~⟨RF' ⟨{ a ⟩} ~⟩' ¶"],
    ["FR'{a}'", "~⟨FR' ⟨{ a ⟩} ~⟩' ¶"],
    ["t'{a}'", "~⟨t' ⟨{ a ⟩} ~⟩' ¶"],
    ["T'{a}'", "~⟨T' ⟨{ a ⟩} ~⟩' ¶"],
    ["rt'{a}'", "~⟨rt' ⟨{ a ⟩} ~⟩' ¶"],
    ["tr'{a}'", "~⟨tr' ⟨{ a ⟩} ~⟩' ¶"],
    ['"a\nb', '«"a→a» ¶ b ¶'],
    ["'a\nb", "«'a→a» ¶ b ¶"],
  ],
  cs: [
    ['$"""a"\n{b}\\""" c', '~⟨$""" «a"\n» ⟨{ b ⟩} «\\» ~⟩""" c ¶'],
    ['"""a\\"\nb""" c', '«"""a\\"\nb"""→a\\"\nb» c ¶'],
    ['$@"a\n{b}" c', '~⟨$@" «a\n» ⟨{ b ⟩} ~⟩" c ¶'],
    ['@$"a""{b}\n" c', '~⟨@$" «a""» ⟨{ b ⟩} «\n» ~⟩" c ¶'],
    ['$"a\nb', '«$"a→a» ¶ b ¶'],
  ],
  php: [
    ["<?php 'a\nb' c", "«'a\nb'→a\nb» c ¶"],
    ['<?php a // b\nc', 'a ¶ c ¶'],
    ['<?php `a\n$b` c', '~⟨` «a\n» ⟨→$ $b ⟩ ~⟩` c ¶'],
  ],
  rb: [
    ["'a\nb' c", "«'a\nb'→a\nb» c ¶"],
    ['%Q(a(b)c) d', '«%Q(a(b)c)→a(b)c» d ¶'],
    ['%Q[a[b]c] d', '«%Q[a[b]c]→a[b]c» d ¶'],
    ['%Q{a{b}c} d', '«%Q{a{b}c}→a{b}c» d ¶'],
    ['%q(a(b)\nc) d', '«%q(a(b)\nc)→a(b)\nc» d ¶'],
    ['%q[a[b]\nc] d', '«%q[a[b]\nc]→a[b]\nc» d ¶'],
    ['%q{a{b}\nc} d', '«%q{a{b}\nc}→a{b}\nc» d ¶'],
    ['%w(a(b)\nc) d', '«%w(a(b)\nc)→a(b)\nc» d ¶'],
    ['%w[a[b]\nc] d', '«%w[a[b]\nc]→a[b]\nc» d ¶'],
    ['%i(a(b)\nc) d', '«%i(a(b)\nc)→a(b)\nc» d ¶'],
    ['%i[a[b]\nc] d', '«%i[a[b]\nc]→a[b]\nc» d ¶'],
    ['`a\nb` c', '«`a\nb`→a\nb» c ¶'],
  ],
  rs: [
    ['br"a\\" b', '«br"a\\"→a\\» b ¶'],
    ['br"a\nb" c', '«br"a\nb"→a\nb» c ¶'],
    ['r"a\\" b', '«r"a\\"→a\\» b ¶'],
    ['r"a\n{b}" c', '~⟨r" «a\n» ⟨{ b ⟩} ~⟩" c ¶'],
    ['b"a\nb" c', '«b"a\nb"→a\nb» c ¶'],
    ['r#"{a}"# b', '~⟨r#" ⟨{ a ⟩} ~⟩"# b ¶'],
  ],
  kt: [
    ['"""a\\""" b', '«"""a\\"""→a\\» b ¶'],
    ['"""${a}""" b', '~⟨""" ⟨${ a ⟩} ~⟩""" b ¶'],
  ],
  go: [['`a\\` b', '«`a\\`→a\\» b ¶']],
  ps1: [
    ["@'\na`'\n'@ b", "«@'\na`'\n'@→\na`'» b ¶"],
    ["'a\nb' c", "«'a\nb'→a\nb» c ¶"],
  ],
  java: [
    ['"""a\nb""" c', '«"""a\nb"""→a\nb» c ¶'],
    ['"a\nb', '«"a→a» ¶ b ¶'],
  ],
  swift: [
    ['"""a\nb""" c', '«"""a\nb"""→a\nb» c ¶'],
    ['"a\nb', '«"a→a» ¶ b ¶'],
  ],
  ts: [
    ["'a\nb", "«'a→a» ¶ b ¶"],
    ['`a\nb` c', '«`a\nb`→a\nb» c ¶'],
  ],
};

describe.each(Object.entries(strings))('the strings of %s', (extension, cases) => {
  it.each(cases)('%s', (text, lexemes) => {
    expect(lexemesOf(extension, text)).toBe(lexemes);
  });
});

it.each([...Object.keys(strings), 'dart', 'scala'])('no opening hides a longer one, in %s', (extension) => {
  const openings = codeFormOf(`a.${extension}`)?.language.strings.map(({ open }) => open) ?? [];
  const hidden = openings.filter((open, at) =>
    openings.slice(0, at).some((earlier) => open.startsWith(earlier)),
  );
  expect(openings).not.toEqual([]);
  expect(hidden).toEqual([]);
});
