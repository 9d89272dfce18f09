import { describe, expect, it } from 'vitest';
import { silence } from '../../../server/src/fixes/silence/silence.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { applied } from './applied.ts';
import { checkOf } from './replacement/parsers.ts';
import { fake, subjectsOf } from './subjects.ts';

const secret = fake.secret('live');
const header = Buffer.from(`${fake.id('live')}:${secret}`).toString('base64');

/** A file before and after its first finding was silenced; `«»` stands for the secret. */
const table: readonly (readonly [path: string, before: string, after: string])[] = [
  ['a.ts', 'pay("«»");\n', 'pay("«»"); // secretlint-disable-line live-client-secret -- why\n'],
  [
    'a.ts',
    '  pay("«»");  \r\nnext();\r\n',
    '  pay("«»"); // secretlint-disable-line live-client-secret -- why\r\nnext();\r\n',
  ],
  ['a.py', 'pay("«»")', 'pay("«»") # secretlint-disable-line live-client-secret -- why'],
  ['a.go', 'pay("«»")', 'pay("«»") // secretlint-disable-line live-client-secret -- why'],
  ['a.rb', "pay '«»'", "pay '«»' # secretlint-disable-line live-client-secret -- why"],
  ['a.php', '<?php\npay("«»");', '<?php\npay("«»"); // secretlint-disable-line live-client-secret -- why'],
  ['A.java', 'pay("«»");', 'pay("«»"); // secretlint-disable-line live-client-secret -- why'],
  ['a.kt', 'pay("«»")', 'pay("«»") // secretlint-disable-line live-client-secret -- why'],
  ['a.cs', 'Pay("«»");', 'Pay("«»"); // secretlint-disable-line live-client-secret -- why'],
  ['a.rs', 'pay("«»");', 'pay("«»"); // secretlint-disable-line live-client-secret -- why'],
  ['a.swift', 'pay("«»")', 'pay("«»") // secretlint-disable-line live-client-secret -- why'],
  ['a.sh', 'pay «»', 'pay «» # secretlint-disable-line live-client-secret -- why'],
  ['a.ps1', 'Pay "«»"', 'Pay "«»" # secretlint-disable-line live-client-secret -- why'],
  ['a.yaml', 'a:\n  secret: «»\n', 'a:\n  secret: «» # secretlint-disable-line live-client-secret -- why\n'],
  ['a.toml', 'secret = "«»"', 'secret = "«»" # secretlint-disable-line live-client-secret -- why'],
  ['a.tf', 'secret = "«»"', 'secret = "«»" # secretlint-disable-line live-client-secret -- why'],
  ['a.sql', "select '«»';", "select '«»'; -- secretlint-disable-line live-client-secret -- why"],
  ['a.css', 'a { b: "«»" }', 'a { b: "«»" } /* secretlint-disable-line live-client-secret -- why */'],
  ['a.html', '<p>«»</p>', '<p>«»</p> <!-- secretlint-disable-line live-client-secret -- why -->'],
  [
    'a.vue',
    '<script>\npay("«»");\n</script>',
    '<script>\npay("«»"); // secretlint-disable-line live-client-secret -- why\n</script>',
  ],
  [
    'a.tsx',
    '<Pay secret="«»" />',
    '<Pay secret="«»" /* secretlint-disable-line live-client-secret -- why */ />',
  ],
  [
    'a.tsx',
    '<Pay secret={"«»"} />',
    '<Pay secret={"«»" /* secretlint-disable-line live-client-secret -- why */} />',
  ],
  ['a.tsx', '<p>«»</p>', '<p>«»{/* secretlint-disable-line live-client-secret -- why */}</p>'],
  ['a.tsx', '<p>\n  «»\n</p>', '<p>\n  «»{/* secretlint-disable-line live-client-secret -- why */}\n</p>'],
  [
    'a.tsx',
    '<p>\n  {"«»"}\n</p>',
    '<p>\n  {"«»" /* secretlint-disable-line live-client-secret -- why */}\n</p>',
  ],
  ['a.tsx', 'pay("«»");', 'pay("«»"); // secretlint-disable-line live-client-secret -- why'],
  [
    'a.tsx',
    '<p>\n  {`\n    «»\n  `}\n</p>',
    '<p>\n  {/* secretlint-disable live-client-secret -- why */ `\n    «»\n  ` /* secretlint-enable live-client-secret */}\n</p>',
  ],
  [
    'a.vue',
    '<script>\nconst a = `\n«»`\n</script>',
    '<script>\n// secretlint-disable live-client-secret -- why\nconst a = `\n«»`\n// secretlint-enable live-client-secret\n</script>',
  ],
  [
    'a.vue',
    '<style>\na { b: "«»" }\n</style>',
    '<style>\na { b: "«»" } /* secretlint-disable-line live-client-secret -- why */\n</style>',
  ],
  [
    'a.svelte',
    `<script>pay('«»')</script>`,
    `<script>pay('«»')</script> <!-- secretlint-disable-line live-client-secret -- why -->`,
  ],
  [
    'a.astro',
    `---\npay('«»')\n---\n`,
    `---\npay('«»') // secretlint-disable-line live-client-secret -- why\n---\n`,
  ],
  [
    'a.php',
    `<?php\npay('«»'); ?><p>a</p>`,
    `<?php\npay('«»'); ?><p>a</p> <!-- secretlint-disable-line live-client-secret -- why -->`,
  ],
  ['a.php', '<p>«»</p>', '<p>«»</p> <!-- secretlint-disable-line live-client-secret -- why -->'],
  [
    'a.toml',
    'a = """\n«»\n"""\nb = 1\n',
    '# secretlint-disable live-client-secret -- why\na = """\n«»\n"""\n# secretlint-enable live-client-secret\nb = 1\n',
  ],
  [
    'a.ps1',
    'pay `\n  "«»" `\n  b\nc\n',
    '# secretlint-disable live-client-secret -- why\npay `\n  "«»" `\n  b\n# secretlint-enable live-client-secret\nc\n',
  ],
  ['.env', 'A=1\nSECRET=«»\n', 'A=1\n# secretlint-disable-next-line live-client-secret -- why\nSECRET=«»\n'],
  ['a.fish', 'set s «»', 'set s «» # secretlint-disable-line live-client-secret -- why'],
  ['Dockerfile', 'ENV S=«»', '# secretlint-disable-next-line live-client-secret -- why\nENV S=«»'],
  ['Makefile', 'S = «»', '# secretlint-disable-next-line live-client-secret -- why\nS = «»'],
  ['a.ini', 'S = «»', '; secretlint-disable-next-line live-client-secret -- why\nS = «»'],
  ['a.http', 'X-Secret: «»', '# secretlint-disable-next-line live-client-secret -- why\nX-Secret: «»'],
  [
    'a.sh',
    'true\ncurl -H a \\\n  -u "x:«»" \\\n  -d b\ntrue\n',
    'true\n# secretlint-disable live-client-secret -- why\ncurl -H a \\\n  -u "x:«»" \\\n  -d b\n# secretlint-enable live-client-secret\ntrue\n',
  ],
  [
    'a.sh',
    'cat <<EOF\n«»\nEOF',
    '# secretlint-disable live-client-secret -- why\ncat <<EOF\n«»\nEOF\n# secretlint-enable live-client-secret\n',
  ],
  [
    'a.ts',
    'const a = `\n  «»\n`;\nb();\n',
    '// secretlint-disable live-client-secret -- why\nconst a = `\n  «»\n`;\n// secretlint-enable live-client-secret\nb();\n',
  ],
  [
    'a.py',
    '  a = """\n«»\n"""\n',
    '  # secretlint-disable live-client-secret -- why\n  a = """\n«»\n"""\n  # secretlint-enable live-client-secret\n',
  ],
  [
    'a.yml',
    'data:\n  file: |\n    A=«»\n    B=1\n\nkind: Secret\n',
    'data:\n  # secretlint-disable live-client-secret -- why\n  file: |\n    A=«»\n    B=1\n  # secretlint-enable live-client-secret\n\nkind: Secret\n',
  ],
  [
    'a.md',
    'See\n\n```sh\npay «»\n```\nbye\n',
    'See\n\n<!-- secretlint-disable live-client-secret -- why -->\n```sh\npay «»\n```\n<!-- secretlint-enable live-client-secret -->\nbye\n',
  ],
  ['a.md', 'It is «».', 'It is «». <!-- secretlint-disable-line live-client-secret -- why -->'],
];

