import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../server/src/detection/fingerprint.ts';
import {
  type BaselineText,
  baselineTextRequest,
  type GitStanding,
  gitStandingRequest,
} from '../../server/src/protocol/fixMessages.ts';
import { parseBaseline, writeBaseline } from '../../server/src/workspace/baseline.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import type { TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(78);
const suite = serverSuite();
const fileName = '.xtopay-baseline.json';

function standingOf(client: TestClient, uri: string): Promise<GitStanding> {
  return client.connection.sendRequest<GitStanding>(gitStandingRequest, { uri });
}

function baselineWith(client: TestClient, uri: string, token: string): Promise<BaselineText | null> {
  return client.connection.sendRequest(baselineTextRequest, { uri, fingerprint: fingerprintOf(token) });
}

describe.each(everyKind)('what the fixes of a client ask ($name)', (kind) => {
  it('is where a file stands with git: tracked, ignored, neither, outside of any repository', async () => {
    const workspace = suite.workspace({
      '.gitignore': '.env\n.env.both\n',
      '.env.tracked': '',
      '.env.both': '',
    });
    workspace.committed();
    workspace.git('add', '--force', '.env.both');
    const outside = suite.workspace({ '.env': '' });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const standings = await Promise.all(
      ['.env', '.env.tracked', '.env.both', '.env.local'].map((name) =>
        standingOf(client, workspace.uri(name)),
      ),
    );
    expect(standings).toEqual([
      { isRepository: true, isIgnored: true, isTracked: false },
      { isRepository: true, isIgnored: false, isTracked: true },
      { isRepository: true, isIgnored: false, isTracked: true },
      { isRepository: true, isIgnored: false, isTracked: false },
    ]);
    const none = { isRepository: false, isIgnored: false, isTracked: false };
    expect(await standingOf(client, outside.uri('.env'))).toEqual(none);
    expect(await standingOf(client, 'untitled:one')).toEqual(none);
  });

  it('is the baseline with one more finding, which is not written', async () => {
    const [known, other] = [fake.secret('live'), fake.id('live')];
    const before = writeBaseline([{ path: 'z.ts', fingerprint: fingerprintOf(known) }]);
    const workspace = suite.workspace({ 'src/a.ts': other, [fileName]: before });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const answer = await baselineWith(client, workspace.uri('src/a.ts'), other);
    expect(answer?.uri).toBe(workspace.uri(fileName));
    expect(parseBaseline(answer?.text ?? '')).toEqual([
      { path: 'src/a.ts', fingerprint: fingerprintOf(other) },
      { path: 'z.ts', fingerprint: fingerprintOf(known) },
    ]);
    expect(readFileSync(workspace.file(fileName), 'utf8')).toBe(before);
    expect(client.wire()).not.toContain(known.slice(0, 9));
  });

  it('is a new baseline where there is none, and none for a file of no folder', async () => {
    const token = fake.secret('test');
    const workspace = suite.workspace({ 'a.ts': token });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const answer = await baselineWith(client, workspace.uri('a.ts'), token);
    expect(parseBaseline(answer?.text ?? '')).toHaveLength(1);
    expect(await baselineWith(client, 'untitled:a.ts', token)).toBeNull();
    await client.changeSettings(() => ({ scan: { baseline: '' } }));
    await client.scanWorkspace();
    expect(await baselineWith(client, workspace.uri('a.ts'), token)).toBeNull();
  });

  it('fails where the baseline is damaged, and says why', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.secret('test'), [fileName]: '[' });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await expect(baselineWith(client, workspace.uri('a.ts'), 'x')).rejects.toThrow(/it is no JSON/);
  });
});
