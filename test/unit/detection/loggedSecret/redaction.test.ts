import { describeCases } from './marked.ts';

const config =
  'const config = { id: process.env.XTOPAY_CLIENT_ID, secret: process.env.XTOPAY_CLIENT_SECRET };\n';

describeCases('JavaScript', 'pay.js', 'what is left of an object without its secret', [
  `${config}console.log({ ...config, secret: '***' });`,
  `${config}console.log({\n\n  ...config,\n  secret: undefined,\n});`,
  `${config}console.log({ ...config, 'secret': config.secret.slice(0, 8), id: 1 });`,
  `${config}console.log({ ...config, xtopaySecretKey: '' });`,
  `${config}console.log({ ...config, clientSecret: null });`,
  `${config}console.log(Object.assign({}, config, { secret: '***' }));`,
  `${config}console.log(Object.assign({}, config, { id: 1, secret: '***' }));`,
  `${config}console.log(JSON.stringify(config, (key, value) => (key === 'secret' ? undefined : value)));`,
  `${config}console.log(JSON.stringify(config, (key, value) => ('secret' !== key ? value : '')));`,
  `${config}console.log(JSON.stringify(config, ['id', 'label'], 2));`,
  `${config}console.log(Object.entries(config).filter(([key]) => key !== 'secret'));`,
  `${config}console.log(Object.entries(config).filter(([key]) => !['token', 'secret', 'key'].includes(key)));`,
  `${config}console.log(Object.entries(config).map(([key, value]) => [key, key.endsWith('secret') ? '***' : value]));`,
  `${config}console.log(Object.entries(config).filter(([key]) => !/x/.test(key) && !key.includes("clientSecret")));`,
  `${config}console.log(Object.entries(config).filter(([key]) => !new Set(['secret']).has(key)));`,
  `${config}console.log(Object.entries(config).filter(([key]) => !key.startsWith('secret')));`,
  `${config}const copy = { ...config };\ndelete copy.secret;\nconsole.log(copy);`,
  `${config}delete config['secret'];\nconsole.log(config);`,
  `${config}const safe = { ...config };\nsafe.secret = '***';\nconsole.log(safe);`,
  `${config}config.secret = config.secret.slice(0, 8);\nconsole.log(config);`,
  `${config}const masked = { ...config, secret: '***' };\nconsole.log(masked);`,
]);

describeCases('JavaScript', 'pay.js', 'an object that still has its secret', [
  `${config}«console.log({ ...config, id: '***' })»;`,
  `${config}«console.log({ secret: '***', ...config })»;`,
  `${config}«console.log({ config, secret: '***' })»;`,
  `${config}«console.log({ ...config, secret: config.secret })»;`,
  `${config}«console.log({ ...config, secret })»;`,
  `${config}«console.log(config, { secret: '***' })»;`,
  `${config}«console.log(Object.assign({}, { secret: '***' }, config))»;`,
  `${config}«console.log(Object.assign({}, config, { id: '***' }))»;`,
  `${config}«console.log(JSON.stringify(config))»;`,
  `${config}«console.log(JSON.stringify(config, null, 2))»;`,
  `${config}«console.log(JSON.stringify(config, ['id', 'secret']))»;`,
  `${config}«console.log(JSON.stringify(config, keys))»;`,
  `${config}«console.log(util.format(config, ['id']))»;`,
  `${config}«console.log(JSON.stringify(config, [first]))»;`,
  `${config}«console.log(JSON.stringify(config, (key, value) => (key === 'id' ? undefined : value)))»;`,
  `${config}«console.log(Object.entries(config).filter(([key]) => key !== 'id'))»;`,
  `${config}«console.log(Object.entries(config).filter(([key]) => key !== 'id'))»;\nif (name === 'secret') stop();`,
  `${config}«console.log(Object.entries(config).filter(([secret]) => secret !== 'id'))»;`,
  `${config}«console.log(Object.entries(config).filter(([key]) => shown(key, 'secret')))»;`,
  `${config}«console.log(Object.entries(config).filter(([key]) => known('secret') !== key))»;`,
  `${config}«console.log(Object.entries(config).map(([key, value]) => key + 'secret' + value))»;`,
  `${config}«console.log(Object.entries(config).filter(([key]) => known['secret'] !== key))»;`,
  `${config}«console.log(Object.entries(config).filter(([key]) => ['secret'].concat(key)))»;`,
  `${config}delete config.id;\n«console.log(config)»;`,
  `${config}delete other.secret;\n«console.log(config)»;`,
  `${config}config.id = '***';\n«console.log(config)»;`,
  `${config}const config_secret = '***';\n«console.log(config)»;`,
  `${config}config.secret += '\\n';\n«console.log(config)»;`,
  `${config}config.secret = process.env.XTOPAY_CLIENT_SECRET.trim();\n«console.log(config)»;`,
  `${config}if (quiet) {\n  config.secret = '***';\n}\n«console.log(config)»;`,
  `${config}config.delete('id');\n«console.log(config)»;`,
  `${config}other.delete('secret');\n«console.log(config)»;`,
  `${config}config.map((key) => key).delete('secret');\n«console.log(config)»;`,
]);

const dictionary = 'config = {"id": "a", "secret": os.environ["XTOPAY_CLIENT_SECRET"]}\n';

