import { describe, expect, it } from 'vitest';
import { areSuccessive } from '../../../server/src/detection/context/successive.ts';

/** `I` stands for the first value, `S` for the second. */
function successive(text: string, path = 'a.ts'): boolean {
  const [first, second] = [text.indexOf('I'), text.indexOf('S')];
  return areSuccessive(text, path, { start: first, end: first + 1 }, { start: second, end: second + 1 });
}

describe('two values are given to one thing', () => {
  it.each([
    'x.id("I").key("S")',
    'x\n    .id("I")\n    .key("S")\n    .build()',
    "$x->id('I')->key('S')",
    'x?.id(`I`)?.key(`S`)',
    'x.id("I".to_string()).key("S".to_string())',
    'x.id(I)\r\n  .key( S)',
  ])('by calls of one chain: %j', (text) => {
    expect(successive(text)).toBe(true);
  });

  it.each([
    'x.id("I"); y.key("S")',
    'id("I")\nkey("S")',
    'x.id("I").then(use("S"))',
    'x.id("I").y.key("S")',
    'x.id("I").key(1, "S")',
    `x.id("I")${' '.repeat(81)}.key("S")`,
  ])('by no call of one chain: %j', (text) => {
    expect(successive(text)).toBe(false);
  });

  it('as fields of one form', () => {
    expect(successive('curl -d "id=I&key=S"')).toBe(true);
    expect(successive('<a href="?id=I&amp;key=S">')).toBe(true);
    for (const text of ['id=I&x&key=S', 'id=I&key=', 'I&S', 'id=I key=S', 'id=I&key=a S'])
      expect(successive(text), text).toBe(false);
  });

  it('as named arguments without brackets', () => {
    for (const text of [
      "X.new id: 'I', key: 'S'",
      'x "id" => "I",\n  "key" => "S"',
      "x :id => 'I', :key=>'S'",
      `x id: "I", 'key': "S"`,
      "x id: 'I' , key: 'S'",
    ])
      expect(successive(text), text).toBe(true);
    for (const text of [
      "'I', 'S'",
      'I, key: S',
      "const a = 'I', b = 'S'",
      "id: 'I'; key: 'S'",
      "id: 'I x', key: 'S'",
      "id: 'I', key: 'x S'",
    ])
      expect(successive(text), text).toBe(false);
  });

  it.each([
    '<a>\n  <id>I</id>\n  <key>S</key>\n</a>',
    '<string name="id">I</string><string name="key">S</string>',
    '<key>id</key>\n<string>I</string>\n<key>key</key>\n<string>S</string>',
    '<add key="id" value="I" />\r\n<add key="key" value="S" />',
    '<add key="id" value="I"></add><add key="key" value="S"></add>',
    '<add key="id" value="I" >\n</add><add key="key" value="S" >\n</add>',
    '<a x="I"/><a x="S"/>',
    '<key>id</key><string>I</string><key>key</key><string>S</string>',
    '<id>I</id>\n<key>\n  S</key>',
  ])('as elements of one parent: %j', (text) => {
    for (const path of ['a.xml', 'Web.CONFIG', 'Info.plist', 'a.csproj'])
      expect(successive(text, path), path).toBe(true);
    for (const path of ['a.html', 'a.xml.md']) expect(successive(text, path), path).toBe(false);
  });

  it.each([
    '<a><id>I</id></a><b><key>S</key></b>',
    '<a x="I"><b y="S"/></a>',
    '<a>I</a> and <b>S</b>',
    '<id>I x</id><key>S</key>',
    '<id>I</id><key>x S</key>',
  ])('as elements of no one parent: %j', (text) => {
    expect(successive(text, 'a.xml')).toBe(false);
  });

  it.each([
    'o.id = "I";\no.key = "S";',
    "self.id = 'I'\n    self.key = 'S'",
    "$this->id = 'I'; $this->key = 'S';",
    'o => { o.A = "I"; o.B = "S"; }',
    "os.environ['A'] = 'I'\r\nos.environ['B'] = 'S'",
    "$env:A = 'I'\n$env:B='S'",
    'a.b.id = "I"\n\na.b.region = "x"\na.b.key = "S"',
    'o.id = "I".to_string();\n  o.key = "S".into();',
    'o[id] = "I"; o[key] = "S"',
  ])('as members of one object: %j', (text) => {
    expect(successive(text)).toBe(true);
  });

  it.each([
    'o.id = "I";\np.key = "S";',
    'o.id = "I"; o.key == "S"',
    'o.id = "I"; o.key => "S"',
    'id = "I"\nkey = "S"',
    'o.id = "I"\nrun()\no.key = "S"',
    'o.id = f("I")\no.key = "S"',
    'o.id = "I" + o.key = "S"',
    'o.a.id = "I"; o.b.key = "S"',
    'o["a"].id = "I"; o["b"].id = "S"',
    'if (a) o.id = "I"; if (b) o.key = "S"',
    'id = "I"\nid = "S"',
    'o.id = "I S"',
    'o.id = "I"\nS',
    `${'o'.repeat(160)}.id = "I"; ${'o'.repeat(160)}.key = "S"`,
  ])('as members of no one object: %j', (text) => {
    expect(successive(text)).toBe(false);
  });

  it.each([
    'export A=I\nexport B=S',
    "  export A='I'\r\n\n  export R=eu\n  export B='S'",
    'export A=I; export B=S',
    'export A=I && export B="S"',
    'FROM a\nENV A=I\nENV B=S',
    'ENV A I\nenv B "S"',
    'ARG A=I\nARG B=S',
    'set A=I\r\nset B=S',
    'setx A I\r\nsetx B "S"',
    'export  PAY_A=I\nexport  PAY_B=S',
    'ENV  PAY_A=I\nENV  PAY_B=S',
    'setx  PAY_A  I\nsetx  PAY_B  S',
  ])('as variables that are exported: %j', (text) => {
    expect(successive(text)).toBe(true);
  });

  it.each([
    'export A=I\nrun a\nexport B=S',
    'export A=I\nB=S',
    'A=I\nexport B=S',
    'export A=I\nset B=S',
    'ENV A=I\nRUN B=S',
    'ENV A I\nFROM b\nENV B S',
    'export A I\nexport B S',
    "export const A = 'I';\nexport const B = 'S';",
    'setx A=I\nsetx B=S',
    'reset A=I\nreset B=S',
  ])('as variables that are not exported, or not together: %j', (text) => {
    expect(successive(text)).toBe(false);
  });

  it('no more than 320 characters apart', () => {
    const far = (blanks: number) => `o.id = "I";${' '.repeat(blanks)}\no.key = "S";`;
    expect(successive(far(320 - far(0).indexOf('S') + far(0).indexOf('I') + 1))).toBe(true);
    expect(successive(far(320 - far(0).indexOf('S') + far(0).indexOf('I') + 2))).toBe(false);
  });
});
