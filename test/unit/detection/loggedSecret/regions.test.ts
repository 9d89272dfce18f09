import { describe, expect, it } from 'vitest';
import { codeFormOf } from '../../../../server/src/detection/loggedSecret/languages/languageOf.ts';
import { phpRegions, scriptRegions } from '../../../../server/src/detection/loggedSecret/reading/regions.ts';
import { shellFormOf } from '../../../../server/src/detection/loggedSecret/shell/findInShell.ts';
import {
  dockerfileRegions,
  makefileRegions,
  workflowRegions,
  workflowVariables,
} from '../../../../server/src/detection/loggedSecret/shell/shellRegions.ts';
import type { Span } from '../../../../server/src/detection/loggedSecret/span.ts';

const readers: Readonly<Record<string, (text: string) => readonly Span[]>> = {
  php: phpRegions,
  html: (text) => scriptRegions(text, false),
  astro: (text) => scriptRegions(text, true),
  dockerfile: dockerfileRegions,
  makefile: makefileRegions,
  workflow: workflowRegions,
};

/** Texts and the code in them, region by region. */
const regions: Readonly<Record<string, readonly (readonly [text: string, regions: string])[]>> = {
  php: [
    ['a<?php b ?>c<?= d ?>e<? f', ' b  ¦ <?= d  ¦  f'],
    ['<?phpa', 'a'],
    ['<?', ''],
    ['?>', ''],
    ['<? a ?>', ' a '],
    ['a', ''],
    ['<?php a <?php b ?> c <?= d', ' a <?php b  ¦ <?= d'],
    ['<?=a?><?=b?>', '<?=a ¦ <?=b'],
    ['<?php', ''],
    ['<?xml a?><?php b', 'xml a ¦  b'],
  ],
  html: [
    ['a<script>b</script>c<script d>e</script>', 'b ¦ e'],
    ['<script>a', 'a'],
    ['<script', ''],
    ['<script a', ''],
    ['<script>', ''],
    ['a', ''],
    ['<script></script>', ''],
    ['<script src="a"></script><script>b</script>', ' ¦ b'],
    ['---\na\n---\n<script>b</script>', 'b'],
    ['<scripts>a</scripts>', 'a'],
    ['<script>a</script <script>b', 'a ¦ b'],
  ],
  astro: [
    ['---\na\n---\nb<script>c</script>', '\na ¦ c'],
    ['---a', 'a'],
    ['---\n// <script>\n---\nb<script>c</script>', '\n// <script> ¦ c'],
    ['--- a\n---', ' a'],
    ['a\n---\nb\n---', ''],
    ['---\na', '\na'],
    ['-- a', ''],
  ],
  dockerfile: [
    ['RUN a', 'a'],
    ['FROM a\nRUN b\nCMD c\nENTRYPOINT d\nCOPY e f', 'b ¦ c ¦ d'],
    ['run a', 'a'],
    ['  RUN  a', 'a'],
    ['RUN a \\\n  b\nRUN c', 'a \\\n  b ¦ c'],
    ['RUN a \\\r\n b\r\nRUN c', 'a \\\r\n b\r ¦ c'],
    ['RUN ["a", "b"]', ''],
    ['RUN [ -n a ]', '[ -n a ]'],
    ['RUN --mount=a b', 'b'],
    ['RUN --mount=a --network=b c', 'c'],
    ['RUN <<EOF\na\nb\nEOF\nRUN c', 'a\nb\n ¦ c'],
    ['RUN <<-"EOF"\na\nEOF\nb', 'a\n'],
    ["RUN <<'EOF'\na\nEOF", 'a\n'],
    ['RUN <<EOF\na', 'a'],
    ['RUN <<EOF a\nb\nEOF', '<<EOF a'],
    ['RUNa', ''],
    ['RUN', ''],
    ['RUN\ta', 'a'],
    ['xRUN a', ''],
    ['RUN a\\\n# b\n c\nd', 'a\\\n# b\n c'],
    ['RUN a\\\n  # b\n# c\n d\\\n e\nf', 'a\\\n  # b\n# c\n d\\\n e'],
    ['RUN a\n# b\n c', 'a'],
    ['RUN # a\n b', '# a'],
    ['CMD a \\', 'a \\'],
    ['RUN a \\\n', 'a \\\n'],
    ['# RUN a', ''],
    ['                    RUN a', 'a'],
    ['                     RUN a', ''],
    ['RUN --a=b --a=b --a=b --a=b --a=b --a=b --a=b --a=b c', 'c'],
    ['RUN --a=b --a=b --a=b --a=b --a=b --a=b --a=b --a=b --a=b c', '--a=b c'],
    [
      'RUN <<EOF\na\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxEOF\n EOF \nb',
      'a\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxEOF\n',
    ],
  ],
  makefile: [
    ['a:\n\tb\n\tc\nd', 'b ¦ c'],
    ['\ta', 'a'],
    ['a:\n\t@b\n\t-c\n\t+@d\n\t @ - e', 'b ¦ c ¦ d ¦ e'],
    ['a:\n\tb \\\n\t c\nd', 'b \\\n\t c'],
    ['a:\n    b', ''],
    ['\t', ''],
    ['\t\n\ta', ' ¦ a'],
    ['a:\n\tb\r\n\tc', 'b\r ¦ c'],
    ['\t@@@@@@@@@@@@@@@@@@@@a', 'a'],
    ['\t@@@@@@@@@@@@@@@@@@@@@a', '@a'],
    ['a: b\n\n\tc', 'c'],
    ['\ta\\\r\n\tb\nc', 'a\\\r\n\tb'],
    ['\ta \\\n\t# b\n\tc', 'a \\\n\t# b ¦ c'],
  ],
  workflow: [
    ['run: a', 'a'],
    ['- run: a', 'a'],
    ['  - run: a\n    name: b', 'a'],
    ['run: |\n  a\n  b\nc: d', '  a\n  b\n'],
    ['run: >-\n  a\n\n  b\nc', '  a\n\n  b\n'],
    ['run: |2\n   a\nb', '   a\n'],
    ['run: | # c\n  a\nb', '  a\n'],
    ['run: "a"', 'a'],
    ["run: 'a'", 'a'],
    ['run: "a', '"a'],
    ['run: a  ', 'a'],
    ['run:a', ''],
    ['run:', ''],
    ['xrun: a', ''],
    ['runs: a', ''],
    ['script:\n  - a\n  - b\nc: d', 'a ¦ b'],
    ['script:\n- a\n- b\n- c: d\ne', 'a ¦ b ¦ c: d'],
    ['script:\n  - |\n    a\n    b\n  - c', '    a\n    b\n ¦ c'],
    ['script:\n  - "a"\n  -\n  - b', 'a'],
    ['script:\n  - - a', '- a'],
    ['script: a', 'a'],
    ['before_script: a', 'a'],
    ['after_script: a', 'a'],
    ['bash: a', 'a'],
    ['sh: a', 'a'],
    ['command: a', 'a'],
    ['commands: a', 'a'],
    ['install: a', 'a'],
    ['before_install: a', 'a'],
    ['inlineScript: a', 'a'],
    ['  run: |\n    a\n  b: c\n  run: d', '    a\n ¦ d'],
    ['- run: |\n    a\n  env: b', '    a\n'],
    ['-   run: |\n      a\n    env: b', '      a\n'],
    ['run: |\n  a\n # b\n  c', '  a\n # b\n  c'],
    ['run: |\r\n  a\r\nb: c', '  a\r\n'],
    ['run: |\n\n  a\n\nb: c', '\n  a\n\n'],
    ['run: |', ''],
    ['run: |a', '|a'],
    ['run: |-+1\n a', '|-+1'],
    ['run: |-+12\n a', '|-+12'],
    ['run: >\n a', ' a'],
    ['on:\n  run: a\n  script:\n  - b', 'a ¦ b'],
    ['script:\n  x: a', ''],
    ['steps:\n- script: a\n- bash: b', 'a ¦ b'],
    ['run: ""', ''],
    ['run: "', '"'],
    ['                                                            run: a', 'a'],
    ['                                                             run: a', ''],
    ['script:\n                                                            - a', 'a'],
    ['script:\n    - a\n  - b\n- c', 'a ¦ b ¦ c'],
    ['    script:\n  - a\n- b', 'a'],
    ['run: a\n  b', 'a'],
  ],
};

