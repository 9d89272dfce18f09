import { describe, expect, it } from 'vitest';
import { detect } from '../../../server/src/detection/detect.ts';
import { fingerprintOf } from '../../../server/src/detection/fingerprint.ts';
import { messageOf } from '../../../server/src/detection/message.ts';
import { mayHoldFinding } from '../../../server/src/detection/prefilter.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { expectFound, expectNothing, found } from './expectations.ts';

const fake = fakeCredentials(45);
const [id, secret] = [fake.id('test'), fake.secret('live')] as const;

function mayHold(text: string): boolean {
  const bytes = Buffer.from(text);
  return mayHoldFinding(bytes, (literal, from) => bytes.indexOf(literal, from, 'latin1'));
}

describe('a finding', () => {
  it('of a mixed pair is known by both', () => {
    const [, pair] = detect('a.ts', `f('${id}', '${secret}')`).filter(
      ({ code }) => code !== 'test-client-id',
    );
    const mixed = detect('a.ts', `f('${id}', '${secret}')`).find(({ code }) => code === 'mixed-environments');
    expect(mixed?.fingerprint).toBe(fingerprintOf(`${id}:${secret}`));
    expect(pair?.start).toBe(mixed?.start);
    const header = Buffer.from(`${id}:${secret}`).toString('base64');
    const inHeader = detect('a.ts', header).find(({ code }) => code === 'mixed-environments');
    expect(inHeader?.fingerprint).toBe(fingerprintOf(`${id}:${secret}`));
  });

  it('of a text is known by what it covers, and is in no encoding', () => {
    const call = 'console.log(process.env.XTOPAY_CLIENT_SECRET)';
    const [logged] = detect('a.ts', `a();\n${call};\n`);
    expect(logged).toMatchObject({ code: 'logged-secret', fingerprint: fingerprintOf(call), encodings: [] });
    const [exposed] = detect('a.txt', 'a VITE_XTOPAY_SECRET b');
    expect(exposed).toMatchObject({ fingerprint: fingerprintOf('VITE_XTOPAY_SECRET'), encodings: [] });
  });

  it('goes before a longer one that begins at the same place', () => {
    const call = 'VITE_XTOPAY_SECRET_LOGGER.info(process.env.XTOPAY_CLIENT_SECRET)';
    expect(found(call, 'a.ts')).toEqual([
      ['client-side-secret', 'VITE_XTOPAY_SECRET_LOGGER'],
      ['logged-secret', call],
    ]);
  });

  it('of credentials in hex is one of each', () => {
    const hex = Buffer.from(`${fake.id('live')}:${secret}`).toString('hex');
    expect(detect('a.txt', hex).map(({ code }) => code)).toEqual(['live-client-id', 'live-client-secret']);
  });

  it('that does not tell its length is malformed all the same', () => {
    const finding = {
      code: 'malformed-credential',
      start: 0,
      end: 1,
      fingerprint: 'a',
      encodings: [],
    } as const;
    expect(messageOf(finding, 'committable')).toBe('Malformed Xtopay credential.');
    const length = { actual: 10, expected: 64 };
    expect(messageOf({ ...finding, length }, 'committable')).toMatch(/cut off\.$/);
    expect(messageOf({ ...finding, length: { actual: 65, expected: 64 } }, 'committable')).toMatch(
      /run on\.$/,
    );
  });
});

