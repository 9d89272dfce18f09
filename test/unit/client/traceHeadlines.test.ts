import { expect, it } from 'vitest';
import { headlineOf, withHeadlinesOnly } from '../../../client/src/languageClient/traceHeadlines.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(23);

it('traces which message it was, and nothing of what it carried', () => {
  const traced: string[] = [];
  const secret = fake.secret('live');
  const channel = { name: 'Xtopay', lines: 0, trace: (message: string) => void traced.push(message) };
  const quiet = withHeadlinesOnly(channel);
  quiet.trace(`Sending notification 'textDocument/didChange'.\nParams: {"text":"${secret}"}\n`);
  quiet.trace(`{"method":"textDocument/didOpen","params":{"text":"${secret}"}}`);
  expect(quiet.name).toBe('Xtopay');
  expect(traced).toEqual([
    `Sending notification 'textDocument/didChange'.`,
    'A message, whose content is not logged.',
  ]);
});

it('keeps a headline as it is', () => {
  expect(headlineOf(`Received response 'initialize - (0)' in 12ms.`)).toBe(
    `Received response 'initialize - (0)' in 12ms.`,
  );
});

it('calls the channel’s other methods on the channel itself', () => {
  class Channel {
    #count = 0;
    trace(): void {}
    append(): number {
      this.#count += 1;
      return this.#count;
    }
  }
  expect(withHeadlinesOnly(new Channel()).append()).toBe(1);
});
