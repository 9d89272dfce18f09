import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotenvPatterns, isDotenvFile } from '../../../../client/src/masking/dotenvFile.ts';
import { hiddenRanges } from '../../../../client/src/masking/hiddenRanges.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { cpuTimeOf } from '../../cpuTime.ts';

/** The text with `‹…›` around what is hidden. */
function marked(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of hiddenRanges(text)) {
    shown += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('what is hidden of a dotenv file', () => {
  it.each([
    ['a value', 'A=b', 'A=‹b›'],
    ['a value after blanks and export', '  export A = b c  ', '  export A = ‹b c›  '],
    ['a value after a colon', 'A: b', 'A: ‹b›'],
    ['what is in quotes', `A="b c"\nB='d'\nC=\`e\``, `A="‹b c›"\nB='‹d›'\nC=\`‹e›\``],
    ['a quoted value over lines', 'A="one\ntwo"\nB=c', 'A="‹one\ntwo›"\nB=‹c›'],
    ['a quote that is escaped', 'A="b\\"c"\n', 'A="‹b\\"c›"\n'],
    ['a value up to a comment', 'A=b # why', 'A=‹b› # why'],
    ['a hash that is part of the value', 'A=b#c', 'A=‹b#c›'],
    ['a hash in quotes', 'A="b # c" # why', 'A="‹b # c›" # why'],
    ['what follows a quoted value', `A="b"'c'`, `A="‹b›"‹'c'›`],
    ['a value that is commented out', '# A=b', '# A=‹b›'],
    ['a long word of a comment', '# it was 0123456789abcdef once', '# it was ‹0123456789abcdef› once'],
    ['a quote that nobody closes', 'A="b\nc d\nE=f', 'A=‹"b›\n‹c d›\nE=‹f›'],
    ['a line that is not understood', 'source other.sh\nA=b', '‹source other.sh›\nA=‹b›'],
    ['no empty value, blank line or plain comment', 'A=\nB=""\n\n  \n# note\n#', 'A=\nB=""\n\n  \n# note\n#'],
    ['each line whatever breaks it', 'A=b\r\nC=d\rE=f', 'A=‹b›\r\nC=‹d›\rE=‹f›'],
    ['an equals sign in a value', 'A=b=c', 'A=‹b=c›'],
    ['nothing of nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

const fake = fakeCredentials(41);
const names = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/);
const blanks = fc.constantFrom('', ' ', '  ', '\t');
const breaks = fc.constantFrom('\n', '\r\n', '\r');
/** Something that must not be seen, and a way to write it. */
const written = fc.oneof(
  fc.record({ value: fc.stringMatching(/^[^\s#'"`][^\s#]{7,30}$/), quote: fc.constant('') }),
  fc.record({ value: fc.stringMatching(/^[^'\\]{8,30}$/), quote: fc.constant("'") }),
  fc.record({ value: fc.stringMatching(/^[^"\\]{8,30}$/), quote: fc.constant('"') }),
  fc.record({ value: fc.stringMatching(/^[^`\\]{8,30}$/), quote: fc.constant('`') }),
);
const lines = fc.array(
  fc.record({
    name: names,
    written,
    before: fc.tuple(blanks, fc.constantFrom('', 'export ', 'export  ')),
    around: fc.tuple(blanks, blanks),
    comment: fc.constantFrom('', ' # why', ' # and so on'),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('whatever stands in a dotenv file', () => {
  it('the whole of each value is hidden, and no name', () => {
    fc.assert(
      fc.property(lines, breaks, (all, lineBreak) => {
        let text = '';
        const values: { start: number; end: number }[] = [];
        const shown: { start: number; end: number }[] = [];
        for (const {
          name,
          written: { value, quote },
          before,
          around,
          comment,
        } of all) {
          text += before.join('');
          shown.push({ start: text.length, end: text.length + name.length });
          text += `${name}${around[0]}=${around[1]}${quote}`;
          values.push({ start: text.length, end: text.length + value.length });
          text += `${value}${quote}${comment}${lineBreak}`;
        }
        const hidden = hiddenRanges(text);
        for (const { start, end } of values)
          expect(hidden.some((range) => range.start <= start && end <= range.end)).toBe(true);
        for (const { start, end } of shown)
          expect(hidden.some((range) => range.start < end && start < range.end)).toBe(false);
      }),
    );
  });

  it('the ranges are in order, in the text, and none touches another’s', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('A', '=', ' ', '#', '"', "'", '`', '\\', '\n', '\r', 'export ', ':', 'é', '😀'),
        ),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const { start, end } of hiddenRanges(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('a credential is hidden wherever it stands', () => {
    const secret = fake.secret('live');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A=', '# ', '"', "'", '\n', ' ', 'word ', 'B: ', '#A=', '\\'), {
          maxLength: 12,
        }),
        fc.array(fc.constantFrom('A=', '# ', '"', "'", '\n', ' ', 'word'), { maxLength: 6 }),
        (before, after) => {
          const start = before.join('').length;
          const text = `${before.join('')}${secret}${after.join('')}`;
          const middle = start + 20;
          const range = hiddenRanges(text).find((each) => each.start <= middle && middle < each.end);
          expect(range).toBeDefined();
          expect(range!.start).toBeLessThanOrEqual(start);
          expect(range!.end).toBeGreaterThanOrEqual(start + secret.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the text', () => {
    const time = (text: string) => Math.min(...[0, 1, 2].map(() => cpuTimeOf(() => hiddenRanges(text))));
    for (const part of ['A="\n', 'A="\\"', 'A=\'"`\n', ' ', '#', 'A', 'export ', '\\', 'A=b #\n']) {
      time(part.repeat(1000));
      // Sixteen times the text; in quadratic time that would be 256 times as long.
      const growth = time(part.repeat(160_000)) / Math.max(time(part.repeat(10_000)), 0.2);
      expect(growth, JSON.stringify(part)).toBeLessThan(80);
    }
  });
});

describe('a dotenv file', () => {
  it('is known by its name', () => {
    for (const path of ['.env', '/shop/.env.production', 'C:\\shop\\live.env', 'a/.envrc', '.flaskenv'])
      expect(isDotenvFile(path)).toBe(true);
    for (const path of ['env', 'a.envelope', '.environment', '/.env/readme.md', 'pay.ts'])
      expect(isDotenvFile(path)).toBe(false);
    for (const pattern of dotenvPatterns) expect(isDotenvFile(pattern.replace('*', 'x'))).toBe(true);
  });
});
