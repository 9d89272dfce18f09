import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

/** What each folder may import besides itself. The one way through the house. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'server/src/protocol': [],
  'server/src/detection': ['server/src/protocol'],
  'server/src/secretlint': ['server/src/protocol', 'server/src/detection'],
  'server/src/workspace': ['server/src/protocol', 'server/src/detection', 'server/src/secretlint'],
  'server/src/fixes': ['server/src/protocol', 'server/src/detection'],
  'server/src/languageServer': [
    'server/src/protocol',
    'server/src/detection',
    'server/src/fixes',
    'server/src/secretlint',
    'server/src/workspace',
  ],
  'server/src/commandLine': [
    'server/src/protocol',
    'server/src/detection',
    'server/src/secretlint',
    'server/src/workspace',
  ],
  'client/src': ['server/src/protocol'],
};

/** Packages that a layer may use beside those of the layers below it. */
const packages: Readonly<Record<string, readonly RegExp[]>> = {
  'server/src/protocol': [],
  'server/src/detection': [/^@noble\/hashes/],
  'server/src/fixes': [],
  'server/src/secretlint': [/^@secretlint\//],
  'server/src/workspace': [/^ignore$/, /^picomatch/],
  'server/src/languageServer': [/^vscode-languageserver/, /^vscode-uri$/, /^@vscode\/l10n$/],
  'server/src/commandLine': [],
  'client/src': [/^vscode$/, /^vscode-languageclient/, /^@noble\/hashes/, /^vscode-uri$/],
};

const files = sourceFiles(/^(?:client|server)\/src\/.*\.ts$/);

function layerOf(path: string): string | undefined {
  return Object.keys(layers).find((layer) => path.startsWith(`${layer}/`));
}

function importsOf(text: string): string[] {
  const specifiers = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)['"]([^'"]+)['"]/g;
  return Array.from(text.matchAll(specifiers), (match) => match[1] ?? '');
}

/** The one file that asks anybody on the network: it declares the global `fetch`, and calls it once. */
const networkFile = 'client/src/check/send.ts';

/** The one file by which windows of one machine speak with each other, past the network. */
const channelFile = 'client/src/node/windowChannel.ts';

/** What can read a secret out of the vault, or hands it on. */
const secretFiles = /^client\/src\/(?:credentials\/(?:vault|secretEntries)|delivery\/|check\/|rotation\/)/;

/** What a file imports to run it, not only for its types. */
function valueImportsOf(text: string): string[] {
  return importsOf(text.replaceAll(/\b(?:import|export)\s+type\b[^;]*;/g, ''));
}

/** The files that run where this one does, by way of imports. */
function reachedFrom(start: string): ReadonlySet<string> {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const reached = new Set([start]);
  for (const path of reached)
    for (const specifier of valueImportsOf(texts.get(path) ?? ''))
      if (specifier.startsWith('.')) reached.add(posix.join(posix.dirname(path), specifier));
  return reached;
}

