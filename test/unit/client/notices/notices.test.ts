import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../client/src/notices/plainText.ts';
import { withSecretsCut } from '../../../../client/src/notices/safeLog.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(117);

describe('what a person is told', () => {
  // What VS Code looks for in the text of a notification and of a question, from its bundle.
  const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

  it.each([
    '[Fix it](command:workbench.action.terminal.sendSequence?%7B%7D)/.env',
    '[[a]](command:b)',
    '[a](command:b "c")',
    '[a](file:///etc/passwd)',
    '[a](https://example.com)',
    '](](](command:a)',
  ])('holds no link, whatever a file is called: %s', (name) => {
    expect(plainText(`"[${name}](x) cannot be read.`)).not.toMatch(link);
    expect(plainText(name)).not.toMatch(link);
  });

  it('is in the order in which it is written', () => {
    expect(plainText('\u202Evne.\u2066txt\u200F')).toBe('\uFFFDvne.\uFFFDtxt\uFFFD');
  });

  it('holds no more of a secret than its first eight characters where a file is named after one', () => {
    expect(plainText(`a/${fake.secret('live')}.txt is read-only.`)).toBe('a/csk_live….txt is read-only.');
  });

  it('is everything else as it was', () => {
    const text = 'src/[id]/pay (1).ts:3 – "Büro" sets A, B [c] (d)';
    expect(plainText(text)).toBe(text);
  });
});

describe('the log', () => {
  class Channel {
    readonly #lines: string[] = [];
    readonly name = 'Xtopay';
    info(line: string, ...more: readonly unknown[]): void {
      this.#lines.push([line, ...more].join(' '));
    }
    error(error: string | Error): void {
      this.#lines.push(error instanceof Error ? error.message : error);
    }
    replace(line: string): void {
      this.#lines.splice(0, Infinity, line);
    }
    lines(): readonly string[] {
      return this.#lines;
    }
  }

  it('holds no more of a secret than its first eight characters, in an error either', () => {
    const log = withSecretsCut(new Channel());
    const secret = fake.secret('test');
    log.info(`Read ${secret}.env`, secret);
    log.error(new Error(`ENOENT: ${secret}`));
    log.error(`ENOENT: ${secret}`);
    expect(log.lines()).toEqual([
      'Read csk_test….env csk_test…',
      expect.stringMatching(/^Error: ENOENT: csk_test…\n {4}at /),
      'ENOENT: csk_test…',
    ]);
  });

  it('is otherwise the channel that it is made of', () => {
    const log = withSecretsCut(new Channel());
    log.replace('a');
    expect([log.name, log.lines()]).toEqual(['Xtopay', ['a']]);
  });
});
