import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { trim, trimAll } from '../../../server/src/fixes/trim/trim.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { everyCase } from '../../corpus/everyCase.ts';
import { applied } from './applied.ts';
import { checkOf } from './replacement/parsers.ts';
import { fake, subjectsOf } from './subjects.ts';
import { trimRows } from './trimRows.ts';
import { besideRows } from './trimRowsBeside.ts';
import { handedRows } from './trimRowsHanded.ts';

const S = 'XTOPAY_CLIENT_SECRET';
const run = promisify(execFile);

/** In milliseconds: to load one takes a while. */
const grammars = 60_000;

describe('trimming a logged secret', () => {
  it.each([...trimRows, ...besideRows, ...handedRows])(
    'in %s: %j',
    async (path, before, after) => {
      const [subject] = (await subjectsOf(path, before)).filter(
        ({ finding }) => finding.code === 'logged-secret',
      );
      const fix = subject && trim(subject);
      expect(fix && applied(before, fix)).toBe(after);
      expect((await findIn(path, after)).filter(({ code }) => code === 'logged-secret')).toEqual([]);
      const parses = checkOf(path);
      if (await parses?.(before)) expect(await parses?.(after)).toBe(true);
    },
    grammars,
  );

  it.each([
    [
      process.execPath,
      'a.mjs',
      `console.log(process.env.${S}, \`\${process.env["${S}"]}\`);`,
      '12345678 12345678\n',
    ],
    [process.execPath, 'a.mjs', `console.log({ s: process.env.UNSET_${S} });`, '{ s: undefined }\n'],
    ['sh', 'a.sh', `#!/bin/sh\nprintf '%s %s\\n' "$${S}" x; echo "\${${S}:-none}"`, '12345678 x\n12345678\n'],
    ['bash', 'a.sh', `echo "$${S}" \${${S}}; printenv ${S}`, '12345678 12345678\n12345678\n'],
  ])('makes %s log eight characters: %s %j', async (command, name, program, output) => {
    let text = program;
    for (;;) {
      const [subject] = (await subjectsOf(name, text)).filter(
        ({ finding }) => finding.code === 'logged-secret',
      );
      if (!subject) break;
      const fix = trim(subject);
      if (!fix) throw new Error('Nothing trims it.');
      text = applied(text, fix);
    }
    const flag = command === process.execPath ? ['--input-type=module', '-e'] : ['-c'];
    const { stdout } = await run(command, [...flag, text], { env: { ...process.env, [S]: '123456789012' } });
    expect(stdout).toBe(output);
  });

  it.each(everyCase().filter(({ id }) => id.startsWith('logged-')))(
    'leaves none of the corpus: $id',
    async ({ files: [file] }) => {
      const path = file?.path ?? '';
      let text = Buffer.from(file?.base64 ?? '', 'base64')
        .toString()
        .replace(/^\ufeff/, '');
      const logged = async () =>
        (await subjectsOf(path, text)).filter(({ finding }) => finding.code === 'logged-secret');
      for (let subjects = await logged(); subjects.length > 0; ) {
        const [subject] = subjects;
        const fix = subject && trim(subject);
        if (!fix)
          throw new Error(`Nothing trims: ${text.slice(subject?.finding.start, subject?.finding.end)}`);
        text = applied(text, fix);
        const left = await logged();
        expect(left).toHaveLength(subjects.length - 1);
        subjects = left;
      }
    },
  );

  it.each([
    ['a.py', `print(os.getenv("${S}", "§"))`, `print(str(os.getenv("${S}", "§"))[:8])`],
    ['a.kt', `println(config.get("${S}", "§"))`, `println(config.get("${S}", "§")?.take(8))`],
    ['a.sh', `echo "\${${S}:-§}"`, `echo "$(printf %.8s "\${${S}:-§}")"`],
  ])('keeps what is there for want of it, and holds no part of that: in %s', async (path, before, after) => {
    const secret = fake.secret('test');
    const [subject] = (await subjectsOf(path, before.replace('§', secret))).filter(
      ({ finding }) => finding.code === 'logged-secret',
    );
    const fix = subject && trim(subject);
    expect(subject && fix && applied(subject.text, fix)).toBe(after.replace('§', secret));
    expect(JSON.stringify(fix)).not.toContain(secret.slice(0, 12));
  });

  it.each([
    `const config = { secret: process.env.${S} };\nconsole.log(JSON.stringify(config));`,
    `const secrets = [process.env.${S}];\nsecrets.forEach(console.log);`,
  ])(
    'cuts nothing that only holds the secret, and is no list or object that is made there: %s',
    async (text) => {
      const subjects = (await subjectsOf('a.js', text)).filter(
        ({ finding }) => finding.code === 'logged-secret',
      );
      expect(subjects.map((subject) => trim(subject))).toEqual([undefined]);
    },
  );

  it('tells what to cut in each of many commands', async () => {
    const text = `echo $HOME $${S}\necho "$${S}" $HOME $HOME\necho $USER\nprintenv ${S}\n`;
    const subjects = await subjectsOf('a.sh', text);
    const changes = trimAll(subjects).flatMap((fix) => fix?.changes ?? []);
    expect(applied(text, { changes, variables: [] })).toBe(
      `echo $HOME \${${S}:0:8}\necho "\${${S}:0:8}" $HOME $HOME\necho $USER\nprintenv ${S} | cut -c 1-8\n`,
    );
  });

  it.each([
    ['a.fish', `echo $${S}\n`],
    ['a.dart', `print(Platform.environment['${S}']);\n`],
    ['a.scala', `println(sys.env("${S}"))\n`],
  ])('has no form for what %s logs', async (path, text) => {
    const subjects = await subjectsOf(path, text);
    expect(subjects.map((subject) => [subject.finding.code, trim(subject)])).toEqual([
      ['logged-secret', undefined],
    ]);
  });

  it('has no form for a value that is no text', async () => {
    const text = `println!("{:?}", std::env::vars());\nlet secret = env::var("${S}").unwrap();\nprintln!("{secret:?}");`;
    const subjects = (await subjectsOf('a.rs', text)).filter(
      ({ finding }) => finding.code === 'logged-secret',
    );
    expect(subjects.map((subject) => trim(subject))).toEqual([undefined]);
  });
});
