import { rows, same, tokens } from './row.ts';

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`;

export const dataRows = [
  ...rows('compose.yaml', 'dockercompose', [
    [
      'variables of a service',
      lines(
        'services:',
        '  a:',
        '    environment:',
        '      - PAY_SECRET=§S',
        '      # §S',
        '    command: f "§S"',
      ),
      lines(
        'services:',
        '  a:',
        '    environment:',
        '      - PAY_SECRET=${PAY_SECRET}',
        '      # $PAY_SECRET',
        '    command: f "${PAY_SECRET}"',
      ),
    ],
    [
      'what stands in for a variable, and a header that nothing there encodes',
      lines(
        'services:',
        '  a:',
        '    environment:',
        '      A: ${PAY_SECRET:-§S}',
        '      B: "${PAY_SECRET-§S}"',
        '      C: Basic §B',
        '    build:',
        '      args: { D: "§S" }',
      ),
      lines(
        'services:',
        '  a:',
        '    environment:',
        '      A: ${PAY_SECRET}',
        '      B: "${PAY_SECRET}"',
        '      C: Basic §B',
        '    build:',
        '      args: { D: "${PAY_SECRET}" }',
      ).replace('§B', tokens['B'] ?? ''),
    ],
  ]),
  ...rows('.gitlab-ci.yml', 'yaml', [
    [
      'scripts; values are set elsewhere',
      lines('a:', '  script:', '    - curl -u §I:§S u'),
      lines('a:', '  script:', '    - curl -u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" u'),
    ],
    [
      'scripts in quotes',
      lines(
        'a:',
        '  before_script: "curl -u §I:§S u"',
        '  script:',
        String.raw`    - "export A=§S && curl -d '{\"k\": \"§S\"}' -H \"Authorization: Basic §B\" u"`,
        `    - 'curl -d ''{"k": "§S"}'' u' # then`,
        `    - 'f "§S" \\n'`,
      ),
      lines(
        'a:',
        String.raw`  before_script: "curl -u \"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET\" u"`,
        '  script:',
        String.raw`    - "export A=\"$XTOPAY_CLIENT_SECRET\" && curl -d '{\"k\": \"'\"$XTOPAY_CLIENT_SECRET\"'\"}' -u \"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET\" u"`,
        `    - 'curl -d ''{"k": "''"$XTOPAY_CLIENT_SECRET"''"}'' u' # then`,
        `    - 'f "$XTOPAY_CLIENT_SECRET" \\n'`,
      ),
    ],
    [
      'scripts of a list within a line',
      lines('a:', `  script: ["curl -u §I:§S u", 'f §S', g §S]`),
      lines(
        'a:',
        String.raw`  script: ["curl -u \"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET\" u", 'f "$XTOPAY_CLIENT_SECRET"', g "$XTOPAY_CLIENT_SECRET"]`,
      ),
    ],
    ['escapes that only YAML knows', lines('a:', String.raw`  script: "f \x20 §S"`), same],
  ]),
  ...rows('serverless.yml', 'yaml', [
    ['a value', 'a: §S\n', 'a: ${env:XTOPAY_CLIENT_SECRET}\n'],
    ['what stands in for a variable', `a: \${env:PAY_SECRET, '§S'}\n`, 'a: ${env:PAY_SECRET}\n'],
  ]),
  ...rows('src/application.properties', 'properties', [
    ['Spring', 'pay.secret=§S\n', 'pay.secret=${XTOPAY_CLIENT_SECRET}\n'],
    ['what stands in for a variable', 'pay.secret=${PAY_SECRET:§S}\n', 'pay.secret=${PAY_SECRET}\n'],
  ]),
  ...rows('config.yaml', 'yaml', [
    ['values that nothing expands', 'a: §S\n', same],
    ['a comment', 'a: 1 # §S\n', 'a: 1 # $XTOPAY_CLIENT_SECRET\n'],
  ]),
  ...rows('.vscode/launch.json', 'jsonc', [
    [
      'a configuration',
      '{ "env": { "A": "§S" } // §S\n}\n',
      '{ "env": { "A": "${env:XTOPAY_CLIENT_SECRET}" } // $XTOPAY_CLIENT_SECRET\n}\n',
    ],
  ]),
  ...rows('.devcontainer/devcontainer.json', 'jsonc', [
    [
      'a container',
      '{ "remoteEnv": { "A": "§S" } }\n',
      '{ "remoteEnv": { "A": "${localEnv:XTOPAY_CLIENT_SECRET}" } }\n',
    ],
  ]),
  ...rows('config.json', 'json', [['values that nothing expands', '{ "a": "§S" }\n', same]]),
  ...rows('config.toml', 'toml', [['values that nothing expands', 'a = "§S"\n', same]]),
  ...rows('config.ini', 'ini', [['values that nothing expands', 'a = §S\n', same]]),
  ...rows('.env', 'dotenv', [['the environment itself', 'XTOPAY_CLIENT_SECRET=§S\n', same]]),
  ...rows('.env.example', 'dotenv', [['a template', 'XTOPAY_CLIENT_SECRET=§S\n', 'XTOPAY_CLIENT_SECRET=\n']]),
  ...rows('pay.ipynb', undefined, [
    [
      'a notebook, its cells and what they printed',
      `{"cells": [{"cell_type": "code", "outputs": [{"text": ["got §S\\n"]}], "source": ["import re\\n", "s = \\"§S\\"\\n", "!curl -u §I:§S u"]}, {"cell_type": "markdown", "source": ["Key §S"]}]}`,
      `{"cells": [{"cell_type": "code", "outputs": [{"text": ["got $XTOPAY_CLIENT_SECRET\\n"]}], "source": ["import os\\nimport re\\n", "s = os.environ[\\"XTOPAY_CLIENT_SECRET\\"]\\n", "!curl -u \\"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET\\" u"]}, {"cell_type": "markdown", "source": ["Key $XTOPAY_CLIENT_SECRET"]}]}`,
    ],
  ]),
  ...rows('keys.ipynb', undefined, [
    [
      'a cell with characters of two code units',
      `{"cells": [{"cell_type": "code", "source": ["k = '🔑🔑🔑'; s = '§S'"]}]}`,
      `{"cells": [{"cell_type": "code", "source": ["import os\\n\\nk = '🔑🔑🔑'; s = os.environ['XTOPAY_CLIENT_SECRET']"]}]}`,
    ],
  ]),
  ...rows('main.tf', 'terraform', [
    [
      'values, which a variable gives',
      lines('provider "xtopay" {', '  secret = "§S"', '  note   = "a ${b} §S"', '}'),
      lines(
        'provider "xtopay" {',
        '  secret = var.xtopay_client_secret',
        '  note   = "a ${b} ${var.xtopay_client_secret}"',
        '}',
        '',
        'variable "xtopay_client_secret" {',
        '  type      = string',
        '  sensitive = true',
        '}',
      ),
    ],
    [
      'settings of Terraform itself',
      lines('terraform {', '  backend "s3" {', '    key = "§S"', '  }', '}'),
      same,
    ],
    [
      'the source of a module, which takes no variables',
      lines('module "pay" {', '  source = "git::https://§I:§S@x/y"', '}'),
      same,
    ],
    [
      'the default of a variable',
      lines('variable "pay" {', '  default = "§S"', '}'),
      lines('variable "pay" {', '  sensitive = true', '}'),
    ],
    [
      'a default with members, which reads no variables',
      lines('variable "pay" {', '  default = { secret = "§S" }', '}'),
      same,
    ],
    [
      'a Basic header',
      lines('a = "Basic §B"', 'variable "xtopay_client_id" {}', 'variable "xtopay_client_secret" {}'),
      lines(
        'a = "Basic ${base64encode("${var.xtopay_client_id}:${var.xtopay_client_secret}")}"',
        'variable "xtopay_client_id" {}',
        'variable "xtopay_client_secret" {}',
      ),
    ],
    [
      'a here-document',
      lines('a = <<-EOT', '  k: "§S"', 'EOT', 'b = var.xtopay_client_secret'),
      lines('a = <<-EOT', '  k: "${var.xtopay_client_secret}"', 'EOT', 'b = var.xtopay_client_secret'),
    ],
  ]),
  ...rows('README.md', 'markdown', [
    [
      'prose, code and command lines',
      lines(
        'The key §S:',
        '',
        '```ts',
        `f('§S')`,
        '```',
        '',
        '```sh',
        'curl -u §I:§S u',
        '```',
        '',
        '    $ curl -u §I:§S u',
      ),
      lines(
        'The key $XTOPAY_CLIENT_SECRET:',
        '',
        '```ts',
        'f(process.env.XTOPAY_CLIENT_SECRET!)',
        '```',
        '',
        '```sh',
        'curl -u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" u',
        '```',
        '',
        '    $ curl -u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" u',
      ),
    ],
    [
      'fences of what reads no environment',
      lines('```json', '{ "a": "§S", "b": "Basic §B" }', '```', '```env', 'PAY_SECRET=§S', '```'),
      lines(
        '```json',
        '{ "a": "$PAY_SECRET", "b": "Basic base64($XTOPAY_CLIENT_ID:$PAY_SECRET)" }',
        '```',
        '```env',
        'PAY_SECRET=',
        '```',
      ),
    ],
    [
      'a fence in a list',
      lines('- Do', '', '  ```python', '  s = "§S"', '  ```'),
      lines(
        '- Do',
        '',
        '  ```python',
        '  import os',
        '',
        '  s = os.environ["XTOPAY_CLIENT_SECRET"]',
        '  ```',
      ),
    ],
  ]),
];