describe.each(files)('$path', ({ path, text }) => {
  const layer = layerOf(path);

  it('lies in a layer', () => {
    expect(layer).toBeDefined();
  });

  it('imports its own layer and those below it', () => {
    for (const specifier of importsOf(text).filter((each) => each.startsWith('.'))) {
      const target = posix.join(posix.dirname(path), specifier);
      const allowed = [layer, ...(layers[layer ?? ''] ?? [])];
      expect(allowed, `${specifier} in ${path}`).toContain(layerOf(target));
    }
  });

  it('uses no other packages than its layer may, and Node in node/ only', () => {
    for (const specifier of importsOf(text).filter((each) => !each.startsWith('.'))) {
      if (/\/node\//.test(path) && specifier.startsWith('node:')) continue;
      expect(
        packages[layer ?? '']?.some((each) => each.test(specifier)),
        `${specifier} in ${path}`,
      ).toBe(true);
    }
  });

  it('opens no connection but to another window of the machine, and starts no program but git', () => {
    const network = /^node:(?:http|https|http2|net|tls|dgram|dns)/;
    for (const specifier of importsOf(text)) {
      if (path === channelFile && specifier === 'node:net') {
        // By a path. A port, or a text that may be one, would be the network.
        const ends = text.matchAll(/\b(?:connect|listen|createConnection|Socket)\(([^)]*)/g);
        const said = Array.from(ends, ([, what]) => what);
        expect(new Set(said)).toEqual(
          new Set(['{ path: address }', '{ path: address }, resolve', 'answer', 'answer: (']),
        );
        continue;
      }
      expect(specifier, path).not.toMatch(network);
      if (specifier !== 'node:child_process') continue;
      expect(path).toBe('server/src/workspace/node/gitProcess.ts');
      const started = Array.from(text.matchAll(/\b(?:spawn|exec|execFile|fork)(?:Sync)?\(\s*([^,]*),/g));
      expect(new Set(started.map(([, program]) => program))).toEqual(new Set(["'git'"]));
    }
    // `ENV.fetch` is what Ruby is told to read.
    const asking =
      /\b(?:(?<!ENV\.)fetch\b\s*[(.]|XMLHttpRequest|WebSocket|EventSource|sendBeacon|TelemetryLogger|sendTelemetry)/;
    if (path === networkFile) expect(text.match(new RegExp(asking, 'g'))).toEqual(['fetch(', 'fetch(']);
    else expect(text, path).not.toMatch(asking);
  });

  it('sends requests by the commands that are for it, and by nothing else', () => {
    const isSender = valueImportsOf(text).some(
      (specifier) => posix.join(posix.dirname(path), specifier) === networkFile,
    );
    if (isSender) expect(path).toBe('client/src/check/commands.ts');
  });

  it('tells and asks by notices, in which names are no links', () => {
    if (path.startsWith('client/src/notices/')) return;
    expect(text, path).not.toMatch(/\bshow(?:Information|Warning|Error)Message\b/);
  });

  it('hands no secret to a language model', () => {
    if (!/\b(?:lm|chat)\.(?:register|invoke)|LanguageModelTool\b/.test(text)) return;
    const reached = [...reachedFrom(path)].filter((each) => secretFiles.test(each));
    expect(reached, path).toEqual([]);
  });

  it('imports from node/ or browser/ only there', () => {
    for (const specifier of importsOf(text).filter((each) => each.startsWith('.'))) {
      const target = posix.join(posix.dirname(path), specifier);
      const runtime = /\/(node|browser)\//.exec(target)?.[1];
      if (runtime !== undefined) expect(path).toContain(`/${runtime}/`);
    }
  });
});

describe('the whole tree', () => {
  const all = sourceFiles(/\.(?:ts|mts|mjs)$/);

  it('has no file that is named after nothing', () => {
    expect(
      all
        .map(({ path }) => posix.basename(path))
        .filter((name) => /^(?:utils?|helpers?|common|misc)\./i.test(name)),
    ).toEqual([]);
  });

  it('silences no compiler and no linter, skips no test and leaves nothing to do', () => {
    const weak =
      /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint|biome)-(?:disable|ignore)|as unknown as|\b(?:it|test|describe)\.(?:skip|only|todo)\b|\b(?:TODO|FIXME|HACK)\b/;
    const exempt = new Set(['test/meta/layers.test.ts']);
    expect(
      all.filter(({ path, text }) => !exempt.has(path) && weak.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('pins every dependency exactly', () => {
    const [manifest] = sourceFiles(/^package\.json$/);
    const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest?.text ?? '{}') as Record<
      string,
      Record<string, string>
    >;
    // Everything is bundled: what ships needs no installation.
    expect(dependencies).toEqual({});
    for (const [name, version] of Object.entries(devDependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('gives every dependency its line in CONTRIBUTING.md', () => {
    const [manifest] = sourceFiles(/^package\.json$/);
    const [page] = sourceFiles(/^CONTRIBUTING\.md$/);
    const { devDependencies = {} } = JSON.parse(manifest?.text ?? '{}') as Record<
      string,
      Record<string, string>
    >;
    for (const name of Object.keys(devDependencies)) expect(page?.text).toContain(`\`${name}\``);
  });
});
