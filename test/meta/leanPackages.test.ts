import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unusedFeatures } from '../../scripts/leanPackages.mts';
import { capabilities } from '../../server/src/languageServer/startServer.ts';
import { projectFolder } from './sourceFiles.ts';

const features = join(projectFolder, 'node_modules/vscode-languageclient/lib/common');

it('bundles every feature of the language client that the server has', () => {
  const provided = Object.keys(capabilities).flatMap((name) => /^(.+)Provider$/.exec(name)?.[1] ?? []);
  for (const feature of provided) {
    expect(existsSync(join(features, `${feature}.js`)), `a module named ${feature}`).toBe(true);
    expect(unusedFeatures.has(feature), `${feature} on the list of scripts/leanPackages.mts`).toBe(false);
  }
  expect(capabilities.workspace?.fileOperations).toBeUndefined();
  expect(capabilities.notebookDocumentSync).toBeUndefined();
});

it('leaves out only modules that are there', () => {
  for (const feature of unusedFeatures)
    expect(existsSync(join(features, `${feature}.js`)), feature).toBe(true);
});
