import { describe, expect, it } from 'vitest';
import { isNotebook, notebookLayers, notebookTexts } from '../../../server/src/detection/layers/notebook.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { expectFound, expectNothing, found } from './expectations.ts';

const fake = fakeCredentials(7);

type Cell = Readonly<Record<string, unknown>>;

function notebook(...cells: Cell[]): string {
  return JSON.stringify(
    { cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 },
    undefined,
    1,
  );
}

function code(lines: readonly string[], outputs: readonly unknown[] = []): Cell {
  return { cell_type: 'code', execution_count: 1, metadata: {}, outputs, source: lines };
}

describe('a notebook', () => {
  it('is found in by the place in its file, in code, text and outputs', () => {
    const [one, two, three] = [fake.secret('live'), fake.id('live'), fake.secret('test')] as const;
    const file = notebook(
      code(
        ['import os\n', `secret = "${one}"\n`],
        [{ output_type: 'stream', name: 'stdout', text: [`id ${two}\n`] }],
      ),
      { cell_type: 'markdown', metadata: {}, source: [`# ${three}`] },
    );
    expectFound(
      file,
      [
        ['live-client-id', two],
        ['live-client-secret', one],
        ['test-client-secret', three],
      ],
      'a.ipynb',
    );
  });

  it('joins what a cell splits over its lines', () => {
    const secret = fake.secret('live');
    const file = notebook(code([`s = ('${secret.slice(0, 30)}'\n`, `     '${secret.slice(30)}')\n`]));
    const start = file.indexOf(`'${secret.slice(0, 30)}'`);
    const end = file.indexOf(`${secret.slice(30)}'`) + secret.slice(30).length + 1;
    expectFound(file, [['live-client-secret', file.slice(start, end)]], 'a.ipynb');
  });

  it('is covered to behind the whole escape of its last quote', () => {
    const secret = fake.secret('live');
    const split = code([`s = ("${secret.slice(0, 30)}"\n`, `     "${secret.slice(30)}")\n`]);
    const file = notebook(
      split,
      code(['import os\n', 'print "%s" % os.environ["XTOPAY_CLIENT_SECRET"], "a"']),
    );
    const last = String.raw`${secret.slice(30)}\"`;
    const literals = file.slice(file.indexOf(String.raw`\"csk_live_`), file.indexOf(last) + last.length);
    expectFound(
      file,
      [
        ['live-client-secret', literals],
        ['logged-secret', String.raw`print \"%s\" % os.environ[\"XTOPAY_CLIENT_SECRET\"], \"a\"`],
      ],
      'a.ipynb',
    );
  });

  it('joins base64 that an output wraps', () => {
    const run = Buffer.from(`A=1\nSECRET=${fake.secret('live')}\n`).toString('base64');
    const lines = run.replaceAll(/(.{60})/g, '$1\n').split(/(?<=\n)/);
    const file = notebook(code(['x'], [{ output_type: 'stream', name: 'stdout', text: lines }]));
    const covered = file.slice(
      file.indexOf(lines[0]?.trim() ?? ''),
      file.indexOf(lines.at(-1) ?? '') + (lines.at(-1)?.length ?? 0),
    );
    expectFound(file, [['live-client-secret', covered]], 'a.ipynb');
  });

  it('is read as one program by what logs the secret', () => {
    const file = notebook(
      code(['import os\n', 's = os.environ["XTOPAY_CLIENT_SECRET"]\n']),
      { cell_type: 'markdown', metadata: {}, source: ['print(s)'] },
      code(['print(s[:8])\n', 'print(f"secret {s}")\n']),
      code([`t = "${fake.secret('live')}"\n`, 'print(t)\n']),
    );
    const written = String.raw`print(f\"secret {s}\")`;
    expect(found(file, 'a.ipynb').filter(([kind]) => kind === 'logged-secret')).toEqual([
      ['logged-secret', written],
      ['logged-secret', 'print(t)'],
    ]);
  });

  it('without a credential is nothing', () => {
    expectNothing(notebook(code(['import os\n', 'os.environ["XTOPAY_CLIENT_SECRET"]\n'])), 'a.ipynb');
    expectNothing('{"cells": [], "nbformat": 4, "cell_type": ', 'a.ipynb');
    expectNothing('{"nbformat": 4, "cell_type": "code", "source": ["unfinished', 'a.ipynb');
  });
});

