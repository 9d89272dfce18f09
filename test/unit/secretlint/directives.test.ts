import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { ruleId } from '../../../server/src/secretlint/rule.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(4);

/** The lines, counted from one, on which findings start. */
async function linesOf(text: string): Promise<number[]> {
  const findings = await findIn('file.js', text);
  return findings.map(({ start }) => text.slice(0, start).split(/\r\n|\n|\r/).length);
}

const leak = () => `s='${fake.secret('live')}'`;

describe('a directive', () => {
  it.each(['//', '#', '--', ';', '/*', '<!--', '{{!--', '%', 'REM', "'"])(
    'silences its line in a comment with %s',
    async (comment) => {
      expect(await linesOf(`${leak()} ${comment} secretlint-disable-line\n${leak()}\n`)).toEqual([2]);
    },
  );

  it.each(['*/', '-->', '--}}', '#}', '%>', '-- a sandbox key', '-- reason, with a comma */', ''])(
    'silences the next line before %j',
    async (closing) => {
      expect(await linesOf(`/* secretlint-disable-next-line ${closing}\n${leak()}\n${leak()}\n`)).toEqual([
        3,
      ]);
    },
  );

  it('silences to the end of the text, or to its enabling', async () => {
    expect(await linesOf(`/* secretlint-disable */\n${leak()}\n${leak()}`)).toEqual([]);
    expect(
      await linesOf(`${leak()}\n/* secretlint-disable */\n${leak()}\n/* secretlint-enable */\n${leak()}`),
    ).toEqual([1, 5]);
    expect(
      await linesOf(
        `# secretlint-disable\n${leak()}\n# secretlint-enable\n${leak()}\n# secretlint-disable\n${leak()}`,
      ),
    ).toEqual([4]);
  });

  it('silences a last line without an end of line', async () => {
    expect(await linesOf(`// secretlint-disable-next-line\n${leak()}`)).toEqual([]);
    expect(await linesOf(`${leak()} // secretlint-disable-line`)).toEqual([]);
  });

  it('counts CRLF and CR as line ends', async () => {
    for (const end of ['\r\n', '\r']) {
      expect(await linesOf(`// secretlint-disable-next-line${end}${leak()}${end}${leak()}`)).toEqual([3]);
    }
  });

  it('may name the rule, or one of its codes', async () => {
    for (const id of [
      ruleId,
      'live-client-secret',
      `other, ${ruleId}`,
      `live-client-secret,test-client-id`,
    ]) {
      expect(await linesOf(`// secretlint-disable-next-line ${id} -- reason\n${leak()}`)).toEqual([]);
      expect(
        await linesOf(`// secretlint-disable ${id}\n${leak()}\n// secretlint-enable ${id}\n${leak()}`),
      ).toEqual([4]);
    }
  });

  it('that names something else silences nothing', async () => {
    for (const id of ['@secretlint/secretlint-rule-aws', 'test-client-secret', 'this-is-fake']) {
      expect(await linesOf(`// secretlint-disable-next-line ${id}\n${leak()}`)).toEqual([2]);
      expect(await linesOf(`/* secretlint-disable ${id} */\n${leak()}`)).toEqual([2]);
    }
  });

  it('that names one code leaves what else is found at the same place', async () => {
    const codesOf = async (code: string, text: string) =>
      (await findIn('file.js', `// secretlint-disable ${code}\n${text}\n`)).map((finding) => finding.code);
    const mixed = `f('${fake.id('test')}', '${fake.secret('live')}')`;
    expect(await codesOf('mixed-environments', mixed)).toEqual(['test-client-id', 'live-client-secret']);
    expect(await codesOf('live-client-secret', mixed)).toEqual(['test-client-id', 'mixed-environments']);
  });

  it('silences a token split over lines by its first', async () => {
    const secret = fake.secret('live');
    const split = `s = '${secret.slice(0, 30)}' +\n  '${secret.slice(30)}';\n`;
    expect(await linesOf(`// secretlint-disable-next-line\n${split}`)).toEqual([]);
    expect(await linesOf(split)).toEqual([1]);
  });

  it('must be whole', async () => {
    expect(await linesOf(`// secretlint-disabled-line\n// secretlint-disable-lines\n${leak()}`)).toEqual([3]);
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

describe('the engine', () => {
  it('counts a second BOM as the character that it is', async () => {
    const secret = fake.secret('live');
    expect(await findIn('a.txt', `\ufeff${secret}`)).toMatchObject([{ start: 1, end: secret.length + 1 }]);
  });

  it('keeps two tokens of one encoded run apart', async () => {
    const run = Buffer.from(`A=${fake.secret('live')}\nB=${fake.secret('live')}\n`).toString('base64');
    const findings = await findIn('a.txt', run);
    expect(findings.map(({ code }) => code)).toEqual(['live-client-secret', 'live-client-secret']);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('caps what one text reports', async () => {
    const text = Array.from({ length: 1100 }, () => fake.id('test')).join('\n');
    expect(await findIn('a.txt', text)).toHaveLength(1000);
  });

  it('does not grow with the number of texts', async () => {
    const text = `s = '${fake.secret('live')}'`;
    const heapAfter = async (count: number) => {
      for (let index = 0; index < count; index++) await findIn(`a${index}.js`, text);
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await heapAfter(2000);
    const after = await heapAfter(8000);
    expect(after - before).toBeLessThan(5e6);
  });
});
