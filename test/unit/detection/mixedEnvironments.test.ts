import { describe, expect, it } from 'vitest';
import { findClientSideSecrets } from '../../../server/src/detection/context/clientSideSecret.ts';
import { findMixedPairs } from '../../../server/src/detection/context/mixedEnvironments.ts';
import type { Token } from '../../../server/src/detection/token.ts';

/** `t` and `l` are IDs of the two environments, `T` and `L` secrets; everything else is text. */
function pairs(text: string, path = 'a.ts'): string[] {
  const tokens = Array.from(
    text.matchAll(/[tlTL]/g),
    ({ 0: letter, index }): Token => ({
      kind: letter === letter.toLowerCase() ? 'client-id' : 'client-secret',
      environment: letter.toLowerCase() === 't' ? 'test' : 'live',
      start: index,
      end: index + 1,
      value: `${letter}${index}`,
      encodings: [],
    }),
  );
  return findMixedPairs(text, path, tokens).map(
    ({ id, secret }) => `${text[id.start]}${id.start} ${text[secret.start]}${secret.start}`,
  );
}

describe('a mixed pair', () => {
  it('stands in one call, one object or one value, whichever is first', () => {
    expect(pairs('(t, L)')).toEqual(['t1 L4']);
    expect(pairs('(L, t)')).toEqual(['t4 L1']);
    expect(pairs('t:L')).toEqual(['t0 L2']);
    expect(pairs('L:t')).toEqual(['t2 L0']);
    expect(pairs('(l, T)')).toEqual(['l1 T4']);
    expect(pairs('(t, T)')).toEqual([]);
    expect(pairs('t L')).toEqual([]);
  });

  it('is none where a pair of one environment is in the same place', () => {
    expect(pairs('(t, T, L)')).toEqual([]);
    expect(pairs('(t, l, L)')).toEqual([]);
    expect(pairs('(t, T), (t, L)')).toEqual(['t9 L12']);
  });

  it('is sought among four neighbours on either side', () => {
    expect(pairs('(t, t, t, t, L)')).toHaveLength(4);
    expect(pairs('(t, t, t, t, t, L)')).toHaveLength(4);
    expect(pairs('(L, t, t, t, t, t)')).toHaveLength(4);
    expect(pairs('(L, t, t, t, t)')).toHaveLength(4);
  });

  it.each([
    'a.yml',
    'a.yaml',
    'a.toml',
    'a.ini',
    'a.properties',
    'a.conf',
    'a.cfg',
    'a.tfvars',
    'a.tf',
    'a.hcl',
    'A.YML',
    'a/.env.example',
    '.env.dist',
    '.env-local',
    'a/.env-local',
  ])('may stand in one block of %s', (path) => {
    expect(pairs('a: t\nb: L\n', path)).toEqual(['t3 L8']);
  });

  it.each(['a.ts', 'a.json', 'a.yml.md', 'yml', 'my.env.md', '.env.d/a.txt'])(
    'stands in no block of %s',
    (path) => {
      expect(pairs('a: t\nb: L\n', path)).toEqual([]);
    },
  );

  it('is given to one command as options that follow each other', () => {
    expect(pairs('x --id t --secret L', 'a.sh')).toEqual(['t7 L18']);
    expect(pairs("X -Id 't' -Key:'L'", 'a.ps1')).toEqual(['t7 L16']);
    expect(pairs('x --id=t \\\n  --secret=L', 'a.sh')).toHaveLength(1);
    expect(pairs('ENV A=t B=L', 'Dockerfile')).toEqual(['t6 L10']);
    expect(pairs('x --id t y --secret L', 'a.sh')).toEqual([]);
    expect(pairs('A=t\nB=L', 'a.sh')).toEqual([]);
    expect(pairs('A=t\n  B=L', 'a.sh')).toEqual([]);
    expect(pairs('A="t"\nB="L"\n', 'a.py')).toEqual([]);
  });

  it('stands in the attributes of one tag', () => {
    expect(pairs('<A b="t" c="L">', 'a.tsx')).toEqual(['t6 L12']);
    expect(pairs('<A b={`t`}\n  c={"L"}\n/>', 'a.jsx')).toHaveLength(1);
    expect(pairs('<A :b="t"\r\n  :c="L" />', 'a.vue')).toHaveLength(1);
    expect(pairs('<A b="t" /><A c="L" />', 'a.tsx')).toEqual([]);
  });

  it('stands in one hash table of PowerShell', () => {
    expect(pairs("@{ A = 't'; B = 'L' }", 'a.ps1')).toEqual(['t8 L17']);
    expect(pairs('@{\n  A = "t"\n  "B" = "L"\n}', 'a.ps1')).toHaveLength(1);
    expect(pairs("@{ A = 't' }; B = 'L'", 'a.ps1')).toEqual([]);
    expect(pairs("@{}; A = 't'; B = 'L'", 'a.ps1')).toEqual([]);
    expect(pairs("@{ A = 't'; B = 'L' }", 'a.ts')).toEqual([]);
  });

  it.each(['.env', 'prod.env', 'a/.env.local', '.env.example'])('may stand anywhere in %s', (path) => {
    expect(pairs('a: t\n\n# words\nb: L\n', path)).toEqual(['t3 L17']);
    expect(pairs('a=t\nb=L\nc=l\n', path)).toEqual([]);
  });

  it('is given to one thing by what follows each other', () => {
    expect(pairs('x.y("t").z("L")')).toEqual(['t5 L12']);
    expect(pairs('x.y("L").z("t")')).toEqual(['t12 L5']);
    expect(pairs('<a>t</a><b>L</b>', 'x.xml')).toEqual(['t3 L11']);
    expect(pairs('<a>t</a><b>L</b>')).toEqual([]);
  });

  it('stands in one encoded run, or in literals that are joined', () => {
    const run = (
      kind: Token['kind'],
      environment: Token['environment'],
      start: number,
      end: number,
    ): Token => ({
      kind,
      environment,
      start,
      end,
      value: `${kind} ${environment}`,
      encodings: ['base64'],
    });
    const [id, secret] = [run('client-id', 'test', 3, 9), run('client-secret', 'live', 3, 9)] as const;
    expect(findMixedPairs('x: aaaaaa', 'a.yml', [id, secret])).toEqual([{ id, secret }]);
    const wider = run('client-secret', 'live', 2, 9);
    expect(findMixedPairs('x: aaaaaa', 'a.yml', [wider, id])).toEqual([{ id, secret: wider }]);
    expect(findMixedPairs('x: aaaaaa', 'a.yml', [id, run('client-secret', 'live', 9, 12)])).toEqual([]);
  });

  it('is given as options that are near, and with nothing but the name of one between', () => {
    const far = (blanks: number) =>
      `${'#'.repeat(200)} t${'\\\r\n'.repeat(32)}--${'n'.repeat(60)}${' '.repeat(blanks)}L`;
    expect(pairs(far(2), 'a.sh')).toHaveLength(1);
    expect(pairs(far(3), 'a.sh')).toEqual([]);
    expect(pairs('x --id t --b=x L', 'a.sh')).toEqual([]);
  });

  it('is known by the whole name of its file', () => {
    const tag = '<A b="t"\n  c="L">';
    expect(['a.tsx', 'a.htm', 'a.html'].map((path) => pairs(tag, path).length)).toEqual([1, 1, 1]);
    expect(['a.tsx.md', 'a.ksx'].flatMap((path) => pairs(tag, path))).toEqual([]);
    const table = "@{ A = 't'; B = 'L' }";
    expect(['a.ps1', 'a.psm1', 'a.psd1'].map((path) => pairs(table, path).length)).toEqual([1, 1, 1]);
    expect(['a.ps1.md', 'a.psx1'].flatMap((path) => pairs(table, path))).toEqual([]);
  });

  it.each([
    '@{ A = t; B = "L" }',
    "@{ A = 't' ; B = 'L' }",
    "@{ A = 't'; Bx='L' }",
    "@{ A = 't'; B  =  'L' }",
    "@{ A = 't'; B = L }",
    `${'#'.repeat(200)}@{ A = 't'; B = 'L' }${' '.repeat(5000)}`,
  ])('stands in a hash table however that is written: %j', (text) => {
    expect(pairs(text, 'a.ps1')).toHaveLength(1);
  });

  it.each(["@{ A = 't'; B = x 'L' }", "A = 't'; B = 'L'", `@{${' '.repeat(4096)}A = 't'; B = 'L'`])(
    'stands in no hash table: %j',
    (text) => {
      expect(pairs(text, 'a.ps1')).toEqual([]);
    },
  );

  it('is a Basic header whose halves differ', () => {
    const header = (value: string): Token => ({
      kind: 'basic-auth',
      environment: 'live',
      start: 0,
      end: 9,
      value,
      encodings: ['base64'],
    });
    const mixed = header('cid_test_x:csk_live_y');
    expect(findMixedPairs('', 'a', [mixed, header('cid_live_x:csk_live_y')])).toEqual([
      { id: mixed, secret: mixed },
    ]);
    expect(findMixedPairs('', '.env', [mixed])).toHaveLength(1);
  });
});

