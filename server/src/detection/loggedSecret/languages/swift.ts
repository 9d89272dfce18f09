import type { Language } from './language.ts';
import { base } from './base.ts';
import { string } from './strings.ts';

const interpolation = [{ open: '\\(', close: ')', doubledIsLiteral: false }] as const;

export const swift: Language = {
  ...base,
  name: 'swift',
  strings: [string('"""', { multiline: true, interpolation }), string('"', { interpolation })],
  functionWords: ['func', 'init'],
  loops: { brackets: false, between: ['in'] },
  leadingIf: true,
  trailingBlocks: true,
  wordOperators: { is: 'compare', as: 'cast' },
  transparent: [
    ...base.transparent,
    ...'String String.init NSString .appending .base64EncodedString Data'.split(' '),
  ],
  inclusiveRanges: ['...'],
  sliceMethods: { prefix: 'count', suffix: 'count' },
  printers: ['print', 'debugPrint', 'dump', 'NSLog', 'os_log', 'Swift.print'],
  loggers: ['os_log'],
  logMethods: [...base.logMethods, 'fault'],
};
