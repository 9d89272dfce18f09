import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { Observed } from './testing/observed.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import { capabilitiesOfVsCode, type TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(54);
const suite = serverSuite();

async function lensesOf(client: TestClient, uri: string): Promise<readonly CodeLens[]> {
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
}

describe.each(everyKind)('code lenses ($name)', (kind) => {
  it('are none unless the settings want them', async () => {
    const client = await suite.start(kind);
    await client.open('untitled:a', fake.secret('live'));
    expect(await lensesOf(client, 'untitled:a')).toEqual([]);
  });

  it('say what was found and where else it stands, and come again when that changes', async () => {
    const secret = fake.secret('live');
    const workspace = suite.workspace({ 'a.txt': `${secret}\n${fake.id('test')}\n`, 'b.txt': secret });
    const { workspace: known, ...others } = capabilitiesOfVsCode;
    const client = await suite.start(kind, {
      folders: [workspace.path],
      capabilities: { ...others, workspace: { ...known, codeLens: { refreshSupport: true } } },
      settings: () => ({ codeLens: { enabled: true } }),
      initializationOptions: { fixCommands: true },
    });
    const refreshed = new Observed<null>();
    client.connection.onRequest(CodeLensRefreshRequest.type, () => refreshed.add(null));
    const uri = workspace.uri('a.txt');
    await client.open(uri, `${secret}\n${fake.id('test')}\n`);
    await client.shows(workspace.uri('b.txt'), ['live-client-secret']);
    const lenses = await lensesOf(client, uri);
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'Live client secret · 1 other place',
      'Sandbox client ID · nowhere else',
    ]);
    expect(lenses[0]?.command).toMatchObject({
      command: 'xtopay.showPlaces',
      arguments: [{ uri, code: 'live-client-secret', range: { start: { line: 0, character: 0 } } }],
    });
    const again = refreshed.next();
    workspace.write('c.txt', secret);
    await client.changedOnDisk([workspace.file('c.txt'), FileChangeType.Created]);
    await again;
    expect((await lensesOf(client, uri))[0]?.command?.title).toBe('Live client secret · 2 other places');
    const oncemore = refreshed.next();
    await client.changeSettings(() => null);
    await oncemore;
    expect(await lensesOf(client, uri)).toEqual([]);
  });
});
