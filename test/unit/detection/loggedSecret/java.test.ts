import { describeCases, literal } from './marked.ts';

describeCases('Java', 'Pay.java', 'logs the secret', [
  '«System.out.println(System.getenv("XTOPAY_CLIENT_SECRET"))»;',
  '«System.err.print(System.getenv("XTOPAY_CLIENT_SECRET"))»;',
  '«System.out.printf("%s%n", System.getenv("XTOPAY_CLIENT_SECRET"))»;',
  'String secret = System.getenv("XTOPAY_CLIENT_SECRET");\n«System.out.println(secret)»;',
  'var secret = System.getenv().get("XTOPAY_CLIENT_SECRET");\n«System.out.println("secret " + secret)»;',
  'final String secret = System.getenv("XTOPAY_CLIENT_SECRET").trim();\n«logger.info("secret {}", secret)»;',
  'String secret = System.getenv().getOrDefault("XTOPAY_CLIENT_SECRET", "");\n«LOG.debug(secret)»;',
  'String secret = System.getProperty("xtopay.client.secret");\n«log.warn("secret: {}", secret)»;',
  'String message = String.format("secret %s", System.getenv("XTOPAY_CLIENT_SECRET"));\n«log.error(message)»;',
  'String secret = Optional.ofNullable(System.getenv("XTOPAY_CLIENT_SECRET")).orElse("");\n«log.info(secret)»;',
  'class Pay {\n  private final String secret = System.getenv("XTOPAY_CLIENT_SECRET");\n  void show() { «System.out.println(secret)»; }\n}',
  'class Pay {\n  private String secret;\n  Pay() { this.secret = System.getenv("XTOPAY_CLIENT_SECRET"); }\n  void show() { «System.out.println(this.secret)»; }\n}',
  'class Pay {\n  static String secret;\n  Pay() { secret = System.getenv("XTOPAY_CLIENT_SECRET"); }\n  void show() { «log.info(secret)»; }\n}',
  '«Log.d(TAG, BuildConfig.XTOPAY_CLIENT_SECRET)»;',
  '«System.out.println(System.getenv("XTOPAY_CLIENT_SECRET").substring(0, 9))»;',
  '«log.info(() -> "secret " + System.getenv("XTOPAY_CLIENT_SECRET"))»;',
  '«LoggerFactory.getLogger(Pay.class).info(System.getenv("XTOPAY_CLIENT_SECRET"))»;',
  '«logger.atInfo().addKeyValue("secret", System.getenv("XTOPAY_CLIENT_SECRET")).log("start")»;',
  `String secret = "${literal}";\n«System.out.println(secret)»;`,
  '«log.info("secret {}", config.getXtopayClientSecret())»;',
]);

describeCases('Java', 'Pay.java', 'logs nothing of it', [
  'System.out.println(System.getenv("XTOPAY_CLIENT_SECRET").substring(0, 8));',
  'String secret = System.getenv("XTOPAY_CLIENT_SECRET");\nlog.info(secret.substring(0, Math.min(8, secret.length())));',
  'log.info(StringUtils.left(System.getenv("XTOPAY_CLIENT_SECRET"), 8));',
  'System.out.printf("%.8s", System.getenv("XTOPAY_CLIENT_SECRET"));',
  'System.out.println(System.getenv("XTOPAY_CLIENT_SECRET").length());',
  'System.out.println(System.getenv("XTOPAY_CLIENT_SECRET") == null);',
  'System.out.println(System.getenv("XTOPAY_CLIENT_SECRET") != null ? "set" : "unset");',
  'System.out.println(System.getenv("XTOPAY_CLIENT_SECRET").isEmpty());',
  'log.error("XTOPAY_CLIENT_SECRET is missing");',
  'if (System.getenv("XTOPAY_CLIENT_SECRET") == null) { log.error("Set {}", "XTOPAY_CLIENT_SECRET"); }',
  'log.info(mask(System.getenv("XTOPAY_CLIENT_SECRET")));',
  'log.info(Hashing.sha256().hashString(System.getenv("XTOPAY_CLIENT_SECRET"), UTF_8));',
  '// System.out.println(System.getenv("XTOPAY_CLIENT_SECRET"));',
  '/** System.out.println(System.getenv("XTOPAY_CLIENT_SECRET")); */',
  'Xtopay client = new Xtopay(System.getenv("XTOPAY_CLIENT_SECRET"));\nlog.info("client {}", client);',
  'static final String XTOPAY_CLIENT_SECRET = "XTOPAY_CLIENT_SECRET";\nvoid show() { log.info(XTOPAY_CLIENT_SECRET); }',
  'class Pay {\n  void load() { String secret = System.getenv("XTOPAY_CLIENT_SECRET"); send(secret); }\n  void show(String secret) { log.info(secret); }\n}',
  'class Pay {\n  void load() { String secret = System.getenv("XTOPAY_CLIENT_SECRET"); send(secret); }\n  void show() { String secret = "x"; log.info(secret); }\n}',
  `System.out.println("${literal}");`,
  'char c = \'"\'; log.info("System.getenv(XTOPAY_CLIENT_SECRET)");',
]);

describeCases('Kotlin', 'Pay.kt', 'logs the secret', [
  '«println(System.getenv("XTOPAY_CLIENT_SECRET"))»',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET") ?: "none"\n«println("secret: $secret")»',
  'val secret: String = System.getenv("XTOPAY_CLIENT_SECRET")!!\n«println("secret: ${secret.trim()}")»',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\n«logger.info { "secret $secret" }»',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\n«Timber.d("secret %s", secret)»',
  'System.getenv("XTOPAY_CLIENT_SECRET")?.let { «println(it)» }',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\n«println(secret.take(9))»',
  '«Log.d(TAG, "secret ${BuildConfig.XTOPAY_CLIENT_SECRET}")»',
]);

describeCases('Kotlin', 'Pay.kt', 'logs nothing of it', [
  'println(System.getenv("XTOPAY_CLIENT_SECRET").take(8))',
  'println(System.getenv("XTOPAY_CLIENT_SECRET").substring(0, 8))',
  'println(System.getenv("XTOPAY_CLIENT_SECRET").substring(0..7))',
  'println(if (System.getenv("XTOPAY_CLIENT_SECRET") != null) "set" else "unset")',
  'val secret = System.getenv("XTOPAY_CLIENT_SECRET")\nprintln(secret.isNullOrBlank())',
  'println("XTOPAY_CLIENT_SECRET is missing")',
  'println("\\$XTOPAY_CLIENT_SECRET")',
  'val client = Xtopay(secret = System.getenv("XTOPAY_CLIENT_SECRET"))\nprintln(client)',
]);
