import { describe, expect, it } from 'vitest';
import { maxFindings, detect } from '../../../server/src/detection/detect.ts';
import type { Finding } from '../../../server/src/detection/finding.ts';
import { readAround } from '../../../server/src/detection/incremental/readAround.ts';
import { textOfBytes } from '../../../server/src/detection/layers/bytes.ts';
import { mayHoldFinding } from '../../../server/src/detection/prefilter.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { expectFound, found } from './expectations.ts';

const fake = fakeCredentials(61);
const [secret, id] = [fake.secret('live'), fake.id('test')];
const basic = (environment: 'test' | 'live') =>
  Buffer.from(`${fake.id(environment)}:${fake.secret(environment)}`).toString('base64');

describe('the language of a notebook', () => {
  const cell = { cell_type: 'code', source: ['echo $XTOPAY_CLIENT_SECRET'] };
  const file = (language: string) =>
    `{"cells": [${JSON.stringify(cell)}], "metadata": {${language}}, "nbformat": 4}`;

  it.each([
    '"language_info":{"name":"bash"}',
    '"language_info": {"name": "bash"}',
    '"language_info" :\n  { "file_extension": ".sh", "name" : "bash" }',
    '"language_info":{"codemirror_mode":{"name":"ipython","version":3},"name":"bash"}',
  ])('is read however the JSON is spaced, and behind other members: %s', (language) => {
    // Only the first word of the first cell is the command.
    expect(found(file(language), 'a.ipynb')).toEqual([['logged-secret', 'echo $XTOPAY_CLIENT_SECRET']]);
  });

  it('is Python where none is named', () => {
    const cells = ['xtopay_secret', 'print(xtopay_secret)'].map((source) => ({ cell_type: 'code', source }));
    expect(found(JSON.stringify({ cells }), 'a.ipynb')).toEqual([['logged-secret', 'print(xtopay_secret)']]);
  });
});

describe('an ID and a secret of different environments', () => {
  it('are no pair less for a pair of one environment in another object', () => {
    const text = `a = [{ id: '${fake.id('live')}' }, { id: '${id}', secret: '${secret}' }];`;
    expect(detect('a.ts', text).map(({ code }) => code)).toContain('mixed-environments');
  });

  it('are a pair with Basic headers between them', () => {
    const headers = Array.from({ length: 4 }, () => `'${basic('live')}'`).join(', ');
    const text = `a = { id: '${id}', headers: [${headers}], secret: '${secret}' };`;
    expect(detect('a.ts', text).map(({ code }) => code)).toContain('mixed-environments');
  });

  it('are no pair where a bracket opens only behind the ID', () => {
    expect(found(`${id}(old), ${secret}`).map(([code]) => code)).not.toContain('mixed-environments');
  });

  it('are a pair in an item of YAML, however wide its mark', () => {
    const text = `shops:\n  -   id: ${id}\n      secret: ${secret}\n`;
    expect(detect('a.yaml', text).map(({ code }) => code)).toContain('mixed-environments');
  });
});

describe('the findings of a text', () => {
  it('are as many as are shown at the most, of all kinds together', () => {
    const some = maxFindings / 2 + 10;
    const lines = Array.from({ length: some }, () => `${fake.secret('test')}\ncsk_test_${fake.body(20)}`);
    expect(detect('a.txt', lines.join('\n'))).toHaveLength(maxFindings);
  });

  it('come in the order in which they begin', () => {
    const text = `console.log('${secret}', process.env.XTOPAY_CLIENT_SECRET)`;
    expectFound(
      text,
      [
        ['logged-secret', text],
        ['live-client-secret', secret],
      ],
      'a.ts',
    );
  });
});

describe('what an edit touches', () => {
  const logged = (start: number, end: number): Finding => ({
    code: 'logged-secret',
    start,
    end,
    fingerprint: 'a',
    encodings: [],
  });
  const insert = (finding: Finding) =>
    readAround({ start: 10, removed: '', inserted: 'x' }, { before: '0123456789', after: '0123456789' }, [
      finding,
    ]);

  it('is forgotten until all is read again, where it begins or ends at the edit', () => {
    expect(insert(logged(10, 15))).toEqual([]);
    expect(insert(logged(5, 10))).toEqual([]);
    expect(insert(logged(11, 15))).toEqual([logged(12, 16)]);
    expect(insert(logged(5, 9))).toEqual([logged(5, 9)]);
  });
});

