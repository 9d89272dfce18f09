import { expect, it } from 'vitest';
import { replaceByEnvironment } from '../../../server/src/fixes/replaceByEnvironment.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const secret = fakeCredentials(137).secret('live');
const names = ['a$(touch ran)', 'a b', 'a(', 'a;b', 'a-b', 'a\\nB=1', '`a`', '${a}', 'é'];

/** Places that give a variable a name, of which a fix may take it over. */
const places: readonly (readonly [path: string, text: (name: string) => string])[] = [
  ['main.tf', (name) => `variable "${name}" {\n  default = "${secret}"\n}\n`],
  ['Dockerfile', (name) => `FROM a\nENV ${name}=${secret}\nARG ${name}_2=${secret}\n`],
  ['a.sh', (name) => `export ${name}=${secret}\ncurl -u "a:${secret}" b\n`],
  ['Makefile', (name) => `${name}=${secret}\n`],
  [
    'compose.yml',
    (name) => `services:\n  a:\n    environment:\n      - ${name}=${secret}\n      "${name}": ${secret}\n`,
  ],
  ['.env.example', (name) => `${name}=${secret}\n`],
  ['a.ts', (name) => `process.env["${name}"] = "${secret}";\nf(process.env["${name}"] || "${secret}");\n`],
  ['a.py', (name) => `import os\nos.environ.get("${name}", "${secret}")\n`],
  ['a.ps1', (name) => `\${env:${name}} = "${secret}"\n`],
  ['a.go', (name) => `package a\nvar s = get(os.Getenv("${name}"), "${secret}")\n`],
  ['a.php', (name) => `<?php $s = getenv("${name}") ?: "${secret}";\n`],
  ['a.tfvars', (name) => `${name} = "${secret}"\n`],
];

// What is named so is written into dotenv files, which shells run.
it.each(places)('takes no name for a variable that a shell would run: %s', async (path, textWith) => {
  for (const text of names.map(textWith)) {
    const findings = await findIn(path, text);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const fix = replaceByEnvironment({ path, text, languageId: '', finding, findings });
      for (const name of fix?.variables ?? []) expect(name).toMatch(/^[A-Za-z_]\w*$/);
    }
  }
});
