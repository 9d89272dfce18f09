import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenRanges } from '../../../../client/src/masking/hiddenRanges.ts';
import { maskedPage } from '../../../../client/src/masking/maskedPage.ts';
import { maskedRows } from '../../../../client/src/masking/maskedRows.ts';

const texts = {
  language: 'en',
  title: '.env',
  note: 'Hidden.',
  hidden: 'hidden value',
  reveal: 'Reveal',
  hide: 'Hide',
  revealAll: 'Reveal All',
  hideAll: 'Hide All',
  editAsText: 'Edit as Text',
};

function pageOf(text: string): string {
  return maskedPage({
    rows: maskedRows(text, hiddenRanges(text)),
    texts,
    toggle: (index) => `command:reveal?${index}`,
    toggleAll: 'command:all',
    editAsText: 'command:edit',
    nonce: 'once',
  });
}

describe('the rows of a dotenv file', () => {
  const rows = (text: string) => maskedRows(text, hiddenRanges(text));

  it('have the number of their line, also behind a value over lines', () => {
    expect(rows('A="one\r\ntwo"\n\n# note\nB=c')).toEqual([
      { line: 1, pieces: [{ text: 'A="' }, { hidden: 0 }, { text: '"' }] },
      { line: 3, pieces: [] },
      { line: 4, pieces: [{ text: '# note' }] },
      { line: 5, pieces: [{ text: 'B=' }, { hidden: 1 }] },
    ]);
  });

  it('say everything that is not hidden, in order', () => {
    const parts = fc.array(fc.constantFrom('A', '=', ' ', '#', '"', '\n', '\r\n', 'x1', '\r'));
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join('');
        const hidden = hiddenRanges(text);
        let whole = '';
        let line = 1;
        for (const row of maskedRows(text, hidden)) {
          whole += '\n'.repeat(row.line - line);
          line = row.line;
          for (const piece of row.pieces) {
            const range = 'hidden' in piece ? hidden[piece.hidden] : undefined;
            const shown = range ? text.slice(range.start, range.end) : 'text' in piece ? piece.text : '';
            whole += shown;
            line += shown.match(/\r\n|\r|\n/g)?.length ?? 0;
          }
        }
        expect(whole.replaceAll(/\r\n|\r/g, '\n')).toBe(text.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });
});

describe('the page of a dotenv file', () => {
  it('holds nothing of a value, nor how long it is', () => {
    const page = (value: string) => pageOf(`NAME=${value}\n`);
    expect(page('short')).not.toContain('short');
    expect(page('short')).toBe(page('a much longer value'));
  });

  it('leads to each value by what stands before it', () => {
    const page = pageOf('A=one\nB=two');
    expect(page).toContain('aria-label="Reveal A=" href="command:reveal?0">Reveal<');
    expect(page).toContain('aria-label="Reveal B=" href="command:reveal?1">Reveal<');
    expect(page).toContain('href="command:all">Reveal All<');
    expect(page).toContain('href="command:edit">Edit as Text<');
  });

  it('names a link by no more of a long line than is heard, and offers nothing where nothing is hidden', () => {
    const text = `const s = ${'x'.repeat(500)}; //${' rest'.repeat(50)}`;
    const start = text.indexOf('x');
    const page = (hidden: readonly { start: number; end: number }[]) =>
      maskedPage({
        rows: maskedRows(text, hidden),
        texts,
        toggle: String,
        toggleAll: 'command:all',
        editAsText: 'command:edit',
        nonce: 'once',
      });
    const masked = page([{ start, end: start + 500 }]);
    expect(masked).not.toContain('xx');
    expect(/aria-label="Reveal ([^"]*)"/.exec(masked)?.[1]).toHaveLength(80);
    expect(page([])).not.toContain('command:all');
    expect(page([])).toContain('command:edit');
  });

  it('runs no script but its own, and shows what is written in a file as text', () => {
    const page = pageOf('# </code><script>alert(1)</script><img src="x">\nA=b');
    expect(page).toContain(
      "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-once'\"",
    );
    expect(page).toContain('# &lt;/code&gt;&lt;script&gt;');
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});
