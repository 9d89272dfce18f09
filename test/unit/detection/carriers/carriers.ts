import * as fc from 'fast-check';
import * as as from '../../../corpus/encodings.ts';
import { type Credential, pair, token } from './credentials.ts';

/** A text and the span in it that must be reported. */
export interface Carried {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but characters of a token or of an encoded run, so that it can be cut into literals. */
  readonly isRun: boolean;
}

export interface Specimen extends Carried {
  readonly credential: Credential;
  /** How it was made, for the message of a failure. */
  readonly steps: readonly string[];
}

/** `depth`: how many of the three levels of decoding it takes to undo it. */
type Step = readonly [name: string, apply: (carried: Carried) => Carried, depth: number];

const deepest = 3;

const asRun = (text: string): Carried => ({ text, start: 0, end: text.length, isRun: true });

function runEncoding(name: string, encode: (text: string) => string, depth = 1): Step {
  return [name, ({ text }) => asRun(encode(text)), depth];
}

/** Each character is encoded by itself, so the span keeps its edges. */
function characterEncoding(name: string, write: (code: number) => string): Step {
  const encode = (text: string) => as.characters(text, write);
  return [
    name,
    ({ text, start, end }) => {
      const before = encode(text.slice(0, start));
      const inside = encode(text.slice(start, end));
      const whole = before + inside + encode(text.slice(end));
      return { text: whole, start: before.length, end: before.length + inside.length, isRun: false };
    },
    1,
  ];
}

const upperX = (code: number) => as.xEscape(code).toUpperCase().replace('X', 'x');
const upperU = (code: number) => as.uEscape(code).toUpperCase().replace('U', 'u');

const runEncodings: readonly Step[] = [
  runEncoding('base64', as.base64),
  runEncoding('unpadded base64', (text) => as.unpadded(as.base64(text))),
  runEncoding('URL-safe base64', as.base64url),
  runEncoding('padded URL-safe base64', as.base64urlPadded),
  runEncoding('base64 of UTF-16LE', as.base64OfUtf16, 2),
  runEncoding('base64 of UTF-16BE', (text) => as.utf16be(text).toString('base64'), 2),
  runEncoding('base64 of UTF-16LE with BOM', (text) => as.base64OfUtf16(`\uFEFF${text}`), 2),
  runEncoding('hex', as.hex),
  runEncoding('upper-case hex', (text) => as.hex(text).toUpperCase()),
];

const characterEncodings: readonly Step[] = [
  characterEncoding('percent', as.percent),
  characterEncoding('lower-case percent', as.percentLower),
  characterEncoding('\\x', as.xEscape),
  characterEncoding('upper-case \\x', upperX),
  characterEncoding('\\u', as.uEscape),
  characterEncoding('upper-case \\u', upperU),
  characterEncoding('\\u{}', as.uBraces),
  characterEncoding('decimal entities', as.decimalEntity),
  characterEncoding('hex entities', as.hexEntity),
];

const joints = [' + ', '+', ' +\n  ', '\n  + ', ' . ', ' ', '\n    ', ' \\\n  '];
const quotes = ['"', "'", '`'];

/** Cut into literals; the span goes from the first quote to the last. */
const split: fc.Arbitrary<Step> = fc
  .record({
    joint: fc.constantFrom(...joints),
    quote: fc.constantFrom(...quotes),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
  })
  .map(
    ({ joint, quote, cuts }): Step => [
      'split',
      (carried) => {
        if (!carried.isRun) return carried;
        const last = carried.text.length - 1;
        const places = [...new Set(cuts.map((cut) => 1 + Math.floor(cut * (last - 1))))].toSorted(
          (a, b) => a - b,
        );
        const edges = [0, ...places, carried.text.length];
        const pieces = edges.slice(1).map((end, at) => carried.text.slice(edges[at], end));
        return { ...asRun(pieces.map((piece) => quote + piece + quote).join(joint)), isRun: false };
      },
      1,
    ],
  );

const befores = [
  's=',
  's: ',
  '{"s":"',
  '<s>',
  '(',
  'key=',
  'some words, and then ',
  '\n\t',
  "'",
  '[',
  '@',
  'a,',
  'export S=',
];
const afters = ['', '\n', ' ', '"}', '</s>', ')', ';', "'", ', ', '.', ']', '"', '&x=1', ' # why'];

