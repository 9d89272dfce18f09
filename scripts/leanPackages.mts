import type { Plugin } from 'esbuild';

/**
 * The features of vscode-languageclient that the server has no use for, by their modules. CommonJS cannot be shaken;
 * without them, and without what only they need, the client is 110 kB smaller, and offers the server less. A server
 * that learns one of them takes it off the list: test/meta/leanPackages.test.ts tells.
 */
export const unusedFeatures: ReadonlySet<string> = new Set([
  'callHierarchy',
  'colorProvider',
  'declaration',
  'definition',
  'diagnostic',
  'documentHighlight',
  'documentLink',
  'documentSymbol',
  'fileOperations',
  'foldingRange',
  'formatting',
  'implementation',
  'inlayHint',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'notebook',
  'reference',
  'rename',
  'selectionRange',
  'semanticTokens',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
  'workspaceSymbol',
]);

/** Stands for every class of such a module: a feature that no server can have. */
const noFeature = `
class Unused {
  getState() { return { kind: 'static' }; }
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
}
module.exports = new Proxy({}, { get: () => Unused });
`;

const replacements: readonly (readonly [path: RegExp, contents: string])[] = [
  [
    new RegExp(
      `vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${[...unusedFeatures].join('|')})\\.js$`,
    ),
    noFeature,
  ],
  // Compares versions of VS Code, which by itself loads no extension that needs a newer one.
  [/[\\/]semver[\\/]functions[\\/](?:parse|satisfies)\.js$/, 'module.exports = () => ({});'],
  // Prints what passes through secretlint, secrets and all, when an environment variable says so.
  [/[\\/]debug[\\/]src[\\/]index\.js$/, 'module.exports = () => () => undefined;'],
];

/** Puts little in the place of what no bundle needs of a package. */
export const leanPackages: Plugin = {
  name: 'lean-packages',
  setup(build) {
    for (const [filter, contents] of replacements)
      build.onLoad({ filter }, () => ({ contents, loader: 'js' }));
  },
};
