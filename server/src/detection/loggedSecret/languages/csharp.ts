import type { Language } from './language.ts';
import { base } from './base.ts';
import { methods, taking } from './callbacks.ts';
import { brace, string } from './strings.ts';

export const csharp: Language = {
  ...base,
  name: 'csharp',
  strings: [
    string('$"""', { close: '"""', escape: 'none', multiline: true, interpolation: [brace] }),
    string('"""', { escape: 'none', multiline: true }),
    string('$@"', { close: '"', escape: 'double', multiline: true, interpolation: [brace] }),
    string('@$"', { close: '"', escape: 'double', multiline: true, interpolation: [brace] }),
    string('$"', { close: '"', interpolation: [brace] }),
    string('@"', { close: '"', escape: 'double', multiline: true }),
    string('"'),
  ],
  characterLiterals: true,
  nameStarts: '@',
  bareMethods: true,
  lambdaArrows: ['=>'],
  wordOperators: { is: 'compare', as: 'cast' },
  transparent: [
    ...base.transparent,
    ...'string.Format String.Format string.Concat String.Concat string.Join String.Join Convert.ToString'.split(
      ' ',
    ),
    ...'Convert.ToBase64String Encoding.UTF8.GetBytes Encoding.ASCII.GetBytes Encoding.UTF8.GetString'.split(
      ' ',
    ),
    ...'JsonSerializer.Serialize JsonConvert.SerializeObject StringBuilder .Append FormattableString.Invariant'.split(
      ' ',
    ),
    ...'Exception InvalidOperationException ArgumentException Uri.EscapeDataString Escape Markup.Escape'.split(
      ' ',
    ),
  ],
  classWords: ['class', 'struct', 'record'],
  callbacks: {
    ...methods(0, {
      nothing: 'ForEach ForEachAsync Any All ContinueWith Subscribe',
      same: 'Where OrderBy First FirstOrDefault Single Do Tap',
      result: 'Select SelectMany Map Bind Then',
    }),
    'Array.ForEach': taking(1, 0, 'nothing'),
    'Parallel.ForEach': taking(1, 0, 'nothing'),
    'Parallel.ForEachAsync': taking(1, 0, 'nothing'),
  },
  sliceMethods: {
    Substring: 'start-length',
    Remove: 'count',
    Take: 'count',
    Slice: 'start-length',
    AsSpan: 'start-length',
  },
  printers: [
    ...'Console.Write Console.WriteLine Console.Out.Write Console.Out.WriteLine Console.Error.Write Console.Error.WriteLine'.split(
      ' ',
    ),
    ...'Console.Out.WriteLineAsync Console.Error.WriteLineAsync Debug.Write Debug.WriteLine Debug.Print Trace.Write'.split(
      ' ',
    ),
    ...'Trace.WriteLine Trace.TraceInformation Trace.TraceWarning Trace.TraceError EventLog.WriteEntry Debug.LogFormat'.split(
      ' ',
    ),
    ...'Debug.Log Debug.LogWarning Debug.LogError AnsiConsole.WriteLine AnsiConsole.MarkupLine AnsiConsole.Write'.split(
      ' ',
    ),
    ...'System.Console.WriteLine System.Console.Write System.Diagnostics.Debug.WriteLine'.split(' '),
  ],
  loggers: ['Serilog', 'NLog'],
  logMethods: [
    ...base.logMethods,
    ...'loginformation logwarning logerror logdebug logtrace logcritical information verbose forcontext write'.split(
      ' ',
    ),
  ],
};
