import { expect } from 'vitest';
import type { Code } from '../../../server/src/protocol/codes.ts';
import { detect } from '../../../server/src/detection/detect.ts';

/** What a finding says and the text it covers. */
export type Covered = readonly [code: Code, text: string];

/** The findings of a text, as the code and the text that each covers. */
export function found(text: string, path = 'file.txt'): Covered[] {
  return detect(path, text).map(({ code, start, end }) => [code, text.slice(start, end)]);
}

/** Asserts that exactly these are found, in this order. */
export function expectFound(text: string, covered: readonly Covered[], path?: string): void {
  expect(found(text, path)).toEqual(covered);
}

/** Asserts that nothing is found. */
export function expectNothing(text: string, path?: string): void {
  expectFound(text, [], path);
}
