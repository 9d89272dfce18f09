import { describe, expect, it } from 'vitest';
import { maxFindings } from '../../../../server/src/detection/detect.ts';
import type { Finding } from '../../../../server/src/detection/finding.ts';
import { FollowedReading } from '../../../../server/src/detection/incremental/followedReading.ts';
import { mayTextHoldFinding } from '../../../../server/src/detection/incremental/mayTextHoldFinding.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(44);
/** Behind an edit in blanks so much is looked at, and a pair may reach so much farther. */
const looked = 2304 + 128;
const farthestPair = 4096;
const blanks = ' '.repeat(30_000);

function at(start: number, end = start + 1): Finding {
  return { code: 'live-client-secret', start, end, fingerprint: 'a', encodings: [] };
}

interface Case {
  readonly path?: string;
  readonly text?: string;
  readonly findings?: readonly Finding[];
  readonly start?: number;
  readonly removed?: string;
  readonly inserted?: string;
}

/** How certain the findings of a text are after one edit. */
function certainty(given: Case): string {
  return followed(given).certainty;
}

function followed({
  path = 'a.txt',
  text = blanks,
  findings = [at(29_000)],
  start = 10_000,
  removed = '',
  inserted = ' ',
}: Case) {
  const before = text.slice(0, start) + removed + text.slice(start);
  const reading = new FollowedReading(path, before, findings);
  reading.edit({ start, removed, inserted }, text.slice(0, start) + inserted + text.slice(start));
  return reading;
}

