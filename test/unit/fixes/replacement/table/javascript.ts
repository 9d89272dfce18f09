import { filled, rows, same } from './row.ts';

const lines = (...each: readonly string[]) => each.join('\n');

export const javascriptRows = [
  ...rows('pay.js', 'javascript', [
    ['a literal', `const s = '§S';`, `const s = process.env.XTOPAY_CLIENT_SECRET;`],
    [
      'an ID and a secret',
      `new Xtopay({ clientId: "§I", clientSecret: "§S" });`,
      `new Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID, clientSecret: process.env.XTOPAY_CLIENT_SECRET });`,
    ],
    ['a template literal of nothing else', 'f(`§S`)', 'f(process.env.XTOPAY_CLIENT_SECRET)'],
    ['a template literal', 'f(`a ${b} §S c`)', 'f(`a ${b} ${process.env.XTOPAY_CLIENT_SECRET} c`)'],
    [
      'a literal inside of an interpolation',
      'f(`a ${g("§S")}`)',
      'f(`a ${g(process.env.XTOPAY_CLIENT_SECRET)}`)',
    ],
    [
      'a longer literal, its escapes kept',
      String.raw`f("it's \"§S\"\n")`,
      String.raw`f(` +
        '`' +
        String.raw`it's \"` +
        '${process.env.XTOPAY_CLIENT_SECRET}' +
        String.raw`\"\n` +
        '`)',
    ],
    [
      'a longer literal with what a template reads',
      "f('`${x}` §S')",
      'f(`\\`\\${x}\\` ${process.env.XTOPAY_CLIENT_SECRET}`)',
    ],
    [
      'both in one literal',
      `f('https://§I:§S@api.xtopay.co')`,
      'f(`https://${process.env.XTOPAY_CLIENT_ID}:${process.env.XTOPAY_CLIENT_SECRET}@api.xtopay.co`)',
    ],
    ['two joined literals', `f('§1' +\n  '§2')`, 'f(process.env.XTOPAY_CLIENT_SECRET)'],
    [
      'two joined literals, text around',
      `f('Bearer §1' + '§2!')`,
      'f(`Bearer ${process.env.XTOPAY_CLIENT_SECRET}!`)',
    ],
    ['a literal over two lines', `f('§1\\\n§2')`, 'f(process.env.XTOPAY_CLIENT_SECRET)'],
    ['escapes', `f('§E')`, 'f(process.env.XTOPAY_CLIENT_SECRET)'],
    ['percent-encoding', `f('u?k=§P&b=1')`, 'f(`u?k=${process.env.XTOPAY_CLIENT_SECRET}&b=1`)'],
    ['hex, which hides more than the token', `f('§H')`, same],
    ['a secret that is cut', `f('§X')`, 'f(process.env.XTOPAY_CLIENT_SECRET)'],
    [
      'a Basic header',
      `const headers = { Authorization: 'Basic §B' };`,
      "const headers = { Authorization: `Basic ${Buffer.from(`${process.env.XTOPAY_CLIENT_ID}:${process.env.XTOPAY_CLIENT_SECRET}`).toString('base64')}` };",
    ],
    [
      'Basic credentials alone',
      `f("§B")`,
      "f(Buffer.from(`${process.env.XTOPAY_CLIENT_ID}:${process.env.XTOPAY_CLIENT_SECRET}`).toString('base64'))",
    ],
    ['a key', `x = { '§S': 1 }`, 'x = { [process.env.XTOPAY_CLIENT_SECRET]: 1 }'],
    ['a choice', `x = a ? '§S' : b`, 'x = a ? process.env.XTOPAY_CLIENT_SECRET : b'],
    ['a comment', '// old: §S\nf()', '// old: $XTOPAY_CLIENT_SECRET\nf()'],
    [
      'a tagged template',
      'f`§S`; g.h`a §S`',
      'f`${process.env.XTOPAY_CLIENT_SECRET}`; g.h`a ${process.env.XTOPAY_CLIENT_SECRET}`',
    ],
    ['a backslash right before it', String.raw`a = 'C:\a\§S'; b = String.raw${'`'}C:\§S${'`'}`, same],
    ['a module', `import x from './§S';`, same],
    ['a regular expression', 'x = /§S/', same],
    [
      'a stand-in for a variable',
      `a = process.env.PAY_SECRET || '§S'; b = process.env["PAY_SECRET"] ?? "§S"`,
      'a = process.env.PAY_SECRET; b = process.env["PAY_SECRET"]',
    ],
    [
      'words right around it',
      `function f() { return'§S'in a?typeof"§S":'§S' }`,
      'function f() { return process.env.XTOPAY_CLIENT_SECRET in a?typeof process.env.XTOPAY_CLIENT_SECRET:process.env.XTOPAY_CLIENT_SECRET }',
    ],
    [
      'a stand-in for a variable of Deno and Bun',
      `a = Deno.env.get("XTOPAY_CLIENT_SECRET") ?? "§S"; b = Bun.env.XTOPAY_CLIENT_SECRET || '§S'; c = process.env?.["XTOPAY_CLIENT_SECRET"] ?? '§S';`,
      'a = Deno.env.get("XTOPAY_CLIENT_SECRET"); b = Bun.env.XTOPAY_CLIENT_SECRET; c = process.env?.["XTOPAY_CLIENT_SECRET"];',
    ],
    ['a variable of the environment', `process.env.XTOPAY_CLIENT_SECRET = '§S';\nf();`, 'f();'],
  ]),
  ...rows('pay.ts', 'typescript', [
    [
      'literals, which the compiler must know to be strings',
      `const x = new Xtopay({ clientId: '§I', clientSecret: '§S' });`,
      'const x = new Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID!, clientSecret: process.env.XTOPAY_CLIENT_SECRET! });',
    ],
    [
      'a longer literal',
      `const x: string = 'a §S';`,
      'const x: string = `a ${process.env.XTOPAY_CLIENT_SECRET}`;',
    ],
    [
      'a constant assertion',
      `const x = { a: '§S' as const, b: 'c §S' };`,
      'const x = { a: process.env.XTOPAY_CLIENT_SECRET!, b: `c ${process.env.XTOPAY_CLIENT_SECRET}` };',
    ],
    ['types', `type A = '§S'; enum B { C = '§S' }`, same],
    [
      'types of variables and members',
      `declare const a: '§S'; interface B { readonly c: '§S' } class D { readonly e: "§S"; f(g: { h: string } = { h: '§S' }) {} }`,
      filled(
        `declare const a: '§S'; interface B { readonly c: '§S' } class D { readonly e: "§S"; f(g: { h: string } = { h: process.env.XTOPAY_CLIENT_SECRET! }) {} }`,
      ),
    ],
    ['a key', `const x = { '§S': 1 };`, 'const x = { [process.env.XTOPAY_CLIENT_SECRET!]: 1 };'],
    [
      'a stand-in for a variable',
      `const a = process.env.XTOPAY_CLIENT_SECRET ?? '§S', b = process.env.XTOPAY_CLIENT_SECRET! || '§S';`,
      'const a = process.env.XTOPAY_CLIENT_SECRET!, b = process.env.XTOPAY_CLIENT_SECRET!;',
    ],
  ]),
  ...rows('Pay.tsx', 'typescriptreact', [
    [
      'attributes with entities',
      'const a = <a b="x?c=§S&amp;d=&quot;" e="§S &hellip;" />;',
      filled('const a = <a b={`x?c=${process.env.XTOPAY_CLIENT_SECRET}&d="`} e="§S &hellip;" />;'),
    ],
    [
      'an attribute',
      `const a = <Pay b={1} clientSecret="§S" on />;`,
      'const a = <Pay b={1} clientSecret={process.env.XTOPAY_CLIENT_SECRET!} on />;',
    ],
    [
      'a part of an attribute, whose backslash is one',
      String.raw`const a = <Pay c='\ §S' />;`,
      'const a = <Pay c={`\\\\ ${process.env.XTOPAY_CLIENT_SECRET}`} />;',
    ],
    [
      'text between tags',
      'const a = <b>key §S, or {x}<i>§S</i></b>;',
      'const a = <b>key {process.env.XTOPAY_CLIENT_SECRET}, or {x}<i>{process.env.XTOPAY_CLIENT_SECRET}</i></b>;',
    ],
    [
      'a literal that stands like an attribute and is none',
      `if (a < b) { c="§S" }`,
      'if (a < b) { c=process.env.XTOPAY_CLIENT_SECRET! }',
    ],
  ]),
  ...rows('Pay.vue', 'vue', [
    [
      'a script, and markup, which runs in a browser',
      lines(
        '<template>',
        '  <Pay secret="§S" />',
        '</template>',
        '<script setup>',
        `const s = '§S'`,
        '</script>',
      ),
      lines(
        '<template>',
        `  <Pay secret="§S" />`,
        '</template>',
        '<script setup>',
        'const s = process.env.XTOPAY_CLIENT_SECRET',
        '</script>',
      ),
    ],
  ]),
  ...rows('Pay.svelte', 'svelte', [
    [
      'a script in TypeScript',
      lines('<script lang="ts">', `  const s = "§S";`, '</script>', '<p>hi</p>'),
      lines('<script lang="ts">', '  const s = process.env.XTOPAY_CLIENT_SECRET!;', '</script>', '<p>hi</p>'),
    ],
  ]),
  ...rows('index.html', 'html', [['a page', `<script>\nf('§S')\n</script>`, same]]),
];
