import type { Language } from './language.ts';
import { methods } from './callbacks.ts';
import { kotlin } from './java.ts';

/** As Kotlin, which took much from it. What an interpolator such as `s` makes of a string is made of all strings. */
export const scala: Language = {
  ...kotlin,
  name: 'scala',
  functionWords: ['def', 'class', 'object', 'trait'],
  loops: { brackets: true, between: ['<-'] },
  lambdaArrows: ['=>'],
  blockParameters: 'none',
  implicitParameters: ['_'],
  callbacks: methods(-1, { nothing: 'foreach', same: 'filter', result: 'map' }),
  classWords: ['class', 'object', 'trait'],
  wordOperators: {},
  transparent: [...kotlin.transparent, 'Some', 'Option', 'Seq', 'List', 'Map'],
  sliceMethods: { ...kotlin.sliceMethods, takeRight: 'count' },
  printers: [...kotlin.printers, 'Console.println', 'Console.err.println', 'printf', 'pprint'],
};
