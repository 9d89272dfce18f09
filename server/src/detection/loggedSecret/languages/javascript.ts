import type { Language } from './language.ts';
import { base } from './base.ts';
import { dollarBrace, string } from './strings.ts';

/** JavaScript and TypeScript. */
export const javascript: Language = {
  ...base,
  name: 'javascript',
  strings: [string('"'), string("'"), string('`', { multiline: true, interpolation: [dollarBrace] })],
  regexLiterals: true,
  nameStarts: '$#',
  nameParts: '$',
  functionWords: ['function'],
  bareMethods: true,
  lambdaArrows: ['=>'],
  wordOperators: { instanceof: 'compare', in: 'compare', as: 'cast', satisfies: 'cast' },
  transparent: [
    ...base.transparent,
    'String',
    'JSON.stringify',
    'util.inspect',
    'util.format',
    'inspect',
    'Buffer.from',
    'btoa',
    'atob',
    'encodeURIComponent',
    'encodeURI',
    'Object.assign',
    'Object.freeze',
    'Array.of',
    'Error',
    'TypeError',
    'String.raw',
    'chalk.*',
    'pc.*',
    'kleur.*',
    'colors.*',
  ],
  sliceMethods: { slice: 'start-end', substring: 'start-end', substr: 'start-length' },
  sliceFunctions: { take: 'start-length', truncate: 'start-length' },
  printers: [
    'process.stdout.write',
    'process.stderr.write',
    'alert',
    'window.alert',
    'document.write',
    'log',
    'debug',
    'warn',
  ],
  loggers: ['console', 'winston', 'pino', 'bunyan', 'consola', 'signale', 'log4js', 'loglevel', 'reporter'],
  logMethods: [
    ...base.logMethods,
    ...'dir dirxml table group groupcollapsed assert silly http success ready start note box timelog write'.split(
      ' ',
    ),
  ],
};
