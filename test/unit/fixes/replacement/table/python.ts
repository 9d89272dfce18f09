import { filled, rows, same } from './row.ts';

const read = 'os.environ["XTOPAY_CLIENT_SECRET"]';

export const pythonRows = [
  ...rows('pay.py', 'python', [
    ['a literal', 's = "§S"\n', `import os\n\ns = ${read}\n`],
    ['single quotes', "s = '§S'\n", `import os\n\ns = os.environ['XTOPAY_CLIENT_SECRET']\n`],
    ['three quotes', 's = """§S"""\n', `import os\n\ns = ${read}\n`],
    ['an import that is there', 'import os\ns = "§S"\n', `import os\ns = ${read}\n`],
    ['an import among others', 'import sys, os\ns = "§S"\n', `import sys, os\ns = ${read}\n`],
    ['an import of another name', 'import os as o\ns = "§S"\n', `import os\nimport os as o\ns = ${read}\n`],
    ['other imports', 'import requests\n\ns = "§S"\n', `import os\nimport requests\n\ns = ${read}\n`],
    [
      'what must come first',
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"""Pays."""\nfrom __future__ import annotations\n\ns = "§S"\n',
      `#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"""Pays."""\nfrom __future__ import annotations\n\nimport os\n\ns = ${read}\n`,
    ],
    [
      'a comment above',
      '"""Doc."""\n\n# The key.\ns = "§S"\n',
      `"""Doc."""\n\nimport os\n\n# The key.\ns = ${read}\n`,
    ],
    ['a comment at the top', '# The key.\ns = "§S"\n', `import os\n\n# The key.\ns = ${read}\n`],
    [
      'a header at the top',
      '# Copyright Shop\n# MIT\ns = "§S"\n',
      `# Copyright Shop\n# MIT\nimport os\n\ns = ${read}\n`,
    ],
    [
      'lines that end as in Windows',
      'import re\r\ns = "§S"\r\n',
      `import os\r\nimport re\r\ns = ${read}\r\n`,
    ],
    [
      'a longer literal',
      'import os\ns = "Bearer §S {x}"\n',
      `import os\ns = f"Bearer {os.environ['XTOPAY_CLIENT_SECRET']} {{x}}"\n`,
    ],
    [
      'a literal that is formatted',
      `import os\ns = '§S {}'.format(x)\nt = 'a %s §S' % x\n`,
      `import os\ns = f'{${read}} {{}}'.format(x)\nt = f'a %s {${read}}' % x\n`,
    ],
    [
      'an f-string',
      'import os\ns = f"{a} §S"\n',
      `import os\ns = f"{a} {os.environ['XTOPAY_CLIENT_SECRET']}"\n`,
    ],
    [
      'raw and Unicode prefixes',
      `import os\ns = r"\\d{2} §S"\nt = u"a §S"\n`,
      `import os\ns = fr"\\d{{2}} {os.environ['XTOPAY_CLIENT_SECRET']}"\nt = f"a {os.environ['XTOPAY_CLIENT_SECRET']}"\n`,
    ],
    [
      'an escape with braces',
      `import os\ns = "\\N{BULLET} §S"\n`,
      `import os\ns = f"\\N{BULLET} {os.environ['XTOPAY_CLIENT_SECRET']}"\n`,
    ],
    [
      'bytes',
      'import os\ns = b"§S"\nt = f(b"k=§S&")\n',
      `import os\ns = ${read}.encode()\nt = f(b"k=" + ${read}.encode() + b"&")\n`,
    ],
    [
      'a literal beside another',
      `import os\ns = "a" '§S'\nt = b"a" b"§S"\n`,
      `import os\ns = "a" f'{os.environ["XTOPAY_CLIENT_SECRET"]}'\nt = b"a" b"§S"\n`,
    ],
    ['adjacent literals', 'import os\ns = ("§1"\n     "§2")\n', `import os\ns = (${read})\n`],
    [
      'three quotes over lines',
      'import os\ns = """\nkey: §S\n"""\n',
      `import os\ns = f"""\nkey: {os.environ['XTOPAY_CLIENT_SECRET']}\n"""\n`,
    ],
    [
      'a Basic header',
      `import requests\nrequests.get(u, headers={"Authorization": "Basic §B"})\n`,
      `import base64\nimport os\nimport requests\nrequests.get(u, headers={"Authorization": f"Basic {base64.b64encode((os.environ['XTOPAY_CLIENT_ID'] + ':' + os.environ['XTOPAY_CLIENT_SECRET']).encode()).decode()}"})\n`,
    ],
    ['a pattern', 'match s:\n    case "§S":\n        pass\n', same],
    ['a docstring', 'def f():\n    """Uses §S."""\n    return 1\n', same],
    ['a comment', 'x = 1  # §S\n', 'x = 1  # $XTOPAY_CLIENT_SECRET\n'],
    [
      'a stand-in for a variable',
      `import os\na = os.environ.get("PAY_SECRET", "§S")\nb = os.getenv("PAY_SECRET") or "§S"\n`,
      `import os\na = os.environ.get("PAY_SECRET")\nb = os.getenv("PAY_SECRET")\n`,
    ],
    [
      'a name of its own',
      'import os\nSHOP_XTOPAY_SECRET = "§S"\n',
      'import os\nSHOP_XTOPAY_SECRET = os.environ["SHOP_XTOPAY_SECRET"]\n',
    ],
    [
      'words right around it',
      'import os\n\ndef f(a):\n    return"§S"if a else"§S"\n',
      `import os\n\ndef f(a):\n    return ${read}if a else ${read}\n`,
    ],
    [
      'a default that has a name',
      'import os\nfrom os import getenv\ns = getenv("XTOPAY_CLIENT_SECRET", default="§S")\n',
      'import os\nfrom os import getenv\ns = getenv("XTOPAY_CLIENT_SECRET")\n',
    ],
    [
      'patterns within patterns, and values behind them',
      'import os\n\nmatch a:\n    case {"k": "§S"} | ["§S", *_] | A(b="§S"):\n        f({"k": "§T"})\n    case _: g("§T")\n',
      filled(
        'import os\n\nmatch a:\n    case {"k": "§S"} | ["§S", *_] | A(b="§S"):\n        f({"k": os.environ["XTOPAY_CLIENT_SECRET_TEST"]})\n    case _: g(os.environ["XTOPAY_CLIENT_SECRET_TEST"])\n',
      ),
    ],
  ]),
  ...rows('cell', 'python', [
    [
      'a command of a notebook',
      '!curl -u §I:§S u\n',
      '!curl -u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" u\n',
    ],
    [
      'a cell of shell',
      '%%bash\ncurl -u §I:§S u\n',
      '%%bash\ncurl -u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" u\n',
    ],
    ['a magic that takes its text as it is', '%env X=§S\n', same],
  ]),
];
