import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods } from './callbacks.ts';
import { dollarBrace, string } from './strings.ts';

const interpolated = { interpolation: [dollarBrace], bareDollar: true };

export const dart: Language = {
  ...base,
  name: 'dart',
  strings: [
    string('"""', { multiline: true, ...interpolated }),
    string("'''", { multiline: true, ...interpolated }),
    string('"', interpolated),
    string("'", interpolated),
  ],
  bareMethods: true,
  lambdaArrows: ['=>'],
  wordOperators: { is: 'compare', as: 'cast' },
  callbacks: methods(-1, {
    nothing: 'forEach any every fold listen',
    same: 'where firstWhere',
    result: 'map expand then',
  }),
  classWords: ['class', 'mixin', 'enum', 'extension'],
  transparent: [...base.transparent, 'Exception', 'StateError', 'base64Encode', 'utf8.encode', 'jsonEncode'],
  sliceMethods: { substring: 'start-end' },
  printers: [
    ...'print debugPrint stdout.write stdout.writeln stderr.write stderr.writeln'.split(' '),
    ...'log developer.log'.split(' '),
  ],
  logMethods: [...base.logMethods, ...'config fine finer finest severe shout d i w e t f'.split(' ')],
};
