import { afterEach, describe, expect, it } from 'vitest';
import * as l10n from '@vscode/l10n';
import { messageOf } from '../../server/src/detection/message.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { actionsFor, lazyCapabilities, resolved } from './testing/codeActions.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(552);
const suite = serverSuite();
// The texts belong to the process, and the server in this one is not the last.
afterEach(() => l10n.config({ contents: {} }));

describe.each(everyKind)('the language of the person ($name)', (kind) => {
  it('is that of messages, titles and errors, once the client has handed its texts over', async () => {
    const texts = {
      'Live Xtopay client secret: whoever reads it can move money.': 'Geheimnis!',
      'Read it from the environment.': 'Aus der Umgebung lesen.',
      'Replace by the environment variable {0}': 'Durch die Variable {0} ersetzen',
      'The text has changed, and what was found in it is no longer there. Nothing was changed.':
        'Nichts geändert.',
    };
    const client = await suite.start(kind, {
      capabilities: lazyCapabilities,
      initializationOptions: { texts },
    });
    await client.open('untitled:a.ts', `pay("${fake.secret('live')}")`, 'typescript');
    const [diagnostic] = await client.diagnosticsOf('untitled:a.ts', 1);
    expect(diagnostic?.message).toBe('Geheimnis! Aus der Umgebung lesen.');
    const [replace, ignore] = await actionsFor(client, 'untitled:a.ts');
    expect(replace?.title).toBe('Durch die Variable XTOPAY_CLIENT_SECRET ersetzen');
    // A text that has no translation stays English.
    expect(ignore?.title).toBe('Ignore on this line, with a reason');
    await client.change('untitled:a.ts', { text: '' });
    await expect(resolved(client, replace ?? { title: '' })).rejects.toThrow('Nichts geändert.');
  });

  it.each([{ texts: 'German' }, { texts: { a: 1 } }, null, 1])(
    'is English with %j',
    async (initializationOptions) => {
      const client = await suite.start(kind, { capabilities: lazyCapabilities, initializationOptions });
      await client.open('untitled:a.ts', `pay("${fake.secret('live')}")`, 'typescript');
      const [diagnostic] = await client.diagnosticsOf('untitled:a.ts', 1);
      const finding = {
        code: 'live-client-secret',
        start: 0,
        end: 0,
        fingerprint: '',
        encodings: [],
      } as const;
      expect(diagnostic?.message).toBe(messageOf(finding, 'committable'));
    },
  );
});
