import { rows, same } from './row.ts';

const pair = '"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET"';
const header = `$(printf '%s' "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" | base64 | tr -d '\\n')`;

export const shellRows = [
  ...rows('pay.bash', 'shellscript', [
    [
      'what is added to a variable, and members of a list',
      'a+=§S\nb[0]=§S\ndeclare -A c=([d]=§S)\n',
      'a+="$XTOPAY_CLIENT_SECRET"\nb[0]="$XTOPAY_CLIENT_SECRET"\ndeclare -A c=([d]="$XTOPAY_CLIENT_SECRET")\n',
    ],
  ]),
  ...rows('pay.sh', 'shellscript', [
    ['a value', 'S=§S\n', 'S="$XTOPAY_CLIENT_SECRET"\n'],
    ['a value in quotes', `S='§S'; T="§S"\n`, 'S="$XTOPAY_CLIENT_SECRET"; T="$XTOPAY_CLIENT_SECRET"\n'],
    [
      'a variable of the environment, which must be there',
      `export XTOPAY_CLIENT_SECRET=§S\nXTOPAY_CLIENT_ID='§I' f\n`,
      'export XTOPAY_CLIENT_SECRET="${XTOPAY_CLIENT_SECRET:?}"\nXTOPAY_CLIENT_ID="${XTOPAY_CLIENT_ID:?}" f\n',
    ],
    ['a user and a password', 'curl -u §I:§S u\n', `curl -u ${pair} u\n`],
    ['the same in single quotes', `curl --user '§I:§S' u\n`, `curl --user ${pair} u\n`],
    [
      'an address',
      'curl https://§I:§S@api.x/a?b=1\n',
      'curl "https://$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET@api.x/a?b=1"\n',
    ],
    [
      'single quotes that must stay',
      `curl -d '{"k":"§S"}' u\n`,
      `curl -d '{"k":"'"$XTOPAY_CLIENT_SECRET"'"}' u\n`,
    ],
    ['a name that would go on', 'f "a §S_b"\n', 'f "a ${XTOPAY_CLIENT_SECRET}_b"\n'],
    [`$'…'`, `f $'a\\n§S'\n`, `f $'a\\n'"$XTOPAY_CLIENT_SECRET"$''\n`],
    ['a word of parts', `f '§1'"§2"\n`, 'f "$XTOPAY_CLIENT_SECRET"\n'],
    ['a word over two lines', 'f "§1\\\n§2"\n', 'f "$XTOPAY_CLIENT_SECRET"\n'],
    ['an option', 'f --secret=§S\n', 'f --secret="$XTOPAY_CLIENT_SECRET"\n'],
    ['a command within one', 'X="$(f "§S")"\n', 'X="$(f "$XTOPAY_CLIENT_SECRET")"\n'],
    ['a stand-in for a variable', 'f "${PAY_SECRET:-§S}"\n', 'f "${PAY_SECRET:?}"\n'],
    [
      'a here-document, and one that reads nothing',
      `cat <<A\n§S\nA\ncat <<'B'\n§S\nB\n`.replace('§S\nB', 'x\nB'),
      `cat <<A\n$XTOPAY_CLIENT_SECRET\nA\ncat <<'B'\nx\nB\n`,
    ],
    ['a here-document that reads nothing', `cat <<'B'\n§S\nB\n`, same],
    ['a header of curl', `curl -H "Authorization: Basic §B" u\n`, `curl -u ${pair} u\n`],
    ['the same, joined', `curl --header='Authorization: Basic §B' u\n`, `curl -u ${pair} u\n`],
    [
      'a header of another program',
      `wget --header='Authorization: Basic §B' u\n`,
      `wget --header="Authorization: Basic ${header}" u\n`,
    ],
    ['a comment', '# §S\nf\n', '# $XTOPAY_CLIENT_SECRET\nf\n'],
  ]),
  ...rows('Makefile', 'makefile', [
    [
      'a recipe',
      'all:\n\tcurl -u §I:§S u\n',
      'all:\n\tcurl -u "$$XTOPAY_CLIENT_ID:$$XTOPAY_CLIENT_SECRET" u\n',
    ],
    ['a variable', 'S = §S\n', 'S = $(XTOPAY_CLIENT_SECRET)\n'],
    ['one of that name', 'XTOPAY_CLIENT_SECRET = §S\n', 'XTOPAY_CLIENT_SECRET := $(XTOPAY_CLIENT_SECRET)\n'],
  ]),
  ...rows('notes.txt', 'plaintext', [
    [
      'a command line among text',
      'Try\n  $ curl -u §I:§S \\\n    u\n',
      `Try\n  $ curl -u ${pair} \\\n    u\n`,
    ],
    ['text', 'Our key is §S.\n', same],
  ]),
];