describe.each(Object.entries(regions))('the code in %s', (kind, cases) => {
  it.each(cases)('%s', (text, code) => {
    const found = readers[kind]?.(text) ?? [];
    expect(found.map(({ start, end }) => text.slice(start, end)).join(' ¦ ')).toBe(code);
  });
});

it.each([
  ['A: ${{ b }}', 'A= b '],
  ['A: ${{ secrets.B }}\nC: ${{ d }}', 'A= secrets.B  ¦ C= d '],
  ['  - A_1: ${{b}}', 'A_1=b'],
  ['1: ${{ b }}', ''],
  ['a-B: ${{ c }}', 'B= c '],
  ['A : ${{ b }}', ''],
  ['A: x${{ b }}', ''],
  ['A: ${{ b', ''],
  ['A: ${{ b\n}}', ''],
  ['A: ${{ }}', 'A= '],
  ['A: ${{}}', ''],
  ['A: "${{ b }}"', ''],
  [
    'A: ${{ bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb }}',
    'A= bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ',
  ],
  [
    'A: ${{ bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb }}',
    '',
  ],
  [
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: ${{ b }}',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= b ',
  ],
  [
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: ${{ b }}',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= b ',
  ],
  ['A: ${{ b}: ${{ c }}', ''],
])('the variables of a workflow: %s', (text, variables) => {
  expect(
    workflowVariables(text)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ¦ '),
  ).toBe(variables);
});

