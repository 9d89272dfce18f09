import { rows, same } from './row.ts';

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`;

const goRead = 'os.Getenv("XTOPAY_CLIENT_SECRET")';

export const goRows = rows('pay.go', 'go', [
  [
    'literals, and an import block in its order',
    lines('package main', '', 'import (', '\t"fmt"', '', '\t"x.org/y"', ')', '', 'var a = y.New("§I", "§S")'),
    lines(
      'package main',
      '',
      'import (',
      '\t"fmt"',
      '\t"os"',
      '',
      '\t"x.org/y"',
      ')',
      '',
      `var a = y.New(os.Getenv("XTOPAY_CLIENT_ID"), ${goRead})`,
    ),
  ],
  [
    'no imports',
    lines('package main', '', 'var a = "§S"'),
    lines('package main', '', 'import "os"', '', `var a = ${goRead}`),
  ],
  [
    'one import',
    lines('package main', '', 'import "fmt"', '', 'var a = "§S"'),
    lines('package main', '', 'import "os"', 'import "fmt"', '', `var a = ${goRead}`),
  ],
  [
    'a longer literal, raw or not',
    lines('package main', 'import "os"', 'var a = f("x §S") + `a §S b`'),
    lines('package main', 'import "os"', `var a = f("x " + ${goRead}) + \`a \` + ${goRead} + \` b\``),
  ],
  [
    'a constant',
    lines('package main', 'import "os"', 'const a string = "§S"'),
    lines('package main', 'import "os"', `var a string = ${goRead}`),
  ],
  [
    'a group of constant strings',
    lines('package main', 'import "os"', 'const (', '\ta = "§I"', '\tb = "§S"', ')'),
    lines(
      'package main',
      'import "os"',
      'var (',
      '\ta = os.Getenv("XTOPAY_CLIENT_ID")',
      `\tb = ${goRead}`,
      ')',
    ),
  ],
  [
    'a constant among others',
    lines('package main', 'import "os"', 'const (', '\ta = 1', '\tb = "§S" // key', '\tc = 2', ')'),
    lines(
      'package main',
      'import "os"',
      'const (',
      '\ta = 1',
      ')',
      '',
      `var b = ${goRead} // key`,
      '',
      'const (',
      '\tc = 2',
      ')',
    ),
  ],
  ['a constant that others are made of', lines('package main', 'const a = "§S"', 'const b = "x" + a'), same],
  [
    'a group that counts',
    lines('package main', 'import "os"', 'const (', '\ta = iota', '\tb = "§S"', ')'),
    same,
  ],
  [
    'a Basic header',
    lines('package main', 'import (', '\t"os"', ')', 'var a = f("Authorization", "Basic §B")'),
    lines(
      'package main',
      'import (',
      '\t"encoding/base64"',
      '\t"os"',
      ')',
      'var a = f("Authorization", "Basic " + base64.StdEncoding.EncodeToString([]byte(os.Getenv("XTOPAY_CLIENT_ID") + ":" + os.Getenv("XTOPAY_CLIENT_SECRET"))))',
    ),
  ],
  [
    'a Basic header and no imports',
    lines('package main', '', 'var a = "Basic §B"'),
    lines(
      'package main',
      '',
      'import (',
      '\t"encoding/base64"',
      '\t"os"',
      ')',
      '',
      'var a = "Basic " + base64.StdEncoding.EncodeToString([]byte(os.Getenv("XTOPAY_CLIENT_ID") + ":" + os.Getenv("XTOPAY_CLIENT_SECRET")))',
    ),
  ],
  ['a tag', lines('package main', 'type T struct {', '\tA string `x:"§S"`', '}'), same],
  [
    'a word right before it',
    'package a\n\nimport "os"\n\nfunc f() string { return"§S" }\n',
    `package a\n\nimport "os"\n\nfunc f() string { return ${goRead} }\n`,
  ],
  [
    'code of C, which its import follows at once',
    'package a\n\n/*\n#include <stdio.h>\n*/\nimport "C"\n\nvar s = "§S"\n',
    `package a\n\n/*\n#include <stdio.h>\n*/\nimport "C"\n\nimport "os"\n\nvar s = ${goRead}\n`,
  ],
]);
