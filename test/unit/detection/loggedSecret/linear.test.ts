import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoggedSecrets } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';
import { cpuTimeOf } from '../../cpuTime.ts';

const lines = '\nconsole.log(process.env.XTOPAY_CLIENT_SECRET)\necho $XTOPAY_CLIENT_SECRET\n';

/** Units that, repeated, could cost a careless reader more than linear time, in the languages where they bite. */
const units: readonly (readonly [unit: string, ...paths: string[]])[] = [
  ['console.log(', 'a.ts', 'a.php'],
  ['print(x, ', 'a.py', 'a.sh'],
  ['((((', 'a.go', 'a.sh'],
  ['[{', 'a.ts', 'a.swift'],
  ['{\n', 'a.java', 'a.py', 'a.php'],
  ['a = b = ', 'a.ts', 'a.py', 'a.rb'],
  ['(a = b, ', 'a.ts', 'a.py'],
  ['a + ', 'a.ts'],
  ['a ? b : ', 'a.ts', 'a.rb'],
  ['a => ', 'a.ts', 'a.cs'],
  ['f(x) => {', 'a.ts'],
  ['x.y', 'a.go'],
  ['a<', 'a.ts', 'a.java'],
  ['a<b,', 'a.cs'],
  ['"', 'a.py', 'a.sh'],
  ["'", 'a.go', 'a.sh'],
  ['`${', 'a.ts', 'a.sh'],
  ['"$a" "$a$a$a', 'a.php', 'a.kt', 'a.ps1'],
  ['$a', 'a.php', 'a.sh'],
  ['${a}', 'a.kt', 'a.sh'],
  ['"#{', 'a.rb'],
  ['f"{', 'a.py'],
  ['$"{', 'a.cs'],
  ['=/[', 'a.ts', 'a.rb'],
  ['/*', 'a.ts'],
  ['<script>/*</script>', 'a.vue'],
  ['"""', 'a.py'],
  ['<<A ', 'a.rb', 'a.sh'],
  ['<<A\n', 'a.rb', 'a.sh'],
  ['<<<A\n', 'a.php'],
  ['<?php ', 'a.php'],
  ['<script>', 'a.vue'],
  ["'\\", 'a.rs'],
  ['$(', 'a.sh', 'Makefile'],
  ['${a:-', 'a.sh'],
  ['${a:-"', 'a.sh'],
  ["${a:-'", 'a.sh'],
  ['a=(', 'a.sh'],
  [`${'a=$(b '.repeat(11)}${')'.repeat(11)}\n`, 'a.sh'],
  [`${'str('.repeat(22)}${')'.repeat(22)}\n`, 'a.py', 'a.go'],
  ['${{', 'a.yml'],
  ['case x in ', 'a.sh'],
  ['if ', 'a.sh', 'a.kt'],
  ['{ ', 'a.sh', 'a.rs'],
  ['a() {', 'a.sh', 'a.ps1'],
  ['echo $XTOPAY_CLIENT_SECRET | ', 'a.sh', 'a.php', 'a.ps1'],
  ['run: |\n ', 'a.yml'],
  ['script:\n- -\n', 'a.yml'],
  ['RUN a \\\n', 'Dockerfile'],
  ['\ta \\\n', 'Makefile'],
  ['s = process.env.XTOPAY_CLIENT_SECRET;', 'a.ts', 'a.go'],
  ['XTOPAY_CLIENT_SECRET = 1; ', 'a.ts', 'a.go'],
  ['console.log(process.env.XTOPAY_CLIENT_SECRET,', 'a.ts'],
  ['const { XTOPAY_CLIENT_SECRET: a } = process.env; {', 'a.ts'],
  ['XTOPAY_CLIENT_SECRET.trim().', 'a.ts'],
  ['puts XTOPAY_CLIENT_SECRET ', 'a.rb'],
  [' \n', 'a.py'],
  ['.forEach(a => ', 'a.ts', 'a.cs'],
  ['.map(a).filter(b)', 'a.ts', 'a.rs'],
  ['[XTOPAY_CLIENT_SECRET].map(a => ', 'a.ts'],
  ['XTOPAY_CLIENT_SECRET.let { ', 'a.kt', 'a.rb'],
  ['.each { |a| ', 'a.rb'],
  ['[x for x in ', 'a.py'],
  ['[a for x in y], ', 'a.py'],
  ['[XTOPAY_CLIENT_SECRET for x in XTOPAY_CLIENT_SECRET', 'a.py'],
  ['{a: XTOPAY_CLIENT_SECRET, **', 'a.py'],
  ['lambda a: ', 'a.py'],
  ['with a as b, ', 'a.py'],
  ['del a, ', 'a.py'],
  ['def f(a): ', 'a.py'],
  ['def f(a=', 'a.py', 'a.rb'],
  ['function f(a = ', 'a.ts', 'a.php'],
  ['match a { Ok(b) => ', 'a.rs'],
  ['if let Ok(a) = b { ', 'a.rs', 'a.swift'],
  ['if a := b; ', 'a.go'],
  ['a is b c ', 'a.cs'],
  ['a instanceof b ', 'a.java'],
  ['$a | ForEach-Object { ', 'a.ps1'],
  ['$a | echo | ', 'a.ps1'],
  ['<a b=', 'a.ts'],
  ['new A { B = ', 'a.cs'],
  ['  x\n', 'a.py', 'a.rb'],
  ['{...a, [', 'a.ts', 'a.php'],
  ['{...a, secret: {', 'a.ts'],
  ['Object.assign(a, {', 'a.ts'],
  ['Object.assign(a, [[[[[[[[', 'a.ts'],
  ['JSON.stringify(a, [', 'a.ts'],
  ['JSON.stringify(XTOPAY_CLIENT_SECRET, (secret) => "secret" == ', 'a.ts'],
  ['[XTOPAY_CLIENT_SECRET].filter(a => "secret", ', 'a.ts'],
  ['["secret", ', 'a.ts', 'a.py'],
  ['a | {', 'a.py'],
  ['a.secret = 1; ', 'a.ts', 'a.go'],
  ['a.pop("secret").', 'a.py'],
  ['delete a.', 'a.ts'],
  ['unset($a[', 'a.php'],
];

