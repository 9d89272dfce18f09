import type { Language } from './language.ts';
import { base } from './base.ts';
import { string } from './strings.ts';

const standardStreams = ['os.Stdout', 'os.Stderr', 'log.Writer()', 'color.Output', 'color.Error'];

export const go: Language = {
  ...base,
  name: 'go',
  strings: [string('"'), string('`', { escape: 'none', multiline: true })],
  characterLiterals: true,
  groupWords: ['var', 'const', 'import', 'type'],
  functionWords: ['func'],
  loops: { brackets: false, between: ['range'] },
  listTargets: true,
  classWords: [],
  transparent: [
    ...base.transparent,
    ...'string fmt.Sprint fmt.Sprintf fmt.Sprintln fmt.Errorf fmt.Append fmt.Appendf errors.New errors.Errorf'.split(
      ' ',
    ),
    ...'strings.TrimSpace strings.Trim strings.TrimPrefix strings.TrimSuffix strings.TrimRight strings.TrimLeft strings.ToUpper'.split(
      ' ',
    ),
    ...'strings.ToLower strings.Join strings.Clone strconv.Quote cmp.Or url.QueryEscape hex.EncodeToString'.split(
      ' ',
    ),
    ...'.EncodeToString slog.String slog.Any zap.String zap.Any zap.ByteString zap.Stringp json.Marshal'.split(
      ' ',
    ),
    ...'color.RedString color.GreenString color.YellowString color.BlueString logrus.Fields log.Fields map[string]string gin.H'.split(
      ' ',
    ),
  ],
  printers: [
    ...'fmt.Print fmt.Printf fmt.Println print println spew.Dump pp.Println pp.Print pretty.Println'.split(
      ' ',
    ),
    ...'os.Stdout.WriteString os.Stderr.WriteString os.Stdout.Write os.Stderr.Write'.split(' '),
  ],
  streamPrinters: {
    'fmt.Fprint': standardStreams,
    'fmt.Fprintf': standardStreams,
    'fmt.Fprintln': standardStreams,
    'io.WriteString': standardStreams,
    'spew.Fdump': standardStreams,
  },
  loggers: [
    't',
    'b',
    'slog',
    'zap',
    'sugar',
    'sugared',
    'zerolog',
    'logrus',
    'glog',
    'klog',
    'l',
    'lg',
    'zlog',
    'color',
    'pterm',
  ],
  logMethods: [
    ...base.logMethods,
    ...'logf skipf skip print printf println msg msgf output infocontext warncontext errorcontext debugcontext logattrs dpanic infos errors'.split(
      ' ',
    ),
  ],
};
