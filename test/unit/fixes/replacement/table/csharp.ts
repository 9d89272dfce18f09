import { rows, same } from './row.ts';

const csRead = 'Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")';

export const csharpRows = rows('Pay.cs', 'csharp', [
  ['a literal', 'class A { string s = "§S"; }\n', `using System;\n\nclass A { string s = ${csRead}; }\n`],
  [
    'a comment of the class, and one of the file',
    '// Copyright Shop\n\n/// <summary>Pays.</summary>\nclass A { string s = "§S"; }\n',
    `// Copyright Shop\n\nusing System;\n\n/// <summary>Pays.</summary>\nclass A { string s = ${csRead}; }\n`,
  ],
  [
    'other usings',
    'using X;\nclass A { string s = "§S"; }\n',
    `using System;\nusing X;\nclass A { string s = ${csRead}; }\n`,
  ],
  [
    'constants',
    'using System;\nclass A { public const string S = "§S"; void F() { const string t = "§S"; } }\n',
    `using System;\nclass A { public static readonly string S = ${csRead}; void F() { string t = ${csRead}; } }\n`,
  ],
  [
    'longer literals of each form',
    'using System;\nclass A { string s = "{x} §S"; string t = @"c:\\ ""x"" §S"; string u = $"a {b} §S"; }\n',
    `using System;\nclass A { string s = $"{{x}} {${csRead}}"; string t = $@"c:\\ ""x"" {${csRead}}"; string u = $"a {b} {${csRead}}"; }\n`,
  ],
  [
    'a raw literal',
    'using System;\nclass A { string s = """a "§S" """; string t = """{"k": "§S"}"""; }\n',
    `using System;\nclass A { string s = $"""a "{${csRead}}" """; string t = $$"""{"k": "{{${csRead}}}"}"""; }\n`,
  ],
  [
    'constants that must be ones',
    'using System;\nclass A { const string S = "§S"; const string T = "a " + S; }\nclass B { const string I = "§I"; [C(I)] int d; }\n',
    same,
  ],
  [
    'attributes and defaults',
    'using System;\nclass A { [B("§S")] int c; void F(string d = "§S") {} }\n',
    same,
  ],
  [
    'a Basic header',
    'using System;\nclass A { string h = "Basic §B"; }\n',
    'using System;\nclass A { string h = $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("XTOPAY_CLIENT_ID") + ":" + Environment.GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")))}"; }\n',
  ],
  [
    'bytes, and a pattern within another',
    'using System;\nvar a = "§S"u8; var b = c switch { _ => 1 }; switch (c) { case { S: "§S" }: break; }\n',
    same,
  ],
  [
    'raw literals that take more braces',
    'using System;\nvar a = $$"""{"k": "x §S {{b}}"}"""; var c = $$"""§S"""; var d = $$$"""{{{f("§S")}}} §S""";\n',
    `using System;\nvar a = $$"""{"k": "x {{${csRead}}} {{b}}"}"""; var c = $$"""{{${csRead}}}"""; var d = $$$"""{{{f(${csRead})}}} {{{${csRead}}}}""";\n`,
  ],
  [
    'what is imported everywhere, which goes first',
    'global using System.Linq;\nusing System.IO;\nvar a = "§S";\n',
    `global using System.Linq;\nusing System;\nusing System.IO;\nvar a = ${csRead};\n`,
  ],
  [
    'nothing but what is imported everywhere',
    'extern alias X;\nglobal using System.Linq;\nvar a = "§S";\n',
    `extern alias X;\nglobal using System.Linq;\n\nusing System;\nvar a = ${csRead};\n`,
  ],
  [
    'what is imported on a condition, and what is defined first',
    '#define TRACE\n#if DEBUG\nusing System.Diagnostics;\n#endif\nclass A { string s = "§S"; }\n',
    `#define TRACE\n\nusing System;\n#if DEBUG\nusing System.Diagnostics;\n#endif\nclass A { string s = ${csRead}; }\n`,
  ],
]);
