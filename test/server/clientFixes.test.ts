import { describe, expect, it } from 'vitest';
import {
  type FileFixes,
  type FindingPlace,
  fixFilesRequest,
  foundInRequest,
  placesRequest,
  type Replacement,
  replacementRequest,
} from '../../server/src/protocol/fixMessages.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { edited, lazyCapabilities } from './testing/codeActions.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(553);
const suite = serverSuite();
const secret = fake.secret('live');
const uri = 'untitled:a.ts';
const code = `import Xtopay from "@xtopay/node";\n\npay("${secret}");\n`;
const lazy = { capabilities: lazyCapabilities };

describe.each(everyKind)("what the client's own fixes ask ($name)", (kind) => {
  it('is how a finding is replaced, and where else the same secret stands', async () => {
    const workspace = suite.workspace({ 'b.ts': code });
    const client = await suite.start(kind, { ...lazy, folders: [workspace.path] });
    await client.shows(workspace.uri('b.ts'), ['live-client-secret']);
    await client.open(uri, code, 'typescript');
    const [diagnostic] = await client.diagnosticsOf(uri, 1);
    const { fingerprint } = (diagnostic?.data ?? {}) as { fingerprint: string };
    const place = { uri, range: diagnostic?.range, code: 'live-client-secret', fingerprint };
    const replacement = await client.connection.sendRequest<Replacement | null>(replacementRequest, place);
    expect(replacement).toMatchObject({ version: 1, variables: ['XTOPAY_CLIENT_SECRET'] });
    expect(edited(uri, code, { changes: { [uri]: [...(replacement?.edits ?? [])] } })).toBe(
      code.replace(`"${secret}"`, 'process.env.XTOPAY_CLIENT_SECRET!'),
    );
    const start = { line: 0, character: 0 };
    const gone = { ...place, range: { start, end: start } };
    expect(await client.connection.sendRequest(replacementRequest, gone)).toBeNull();
    const places = await client.connection.sendRequest<readonly FindingPlace[]>(placesRequest, {
      fingerprint,
    });
    expect(places.map((one) => one.uri).toSorted()).toEqual([workspace.uri('b.ts'), uri].toSorted());
    expect(await client.connection.sendRequest(placesRequest, { fingerprint: '' })).toEqual([]);
  });
});

describe.each(everyKind)('fixing all of the workspace ($name)', (kind) => {
  it('names what holds findings, and makes the edits of what is open', async () => {
    const files = { 'a.js': `pay("${secret}");\n`, 'b.json': `{ "b": "${secret}" }\n`, 'c.js': 'pay();\n' };
    const workspace = suite.workspace(files);
    const client = await suite.start(kind, { ...lazy, folders: [workspace.path] });
    await client.shows(workspace.uri('a.js'), ['live-client-secret']);
    await client.shows(workspace.uri('b.json'), ['live-client-secret']);
    const found = await client.connection.sendRequest<readonly string[]>(foundInRequest);
    expect(found.toSorted()).toEqual([workspace.uri('a.js'), workspace.uri('b.json')]);
    const fixes = () => client.connection.sendRequest<readonly FileFixes[]>(fixFilesRequest, { uris: found });
    expect(await fixes()).toEqual([]);
    await client.open(workspace.uri('a.js'), files['a.js'], 'javascript');
    await client.open(workspace.uri('b.json'), files['b.json'], 'json');
    const [fix, ...rest] = await fixes();
    expect(rest).toEqual([]);
    expect(fix).toMatchObject({ uri: workspace.uri('a.js'), version: 1 });
    expect(
      edited(fix?.uri ?? '', files['a.js'], { changes: { [fix?.uri ?? '']: [...(fix?.edits ?? [])] } }),
    ).toBe('pay(process.env.XTOPAY_CLIENT_SECRET);\n');
  });
});
