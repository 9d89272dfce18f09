import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoverFacts } from '../../../server/src/languageServer/hover/hoverFacts.ts';
import { hoverText } from '../../../server/src/languageServer/hover/hoverText.ts';
import { markdown, plainText } from '../../../server/src/languageServer/hover/markdown.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(58);
const secret = fake.secret('live');

const facts: HoverFacts = {
  code: 'live-client-secret',
  mask: 'csk_live…',
  encodings: ['base64', 'percent'],
  others: [],
  otherCount: 0,
};

function committed(subject: string, isOldestKnown = false): HoverFacts {
  const since = { id: '0123456789', day: '2026-01-31', subject, isOldestKnown };
  return { ...facts, origin: { kind: 'committed', since } };
}

describe('a hover', () => {
  it('names encodings from the outside in', () => {
    expect(hoverText(facts, plainText)).toContain(
      '- Written as base64 of percent-encoding. Inside: a client secret.',
    );
  });

  it('takes what others wrote for text, whatever it looks like', () => {
    const subject = '[click](command:xtopay.fix.leaked) <img src=x> `code` https://example.org $(bug)';
    const text = hoverText({ ...committed(subject), pair: '**Shop**\n# Title' }, markdown);
    expect(text).toContain('\\[click\\]\\(command\\:xtopay\\.fix\\.leaked\\) \\<img src=x\\> \\`code\\`');
    expect(text).toContain('https\\://example\\.or');
    expect(text).toContain('“\\*\\*Shop\\*\\* \\# Title”');
    assert(
      property(string({ unit: 'binary' }), (written) => {
        const unescaped = markdown.text(written).replaceAll(/\\[!-~]/g, '');
        expect(unescaped).not.toMatch(/[\\`*_[\]<>|\r\n\u2028]|:/);
      }),
    );
  });

  it('cuts secrets and long lines out of the messages of commits', () => {
    const encoded = Buffer.from(secret).toString('base64');
    const text = hoverText(committed(`Use ${secret} and ${encoded}`), plainText);
    expect(text).toContain('Use csk_live… and ');
    expect(text).not.toContain(encoded.slice(0, 12));
    expect(hoverText(committed('word '.repeat(40)), plainText)).toMatch(/: (?:word ){14}wo…$/m);
  });

  it('says that a shallow clone may not reach the first commit', () => {
    const text = hoverText(committed('Import', true), plainText);
    expect(text).toContain(
      'Committed, on a line from 2026-01-31 at the latest (the clone is shallow), in commit 0123456789: Import',
    );
  });

  it('lists the first other places and counts the rest', () => {
    const others = [{ label: 'a (b).ts:3', target: 'file:///a (b).ts#L3,1' }, { label: 'csk_live….txt:1' }];
    const place = {
      uri: 'file:///a.ts',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 73 } },
      code: facts.code,
      fingerprint: '00',
    };
    const text = hoverText({ ...facts, others, otherCount: 9, place }, markdown);
    expect(text).toContain(
      'Also in [a \\(b\\)\\.ts\\:3](file:///a%20%28b%29.ts#L3,1), csk\\_live…\\.txt\\:1',
    );
    expect(text).toContain('and 7 more ([show all](command:xtopay.showPlaces?%5B%7B%22uri%22');
    expect(hoverText({ ...facts, others, otherCount: 9 }, markdown)).not.toContain('command:');
  });
});