describeCases('Python', 'pay.py', 'what is left of a dictionary without its secret', [
  `${dictionary}print({**config, "secret": "***"})`,
  `${dictionary}print(dict(config, secret="***"))`,
  `${dictionary}print(config | {"secret": "***"})`,
  `${dictionary}print({k: v for k, v in config.items() if k != "secret"})`,
  `${dictionary}print({k: v for k, v in config.items() if k not in ("secret", "token")})`,
  `${dictionary}print({k: v for k, v in config.items() if k not in ("token","secret")})`,
  `${dictionary}pairs = config.items()\nprint({k: v for k, v in pairs if k not in ("secret", "token")})`,
  `${dictionary}for name in names: print(list(filter(lambda pair: pair[0] not in ("secret",), config.items())))`,
  `${dictionary}print({k: "***" if "secret" in k else v for k, v in config.items()})`,
  `${dictionary}print({k: v for k, v in config.items() if not k.startswith("secret")})`,
  `${dictionary}print({k: "***" if k.endswith("secret") else v for k, v in config.items()})`,
  `${dictionary}safe = dict(config)\nsafe["secret"] = "***"\nprint(safe)`,
  `${dictionary}del config["secret"]\nprint(config)`,
  `${dictionary}config.pop("secret")\nprint(config)`,
  `${dictionary}config.pop("secret", None)\nprint(config)`,
]);

describeCases('Python', 'pay.py', 'a dictionary that still has its secret', [
  `${dictionary}«print({**config, "id": "***"})»`,
  `${dictionary}«print({"secret": "***", **config})»`,
  `${dictionary}«print(dict(config, id="***"))»`,
  `${dictionary}«print({"secret": "***"} | config)»`,
  `${dictionary}«print({k: v for k, v in config.items() if k != "id"})»`,
  `${dictionary}«print([v for v in config.values() for name in ("id", "secret")])»`,
  `${dictionary}«print([v for v in config.values() for (name, other) in [ ("secret", 1)]])»`,
  `${dictionary}«print([v for v in config.values() for name, other in ( ("secret", 1), )])»`,
  `${dictionary}«print([(k, v) for (k, v) in config.items() if known["secret"]])»`,
  `${dictionary}del config["id"]\n«print(config)»`,
]);

const hash = "config = { id: 'a', secret: ENV['XTOPAY_CLIENT_SECRET'] }\n";

describeCases('Ruby', 'pay.rb', 'what is left of a hash without its secret', [
  `${hash}puts({ **config, secret: '***' })`,
  `${hash}puts config.reject { |key, _| key == :secret }`,
  `${hash}config.delete(:secret)\nputs config`,
  `${hash}puts config.slice(:id, :label)`,
  `${hash}puts config.reject { |key, _| %i[secret].include?(key) }`,
]);

describeCases('Ruby', 'pay.rb', 'a hash that still has its secret', [
  `${hash}«puts({ **config, id: '***' })»`,
  `${hash}«puts config.reject { |key, _| key == :id }»`,
  `${hash}«puts config.slice(:id, :secret)»`,
  `${hash}«puts config.slice(key)»`,
  `${hash}config.delete(:id)\n«puts config»`,
]);

const map = "<?php\n$config = ['id' => 'a', 'secret' => getenv('XTOPAY_CLIENT_SECRET')];\n";

describeCases('PHP', 'pay.php', 'what is left of an array without its secret', [
  `${map}print_r([...$config, 'secret' => '***']);`,
  `${map}print_r(array_merge($config, ['secret' => '***']));`,
  "<?php\n$config = (object) ['secret' => getenv('XTOPAY_CLIENT_SECRET')];\n$config->secret = '***';\nprint_r($config);",
  `${map}unset($config['secret']);\nprint_r($config);`,
]);

describeCases('PHP', 'pay.php', 'an array that still has its secret', [
  `${map}«print_r([...$config, 'id' => '***'])»;`,
  `${map}«print_r(array_merge(['secret' => '***'], $config))»;`,
  `${map}unset($config['id']);\n«print_r($config)»;`,
]);

const struct = 'cfg := Config{ID: "a", Secret: os.Getenv("XTOPAY_CLIENT_SECRET")}\n';

describeCases('Go', 'pay.go', 'what is left without its secret', [
  `${struct}cfg.Secret = "***"\nlog.Println(cfg)`,
  'm := map[string]string{"secret": os.Getenv("XTOPAY_CLIENT_SECRET")}\ndelete(m, "secret")\nlog.Println(m)',
]);

describeCases('Go', 'pay.go', 'what still has its secret', [
  `${struct}cfg.ID = "***"\n«log.Println(cfg)»`,
  'm := map[string]string{"secret": os.Getenv("XTOPAY_CLIENT_SECRET")}\ndelete(m, "id")\n«log.Println(m)»',
  'm := map[string]string{"secret": os.Getenv("XTOPAY_CLIENT_SECRET")}\ndelete(m, key)\n«log.Println(m)»',
]);

const structure = 'let cfg = Config { id, secret: std::env::var("XTOPAY_CLIENT_SECRET").unwrap() };\n';

describeCases('Rust', 'pay.rs', 'what is left without its secret', [
  `${structure}let safe = Config { secret: "***".into(), ..cfg };\nprintln!("{:?}", safe);`,
  `${structure}let safe = Config {\n    secret: String::new(),\n    ..cfg\n};\nprintln!("{:?}", safe);`,
]);

describeCases('Rust', 'pay.rs', 'what still has its secret', [
  `${structure}let safe = Config { id: "***".into(), ..cfg };\n«println!("{:?}", safe)»;`,
]);

describeCases('JavaScript', 'pay.js', 'what is asserted', [
  "console.assert(process.env.XTOPAY_CLIENT_SECRET, 'missing');",
  'console.assert(process.env.XTOPAY_CLIENT_SECRET);',
]);