describe('what is known of the findings of a text after an edit', () => {
  it('is exact where nothing near it has to do with them', () => {
    expect(certainty({})).toBe('exact');
    expect(certainty({ findings: [] })).toBe('exact');
    expect(certainty({ findings: [], inserted: ' %41 ' })).toBe('exact');
    expect(certainty({ removed: 'words', inserted: 'others' })).toBe('exact');
  });

  it('moves what stands behind it', () => {
    expect(followed({ inserted: 'abc' }).findings).toEqual([at(29_003)]);
    expect(followed({ inserted: 'abc', findings: [at(1000)] }).findings).toEqual([at(1000)]);
  });

  it('is likely where a pair may reach it', () => {
    const edit = 10_000;
    const far = looked + farthestPair;
    expect(certainty({ findings: [at(edit + far)] })).toBe('likely');
    expect(certainty({ findings: [at(edit + far + 1)] })).toBe('exact');
    expect(certainty({ findings: [at(edit + far + 3)], removed: 'abc' })).toBe('likely');
    expect(certainty({ findings: [at(edit + far + 4)], removed: 'abc' })).toBe('exact');
    expect(certainty({ findings: [at(0, edit - far)] })).toBe('likely');
    expect(certainty({ findings: [at(0, edit - far - 1)] })).toBe('exact');
    expect(certainty({ findings: [at(29_000), at(edit + far)] })).toBe('likely');
  });

  it('is read again where a finding stands in what is looked at', () => {
    const edit = 10_000;
    // There is none any more.
    expect(followed({ findings: [at(edit + looked - 1)] }).findings).toEqual([]);
    expect(followed({ findings: [at(edit + looked)] }).findings).toEqual([at(edit + looked + 1)]);
    expect(followed({ findings: [at(edit - looked)] }).findings).toEqual([]);
    expect(followed({ findings: [at(edit - looked - 1, edit - looked)] }).findings).toHaveLength(1);
  });

  it('is likely in the first line, which may name an interpreter', () => {
    expect(certainty({ start: 99 })).toBe('likely');
    expect(certainty({ start: 100 })).toBe('exact');
  });

  it('is likely where there are as many as a file reports', () => {
    const many = (count: number) => Array.from({ length: count }, () => at(29_000));
    expect(certainty({ findings: many(maxFindings) })).toBe('likely');
    expect(certainty({ findings: many(maxFindings - 1) })).toBe('exact');
  });

  it.each([
    'a.ts',
    'a.sh',
    '.env',
    'a.yaml',
    'a.yml',
    'A.TOML',
    'a.ini',
    'a.properties',
    'a.conf',
    'a.cfg',
    'a.tfvars',
  ])('is likely in %s, whose parts are tied to each other, once there is a finding', (path) => {
    expect(certainty({ path })).toBe('likely');
    // Not clean, and nothing in it.
    expect(certainty({ path, findings: [], text: `${blanks}csk_live_x` })).toBe('exact');
  });

  it('is likely in a script without an extension', () => {
    expect(certainty({ path: 'run', text: `#!/bin/sh\n${blanks}` })).toBe('likely');
    expect(certainty({ path: 'run', text: `#!/bin/xx\n${blanks}` })).toBe('exact');
    expect(certainty({ path: 'a.yamlx' })).toBe('exact');
    expect(certainty({ path: 'a.yaml.txt' })).toBe('exact');
  });

  it('is likely where the secret is named', () => {
    expect(certainty({ findings: [], text: `${blanks}xTopay` })).toBe('likely');
    expect(certainty({ text: `${blanks}xTopay` })).toBe('likely');
  });

  it.each([
    '%41',
    '\\x41',
    '\\u0041',
    '\\u{41}',
    '\\/',
    '&#65;',
    '&lowbar;',
    '&UnderBar;',
    'csk_',
    'cid_',
    '_live_',
    '_test_',
    'abcdefghijklmnopq"',
    "abcdefghijklmnopq=='",
    'abcdefghijklmnopq`',
    'abcdefghijklmnopq\\',
  ])('is likely where %s is put in or taken out, which may decide how other parts are read', (mark) => {
    const written = ` ${mark} `;
    expect(certainty({ inserted: written })).toBe('likely');
    expect(certainty({ removed: written })).toBe('likely');
  });

  it.each([
    '%z1',
    '%81',
    '\\x81',
    '\\u0141',
    '&amp;',
    'csk',
    '_dev_',
    'abcdefghijklmnop"',
    'abcdefghijklmnopq===',
  ])('stays exact where %s is', (mark) => {
    const written = ` ${mark} `;
    expect(certainty({ inserted: written })).toBe('exact');
    expect(certainty({ removed: written })).toBe('exact');
  });

  it.each(['secretlint-', '"cell'])('is lost where %s is put in, taken out or stands near', (mark) => {
    expect(certainty({ inserted: mark })).toBe('unknown');
    expect(certainty({ removed: mark })).toBe('unknown');
    expect(certainty({ text: `${blanks.slice(0, 11_000)}${mark}${blanks}`, findings: [at(40_000)] })).toBe(
      'unknown',
    );
  });

  it('stays as it is, lost, whatever is edited next', () => {
    const reading = new FollowedReading('a.txt', blanks, [at(29_000)]);
    reading.lose();
    reading.edit({ start: 10, removed: '', inserted: 'abc' }, `abc${blanks}`);
    expect(reading.certainty).toBe('unknown');
    expect(reading.findings).toEqual([at(29_000)]);
  });

  it('is lost where a run goes on too long', () => {
    expect(certainty({ text: 'x'.repeat(200_000), start: 100_000, inserted: 'x' })).toBe('unknown');
  });

  it('is likely from the first thing on that a clean text may hold', () => {
    const secret = fake.secret('live');
    const reading = new FollowedReading('a.txt', blanks, []);
    const typed = `${blanks.slice(0, 10_000)}${secret}${blanks.slice(10_000)}`;
    reading.edit({ start: 10_000, removed: '', inserted: secret }, typed);
    expect(reading.certainty).toBe('likely');
    expect(reading.findings).toHaveLength(1);
    reading.edit(
      { start: 29_000, removed: '', inserted: ' ' },
      `${typed.slice(0, 29_000)} ${typed.slice(29_000)}`,
    );
    expect(reading.certainty).toBe('likely');
    expect(reading.findings).toHaveLength(1);
    reading.edit({ start: 10_020, removed: 'x', inserted: '' }, typed);
    expect(reading.findings).toHaveLength(1);
  });
});

describe('a text that may hold a finding', () => {
  it.each(['xtopay', 'XTOPAY', 'xToPaY', `csk_live_${fake.body(16)}`, `ééééé csk_live_${fake.body(16)}`])(
    'is known by %s',
    (text) => {
      expect(mayTextHoldFinding(text)).toBe(true);
    },
  );

  it.each(['', 'words', 'ключ', 'ééééé csk_prod_x', '"csk_prod_x'])('is not %s', (text) => {
    expect(mayTextHoldFinding(text)).toBe(false);
  });
});