describe('the texts of a notebook', () => {
  it('know their lines and their way back', () => {
    const file = notebook(code(['a = "\\u00e9"\n', 'b\n']), {
      cell_type: 'markdown',
      metadata: {},
      source: 'one string',
    });
    const texts = [...notebookTexts(file)];
    expect(texts.map(({ text, isCode }) => [text, isCode])).toEqual([
      ['a = "\\u00e9"\nb\n', true],
      ['one string', false],
    ]);
    for (const { text, offsetInFile } of texts) {
      for (const [offset, character] of Array.from(text).entries()) {
        if (/[a-z]/.test(character)) expect(file[offsetInFile(offset)]).toBe(character);
      }
    }
  });

  const around = (source: string) =>
    `{"cells": [{"cell_type": "code", "metadata": {}, "source": ${source}}]}`;
  const texts = (file: string) => [...notebookTexts(file)].map(({ text }) => text);

  it('are none of a file that is no notebook', () => {
    for (const file of ['{"cells": [{"source": ["a"]}]}', '{"cell_type": "code", "source": ["a"]}', '']) {
      expect(isNotebook(file)).toBe(false);
      expect(texts(file)).toEqual([]);
    }
    expect(isNotebook(around('[]'))).toBe(true);
  });

  it('are one string, or a list of them', () => {
    expect(texts(around('"a"'))).toEqual(['a']);
    expect(texts(around('"a", "b": "c"'))).toEqual(['a']);
    expect(texts(around('["a", "b"]'))).toEqual(['ab']);
    expect(texts(around('[\n\t"a" ,\r\n "b"\n]'))).toEqual(['ab']);
    expect(texts(around('["a" "b"]'))).toEqual(['a']);
    expect(texts(around('["a", 5, "b"]'))).toEqual(['a']);
    for (const none of ['[]', '5', '{"a": "b"}', '[["a"]]']) expect(texts(around(none))).toEqual([]);
  });

  it('end where the file does', () => {
    const file = around('["ab');
    const cut = file.slice(0, file.indexOf('ab') + 2);
    const [text] = [...notebookTexts(cut)];
    expect(text?.text).toBe('ab');
    expect(text?.offsetInFile(1)).toBe(cut.length - 1);
    expect(texts(`${cut}", `)).toEqual(['ab']);
    expect(texts(`${cut}\\`)).toEqual(['ab']);
  });

  it('are without the escapes of JSON, each character at the place of its own', () => {
    const written = String.raw`\"\\\/\n\t\r\b\f\u0041z`;
    const file = around(`["${written}"]`);
    const [text] = [...notebookTexts(file)];
    expect(text?.text).toBe('"\\/\n\t\r\b\fAz');
    const from = file.indexOf(written);
    expect(Array.from({ length: 11 }, (_, at) => (text?.offsetInFile(at) ?? 0) - from)).toEqual([
      0, 2, 4, 6, 8, 10, 12, 14, 16, 22, 23,
    ]);
    expect(file[text?.offsetInFile(10) ?? 0]).toBe('"');
    expect(file.slice(text?.start, text?.end)).toBe(`"${written}"`);
  });

  it('stand in sources and in outputs of text', () => {
    for (const key of ['source', 'text', 'text/plain', 'text/html', 'application/json', 'traceback']) {
      expect(texts(`{"cells": 0, "cell_type": "code", "${key}" \n: ["a"]}`), key).toEqual(['a']);
    }
    for (const key of ['sources', 'image/png', 'name', 'text/']) {
      expect(texts(`{"cells": 0, "cell_type": "code", "${key}": ["a"]}`), key).toEqual([]);
    }
  });

  it('are code where the cell before says so, and where they are a source', () => {
    const isCode = (file: string) => [...notebookTexts(file)].map((text) => text.isCode);
    expect(isCode('"cell_type": "code", "cells", "source": "a", "text": "b"')).toEqual([true, false]);
    expect(isCode('"cell_type" : \n"code", "cells", "source": "a"')).toEqual([true]);
    expect(isCode('"cell_type": "raw", "cells", "source": "a", "cell_type": "code"')).toEqual([false]);
    expect(isCode('"source": "a", "cells", "cell_type": "code"')).toEqual([false]);
  });

  it('are layers of no encoding', () => {
    const file = around('["a\\n",\n"bc"]');
    const [layer] = notebookLayers(file);
    const place = layer?.placeOf(1, 3);
    expect(file.slice(place?.start, place?.end)).toBe('\\n",\n"b');
    expect(place?.encodings).toEqual([]);
    expect(layer?.isNew(0, 1)).toBe(true);
    expect(layer?.depth).toBe(0);
  });
});
