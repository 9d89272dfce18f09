import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../server/src/protocol/codes.ts';
import { defaultSettings, type SeveritySetting } from '../../server/src/protocol/settings.ts';
import { projectFolder, sourceFiles } from './sourceFiles.ts';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; icon: string }[];
    readonly configuration: {
      readonly properties: Record<
        string,
        { default?: unknown; scope: string; properties?: Record<string, { enum: readonly string[] }> }
      >;
    };
    readonly menus: Readonly<Record<string, readonly { command: string; when: string }[]>>;
    readonly snippets: readonly { language: string; path: string }[];
  };
}

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
const clientSource = sourceFiles(/^client\/src\/.*\.ts$/)
  .map(({ text }) => text)
  .join('\n');
const speakingSource = [
  clientSource,
  ...sourceFiles(/^server\/src\/(?:languageServer\/.*|detection\/message)\.ts$/).map(({ text }) => text),
].join('\n');
const readme = read('README.md');

describe('the manifest', () => {
  it('says every text in package.nls.json, and that holds no other', () => {
    const used = new Set(Array.from(manifestText.matchAll(/"%([\w.-]+)%"/g), (match) => match[1] ?? ''));
    expect([...used].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('names the commands that the client registers, each with a title, a category and an icon', () => {
    const registered = Array.from(
      clientSource.matchAll(/\bregister\('(\w+)'/g),
      (match) => `xtopay.${match[1]}`,
    );
    expect(manifest.contributes.commands.map(({ command }) => command).toSorted()).toEqual(
      registered.toSorted(),
    );
    for (const { title, category, icon } of manifest.contributes.commands) {
      expect(title).toMatch(/^%/);
      expect(category).toBe('Xtopay');
      expect(icon).toMatch(/^\$\(/);
    }
  });

  it('has the settings of the protocol with their defaults', () => {
    const { properties } = manifest.contributes.configuration;
    expect(properties['xtopay.scan.enabled']?.default).toBe(defaultSettings.scan.enabled);
    expect(properties['xtopay.scan.exclude']?.default).toEqual(defaultSettings.scan.exclude);
    expect(properties['xtopay.scan.maxFileSize']?.default).toBe(defaultSettings.scan.maxFileSize);
    expect(properties['xtopay.scan.threads']?.default).toBe(defaultSettings.scan.threads);
    expect(properties['xtopay.scan.baseline']?.default).toBe(defaultSettings.scan.baseline);
    expect(properties['xtopay.codeLens.enabled']?.default).toBe(defaultSettings.codeLens.enabled);
    expect(properties['xtopay.severity']?.default).toEqual(defaultSettings.severity);
    expect(Object.keys(properties['xtopay.severity']?.properties ?? {})).toEqual([...codes]);
  });

  it('lets no workspace set where a secret goes, nor how long it lies open', () => {
    const { properties } = manifest.contributes.configuration;
    const own = Object.entries(properties).filter(([, { scope }]) => /^(?:application|machine)$/.test(scope));
    expect(own.map(([name]) => name).toSorted()).toEqual([
      'xtopay.api.baseUrl',
      'xtopay.clipboard.clearAfter',
      'xtopay.debug.inject',
      'xtopay.masking.codeFiles',
      'xtopay.masking.enabled',
      'xtopay.scan.threads',
      'xtopay.terminal.inject',
    ]);
    // The others: what is scanned and shown, and that messages are traced, of which the headlines are logged.
    expect(Object.keys(properties).filter((name) => !own.some(([each]) => each === name))).toEqual([
      'xtopay.scan.enabled',
      'xtopay.scan.exclude',
      'xtopay.scan.maxFileSize',
      'xtopay.scan.baseline',
      'xtopay.severity',
      'xtopay.codeLens.enabled',
      'xtopay.trace.server',
    ]);
  });

  it('offers what hands out a secret in a trusted workspace only, or to nobody', () => {
    const conditions = manifest.contributes.menus['commandPalette'] ?? [];
    const conditionOf = (name: string) =>
      conditions.find(({ command }) => command === `xtopay.${name}`)?.when ?? '';
    for (const name of ['openTerminal', 'toggleTerminals', 'runTask'])
      expect(conditionOf(name)).toMatch(/\bisWorkspaceTrusted\b/);
    for (const name of ['clientId', 'clientSecret']) expect(conditionOf(name)).toBe('false');
    for (const [place, entries] of Object.entries(manifest.contributes.menus))
      for (const { command, when } of entries)
        if (/\.(?:openTerminal|toggleTerminals|runTask)$/.test(command))
          expect(when, place).toMatch(/\bisWorkspaceTrusted\b/);
  });

  it('offers for each code every severity there is', () => {
    const every: Record<SeveritySetting, true> = {
      default: true,
      error: true,
      warning: true,
      information: true,
      hint: true,
      off: true,
    };
    const { properties } = manifest.contributes.configuration;
    for (const setting of Object.values(properties['xtopay.severity']?.properties ?? {}))
      expect(setting.enum).toEqual(Object.keys(every));
  });

  it('says when only of commands that it has', () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    for (const { command, when } of Object.values(manifest.contributes.menus).flat()) {
      expect(known).toContain(command);
      expect(when).not.toBe('');
    }
  });

  it('gives its snippets prefixes that start with its name', () => {
    for (const { path } of manifest.contributes.snippets) {
      const snippets = JSON.parse(read(path)) as Record<string, { prefix: string; description: string }>;
      for (const { prefix, description } of Object.values(snippets)) {
        expect(prefix).toMatch(/^xtopay-[a-z]+$/);
        expect(description).not.toBe('');
      }
    }
  });

  it('activates on nothing in particular, and before something is debugged, and never on everything', () => {
    expect(manifest.activationEvents).toEqual(['onStartupFinished', 'onDebug']);
  });

  it('contributes snippet files that exist', () => {
    for (const { path } of manifest.contributes.snippets)
      expect(existsSync(join(projectFolder, path)), path).toBe(true);
  });
});

describe('the README', () => {
  /** The first cells of a table's rows. */
  const firstCells = (row: RegExp) => Array.from(readme.matchAll(row), (match) => match[1] ?? '').toSorted();

  it('lists the commands of the palette, all of them and no other', () => {
    const hidden = (manifest.contributes.menus['commandPalette'] ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const titles = manifest.contributes.commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => `Xtopay: ${texts[title.slice(1, -1)]}`);
    expect(firstCells(/^\| (Xtopay: .+?) \|/gm)).toEqual(titles.toSorted());
  });

  it('lists the settings with their defaults, all of them and no other', () => {
    const { properties } = manifest.contributes.configuration;
    expect(firstCells(/^\| `(xtopay\..+?)` \|/gm)).toEqual(Object.keys(properties).toSorted());
    for (const [name, { default: value }] of Object.entries(properties)) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      expect(readme).toContain(`| \`${name}\` | \`${shown}\` |`);
    }
  });

  it('names the two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});

describe('docs/detection.md', () => {
  it('has a section for every code', () => {
    const page = read('docs/detection.md');
    for (const code of codes) expect(page).toContain(`\n## ${code}\n`);
  });
});

describe('l10n/bundle.l10n.json', () => {
  it('holds exactly the texts that client and server show', () => {
    const bundle = JSON.parse(read('l10n/bundle.l10n.json')) as Record<string, string>;
    const shown = Array.from(
      speakingSource.matchAll(/l10n\.t\(\s*(['`])((?:(?!\1).|\n)*?)\1/g),
      (match) => match[2] ?? '',
    );
    expect(Object.keys(bundle).toSorted()).toEqual([...new Set(shown)].toSorted());
    for (const [key, value] of Object.entries(bundle)) expect(value).toBe(key);
  });
});
