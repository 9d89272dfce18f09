import { describe, expect, it } from 'vitest';
import { secretLookup } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';
import { describeCases, mark } from './marked.ts';

const S = 'os.environ["XTOPAY_CLIENT_SECRET"]';

describeCases('Python', 'a.py', 'formats that cut', [
  `print("%.8s" % (${S},))`,
  `«print("%.10s" % (${S},))»`,
  `print("%10.8s" % (${S},))`,
  `print("%-20.8s|" % (${S},))`,
  `print("%% %.8s" % (${S},))`,
  `«print("%.8s %s" % (${S}, ${S}))»`,
  `«print("%s %.8s" % (${S}, ${S}))»`,
  `print("{:.8}".format(${S}))`,
  `«print("{:.10}".format(${S}))»`,
  `print("{0:.8}".format(${S}))`,
  `«print("{1:.8} {0}".format(${S}, a))»`,
  `print("{1:.8} {0}".format(a, ${S}))`,
  `print("{{}} {:.8}".format(${S}))`,
  `«print("{} {:.8}".format(${S}, a))»`,
  `print("{} {:.8}".format(a, ${S}))`,
  `print("{:>20.8}".format(${S}))`,
  `print("{:.8s}".format(${S}))`,
  `«print("{0:.8} {0}".format(${S}))»`,
  `print(f"{${S}:.8s}")`,
  `«print(f"{${S}:.10}")»`,
  `«print(f"{${S}:.80}")»`,
  `print(f"{${S}:.8 }")`,
  `s = ${S}; print(f"{a!s}"); print(f"{a!s:>9}"); «print(f"{s!a}")»`,
  `print(["%.8s" % (s,) for s in [${S}]])`,
  `print(", ".join({"a": ${S}}))`,
]);

describeCases('Python', 'a.py', 'slices', [
  `print(${S}[:8])`,
  `print(${S}[0:8])`,
  `«print(${S}[0:9])»`,
  `print(${S}[-8:])`,
  `«print(${S}[-9:])»`,
  `«print(${S}[:-8])»`,
  `«print(${S}[::2])»`,
  `«print(${S}[8:])»`,
  `print(${S}[3])`,
  `«print(${S}[:len(a)])»`,
  `print(${S}[:min(8, len(a))])`,
  `print(${S}[:min(len(a), 8)])`,
  `«print(${S}[:min(80, len(a))])»`,
  `print(${S}[:a])`,
  `print(${S}[56:64])`,
  `«print(${S}[50:64])»`,
  `command = ["pay", ${S}]; «print(command[1:])»; print(command[0])`,
]);

describeCases('JavaScript', 'a.js', 'slices', [
  'console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, Math.min(8, a.length)))',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, Math.min(80, a.length)))»',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, a.length))»',
  'console.log(process.env.XTOPAY_CLIENT_SECRET.slice(-8))',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.slice(-9))»',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0))»',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.slice())»',
  'console.log(process.env.XTOPAY_CLIENT_SECRET.slice(56, 64))',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.slice(0, -1))»',
  'console.log(process.env.XTOPAY_CLIENT_SECRET.substr(50, 8))',
  '«console.log(process.env.XTOPAY_CLIENT_SECRET.substr(0, 9))»',
  'const a = { b: process.env.XTOPAY_CLIENT_SECRET }; console.log(a.trim()); console.log(a[0]); console.log(a.c)',
]);

describeCases('Ruby', 'a.rb', 'slices', [
  'puts ENV["XTOPAY_CLIENT_SECRET"][0, 8]',
  '«puts ENV["XTOPAY_CLIENT_SECRET"][0, 9]»',
  'puts ENV["XTOPAY_CLIENT_SECRET"][0..7]',
  '«puts ENV["XTOPAY_CLIENT_SECRET"][0..8]»',
  'puts ENV["XTOPAY_CLIENT_SECRET"][0...8]',
  'puts ENV["XTOPAY_CLIENT_SECRET"][..7]',
  '«puts ENV["XTOPAY_CLIENT_SECRET"].first(9)»',
]);

describeCases('Rust', 'a.rs', 'slices', [
  'println!("{}", &env::var("XTOPAY_CLIENT_SECRET").unwrap()[..8]);',
  'println!("{}", &env::var("XTOPAY_CLIENT_SECRET").unwrap()[..=7]);',
  '«println!("{}", &env::var("XTOPAY_CLIENT_SECRET").unwrap()[..=8])»;',
  'println!("{:.8}", env::var("XTOPAY_CLIENT_SECRET").unwrap());',
]);

describeCases('C#', 'a.cs', 'slices', [
  'var a = Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET"); Console.WriteLine(a[..8]); «Console.WriteLine(a[..9])»;',
  'var a = Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET"); Console.WriteLine(a[^8..]); «Console.WriteLine(a[^9..])»;',
]);

describeCases('Go', 'a.go', 'formats that cut', [
  'fmt.Printf("%T", os.Getenv("XTOPAY_CLIENT_SECRET"))',
  '«fmt.Printf("%T %s", a, os.Getenv("XTOPAY_CLIENT_SECRET"))»',
  'fmt.Printf("%.8q", os.Getenv("XTOPAY_CLIENT_SECRET"))',
  '«fmt.Printf("a", os.Getenv("XTOPAY_CLIENT_SECRET"))»',
]);

describe('Brackets in one another', () => {
  const nested = (depth: number) =>
    `console.log(${'('.repeat(depth)}process.env.XTOPAY_CLIENT_SECRET${')'.repeat(depth)})`;

  it('are looked into as deep as people write them', () => {
    expect(mark('a.js', nested(24))).toBe(`«${nested(24)}»`);
  });

  it('are not looked into deeper', () => {
    expect(mark('a.js', nested(25))).toBe(nested(25));
  });
});

describe('A long program', () => {
  const line = `console.log(${'('.repeat(20)}a${')'.repeat(20)});\n`;

  it('is looked at to its end', () => {
    const last = '«console.log(process.env.XTOPAY_CLIENT_SECRET)»';
    expect(mark('a.js', line.repeat(500) + last.replaceAll(/[«»]/g, ''))).toBe(line.repeat(500) + last);
  });
});

describe('An argument that is longer than people write', () => {
  const call = (length: number) =>
    `console.log([${'a, '.repeat(length / 3)}process.env.XTOPAY_CLIENT_SECRET])`;

  it('is looked into', () => {
    expect(mark('a.js', call(3000))).toBe(`«${call(3000)}»`);
  });

  it('is not looked into where it is still longer', () => {
    expect(mark('a.js', call(6000))).toBe(call(6000));
  });
});

describe('The secrets of a text', () => {
  const token = (kind: 'client-secret' | 'client-id' | 'basic-auth', start: number, end: number) => ({
    kind,
    start,
    end,
  });
  const holds = secretLookup(
    [
      token('client-secret', 50, 60),
      token('client-id', 30, 40),
      token('basic-auth', 10, 20),
      token('client-secret', 80, 90),
      token('client-secret', 70, 75),
    ].map((each) => ({ environment: 'live', encodings: [], value: '', ...each })),
  );

  it.each([
    [0, 10, false],
    [0, 11, true],
    [19, 20, true],
    [20, 50, false],
    [30, 40, false],
    [59, 60, true],
    [60, 70, false],
    [60, 71, true],
    [74, 76, true],
    [75, 80, false],
    [89, 95, true],
    [90, 99, false],
  ])('from %d to %d', (start, end, held) => {
    expect(holds(start, end)).toBe(held);
  });
});