function timeOf(unit: string, length: number, path: string): number {
  const repeated = unit.repeat(Math.ceil(length / unit.length));
  const text = `${path === 'a.php' ? '<?php ' : ''}${lines}${repeated}${lines}`;
  return cpuTimeOf(() => findLoggedSecrets(text, path, []));
}

describe('the cost of finding logged secrets', () => {
  const cases = units.flatMap(([unit, ...paths]) =>
    paths.map((path) => [JSON.stringify(unit), path, unit] as const),
  );
  // A busy machine may stop one run at any time; it does not stop three.
  it.each(cases)('grows no faster than the text: %s in %s', { retry: 2 }, (_, path, unit) => {
    timeOf(unit, 2_000, path);
    const small = Math.min(timeOf(unit, 8_000, path), timeOf(unit, 8_000, path));
    const large = timeOf(unit, 128_000, path);
    // 16 times the text: a quadratic reader needs 256 times the time.
    expect(large / Math.max(small, 2.5)).toBeLessThan(100);
  });

  it('grows no faster than a name', { retry: 2 }, () => {
    const timeFor = (length: number) =>
      cpuTimeOf(() => findLoggedSecrets(`${lines}${'a'.repeat(length)} = 1;`, 'a.ts', []));
    timeFor(4_000);
    expect(timeFor(256_000) / Math.max(timeFor(16_000), 5)).toBeLessThan(100);
  });

  it('bears brackets in brackets without end', () => {
    const deep = `console.log(Object.assign(process.env.XTOPAY_CLIENT_SECRET, ${'['.repeat(100_000)}${']'.repeat(100_000)}));`;
    expect(() => findLoggedSecrets(deep, 'a.ts', [])).not.toThrow();
  });
});

describe('finding logged secrets', () => {
  it('never throws, and covers text in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(...units.map(([unit]) => unit), lines),
      fc.string({ maxLength: 20 }),
    );
    const path = fc.constantFrom(...units.flatMap(([, ...paths]) => paths));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), path, (pieces, name) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findLoggedSecrets(text, name, [])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('does nothing where no name of the secret and no credential stands', () => {
    expect(findLoggedSecrets('console.log(process.env.SECRET)', 'a.ts', [])).toEqual([]);
  });
});