describe('the cells of a notebook', () => {
  const cell = (lines: readonly string[]) => ({ cell_type: 'code', source: lines, outputs: [] });
  const notebook = (language: string | undefined, ...cells: readonly (readonly string[])[]) =>
    JSON.stringify({
      cells: cells.map(cell),
      metadata: language === undefined ? {} : { language_info: { name: language } },
      nbformat: 4,
    });
  const logged = (file: string) =>
    detect('a.ipynb', file)
      .filter(({ code }) => code === 'logged-secret')
      .map(({ start, end }) => file.slice(start, end));

  it.each([
    ['python', "print(os.environ['XTOPAY_CLIENT_SECRET'])"],
    [undefined, "print(os.environ['XTOPAY_CLIENT_SECRET'])"],
    ['javascript', 'console.log(process.env.XTOPAY_CLIENT_SECRET)'],
    ['typescript', 'console.log(process.env.XTOPAY_CLIENT_SECRET)'],
    ['ruby', "puts ENV['XTOPAY_CLIENT_SECRET']"],
    ['rust', 'dbg!(XTOPAY_CLIENT_SECRET)'],
    ['csharp', 'Console.WriteLine(options.XtopayClientSecret)'],
    ['go', 'fmt.Println(xtopayClientSecret)'],
  ])('are read as %s', (language, call) => {
    expect(logged(notebook(language, [call]))).toEqual([call]);
    expect(logged(notebook(language, ['a = 1\n', call], ['b = 2']))).toEqual([call]);
    expect(logged(notebook(language, ['a = 1'], [call]))).toEqual([call]);
  });

  it('are one program, and may hold the secret itself', () => {
    expect(logged(notebook('python', [`s = '${secret}'`], ['print(s)']))).toEqual(['print(s)']);
    expect(logged(notebook('python', [`s = '${secret}'\n`, 'print(s)']))).toEqual(['print(s)']);
    expect(logged(notebook('python', ['print(1)'], [`'${secret}'`], ['print(s)']))).toEqual([]);
  });
});

describe('literals', () => {
  const [head, tail] = [secret.slice(0, 20), secret.slice(20)] as const;

  it.each([
    "' + '",
    "' . '",
    "' .. '",
    "' \\\n'",
    "' + \\\n'",
    "' '",
    "' & '",

    "' <> '",
    "' ~ '",
    "' || '",
  ])('are joined by %s', (glue) => {
    const written = `'${head}${glue}${tail}'`;
    expectFound(`a = ${written};`, [['live-client-secret', written]]);
  });

  it.each(["' +++ '", "' << '", "' ... '", "' - '", "' \\ \\ '", "' x '", "', '", "' + + '"])(
    'are not joined by %s',
    (glue) => {
      expect(found(`a = '${head}${glue}${tail}';`).filter(([code]) => code === 'live-client-secret')).toEqual(
        [],
      );
    },
  );

  it('end with the text', () => {
    expectNothing(`a = '${head}' +`);
    expectNothing(`a = '${head}'`);
  });
});

describe('the prefilter', () => {
  const short = `csk_live_${fake.body(16)}`;
  const base64 = Buffer.from(short).toString('base64').replaceAll('=', '');

  it('sees a prefix that is cut in its second half', () => {
    for (const token of [short, `cid_test_${fake.body(16)}`]) {
      const cut = `${token.slice(0, 6)}\\\n${token.slice(6)}`;
      expect(detect('a.txt', `"${cut}"`)).toHaveLength(1);
      expect(mayHold(cut)).toBe(true);
    }
  });

  it('sees no prefix where something else is cut', () => {
    expect(mayHold('"csk_prod_x')).toBe(false);
    expect(mayHold('"cid_prod_x')).toBe(false);
    expect(mayHold('csk_prod_xyzu"')).toBe(false);
  });

  it('sees a run whose shorter half stands in the literal before', () => {
    const cut = `"${base64.slice(0, 10)}" + "${base64.slice(10)}"`;
    expect(base64.length).toBeLessThanOrEqual(34);
    expect(detect('a.txt', cut)).toHaveLength(1);
    expect(mayHold(cut)).toBe(true);
    expect(mayHold(`x = ${' '.repeat(900)}${cut}`)).toBe(true);
    expect(mayHold(`x = "${base64.slice(0, 24)}"`)).toBe(false);
    expect(mayHold(`x = "a" b "${base64.slice(0, 24)}"`)).toBe(false);
    expect(mayHold(`x = (${base64.slice(0, 24)})`)).toBe(false);
  });
});