describe('the name of a client-side secret', () => {
  const names = (text: string) =>
    Array.from(findClientSideSecrets(text), ({ start, end }) => text.slice(start, end));

  it('is whole', () => {
    expect(names('a.VITE_XTOPAY_SECRET;')).toEqual(['VITE_XTOPAY_SECRET']);
    expect(names('VITE_XTOPAY_SECRET')).toEqual(['VITE_XTOPAY_SECRET']);
    expect(names('xVITE_XTOPAY_SECRET 0VITE_XTOPAY_SECRET _VITE_XTOPAY_SECRET')).toEqual([]);
    expect(names('VITE_XTOPAY_SECRET, GATSBY_XTOPAY_SECRET')).toEqual([
      'VITE_XTOPAY_SECRET',
      'GATSBY_XTOPAY_SECRET',
    ]);
  });

  it('starts behind an escape as well', () => {
    const name = 'VITE_XTOPAY_SECRET';
    for (const escape of [
      String.raw`\n`,
      String.raw`\\n`,
      String.raw`\t`,
      String.raw`\x20`,
      String.raw`\u000a`,
      '%26',
    ])
      expect(names(`"a=1${escape}${name}=2"`), escape).toEqual([name]);
    expect(names(String.raw`\q${name} nVITE_XTOPAY_SECRET`)).toEqual([]);
  });

  it('holds both words, in any order', () => {
    expect(names('VITE_SECRET_OF_XTOPAY')).toEqual(['VITE_SECRET_OF_XTOPAY']);
    expect(names('VITE_XTOPAY XTOPAY_SECRET VITE_SECRET')).toEqual([]);
    expect(names('VITE_SECRET')).toEqual([]);
  });

  it('is no longer than 128 characters behind its prefix', () => {
    const rest = 'XTOPAY_SECRET'.padEnd(128, 'A');
    expect(names(`VITE_${rest}`)).toEqual([`VITE_${rest}`]);
    expect(names(`VITE_${rest}A`)).toEqual([]);
  });
});
