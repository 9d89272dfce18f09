import { asyncProperty, assert } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/detection/detect.ts';
import { fixAll } from '../../../../server/src/fixes/fixAll.ts';
import { replaceByEnvironment } from '../../../../server/src/fixes/replaceByEnvironment.ts';
import { applied } from '../applied.ts';
import { fragments } from './fragments.ts';
import { checkOf } from './parsers.ts';
import { textsOf } from './textsOf.ts';

/** In milliseconds, for machines that are busy with much else. */
const patience = 180_000;

describe.each(fragments)('all of $path', (fragment) => {
  const { path, keepsSome = false } = fragment;
  const texts = textsOf(fragment);

  it(
    'parses when it is replaced, and holds nothing more that could be',
    async () => {
      const parses = checkOf(path);
      await assert(
        asyncProperty(texts, async (text) => {
          const findings = detect(path, text);
          const fix = fixAll(text, path, undefined, findings);
          const replaced = fix === undefined ? text : applied(text, fix);
          const left = detect(path, replaced);
          const replaceable = left.filter(
            (finding) =>
              replaceByEnvironment({
                path,
                languageId: undefined,
                text: replaced,
                finding,
                findings: left,
              }) !== undefined,
          );
          expect(replaceable).toEqual([]);
          const credentials = left.filter(({ code }) => /client-(?:id|secret)$|basic-auth$/.test(code));
          expect(keepsSome ? [] : credentials).toEqual([]);
          expect(await parses?.(text), 'before').toBe(true);
          expect(await parses?.(replaced), replaced).toBe(true);
        }),
        { numRuns: 25 },
      );
    },
    patience,
  );
});
