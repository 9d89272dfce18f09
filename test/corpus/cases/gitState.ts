import { file, found, labelled, type Part, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import { type FakeCredentials, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

type Entry = [path: string, place: 'committable' | 'local' | 'skipped'];

/** What git would do with a file decides the level, and whether it is scanned at all. */
export function gitStateCases(fake: FakeCredentials): LabelledCase[] {
  const lines = (): Part[] => [
    `${secretName}=`,
    token(fake.secret('live')),
    '\nT=',
    token(fake.secret('test')),
    '\nI=',
    token(fake.id('live')),
    ' ',
    token(fake.id('test')),
    '\n',
  ];
  const unseen = (): Part[] => [`S=${fake.secret('live')}\n`];
  const entryFile = ([path, place]: Entry) =>
    place === 'skipped' ? file(path, unseen()) : file(path, lines(), { localEnv: place === 'local' });
  const plain = (path: string, text: string) => file(path, [text]);
  const options = { alsoAllow: ['mixed-environments' as const] };
  const entries = (id: string, about: string, gitignore: string[], track: string[], all: Entry[]) =>
    labelled(`git-${id}`, about, all.map(entryFile), { ...options, gitignore, track });
  const cases: LabelledCase[] = [
    entries(
      'names',
      'every name of a dotenv file, ignored',
      ['.env*', '*.env', '.flaskenv'],
      [],
      [
        ['.env', 'local'],
        ['.env.local', 'local'],
        ['.env.production', 'local'],
        ['.env.development.local', 'local'],
        ['.envrc', 'local'],
        ['.flaskenv', 'local'],
        ['prod.env', 'local'],
        ['config/staging.env', 'local'],
      ],
    ),
    entries(
      'names-committable',
      'every name of a dotenv file, not ignored',
      [],
      [],
      [
        ['.env.local', 'committable'],
        ['.envrc', 'committable'],
        ['.flaskenv', 'committable'],
        ['prod.env', 'committable'],
        ['.env.test', 'committable'],
      ],
    ),
    entries(
      'templates',
      'templates get committed',
      ['.env', '.env.local'],
      [],
      [
        ['.env.example', 'committable'],
        ['.env.sample', 'committable'],
        ['.env.template', 'committable'],
        ['.env.dist', 'committable'],
        ['.env.defaults', 'committable'],
        ['.env.local', 'local'],
      ],
    ),
    entries(
      'no-dotenv',
      'names that only resemble',
      ['environment.local'],
      [],
      [
        ['env', 'committable'],
        ['.environment', 'committable'],
        ['app.env.js', 'committable'],
        ['.envoy.yaml', 'committable'],
        ['environment.ts', 'committable'],
        ['environment.local', 'skipped'],
      ],
    ),
    entries(
      'tracked-ignored',
      'tracked though ignored (git add -f)',
      ['.env', '*.env', 'dist/'],
      ['.env', 'dist/a.js'],
      [
        ['.env', 'committable'],
        ['other.env', 'local'],
        ['dist/a.js', 'committable'],
        ['dist/b.js', 'skipped'],
      ],
    ),
    entries(
      'tracked',
      'tracked and not ignored',
      [],
      ['.env', 'src/a.ts'],
      [
        ['.env', 'committable'],
        ['src/a.ts', 'committable'],
      ],
    ),
    entries(
      'negated',
      'negated patterns',
      ['.env*', '!.env.shared', '*.log', '!keep.log'],
      [],
      [
        ['.env', 'local'],
        ['.env.shared', 'committable'],
        ['a.log', 'skipped'],
        ['keep.log', 'committable'],
      ],
    ),
    entries(
      'ignored-folder',
      'a dotenv file inside an ignored folder',
      ['build/', 'deep/'],
      [],
      [
        ['build/.env', 'local'],
        ['build/a.js', 'skipped'],
        ['deep/er/still/prod.env', 'local'],
        ['deep/er/a.txt', 'skipped'],
      ],
    ),
    entries(
      'anchored',
      'anchored and folder-only patterns',
      ['/.env', 'logs/', '/config/*.env'],
      [],
      [
        ['.env', 'local'],
        ['sub/.env', 'committable'],
        ['logs', 'committable'],
        ['config/a.env', 'local'],
        ['config/deep/a.env', 'committable'],
      ],
    ),
    entries(
      'double-star',
      'double star and a character class',
      ['**/secret/**', 'a[0-9].txt', 'with\\ space.txt'],
      [],
      [
        ['x/secret/y.txt', 'skipped'],
        ['a1.txt', 'skipped'],
        ['ab.txt', 'committable'],
        ['with space.txt', 'skipped'],
      ],
    ),
    entries(
      'node-modules',
      'node_modules is left out even where it is not ignored',
      [],
      [],
      [
        ['node_modules/a/index.js', 'skipped'],
        ['packages/b/node_modules/a/index.js', 'skipped'],
        ['node_modules.txt', 'committable'],
      ],
    ),
    entries(
      'odd-names',
      'names with spaces, umlauts, quotes and percent signs',
      [],
      [],
      [
        ['a b/ü "q".txt', 'committable'],
        ['100%20.txt', 'committable'],
        ['#x?y.txt', 'committable'],
        ['日本/鍵.txt', 'committable'],
        ['-rf', 'committable'],
      ],
    ),
    labelled(
      'git-nested',
      'a .gitignore in a subfolder',
      [
        plain('app/.gitignore', '.env\n*.tmp\n'),
        entryFile(['app/.env', 'local']),
        entryFile(['app/deep/.env', 'local']),
        entryFile(['app/a.tmp', 'skipped']),
        entryFile(['.env', 'committable']),
        entryFile(['a.tmp', 'committable']),
      ],
      options,
    ),
    labelled(
      'git-nested-negation',
      'a subfolder takes a pattern back',
      [
        plain('lib/.gitignore', '!.env\n!a.log\n'),
        entryFile(['lib/.env', 'committable']),
        entryFile(['.env', 'local']),
        entryFile(['lib/a.log', 'committable']),
        entryFile(['a.log', 'skipped']),
      ],
      { ...options, gitignore: ['.env', '*.log'] },
    ),
  ];
  const live = fake.pair('live');
  const test = fake.pair('test');
  const encoded = [fake.secret('live'), fake.secret('test')] as const;
  const every: Part[] = [
    'A=',
    token(live, as.base64(live)),
    '\nB=',
    token(test, as.base64(test)),
    '\nC=',
    found('malformed-credential', fake.secret('test', 60)),
    '\nD=',
    token(encoded[0], as.base64(encoded[0])),
    '\nE=',
    token(encoded[1], as.base64(encoded[1])),
    '\n',
  ];
  cases.push(
    labelled(
      'git-codes',
      'every level of both columns',
      [file('.env', every, { localEnv: true }), file('shown.env', every), file('a.txt', every)],
      { ...options, gitignore: ['.env'] },
    ),
  );
  const outside: Entry[] = [
    ['.env', 'local'],
    ['.env.local', 'local'],
    ['.envrc', 'local'],
    ['.flaskenv', 'local'],
    ['prod.env', 'local'],
    ['.env.example', 'committable'],
    ['.env.template', 'committable'],
    ['src/a.ts', 'committable'],
    ['node_modules/a/index.js', 'skipped'],
  ];
  for (const entry of outside) {
    cases.push(
      labelled(
        `plain-folder-${entry[0].replaceAll('/', '-')}`,
        `no repository: ${entry[0]}`,
        [entryFile(entry)],
        {
          ...options,
          repo: false,
        },
      ),
    );
  }
  return cases;
}