describe('what is decoded', () => {
  it('is as long as it may be', () => {
    expect(textOfBytes(new Uint8Array(1_000_000))).toHaveLength(1_000_000);
  });

  it.each(['\u2014', '\u{1f512}'])(
    'is the whole credential where URL-safe base64 goes on with %s',
    (behind) => {
      const whole = `csk_live_${fake.body(62)}as`;
      // The last character of the credential begins a group of three.
      const run = Buffer.from(`...${whole}${behind} it`).toString('base64url');
      expect(run).toMatch(/[-_]/);
      expect(detect('a.txt', run)).toMatchObject([
        { code: 'live-client-secret', fingerprint: detect('a.txt', whole)[0]?.fingerprint },
      ]);
    },
  );

  it('is UTF-16 of which the zeros are escaped', () => {
    const text = Array.from(secret, (character) => `%${Buffer.from(character).toString('hex')}%00`).join('');
    expect(detect('a.txt', text)).toMatchObject([
      { code: 'live-client-secret', encodings: ['percent', 'utf-16'] },
    ]);
  });

  it('is hex that begins as a credential does, goes on in bytes, and holds another behind', () => {
    const bytes = Buffer.alloc(60, 0xf9).toString('hex');
    const run = Buffer.from('csk_').toString('hex') + bytes + Buffer.from(` ${secret} `).toString('hex');
    expectFound(run, [['live-client-secret', run]]);
  });

  it('ends before a line that is drawn below it', () => {
    const run = Buffer.from(`${secret} a`).toString('base64');
    expectFound(`${run}\n==\n`, [['live-client-secret', run]]);
  });

  it('begins behind what stands before it in a path, whatever follows', () => {
    const run = Buffer.from(`secret = ${secret}; `).toString('base64');
    const tail = '/Zz9ZZ9zz9xZZ';
    expectFound(`abc/zz9/${run}${tail}`, [['live-client-secret', run + tail]]);
  });

  it.each(['+', '.', '&', '<>', '||', ''])(
    'is joined by %s and a backslash at the end of the line',
    (operator) => {
      const text = `'${secret.slice(0, 20)}' ${operator} \\\n  '${secret.slice(20)}'`;
      expectFound(text, [['live-client-secret', text]]);
    },
  );
});

describe('bytes that may hold a finding', () => {
  const mayHold = (text: string) => {
    const bytes = Buffer.from(text, 'latin1');
    return mayHoldFinding(bytes, (literal, from) => bytes.indexOf(literal, from, 'latin1'));
  };
  const run = (length: number) => 'aB'.repeat(length).slice(0, length);
  const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
  const binary = '\xf9'.repeat(60);

  it('are the longest run that decodes to nothing alone, joined to what is short', () => {
    expect(mayHold(`"${run(33)}"+"ab"`)).toBe(true);
  });

  it('are a short run of base64 before text of another kind', () => {
    const text = Buffer.from('plain text of some thirty bytes').toString('base64').replaceAll('=', '');
    expect(mayHold(`(${text})${' zq9Z8xQ7'.repeat(6)}`)).toBe(true);
  });

  it('are hex that holds a credential between other bytes, wherever in a line', () => {
    expect(mayHold(hex(binary + secret + binary))).toBe(true);
    expect(mayHold(' '.repeat(80) + hex(secret + binary))).toBe(true);
  });

  it('are hex of text behind letters that are no hex', () => {
    expect(mayHold(`zz/${hex('nothing of ours, but text that may hold base64')}`)).toBe(true);
  });

  it('are a run with an escape, at the begin of a file and far from it', () => {
    expect(mayHold(`${run(16)}%41)`)).toBe(true);
    expect(mayHold(`${' '.repeat(200)}${run(16)}%41)`)).toBe(true);
  });

  it('are none where the file ends before a run is long enough', () => {
    expect(mayHold(`(${run(8)}%41`)).toBe(false);
  });
});
