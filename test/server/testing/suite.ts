import { afterEach } from 'vitest';
import type { ServerKind } from './serverKinds.ts';
import { type ClientOptions, TestClient } from './testClient.ts';
import { WorkspaceOnDisk } from './workspaceOnDisk.ts';

/** Starts clients and makes folders; all end after the test that asked for them. */
export interface Suite {
  start(kind: ServerKind, options?: ClientOptions): Promise<TestClient>;
  /** @param files Their texts by relative path. */
  workspace(files?: Readonly<Record<string, string>>): WorkspaceOnDisk;
}

/** Call once in a test file. */
export function serverSuite(): Suite {
  const clients: TestClient[] = [];
  const workspaces: WorkspaceOnDisk[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.stop()));
    for (const workspace of workspaces.splice(0)) workspace.remove();
  });
  return {
    async start(kind, options) {
      const client = await TestClient.start(kind, options);
      clients.push(client);
      return client;
    },
    workspace(files) {
      const workspace = new WorkspaceOnDisk(files);
      workspaces.push(workspace);
      return workspace;
    },
  };
}
