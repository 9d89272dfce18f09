import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods } from './callbacks.ts';
import { string } from './strings.ts';

const interpolation = [{ open: '\\(', close: ')' }] as const;

export const swift: Language = {
  ...base,
  name: 'swift',
  strings: [string('"""', { multiline: true, interpolation }), string('"', { interpolation })],
  functionWords: ['func', 'init'],
  loops: { brackets: false, between: ['in'] },
  leadingIf: true,
  nameStarts: '$',
  trailingBlocks: true,
  blockParameters: 'in',
  implicitParameters: ['$0'],
  classWords: ['class', 'struct', 'enum', 'actor'],
  fieldOwners: ['self.'],
  callbacks: methods(-1, {
    nothing: 'forEach contains allSatisfy reduce sink',
    same: 'filter first sorted',
    result: 'map compactMap flatMap',
  }),
  wordOperators: { is: 'compare', as: 'cast' },
  transparent: [
    ...base.transparent,
    ...'String String.init NSString .appending .base64EncodedString Data'.split(' '),
  ],
  inclusiveRanges: ['...'],
  sliceMethods: { prefix: 'count', suffix: 'count' },
  printers: ['print', 'debugPrint', 'dump', 'NSLog', 'os_log', 'Swift.print'],
  logMethods: [...base.logMethods, 'fault'],
};
