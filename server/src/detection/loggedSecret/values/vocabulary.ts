/** `get_env`, `getEnv` and `GetEnv` are one word here. */
export function plainName(name: string): string {
  return name.replaceAll(/[_$@-]/g, '').toLowerCase();
}

/** Functions and methods that give the value of what their first argument names, in plain form. */
export const GETTERS: ReadonlySet<string> = new Set(
  (
    'env getenv getenvironmentvariable lookupenv requireenv requiredenv mustgetenv mustenv getenvor getenvorthrow readenv ' +
    'fetchenv loadenv envvar getenvvar secureenv var varos get getordefault getorelse getorthrow getorfail getrequired ' +
    'fetch getproperty getstring getsecret getsecretstring getvalue getrequiredvalue value config secret definesecret ' +
    'optionenv string dig pop setdefault envordefault str'
  ).split(' '),
);

/** Methods that leave the text of the value whole; in plain form, for all languages. */
export const WHOLE_METHODS: ReadonlySet<string> = new Set(
  // the same text, or nearly
  (
    'tostring tostr tos str string trim trimstart trimend strip lstrip rstrip chomp chop trimindent touppercase tolowercase ' +
    'toupper tolower upper lower upcase downcase capitalize normalize valueof padstart padend ljust rjust center ' +
    'tolocaleuppercase tolocalelowercase tostringlossy intostring todisplaystring inspect dump freeze dup ' +
    'clone cloned copied toowned intoowned asstr asref asderef asdebug asbytes asmut into tobytes asslice intobytes ' +
    'debugdescription description uppercased lowercased reversed reverse lines display tochararray bytes chars iter collect ' +
    // out of its wrapping
    'unwrap expect unwrapor unwrapordefault unwraporelse ok okor okorelse orelse orelsethrow orelseget getorelse getorthrow ' +
    'ifempty ifblank orempty takeif presence value get exposesecret getsecretvalue force reveal peek await then result catch finally ' +
    // encodings that anybody can undo
    'encode decode encodetostring encodebytes btoa tobase64 base64encode hex'
  ).split(' '),
);

/** Methods and members that give the values of a collection again, in plain form. */
export const WHOLE_COLLECTIONS: ReadonlySet<string> = new Set(
  (
    'values entries items itervalues iteritems entryset stream parallelstream iter itermut intoiter enumerate tolist toarray toset tovec ' +
    'tosequence assequence asenumerable asiterable aslist collect cloned copied withindex filternotnull sorted ' +
    'reversed reverse distinct uniq compact flatten flat toreversed all toa toh'
  ).split(' '),
);

/** Functions that give their arguments back whole, or in an encoding that anybody can undo, in any language. */
export const WHOLE_FUNCTIONS: readonly string[] = ['.format', '.concat', '.join', '.formatted'];

/** Functions that make one object of several, of which the last has the say. */
export const MERGERS: ReadonlySet<string> = new Set(
  'Object.assign dict array_merge array_replace'.split(' '),
);

/** Owners whose members are texts about a thing, not the thing. */
export const NOT_VALUES: ReadonlySet<string> = new Set(
  (
    'errors error messages message labels label docs descriptions description keys key names name fields types type ' +
    'constants enums required optional missing present flags schema rules validators titles help hints placeholders ' +
    'translations i18n enum descriptor descriptors'
  ).split(' '),
);

/** What a log receives, in plain form. */
export const LOGGERS: ReadonlySet<string> = new Set(['log', 'logging']);

/** Methods that log, in plain form. */
export const LOG_METHODS: readonly string[] = (
  'log info infof infow infoln warn warnf warnw warnln warning warningf warningln error errorf errorw errorln debug debugf ' +
  'debugw debugln trace tracef fatal fatalf fatalw fatalln critical exception notice verbose emergency alert panic panicf panicln'
).split(' ');

/** What tells a CI service to mask the value from here on, and so must say it. */
export const MASKING_COMMANDS: readonly string[] = ['::add-mask::', 'issecret=true'];
