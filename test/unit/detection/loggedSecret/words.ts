/** The words that each language must know, for words.test.ts. */
export interface Words {
  /** Reads the secret. */
  readonly secret: string;
  /** Prints what stands for `…`. */
  readonly shown: string;
  /** `printer(secret)` prints. */
  readonly printers: string;
  /** `word secret` prints. */
  readonly words?: string;
  /** `logger.info(secret)` logs. */
  readonly loggers?: string;
  /** `logger.method(secret)` logs, besides the {@link logMethods} of all. */
  readonly methods?: string;
  /** `word(secret)`, or `x.word(secret)` where it begins with a dot, still is the secret. */
  readonly whole: string;
  /** `stream(end, secret)` prints. */
  readonly streams?: string;
  readonly ends?: string;
}

export const languages: Readonly<Record<string, Words>> = {
  ts: {
    secret: 'process.env.XTOPAY_CLIENT_SECRET',
    shown: 'console.log(…)',
    printers:
      'process.stdout.write process.stderr.write alert window.alert document.write log debug warn ' +
      'logDebug logInfo logWarn logWarning logError logMessage',
    loggers: 'console winston pino bunyan consola signale log4js loglevel reporter core',
    methods: 'dir dirxml table group groupcollapsed silly http success ready start note box timelog write',
    whole:
      'String JSON.stringify util.inspect util.format inspect Buffer.from btoa atob encodeURIComponent ' +
      'encodeURI Object.assign Object.freeze Array.of Array.from Object.values Object.entries Promise.resolve ' +
      'Promise.all Set Map Error TypeError String.raw chalk.red pc.red kleur.red colors.red',
  },
  py: {
    secret: 'os.environ["XTOPAY_CLIENT_SECRET"]',
    shown: 'print(…)',
    printers:
      'print pprint pp pprint.pprint pprint.pp rprint rich.print sys.stdout.write sys.stderr.write ' +
      'sys.exit click.echo click.secho typer.echo typer.secho st.write st.text st.code tqdm.write ' +
      'warnings.warn log',
    words: 'print',
    loggers: 'logging structlog loguru console stdout stderr _LOGGER LOG',
    methods: 'msg print success write writelines rule',
    whole:
      'str repr ascii bytes bytearray format dict list tuple set vars sorted print_r json.dumps ' +
      'pformat pprint.pformat base64.b64encode b64encode base64.b64decode base64.urlsafe_b64encode ' +
      'base64.standard_b64encode binascii.hexlify quote urllib.parse.quote quote_plus shlex.quote cast ' +
      'typing.cast Exception ValueError RuntimeError KeyError click.style colored termcolor.colored ' +
      'textwrap.dedent dedent textwrap.indent',
  },
  go: {
    secret: 'os.Getenv("XTOPAY_CLIENT_SECRET")',
    shown: 'fmt.Println(…)',
    printers:
      'fmt.Print fmt.Printf fmt.Println print println spew.Dump pp.Println pp.Print pretty.Println ' +
      'os.Stdout.WriteString os.Stderr.WriteString os.Stdout.Write os.Stderr.Write',
    loggers: 't b slog zap sugar sugared zerolog logrus glog klog l lg zlog color pterm',
    methods:
      'logf skipf skip print printf println msg msgf output infocontext warncontext errorcontext ' +
      'debugcontext logattrs dpanic infos errors',
    whole:
      'string fmt.Sprint fmt.Sprintf fmt.Sprintln fmt.Errorf fmt.Append fmt.Appendf errors.New ' +
      'errors.Errorf strings.TrimSpace strings.Trim strings.TrimPrefix strings.TrimSuffix ' +
      'strings.TrimRight strings.TrimLeft strings.ToUpper strings.ToLower strings.Join strings.Clone ' +
      'strconv.Quote cmp.Or url.QueryEscape hex.EncodeToString .EncodeToString slog.String slog.Any ' +
      'zap.String zap.Any zap.ByteString zap.Stringp json.Marshal color.RedString color.GreenString ' +
      'color.YellowString color.BlueString logrus.Fields log.Fields map[string]string gin.H',
    streams: 'fmt.Fprint fmt.Fprintf fmt.Fprintln io.WriteString spew.Fdump',
    ends: 'os.Stdout os.Stderr log.Writer() color.Output color.Error',
  },
  rb: {
    secret: 'ENV["XTOPAY_CLIENT_SECRET"]',
    shown: 'puts(…)',
    printers:
      'puts p pp print printf putc warn ap abort $stdout.puts $stdout.print $stdout.write $stderr.puts ' +
      '$stderr.print $stderr.write STDOUT.puts STDOUT.print STDOUT.write STDERR.puts STDERR.print ' +
      'STDERR.write Kernel.puts Kernel.warn $stdout.printf $stderr.printf STDOUT.printf STDERR.printf',
    words:
      'puts p pp print printf warn ap abort $stdout.puts $stdout.print $stdout.write $stderr.puts ' +
      '$stderr.print $stderr.write STDOUT.puts STDOUT.print STDOUT.write STDERR.puts STDERR.print ' +
      'STDERR.write $stdout.printf $stderr.printf STDOUT.printf STDERR.printf',
    methods: 'unknown add tagged',
    whole: 'String format sprintf Array .strict_encode64 .encode64 .urlsafe_encode64 .to_json .dump',
  },
  php: {
    secret: 'getenv("XTOPAY_CLIENT_SECRET")',
    shown: 'var_dump(…)',
    printers:
      'var_dump printf vprintf print_r var_export error_log dump dd ray trigger_error syslog ' +
      'debug_zval_refcount logger die exit wp_die WP_CLI::log WP_CLI::line WP_CLI::success ' +
      'WP_CLI::warning WP_CLI::error echo print $this->info $this->line $this->warn $this->error ' +
      '$this->comment $output->writeln $output->write $io->text $io->writeln $this->output->writeln ' +
      '$io->success $io->note',
    words: 'echo print <?= die exit',
    loggers: 'Log logger monolog log',
    methods: 'write addinfo adddebug adderror addwarning',
    whole:
      'sprintf vsprintf strval trim ltrim rtrim chop strtoupper strtolower ucfirst implode join ' +
      'json_encode serialize print_r var_export base64_encode base64_decode bin2hex urlencode ' +
      'rawurlencode htmlspecialchars htmlentities nl2br compact array_merge str_pad addslashes array ' +
      'collect Exception RuntimeException strrev utf8_encode',
    streams: 'fwrite fputs fprintf file_put_contents',
    ends: 'STDOUT STDERR "php://stdout" "php://stderr" "php://output"',
  },
  java: {
    secret: 'System.getenv("XTOPAY_CLIENT_SECRET")',
    shown: 'System.out.println(…)',
    printers:
      'System.out.println System.out.print System.out.printf System.out.format System.out.write ' +
      'System.err.println System.err.print System.err.printf System.err.format IO.println IO.print ' +
      'System.console.printf System.console.format System.console.writer.println Log.d Log.i Log.e ' +
      'Log.w Log.v Log.wtf',
    loggers: 'slf4j LoggerFactory LogManager flogger Timber',
    methods: 'config fine finer finest severe logp addkeyvalue throwing entering exiting d i e w v wtf',
    whole:
      'String String.valueOf String.format String.join Objects.toString Objects.requireNonNull ' +
      'Optional.of Optional.ofNullable StringBuilder StringBuffer .append MessageFormat.format List.of ' +
      'Map.of Arrays.toString Arrays.asList Exception RuntimeException IllegalStateException ' +
      'IllegalArgumentException .encodeToString kv keyValue StructuredArguments.kv ' +
      'StructuredArguments.value',
  },
  kt: {
    secret: 'System.getenv("XTOPAY_CLIENT_SECRET")',
    shown: 'println(…)',
    printers:
      'System.out.println System.out.print System.out.printf System.out.format System.out.write ' +
      'System.err.println System.err.print System.err.printf System.err.format IO.println IO.print ' +
      'System.console.printf System.console.format System.console.writer.println Log.d Log.i Log.e ' +
      'Log.w Log.v Log.wtf println print',
    loggers: 'slf4j LoggerFactory LogManager flogger Timber',
    methods: 'config fine finer finest severe logp addkeyvalue throwing entering exiting d i e w v wtf',
    whole:
      'String String.valueOf String.format String.join Objects.toString Objects.requireNonNull ' +
      'Optional.of Optional.ofNullable StringBuilder StringBuffer .append MessageFormat.format List.of ' +
      'Map.of Arrays.toString Arrays.asList Exception RuntimeException IllegalStateException ' +
      'IllegalArgumentException .encodeToString kv keyValue StructuredArguments.kv ' +
      'StructuredArguments.value listOf listOfNotNull setOf arrayOf mapOf sequenceOf',
  },
  cs: {
    secret: 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")',
    shown: 'Console.WriteLine(…)',
    printers:
      'Console.Write Console.WriteLine Console.Out.Write Console.Out.WriteLine Console.Error.Write ' +
      'Console.Error.WriteLine Console.Out.WriteLineAsync Console.Error.WriteLineAsync Debug.Write ' +
      'Debug.WriteLine Debug.Print Trace.Write Trace.WriteLine Trace.TraceInformation ' +
      'Trace.TraceWarning Trace.TraceError EventLog.WriteEntry Debug.LogFormat Debug.Log ' +
      'Debug.LogWarning Debug.LogError AnsiConsole.WriteLine AnsiConsole.MarkupLine AnsiConsole.Write ' +
      'System.Console.WriteLine System.Console.Write System.Diagnostics.Debug.WriteLine',
    loggers: '_log Serilog NLog',
    methods: 'loginformation logwarning logerror logdebug logtrace logcritical information forcontext write',
    whole:
      'string.Format String.Format string.Concat String.Concat string.Join String.Join ' +
      'Convert.ToString Convert.ToBase64String Encoding.UTF8.GetBytes Encoding.ASCII.GetBytes ' +
      'Encoding.UTF8.GetString JsonSerializer.Serialize JsonConvert.SerializeObject StringBuilder ' +
      '.Append FormattableString.Invariant Exception InvalidOperationException ArgumentException ' +
      'Uri.EscapeDataString Escape Markup.Escape',
  },
  rs: {
    secret: 'env::var("XTOPAY_CLIENT_SECRET")',
    shown: 'println!("{}", …)',
    printers:
      'println! print! eprintln! eprint! dbg! std::println! std::eprintln! panic! unreachable! todo! ' +
      'trace! log::trace! tracing::trace! debug! log::debug! tracing::debug! info! log::info! ' +
      'tracing::info! warn! log::warn! tracing::warn! error! log::error! tracing::error! log! ' +
      'log::log! tracing::log! event! log::event! tracing::event! slog::info! slog::debug! slog::warn! ' +
      'slog::error! defmt::info! cargo_warning!',
    whole:
      'format! concat! Some Ok Err String::from String::from_utf8 String::from_utf8_lossy std::format! ' +
      'anyhow! .encode .context eyre! Box::new Arc::new Rc::new Cow::from vec! json! serde_json::json! ' +
      'Secret::new',
    streams: 'writeln! write!',
    ends: 'stdout stderr io::stdout() io::stderr() std::io::stdout() std::io::stderr() handle out lock',
  },
  swift: {
    secret: 'getenv("XTOPAY_CLIENT_SECRET")',
    shown: 'print(…)',
    printers: 'print debugPrint dump NSLog os_log Swift.print',
    loggers: 'os_log',
    methods: 'fault',
    whole: 'String String.init NSString .appending .base64EncodedString Data',
  },
  ps1: {
    secret: '$env:XTOPAY_CLIENT_SECRET',
    shown: 'Write-Host (…)',
    printers:
      '[Console]::WriteLine [Console]::Write [System.Console]::WriteLine [Console]::Error.WriteLine ' +
      '$Host.UI.WriteLine $host.UI.WriteLine',
    words:
      'Write-Host Write-Output Write-Verbose Write-Debug Write-Information Write-Warning Write-Error ' +
      'Write-Log echo Out-Host Out-Default write',
    whole: 'string.Format String.Format ToBase64String GetBytes Write-Output',
  },
};