describe('the kind of a file', () => {
  it.each([
    [
      'script',
      'a.sh b/a.bash a.zsh a.ksh a.fish a.bats a.envrc .envrc b/.envrc .bashrc .zshrc .profile .bash_profile .zprofile .zshenv A.SH',
    ],
    ['dockerfile', 'Dockerfile dockerfile a/Dockerfile Dockerfile.dev a.dockerfile Containerfile'],
    ['workflow', 'a.yml a.yaml A.YML'],
    ['makefile', 'Makefile GNUmakefile makefile a.mk'],
    [
      undefined,
      'x.bashrc x.profile a.sh.txt a.shx ash sh xDockerfile Dockerfilex a.ymlx yml a.mkx xMakefile Makefile.x a',
    ],
  ])('is %s by the names %s', (form, names) => {
    for (const name of names.split(' ')) expect(shellFormOf(name, '')).toBe(form);
  });

  it('is a script by its first line, where the name has no extension', () => {
    const long = (length: number) => `#!${'x'.repeat(length)}/sh`;
    const shells = [
      '#!/bin/sh',
      '#!/bin/bash -e',
      '#!/usr/bin/env zsh',
      '#!/bin/ksh',
      '#!/bin/dash',
      '#! sh',
      long(59),
    ];
    for (const line of shells) expect(shellFormOf('bin/run', line)).toBe('script');
    const others = [
      '#!/usr/bin/python',
      ' #!/bin/sh',
      '#!/bin/shx',
      long(60),
      '#\n!/bin/sh',
      '#!/usr/bin/env node',
    ];
    for (const line of others) expect(shellFormOf('bin/run', line)).toBeUndefined();
    expect(shellFormOf('a.x', '#!/bin/sh')).toBeUndefined();
    expect(shellFormOf('a.b/run', '#!/bin/sh')).toBe('script');
  });

  it.each([
    ['javascript', 1, 'js jsx mjs cjs ts tsx mts cts vue svelte html htm'],
    ['javascript', 2, 'astro'],
    ['python', 1, 'py pyi pyw PY b.py'],
    ['go', 1, 'go'],
    ['ruby', 1, 'rb rake gemspec ru'],
    ['php', 1, 'php phtml inc'],
    ['java', 1, 'java groovy gradle'],
    ['kotlin', 1, 'kt kts'],
    ['scala', 1, 'scala sc'],
    ['dart', 1, 'dart'],
    ['csharp', 1, 'cs csx'],
    ['rust', 1, 'rs'],
    ['swift', 1, 'swift'],
    ['powershell', 1, 'ps1 psm1 psd1'],
    [undefined, undefined, 'c txt rb.x'],
  ])('is %s with %s region(s) by the extensions %s', (language, count, extensions) => {
    for (const extension of extensions.split(' ')) {
      const form = codeFormOf(`b.c/a.${extension}`);
      expect(form?.language.name).toBe(language);
      expect(form?.regions('---\na\n---\n<script>b</script><?php c ?>').length).toBe(count);
    }
  });

  it('is Ruby by the names of some files', () => {
    for (const name of ['Rakefile', 'Gemfile', 'a/RAKEFILE'])
      expect(codeFormOf(name)?.language.name).toBe('ruby');
    for (const name of ['xRakefile', 'Rakefile.x', 'Rakefile/a']) expect(codeFormOf(name)).toBeUndefined();
  });

  it('leaves no more than its region', () => {
    expect(codeFormOf('a.ts')?.regions('abc')).toEqual([{ start: 0, end: 3 }]);
  });
});