/** Text around, as it stands in files; nothing of it belongs to the span. */
const surrounded: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...befores), fc.constantFrom(...afters))
  .map(
    ([before, after]): Step => [
      `between ${JSON.stringify(before)} and ${JSON.stringify(after)}`,
      (carried) => ({ ...surround(carried, before, after), isRun: false }),
      0,
    ],
  );

/** Literals are not put into quotes once more: brackets take their place. */
export function surround<T extends Carried>(carried: T, before: string, after: string): T {
  const bare = /^["'`]/.test(carried.text);
  const start = bare ? before.replace(/["'`]$/, '(') : before;
  const text = start + carried.text + (bare ? after.replace(/^["'`]/, ')') : after);
  return { ...carried, text, start: start.length + carried.start, end: start.length + carried.end };
}

const encoding: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...runEncodings) },
  { weight: 4, arbitrary: fc.constantFrom(...characterEncodings) },
  { weight: 1, arbitrary: split },
);

/** Encodings with text around or not, as many as can be undone. */
function layers(depth: number): fc.Arbitrary<readonly Step[]> {
  const layer = fc
    .tuple(fc.option(surrounded, { nil: undefined, freq: 2 }), encoding)
    .map(([around, encode]) => (around ? [around, encode] : [encode]));
  return fc.array(layer, { maxLength: depth }).map((all) => {
    const steps: Step[] = [];
    let left = depth;
    for (const each of all) {
      left -= each.reduce((sum, [, , cost]) => sum + cost, 0);
      if (left < 0) break;
      steps.push(...each);
    }
    return steps;
  });
}

function carry(credential: Credential, first: Carried, steps: readonly Step[]): Specimen {
  const carried = steps.reduce((before, [, apply]) => apply(before), first);
  return { ...carried, credential, steps: steps.map(([name]) => name) };
}

const carriedToken = fc
  .tuple(token, layers(deepest))
  .map(([credential, steps]) => carry(credential, asRun(credential.value), steps));

const carriedPair = fc
  .tuple(pair, layers(deepest - 1))
  .map(([credential, steps]) => carry(credential, asRun(as.base64(credential.value)), steps));

/** A credential under up to three encodings. */
export const specimen: fc.Arbitrary<Specimen> = fc.oneof(
  { weight: 5, arbitrary: carriedToken },
  { weight: 1, arbitrary: carriedPair },
);

/** A token of which some characters are encoded, its first underscore always. */
export const partlyEncoded: fc.Arbitrary<Specimen> = fc
  .tuple(
    token,
    fc.constantFrom(
      as.percent,
      as.percentLower,
      as.xEscape,
      as.uEscape,
      as.uBraces,
      as.decimalEntity,
      as.hexEntity,
    ),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 11 }),
  )
  .map(([credential, write, pattern]) => {
    const which = (_: string, at: number) => at === 3 || pattern[at % pattern.length] === true;
    const text = as.characters(credential.value, write, which);
    return { ...asRun(text), credential, steps: ['partly encoded'] };
  });

/** A token cut into literals, its characters plain, all escaped, or the underscores only. */
export const cutIntoLiterals: fc.Arbitrary<Specimen> = fc
  .tuple(
    token,
    split,
    fc.constantFrom(undefined, as.xEscape, as.uEscape, as.uBraces, as.percent),
    fc.boolean(),
  )
  .map(([credential, cut, write, all]) => {
    const [name, apply] = cut;
    const { text } = apply(asRun(credential.value));
    const isBody = (character: string) => /[A-Za-z0-9_]/.test(character);
    // The literals are escaped piece by piece; what joins them stays as it is.
    const written = write
      ? text.replace(/(["'`])(\w+)\1/g, (_, quote: string, piece: string) => {
          const which = all ? isBody : as.underscores;
          return quote + as.characters(piece, write, which) + quote;
        })
      : text;
    return { ...asRun(written), isRun: false, credential, steps: [name, write ? 'escaped' : 'plain'] };
  });
