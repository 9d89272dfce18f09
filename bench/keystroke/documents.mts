import { codeText } from './texts.mts';

/** A document that is typed into. */
export interface Typed {
  readonly size: string;
  readonly kind: string;
  readonly uri: string;
  readonly text: string;
  readonly secrets: number;
}

const sizes = [
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
  ['5 MB', 5_000_000],
] as const;

const kinds = [
  { kind: 'clean', extension: 'ts', secrets: 0 },
  { kind: '20 findings in code', extension: 'ts', secrets: 20 },
  { kind: '20 findings in text', extension: 'txt', secrets: 20 },
] as const;

/** Every size of every kind, the smallest first. */
export function typedDocuments(): readonly Typed[] {
  return sizes.flatMap(([size, length]) =>
    kinds.map(({ kind, extension, secrets }) => ({
      size,
      kind,
      uri: `file:///bench/${length}-${secrets}.${extension}`,
      text: codeText(length + secrets, length, secrets),
      secrets,
    })),
  );
}

/** Places where something is typed: twenty characters in a line, then in another. */
export function* places(text: string, count: number): Generator<{ line: number; character: number }> {
  const lines = text.split('\n').length - 1;
  for (let index = 0; index < count; index++) {
    yield { line: (Math.floor(index / 20) * 7919 + 13) % lines, character: index % 20 };
  }
}
