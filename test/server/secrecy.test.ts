import { CodeLensRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../server/src/detection/fingerprint.ts';
import { pasteEditRequest } from '../../server/src/protocol/editorMessages.ts';
import {
  baselineTextRequest,
  fixFilesRequest,
  foundInRequest,
  gitStandingRequest,
  placesRequest,
  replacementRequest,
  storedPairsNotification,
} from '../../server/src/protocol/fixMessages.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { actionsFor, lazyCapabilities, resolved } from './testing/codeActions.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(131);
const suite = serverSuite();
const [id, secret, named, later] = [
  fake.id('live'),
  fake.secret('live'),
  fake.secret('test'),
  fake.secret('live'),
];
const header = Buffer.from(`${id}:${secret}`).toString('base64');
const hex = Buffer.from(secret).toString('hex');
const code = `pay("${id}", "${secret}");\nconst basic = "Basic ${header}";\nconst hex = "${hex}";\nprocess.env.\n`;

/** What of the credentials would be too much: anything behind the first eight characters, however it is written. */
const parts = [secret, named, later]
  .flatMap((each) => [each.slice(0, 10), each.slice(9, 22), each.slice(30, 43), each.slice(60)])
  .concat(header.slice(70, 84), header.slice(100, 114), hex.slice(18, 32), hex.slice(80, 94));

describe.each(everyKind)('over the wire of everything that is asked about a finding ($name)', (kind) => {
  it('goes no more of a secret than its first eight characters', async () => {
    const workspace = suite
      .workspace({
        'src/pay.js': code,
        'copy.txt': `${secret}\n`,
        '.env': `A=${secret}\n`,
        '.env.example': `B_${'x'.repeat(3)}=\nC=${later}\n`,
        '.xtopay-baseline.json': `{ "version": 1, "findings": [ ${secret} ] }`,
        [`${named}.js`]: `use("${named}");\n`,
      })
      .committed();
    workspace.git('commit', '--quiet', '--amend', '--message', `Add ${secret}`);
    const client = await suite.start(kind, {
      folders: [workspace.path],
      capabilities: {
        ...lazyCapabilities,
        textDocument: { ...lazyCapabilities.textDocument, hover: { contentFormat: ['markdown'] } },
      },
      initializationOptions: { fixCommands: true },
      settings: () => ({ codeLens: { enabled: true } }),
    });
    await client.connection.sendNotification(storedPairsNotification, [
      { label: secret, fingerprint: fingerprintOf(secret) },
    ]);
    const uri = workspace.uri('src/pay.js');
    await client.open(uri, code, 'javascript');
    const diagnostics = await client.diagnosticsOf(uri, 1);
    expect(diagnostics.length).toBeGreaterThan(3);
    await client.scanWorkspace();
    const ask = (method: string, params: unknown) =>
      client.connection.sendRequest(method, params).catch((error: unknown) => error);
    const textDocument = { uri };
    for (const { range, code: found, data } of diagnostics) {
      const place = { uri, range, code: found, ...(data as object) };
      await ask(HoverRequest.method, { textDocument, position: range.start });
      await ask(placesRequest, place);
      await ask(replacementRequest, place);
      await ask(baselineTextRequest, place);
    }
    for (const action of await actionsFor(client, uri, { diagnostics })) await resolved(client, action);
    await ask(CodeLensRequest.method, { textDocument });
    await ask(CompletionRequest.method, { textDocument, position: { line: 3, character: 12 } });
    const start = { line: 4, character: 0 };
    await ask(pasteEditRequest, {
      uri,
      version: 1,
      pastes: [{ range: { start, end: start }, text: `use("${later}", "${header}");` }],
    });
    await ask(gitStandingRequest, { uri: workspace.uri(`${named}.js`) });
    await ask(fixFilesRequest, { uris: await client.connection.sendRequest(foundInRequest) });
    await client.change(uri, { text: secret });
    for (const diagnostic of diagnostics) await ask(replacementRequest, { uri, ...diagnostic });
    // An address is what the client needs to open the file; nothing shows it.
    const wire = client.wire().replaceAll(/"(?:uri|file)":"[^"]*"|"(?:file|untitled):[^"]*"/g, '""');
    for (const asked of ['Also in', 'csk_live…', 'XTOPAY_CLIENT_SECRET', 'It is the stored pair'])
      expect(wire).toContain(asked);
    for (const part of parts) expect(wire).not.toContain(part);
  });
});
