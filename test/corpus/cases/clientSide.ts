import { lineOf, oneFile, type Part, token } from '../caseBuilder.ts';
import { type FakeCredentials, idName, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

const inlined = [
  'NEXT_PUBLIC_',
  'VITE_',
  'REACT_APP_',
  'PUBLIC_',
  'EXPO_PUBLIC_',
  'GATSBY_',
  'NUXT_PUBLIC_',
  'VUE_APP_',
];

/** Variables that bundlers put into what the browser gets. */
export function clientSideCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`client-${id}`, `client side: ${id}`, path, parts, options));
  const name = (written: string) => lineOf('client-side-secret', written);
  for (const prefix of inlined) {
    const id = prefix.toLowerCase().slice(0, -1);
    add(`${id}-code`, 'a.ts', ['const s = process.env.', name(prefix + secretName), ';\n']);
    add(`${id}-env`, '.env.example', [name(prefix + secretName), '=\n']);
  }
  add('import-meta', 'a.vue', [
    '<script>const s = import.meta.env.',
    name(`VITE_${secretName}`),
    '</script>\n',
  ]);
  add('brackets', 'a.js', ["process.env['", name(`REACT_APP_${secretName}`), "']\n"]);
  add('workflow', '.github/workflows/a.yml', [
    'env:\n  ',
    name(`NEXT_PUBLIC_${secretName}`),
    ': ${{ secrets.X }}\n',
  ]);
  add('dockerfile', 'Dockerfile', ['ARG ', name(`VITE_${secretName}`), '\n']);
  add('other-words', 'a.ts', [
    'x(env.',
    name('VITE_XTOPAY_SECRET'),
    ');\ny(env.',
    name('PUBLIC_MY_XTOPAY_API_SECRET_KEY'),
    ')\n',
  ]);
  add('secret-first', 'a.ts', ['x(env.', name('GATSBY_SECRET_FOR_XTOPAY'), ');\n']);
  add('with-value', '.env', [name(`NEXT_PUBLIC_${secretName}`), '=', token(fake.secret('live')), '\n']);
  add('with-value-ignored', '.env', [name(`VITE_${secretName}`), '=', token(fake.secret('test')), '\n'], {
    localEnv: true,
    gitignore: ['.env'],
  });
  add('two-in-line', 'a.ts', [name(`VITE_${secretName}`), ' || ', name(`NEXT_PUBLIC_${secretName}`), '\n']);
  add('crlf-bom', 'a.ts', ['\uFEFFa\r\nb = ', name(`PUBLIC_${secretName}`), '\r\n']);
  add('export', 'a.sh', ['export ', name(`REACT_APP_${secretName}`), '="$', `${secretName}"\n`]);

  const fine = [
    `MY_PUBLIC_${secretName}`,
    `INVITE_${secretName}`,
    `XVITE_${secretName}`,
    `NOT_NEXT_PUBLIC_${secretName}`,
    secretName,
    `NEXT_PUBLIC_${idName}`,
    'NEXT_PUBLIC_STRIPE_SECRET',
    'NEXT_PUBLIC_XTOPAY_KEY',
    `next_public_${secretName.toLowerCase()}`,
    `NEXT_PRIVATE_${secretName}`,
    `REACT_APPLE_${secretName}`,
    `EXPO_${secretName}`,
    `NUXT_${secretName}`,
  ];
  for (const each of fine) add(`not-${each}`, 'a.ts', [`const s = process.env.${each};\n`]);
  add('not-separate-words', 'a.md', ['NEXT_PUBLIC_ is no prefix for XTOPAY, least of all for a SECRET.\n']);
  return cases;
}