export const logMethods =
  'log info infof infow infoln warn warnf warnw warnln warning warningf warningln error errorf ' +
  'errorw errorln debug debugf debugw debugln trace tracef fatal fatalf fatalw fatalln critical ' +
  'exception notice verbose emergency alert panic panicf panicln';

/** `word("XTOPAY_CLIENT_SECRET")` gives the secret. */
export const getters =
  'env getenv getenvironmentvariable lookupenv requireenv requiredenv mustgetenv mustenv getenvor ' +
  'getenvorthrow readenv fetchenv loadenv envvar getenvvar secureenv var varos get getordefault ' +
  'getorelse getorthrow getorfail getrequired fetch getproperty getstring getsecret getsecretstring ' +
  'getvalue getrequiredvalue value config secret definesecret optionenv string dig pop setdefault ' +
  'envordefault str';

/** `secret.word()` still is the secret. */
export const wholeMethods =
  'tostring tostr tos str string trim trimstart trimend strip lstrip rstrip chomp chop trimindent ' +
  'touppercase tolowercase toupper tolower upper lower upcase downcase capitalize normalize valueof ' +
  'padstart padend ljust rjust center tolocaleuppercase tolocalelowercase tostringlossy intostring ' +
  'todisplaystring inspect dump freeze dup clone cloned copied toowned intoowned asstr asref ' +
  'asderef asdebug asbytes asmut into tobytes asslice intobytes debugdescription description ' +
  'uppercased lowercased reversed reverse lines display tochararray bytes chars iter collect unwrap ' +
  'expect unwrapor unwrapordefault unwraporelse ok okor okorelse orelse orelsethrow orelseget ' +
  'getorelse getorthrow ifempty ifblank orempty takeif presence value get exposesecret ' +
  'getsecretvalue force reveal peek await then result encode decode encodetostring encodebytes btoa ' +
  'tobase64 base64encode hex';

