import { describe, expect, it } from 'vitest';
import { CodeInParts } from '../../../../server/src/detection/loggedSecret/codeInParts.ts';

/** The first twelve characters of the code of a part, whose text begins at the first `¹` and counts from the second on. */
function nextIn(path: string, marked: string, from = 0): string {
  const [before = '', between = '', behind = ''] = marked.split('¹');
  const text = before + between + behind;
  const latest = before.length + between.length;
  const start = new CodeInParts(path).nextStart(text, from, before.length, latest);
  return text.slice(start, start + 12);
}

describe('the code of the next part', () => {
  it.each([
    ['a.js', 'one();\nt¹wo();\nthree();\nfour();\n¹', 'three();\nfou'],
    ['a.js', 'one();\n¹two();\n¹', 'two();\n'],
    ['a.js', '¹one();\ntwo();\n¹', 'one();\ntwo()'],
    ['a.js', 'one(¹);\r\ntwo();\n¹', 'two();\n'],
    ['a.js', 'f(() => {\n¹one();\n});\ntwo();\n¹', 'two();\n'],
    ['a.js', 'a =\n¹b;\nc;¹', 'c;'],
    ['a.js', '}\n¹one();\n¹', 'one();\n'],
    ['a.js', 's = `¹\none();\n`;\ntwo();\n¹', 'two();\n'],
    ['a.js', "/* it's ¹\none();\n */\ntwo();\n¹", 'two();\n'],
    ['a.py', 'def f():\n    ¹one()\n    two()\nthree()\n¹', 'three()\n'],
    ['a.py', 'def f():\n    """¹\none()\n    """\nthree()\n¹', 'three()\n'],
  ])('begins with a line of the top level, in %s: %j', (path, marked, next) => {
    expect(nextIn(path, marked)).toBe(next);
  });

  it.each([
    ['a.js', 'f(() => {{¹\n    one();\n  }two();\n  three();\n¹})', 'three();\n})'],
    ['a.js', 'f(() => { one(); ¹two(); g(() => { three();\nfour(); });¹ })', 'two(); g(() '],
    ['a.js', 'f({a: `¹\none();\n`, two: three,¹ four})', 'two: three, '],
    ['a.js', 's = `¹\none();\n¹`; two();\nthree();', 'two();\nthree'],
    ['a.js', '¹  one();\n}\n  two();\n¹', 'one();\n}\n  t'],
    ['a.js', `¹    one();\n  two();\n¹${'    more();\n'.repeat(200)}`, 'two();\n    m'],
    ['a.py', 'def f():\n        ¹one()\n    two()\n  ¹', 'two()\n  '],
  ])('begins as far out as it may, if there is none, in %s: %j', (path, marked, next) => {
    expect(nextIn(path, marked)).toBe(next);
  });

  it('begins where the text does, if no word of code is left', () => {
    expect(nextIn('a.js', 'one();\n/* ¹two(); ¹')).toBe('two(); ');
    expect(nextIn('a.js', 'one();\n`¹two(); ¹')).toBe('two(); ');
  });

  it('is read from where that of this part begins', () => {
    expect(nextIn('a.js', 'it`s\n¹one();\n` two(); ¹three()')).toBe('three()');
    expect(nextIn('a.js', 'it`s\n¹one();\n` two(); ¹three()', 5)).toBe('one();\n` two');
  });

  it.each(['a.txt', 'a.sh', 'a.php', 'a.vue', 'a.html'])('begins where the text does in %s', (path) => {
    expect(new CodeInParts(path).mustBeSeen).toBe(false);
    expect(nextIn(path, 'one();\nt¹wo();\nthree();\n¹')).toBe('wo();\nthree(');
  });

  it.each(['a.js', 'a.py', 'Rakefile'])('is known only if every part was seen in %s', (path) => {
    expect(new CodeInParts(path).mustBeSeen).toBe(true);
  });
});
