import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choicesFor, snippetChoices } from '../../../client/src/snippets/catalogue.ts';
import { snippetsOf } from '../../../client/src/snippets/snippetFile.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';

const fileOf = (name: string) => readFileSync(`snippets/${name}.json`, 'utf8');

describe('the snippets', () => {
  it.each(snippetChoices)(
    '$name stands in its file, and reads the environment only',
    async ({ name, file, languages }) => {
      const body = snippetsOf(fileOf(file)).get(name);
      expect(body).toBeDefined();
      expect(body).toContain('XTOPAY_CLIENT_ID');
      expect(body).toContain('XTOPAY_CLIENT_SECRET');
      expect(await findIn(`a.${languages[0]}`, body ?? '')).toEqual([]);
    },
  );

  it('are all offered', () => {
    const names = new Set(snippetChoices.map(({ name }) => name));
    for (const file of new Set(snippetChoices.map((choice) => choice.file))) {
      for (const name of snippetsOf(fileOf(file)).keys()) expect(names).toContain(name);
    }
  });

  it('put what fits the language first, and leave nothing out', () => {
    for (const [language, first] of [
      ['python', 'Xtopay requests'],
      ['typescriptreact', 'Xtopay Node SDK (TypeScript)'],
      ['javascript', 'Xtopay Node SDK'],
      ['shellscript', 'Xtopay curl'],
      ['dotenv', 'Xtopay environment variables'],
      ['properties', 'Xtopay environment variables'],
    ] as const) {
      expect(choicesFor(language)[0]?.name).toBe(first);
      expect(choicesFor(language)).toHaveLength(snippetChoices.length);
    }
    expect(choicesFor(undefined)).toEqual(snippetChoices);
  });
});