/** `word.XTOPAY_CLIENT_SECRET` is a text about the secret. */
export const listsOfTexts =
  'errors error messages message labels label docs descriptions description keys key names name ' +
  'fields types type constants enums required optional missing present flags schema rules ' +
  'validators titles help hints placeholders translations i18n enum descriptor descriptors';

/** `XTOPAY_SECRET_WORD` says something about the secret. */
export const aboutTheSecret =
  'name names arn path file filename dir id url uri length len size count hash hashed digest ' +
  'checksum missing exists present is has set unset env var variable masked mask redacted version ' +
  'ref reference prefix hint last4 type label regex pattern re error err message description ' +
  'placeholder schema rule loaded valid invalid required optional configured enabled disabled ' +
  'provided changed expired expiry age status rotated manager store iterations location ttl timeout ' +
  'folder bucket region endpoint host';

/** `word secret` is the secret. */
export const passing =
  '... & * ** @ - + ~ ^ <- await new ref out mut try move yield return throw raise dynamic const else then do';

/** `word secret` shows nothing of it. */
export const clearing = '! !! typeof void not delete sizeof isset empty defined';

/** What slices, by how its arguments tell how much is left; methods are marked by a dot. */
export const slices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ts: { 'start-end .': 'slice substring', 'start-length .': 'substr', count: 'take truncate' },
  rb: { 'start-length .': 'slice byteslice', 'count .': 'first last truncate' },
  php: {
    'start-length .': 'substr',
    'start-length': 'substr mb_substr mb_strimwidth Str::substr',
    'count .': 'take limit',
    count: 'Str::limit str_limit',
  },
  java: {
    'start-end .': 'substring subSequence',
    'start-end': 'StringUtils.substring',
    count:
      'left truncate abbreviate StringUtils.left StringUtils.right StringUtils.truncate StringUtils.abbreviate',
  },
  kt: {
    'start-end .': 'substring subSequence slice',
    'start-end': 'StringUtils.substring',
    'count .': 'take takeLast',
    count:
      'left truncate abbreviate StringUtils.left StringUtils.right StringUtils.truncate StringUtils.abbreviate',
  },
  cs: { 'start-length .': 'Substring Slice AsSpan', 'count .': 'Remove Take' },
  rs: { 'count .': 'take' },
  swift: { 'count .': 'prefix suffix' },
  ps1: { 'start-length .': 'Substring', 'count .': 'Remove' },
};

/** What gives a collection again, with all that it holds. */
export const wholeCollections =
  'values entries items itervalues iteritems entryset stream parallelstream iter itermut intoiter enumerate tolist toarray ' +
  'toset tovec tosequence assequence asenumerable asiterable aslist collect cloned copied withindex filternotnull sorted ' +
  'reversed reverse distinct uniq compact flatten flat toreversed all toa toh';
