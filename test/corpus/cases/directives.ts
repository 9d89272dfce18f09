import { file, labelled, oneFile, type Part, somewhereIn, token } from '../caseBuilder.ts';
import * as as from '../encodings.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

const ourRule = '@xtopay/secretlint-rule-credentials';
const otherRule = '@secretlint/secretlint-rule-aws';

/** secretlint's directives in every comment style, and .secretlintignore. */
export function directiveCases(fake: FakeCredentials): LabelledCase[] {
  const cases: LabelledCase[] = [];
  const add = (id: string, path: string, parts: Part[], options = {}) =>
    cases.push(oneFile(`silence-${id}`, `directive: ${id}`, path, parts, options));
  const seen = () => token(fake.secret('live'));
  const hidden = () => fake.secret('live');

  const comments: [id: string, path: string, open: string, close: string][] = [
    ['slashes', 'a.js', '// ', ''],
    ['block', 'a.js', '/* ', ' */'],
    ['block-tight', 'a.js', '/*', '*/'],
    ['jsx', 'a.jsx', '{/* ', ' */}'],
    ['hash', 'a.py', '# ', ''],
    ['hash-tight', 'a.yml', '#', ''],
    ['html', 'a.html', '<!-- ', ' -->'],
    ['html-tight', 'a.md', '<!--', '-->'],
    ['dashes', 'a.sql', '-- ', ''],
    ['semicolon', 'a.ini', '; ', ''],
    ['percent', 'a.tex', '% ', ''],
    ['quote', 'a.vb', "' ", ''],
    ['docblock', 'a.php', '/** ', ' */'],
    ['lua', 'a.lua', '--[[ ', ' ]]'],
    ['pug', 'a.pug', '//- ', ''],
    ['batch', 'a.bat', 'REM ', ''],
  ];
  for (const [id, path, open, close] of comments) {
    const comment = (directive: string) => `${open}secretlint-${directive}${close}`;
    add(`${id}-line`, path, [`a "${hidden()}" ${comment('disable-line')}\nb "`, seen(), '"\n']);
    add(`${id}-next`, path, [`${comment('disable-next-line')}\na "${hidden()}"\nb "`, seen(), '"\n']);
    add(`${id}-block`, path, [
      'a ',
      seen(),
      `\n${comment('disable')}\nb ${hidden()}\nc ${hidden()}\n${comment('enable')}\nd `,
      seen(),
      '\n',
    ]);
  }

  add('whole-file', 'a.css', [`/* secretlint-disable */\na ${hidden()}\nb ${hidden()}`]);
  add('not-before', 'a.js', [seen(), `\n/* secretlint-disable */\n${hidden()}\n`]);
  add('enable-last', 'a.js', [`// secretlint-disable\n${hidden()}\n// secretlint-enable\n`, seen()]);
  add('twice', 'a.js', [
    `// secretlint-disable\n${hidden()}\n// secretlint-enable\n`,
    seen(),
    `\n// secretlint-disable\n${hidden()}`,
  ]);
  add('one-line', 'a.js', [
    `/* secretlint-disable */ a = "${hidden()}"; /* secretlint-enable */ b = "`,
    seen(),
    '";\n',
  ]);
  add('last-line', 'a.js', ['a ', seen(), `\nb ${hidden()} // secretlint-disable-line`]);
  add('last-next', 'a.js', ['a ', seen(), `\n// secretlint-disable-next-line\nb ${hidden()}`]);
  add('only-line', 'a.js', [`${hidden()} // secretlint-disable-line`]);
  add('next-of-nothing', 'a.js', ['a ', seen(), '\n// secretlint-disable-next-line']);
  add('crlf', 'a.js', [
    `// secretlint-disable-next-line\r\na ${hidden()}\r\nb `,
    seen(),
    `\r\nc ${hidden()} // secretlint-disable-line\r\n`,
  ]);
  add('cr', 'a.js', [
    `// secretlint-disable-next-line\ra ${hidden()}\rb `,
    seen(),
    `\rc ${hidden()} // secretlint-disable-line\r`,
  ]);
  add('bom', 'a.js', [`\uFEFF// secretlint-disable-next-line\na ${hidden()}\nb `, seen(), '\n']);
  add('bom-line', 'a.js', [`\uFEFFa ${hidden()} // secretlint-disable-line\nb `, seen(), '\n']);
  add('u2028', 'a.js', [`a ${hidden()} \u2028 // secretlint-disable-line\nb `, seen(), '\n']);
  add('u2028-next', 'a.js', [`// secretlint-disable-next-line \u2028 "`, seen(), `"\nb ${hidden()}\n`]);
  add('astral', 'a.js', [`🎉 ${hidden()} // 🎉 secretlint-disable-line\n🎉 `, seen(), '\n']);
  add('blank-next', 'a.js', ['// secretlint-disable-next-line\n\na ', seen(), '\n']);
  add('several-in-line', 'a.js', [
    `// secretlint-disable-next-line\nf("${fake.id('test')}", "${fake.secret('test')}");\n`,
  ]);
  add('utf16', 'a.ps1', [`\uFEFF# secretlint-disable-next-line\r\na ${hidden()}\r\nb `, seen(), '\r\n'], {
    toBytes: as.utf16le,
  });

  add('reason', 'a.js', [
    `// secretlint-disable-next-line -- revoked last week\na ${hidden()}\nb `,
    seen(),
    '\n',
  ]);
  add('reason-line', 'a.py', [`a ${hidden()} # secretlint-disable-line -- a fake one\nb `, seen(), '\n']);
  add('reason-block', 'a.css', [
    `/* secretlint-disable -- fixtures */\na ${hidden()}\n/* secretlint-enable -- end */\nb `,
    seen(),
    '\n',
  ]);
  add('rule', 'a.js', [`// secretlint-disable-next-line ${ourRule}\na ${hidden()}\nb `, seen(), '\n']);
  add('rule-reason', 'a.js', [
    `a ${hidden()} // secretlint-disable-line ${ourRule} -- fake\nb `,
    seen(),
    '\n',
  ]);
  add('rule-block', 'a.css', [
    `/* secretlint-disable ${ourRule} */\na ${hidden()}\n/* secretlint-enable ${ourRule} */\nb `,
    seen(),
    '\n',
  ]);
  add('code', 'a.js', [
    `// secretlint-disable-next-line live-client-secret\na ${hidden()}\nb `,
    seen(),
    '\n',
  ]);
  add('other-code', 'a.js', [
    '// secretlint-disable-next-line test-client-id\na ',
    seen(),
    ` ${fake.id('test')}\n`,
  ]);
  add('other-rule', 'a.js', [`// secretlint-disable-next-line ${otherRule}\na `, seen(), '\n']);
  add('other-rule-line', 'a.js', ['a ', seen(), ` // secretlint-disable-line ${otherRule} -- no\n`]);
  add('other-rule-block', 'a.css', [`/* secretlint-disable ${otherRule} */\na `, seen(), '\n']);
  add('other-rule-html', 'a.html', [`<!-- secretlint-disable ${otherRule} -->\n`, seen(), '\n']);
  add('two-rules', 'a.js', [
    `// secretlint-disable-next-line ${otherRule}, ${ourRule}\na ${hidden()}\nb `,
    seen(),
    '\n',
  ]);
  add('enable-other', 'a.js', [
    `// secretlint-disable ${ourRule}\n// secretlint-enable ${otherRule}\n${hidden()}\n`,
  ]);
  add('unknown-directive', 'a.js', [
    '// secretlint-disable-everything\na ',
    seen(),
    ' // secretlint-disabled\n',
  ]);

  const split = fake.secret('live');
  add('over-lines', 'a.js', [
    `// secretlint-disable-next-line\ns = '${split.slice(0, 30)}' +\n  '${split.slice(30)}';\nb = '`,
    seen(),
    "';\n",
  ]);
  const run = fake.secret('live');
  add('base64', 'a.yml', [`a: ${as.base64(run)} # secretlint-disable-line\nb: `, seen(), '\n']);
  add('logged', 'a.js', [
    '// secretlint-disable-next-line\nconsole.log(process.env.',
    'XTOPAY',
    '_CLIENT_SECRET);\n',
  ]);
  add('after-minified', 'a.js', [
    `${'x();'.repeat(500)}"`,
    somewhereIn(seen()),
    `";\n// secretlint-disable-next-line\n${hidden()}\n`,
  ]);

  const clean = (path: string) => file(path, [`a ${hidden()}\n`]);
  const dirty = (path: string) => file(path, ['a ', seen(), '\n']);
  const rules = [
    '# comment',
    '',
    'fixtures/',
    '*.snap',
    '!keep.snap',
    '/only-here.txt',
    'deep/**/x.txt',
    'trailing.txt  ',
  ];
  cases.push(
    labelled('secretlintignore', 'paths in .secretlintignore, in the folder it stands in', [
      file('.secretlintignore', [`${rules.join('\n')}\n`]),
      clean('fixtures/a.txt'),
      clean('sub/fixtures/b.txt'),
      clean('a.snap'),
      dirty('keep.snap'),
      clean('only-here.txt'),
      dirty('sub/only-here.txt'),
      clean('deep/1/2/x.txt'),
      dirty('deep/1/2/y.txt'),
      clean('trailing.txt'),
      dirty('b.txt'),
    ]),
    labelled('secretlintignore-crlf', '.secretlintignore with CRLF and a BOM', [
      file('.secretlintignore', ['\uFEFFa.txt\r\n*.bak\r\n']),
      clean('a.txt'),
      clean('x.bak'),
      dirty('b.txt'),
    ]),
    labelled('secretlintignore-env', 'a dotenv file in .secretlintignore, too', [
      file('.secretlintignore', ['.env\n']),
      clean('.env'),
      dirty('b.txt'),
    ]),
  );
  return cases;
}