/** In milliseconds: to load one takes a while. */
const grammars = 60_000;

describe('silencing a finding', () => {
  it.each(table)(
    'in %s: %j',
    async (path, before, after) => {
      const [subject] = await subjectsOf(path, before.replaceAll('«»', secret));
      const fix = subject && silence(subject, 'why');
      if (!subject || !fix) throw new Error('There is no fix.');
      const text = applied(subject.text, fix);
      expect(text.replaceAll(secret, '«»')).toBe(after);
      expect(await findIn(path, text)).toEqual([]);
      const parses = checkOf(path);
      if (await parses?.(subject.text)) expect(await parses?.(text)).toBe(true);
    },
    grammars,
  );

  it.each(['a.json', 'a.txt', 'a.csv', 'a.ipynb', 'a'])(
    'has no form for %s, which has no comments',
    async (path) => {
      const [subject] = await subjectsOf(path, `"${secret}"`);
      expect(subject && silence(subject, 'why')).toBeUndefined();
    },
  );

  it.each([
    ['a body', 'POST https://a.b/c\nX: y\n\n{"secret": "«»"}\n', false],
    ['a later part of a body', '### Pay\n\nPOST https://a.b/c\n\n{\n\n"secret": "«»"}\n', false],
    ['a header', '# Pay\n@host = a.b\n\nGET https://{{host}}/c\nX: «»\n', true],
    ['the name', 'POST https://a.b/c\n\n{}\n\n### «»\n', true],
    ['a header behind a body', 'POST https://a.b/c\n\n{}\n###\nGET https://a.b/c\nX: «»\n', true],
  ])(
    'knows whether %s of a request may have a comment: in a body it would be sent',
    async (_place, text, isThere) => {
      const [subject] = await subjectsOf('a.http', text.replaceAll('«»', secret));
      expect(subject && silence(subject, 'why') !== undefined).toBe(isThere);
    },
  );

  it('writes comments in a JSON file that may have them', async () => {
    const [subject] = await subjectsOf('settings.json', `{ "a": "${secret}" }`, 'jsonc');
    expect(subject && silence(subject, 'why')?.changes[0]?.text).toBe(
      ' // secretlint-disable-line live-client-secret -- why',
    );
  });

  it('names every code of the line, in one comment', async () => {
    const text = `new Xtopay({ id: "${fake.id('live')}", secret: "${secret}", header: "Basic ${header}" });`;
    const [subject] = await subjectsOf('a.js', text);
    const fix = subject && silence(subject, 'why');
    expect(fix?.changes.map((change) => change.text)).toEqual([
      ' // secretlint-disable-line live-client-id, live-client-secret, live-basic-auth -- why',
    ]);
  });
});
