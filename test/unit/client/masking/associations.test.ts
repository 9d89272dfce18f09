import { describe, expect, it } from 'vitest';
import { withAssociations } from '../../../../client/src/masking/editorAssociations.ts';
import { filePattern, folderPrefix, isFilePattern } from '../../../../client/src/masking/filePattern.ts';
import { mostPagedFiles, PagedFiles } from '../../../../client/src/masking/pagedFiles.ts';

const none = () => false;
const nowhere: ReadonlySet<string> = new Set();

describe('the associations of editors', () => {
  const patterns = ['.env', '*.env'];
  const ours = { '.env': 'masked', '*.env': 'masked' };

  it('come and go, and leave alone what a person has chosen', () => {
    expect(withAssociations({}, 'masked', patterns, none)).toEqual(ours);
    expect(withAssociations({ '*.md': 'preview', '.env': 'default' }, 'masked', patterns, none)).toEqual({
      '*.md': 'preview',
      '.env': 'default',
      '*.env': 'masked',
    });
    expect(withAssociations({ '*.md': 'preview', ...ours }, 'masked', [], none)).toEqual({
      '*.md': 'preview',
    });
  });

  it('change nothing where they are as they should be', () => {
    expect(withAssociations(ours, 'masked', patterns, none)).toBeUndefined();
    expect(withAssociations({ '*.md': 'preview' }, 'masked', [], none)).toBeUndefined();
  });

  it('change one by one, and keep what is to stay', () => {
    const current = { ...ours, 'file:/a': 'masked', 'file:/b': 'masked', 'file:/c': 'preview' };
    expect(
      withAssociations(current, 'masked', [...patterns, 'file:/d'], (pattern) => pattern === 'file:/a'),
    ).toEqual({ ...ours, 'file:/a': 'masked', 'file:/c': 'preview', 'file:/d': 'masked' });
  });
});

describe('the pattern of a file', () => {
  it('is its scheme and path', () => {
    expect(filePattern('file', '/shop/src/pay.ts')).toBe('file:/shop/src/pay.ts');
    expect(filePattern('vscode-remote', '/c:/Shop, Ltd/pay!.ts')).toBe('vscode-remote:/c:/Shop, Ltd/pay!.ts');
  });

  it('has any one character in place of those that have a meaning in a pattern', () => {
    expect(filePattern('file', '/app/[id]/{a,b}*.ts ')).toBe('file:/app/?id?/?a,b??.ts?');
  });

  it('is told from those of many files', () => {
    expect(isFilePattern(filePattern('vscode-vfs', '/a'))).toBe(true);
    for (const pattern of ['.env', '*.env', '**/a/b', '{git,file}:/**/*.md', 'file:*'])
      expect(isFilePattern(pattern)).toBe(false);
  });

  it('begins as its folder says', () => {
    expect(filePattern('file', '/a b [1]/c.ts').startsWith(folderPrefix('file', '/a b [1]'))).toBe(true);
    expect(filePattern('file', '/ab/c.ts').startsWith(folderPrefix('file', '/a'))).toBe(false);
    expect(folderPrefix('file', '/')).toBe('file:/');
  });
});

describe('the files that open on pages', () => {
  it('are those in which credentials are known, until they are not', () => {
    const files = new PagedFiles();
    expect(files.set('file:/a', true)).toBe(true);
    expect(files.set('file:/a', true)).toBe(false);
    expect(files.set('file:/b', false)).toBe(false);
    expect(files.wanted(nowhere)).toEqual({ patterns: ['file:/a'], leftOut: 0 });
    expect(files.set('file:/a', false)).toBe(true);
    expect(files.wanted(nowhere)).toEqual({ patterns: [], leftOut: 0 });
  });

  it('are not those that a person has open as text, however their names are written', () => {
    const files = new PagedFiles();
    files.set('file:/A', true);
    expect(files.wanted(new Set(['file:/a'])).patterns).toEqual([]);
    expect(files.wanted(nowhere).patterns).toEqual(['file:/A']);
  });

  it('are no more than the settings should hold, and it is told how many are left out', () => {
    const files = new PagedFiles();
    for (let each = 0; each < mostPagedFiles + 3; each++) files.set(`file:/${each}`, true);
    const { patterns, leftOut } = files.wanted(nowhere);
    expect(patterns).toHaveLength(mostPagedFiles);
    expect(leftOut).toBe(3);
  });
});

describe('a pattern in the settings that is not wanted', () => {
  const folders = ['file:/here/'];

  it('stays in a folder of the window until the file is known to hold nothing', () => {
    const files = new PagedFiles();
    expect(files.keeps('file:/here/a', folders)).toBe(true);
    files.set('file:/here/a', true);
    files.set('file:/here/a', false);
    expect(files.keeps('file:/here/a', folders)).toBe(false);
  });

  it('is taken out once where no folder of the window holds it, and is left to the other windows afterwards', () => {
    const files = new PagedFiles();
    expect(files.keeps('file:/there/a', folders)).toBe(false);
    files.swept();
    expect(files.keeps('file:/there/a', folders)).toBe(true);
  });

  it('goes if it is of no single file', () => {
    const files = new PagedFiles();
    files.swept();
    expect(files.keeps('*.env', folders)).toBe(false);
  });
});
