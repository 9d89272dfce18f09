import { assert as check, constantFrom, array, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLine, withName, withVariable } from '../../../../client/src/fixes/dotenvText.ts';
import { ignoreLine } from '../../../../client/src/fixes/ignoreLine.ts';

const name = 'XTOPAY_CLIENT_SECRET';

function after(text: string, value = 'new'): string {
  const change = withVariable(text, name, value);
  return change.kind === 'says' ? change.text : change.kind;
}

describe('a variable in a dotenv file', () => {
  it.each([
    ['a file that is empty', '', `${name}=new\n`],
    ['a last line that is whole', 'A=1\n', `A=1\n${name}=new\n`],
    ['a last line that is open', 'A=1', `A=1\n${name}=new\n`],
    ['line ends of Windows', 'A=1\r\n', `A=1\r\n${name}=new\r\n`],
    ['an empty assignment', `${name}=\nB=2\n`, `${name}=new\nB=2\n`],
    ['empty quotes', `${name}=""\nB=2\n`, `${name}=new\nB=2\n`],
    ['an empty assignment with export and blanks', `  export ${name} = \nB=2`, `  export ${name} = new\nB=2`],
    ['an empty assignment with a comment', `${name}= # of Billing\nB=2`, `${name}=new # of Billing\nB=2`],
    ['empty quotes with a comment', `${name}="" # of Billing\n`, `${name}=new # of Billing\n`],
    ['the same value', `${name}='new'\n`, `${name}='new'\n`],
    ['the same value and a comment', `${name}=new # of Billing\n`, `${name}=new # of Billing\n`],
    ['a comment that names it', `# ${name}=old\n`, `# ${name}=old\n${name}=new\n`],
    ['a longer name that ends like it', `MY_${name}=old\n`, `MY_${name}=old\n${name}=new\n`],
    ['a longer name that begins like it', `${name}_LIVE=old\n`, `${name}_LIVE=old\n${name}=new\n`],
    ['another value', `${name}=old\n`, 'taken'],
    ['another value after an empty one', `${name}=\n${name}=old\n`, 'taken'],
    ['another value before an empty one', `${name}=old\n${name}=\n`, 'taken'],
    ['a BOM before it', `\uFEFF${name}=old\n`, 'taken'],
  ])('with %s', (_, text, expected) => {
    expect(after(text)).toBe(expected);
  });

  it('is read back, and nothing else has changed', () => {
    const line = tuple(stringMatching(/^[A-Z_]{1,8}$/), string({ maxLength: 8 })).map(
      ([key, value]) => `${key}=${value.replaceAll(/[\r\n]/g, '')}`,
    );
    check(
      property(array(line), constantFrom('\n', '\r\n'), constantFrom('', 'end'), (lines, lineEnd, end) => {
        const text = lines.join(lineEnd) + (end === '' ? '' : lineEnd);
        const changed = after(text, 'v4lue');
        expect(changed.startsWith(text)).toBe(true);
        expect(changed.split(/\r?\n/)).toContain(`${name}=v4lue`);
        expect(after(changed, 'v4lue')).toBe(changed);
        expect(after(changed, 'other')).toBe('taken');
      }),
    );
  });

  it('is named in a template without a value, once', () => {
    expect(withName('', name)).toBe(`${name}=\n`);
    expect(withName(`A=\n${name}=your secret\n`, name)).toBe(`A=\n${name}=your secret\n`);
  });
});

describe('a line of an ignore file', () => {
  it('is added once', () => {
    expect(withLine('', '.env')).toBe('.env\n');
    expect(withLine('node_modules', '.env')).toBe('node_modules\n.env\n');
    expect(withLine('.env\r\nx', '.env')).toBe('.env\r\nx');
    expect(withLine('x\r\n', '.env')).toBe('x\r\n.env\r\n');
  });

  it('is added again behind an exception, which may take it back', () => {
    expect(withLine('.env\n!.env\n', '.env')).toBe('.env\n!.env\n.env\n');
    expect(withLine('!.env.example\n.env\n', '.env')).toBe('!.env.example\n.env\n');
  });

  it.each([
    ['src/a.ts', '/src/a.ts'],
    ['#a', '/#a'],
    ['!a', '/!a'],
    ['a[1]*?.ts', String.raw`/a\[1\]\*\?.ts`],
    ['ends in blanks  ', String.raw`/ends in blanks\ \ `],
    [String.raw`back\slash`, String.raw`/back\\slash`],
  ])('names %s', (path, line) => {
    expect(ignoreLine(path)).toBe(line);
  });
});
