import { rows, same } from './row.ts';

export const phpRows = rows('pay.php', 'php', [
  ['a literal', `<?php $s = '§S';\n`, `<?php $s = getenv('XTOPAY_CLIENT_SECRET');\n`],
  ['double quotes', '<?php f("§S");\n', '<?php f(getenv("XTOPAY_CLIENT_SECRET"));\n'],
  [
    'a longer literal',
    `<?php f("a $b §S"); g('x §S y');\n`,
    `<?php f("a $b " . getenv("XTOPAY_CLIENT_SECRET")); g('x ' . getenv('XTOPAY_CLIENT_SECRET') . ' y');\n`,
  ],
  [
    'where something binds closer',
    `<?php $a = !'a §S';\n`,
    `<?php $a = !('a ' . getenv('XTOPAY_CLIENT_SECRET'));\n`,
  ],
  ['joined literals', `<?php $a = '§1' . '§2';\n`, `<?php $a = getenv('XTOPAY_CLIENT_SECRET');\n`],
  [
    'a here-document, which reads variables only',
    `<?php\n  $a = <<<EOT\nk: §S $x\nEOT;\n`,
    `<?php\n  $xtopayClientSecret = getenv('XTOPAY_CLIENT_SECRET');\n  $a = <<<EOT\nk: {$xtopayClientSecret} $x\nEOT;\n`.replace(
      '{$x',
      '{$x',
    ),
  ],
  [
    'a Basic header',
    `<?php $h = ['Authorization: Basic §B'];\n`,
    `<?php $h = ['Authorization: Basic ' . base64_encode(getenv('XTOPAY_CLIENT_ID') . ':' . getenv('XTOPAY_CLIENT_SECRET'))];\n`,
  ],
  [
    'constants, properties and defaults',
    `<?php class A { const B = '§S'; private $c = '§S'; function f($d = '§S') {} }\n`,
    same,
  ],
  [
    'a stand-in for a variable',
    `<?php $a = getenv('PAY_SECRET') ?: '§S'; $b = env('PAY_SECRET', '§S');\n`,
    `<?php $a = getenv('PAY_SECRET'); $b = env('PAY_SECRET');\n`,
  ],
  ['text outside', `<p>§S</p>\n<?php f();\n`, same],
  [
    'a word right before it',
    `<?php\nfunction f() { echo"§S"; return'§S'; }\n`,
    `<?php\nfunction f() { echo getenv("XTOPAY_CLIENT_SECRET"); return getenv('XTOPAY_CLIENT_SECRET'); }\n`,
  ],
  [
    'a backslash right before it',
    String.raw`<?php
$a = 'C:\a\§S'; $b = "\\a\\§S";
`,
    String.raw`<?php
$a = 'C:\a\\' . getenv('XTOPAY_CLIENT_SECRET'); $b = "\\a\\" . getenv("XTOPAY_CLIENT_SECRET");
`,
  ],
]);
