import { rows, same } from './row.ts';

const pair = '"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET"';
const mounts =
  '--mount=type=secret,id=XTOPAY_CLIENT_ID,env=XTOPAY_CLIENT_ID --mount=type=secret,id=XTOPAY_CLIENT_SECRET,env=XTOPAY_CLIENT_SECRET';
const comesFrom = (name: string) => `# ${name} comes from the environment: docker run --env ${name}`;

export const dockerRows = rows('Dockerfile', 'dockerfile', [
  [
    'a build step',
    'FROM a\nRUN curl -u §I:§S u\n',
    `FROM a\nRUN --mount=type=secret,id=XTOPAY_CLIENT_ID,env=XTOPAY_CLIENT_ID --mount=type=secret,id=XTOPAY_CLIENT_SECRET,env=XTOPAY_CLIENT_SECRET curl -u ${pair} u\n`,
  ],
  ['what is run', 'FROM a\nCMD f --secret §S\n', 'FROM a\nCMD f --secret "$XTOPAY_CLIENT_SECRET"\n'],
  ['what is run without a shell', 'FROM a\nCMD ["f", "§S"]\n', same],
  ['what is built without a shell', 'FROM a\nRUN ["curl", "-u", "§I:§S", "u"]\n', same],
  ['what is always run without a shell', 'FROM a\nENTRYPOINT ["f", "--secret=§S", \\\n  "--id=§I"]\n', same],
  [
    'what tells health without a shell',
    'FROM a\nHEALTHCHECK --interval=5s CMD ["curl", "-H", "Authorization: Basic §B", "u"]\n',
    same,
  ],
  [
    'a shell in a list',
    `FROM a\nCMD ["sh", "-c", "f --secret=§S 'x §S'"]\nENTRYPOINT ["/bin/bash", "-euo", "pipefail", "-c", "f §I"]\n`,
    String.raw`FROM a
CMD ["sh", "-c", "f --secret=\"$XTOPAY_CLIENT_SECRET\" \"x $XTOPAY_CLIENT_SECRET\""]
ENTRYPOINT ["/bin/bash", "-euo", "pipefail", "-c", "f \"$XTOPAY_CLIENT_ID\""]
`,
  ],
  [
    'a shell in a list of a build step, and what it is given',
    `FROM a\nRUN ["sh", "-c", "curl -H 'Authorization: Basic §B' u", "§S"]\n`,
    String.raw`FROM a
RUN ${mounts} ["sh", "-c", "curl -u \"$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET\" u", "§S"]
`,
  ],
  [
    'a shell in a list, with escapes',
    String.raw`FROM a
CMD ["sh", "-c", "f \"§S\" 'b\\n §I'"]
`,
    String.raw`FROM a
CMD ["sh", "-c", "f \"$XTOPAY_CLIENT_SECRET\" 'b\\n '\"$XTOPAY_CLIENT_ID\"''"]
`,
  ],
  [
    'a shell, though it begins with a bracket',
    'FROM a\nRUN [ -f x ] || curl -u §I:§S u\n',
    `FROM a\nRUN ${mounts} [ -f x ] || curl -u ${pair} u\n`,
  ],
  [
    'what tells health',
    'FROM a\nHEALTHCHECK --interval=5s \\\n  --timeout=3s \\\n  CMD curl -f -H "Authorization: Basic §B" u || exit 1\n',
    `FROM a\nHEALTHCHECK --interval=5s \\\n  --timeout=3s \\\n  CMD curl -f -u ${pair} u || exit 1\n`,
  ],
  [
    'a build step of the next image',
    'FROM a\nONBUILD RUN curl -u §I:§S u\n',
    `FROM a\nONBUILD RUN ${mounts} curl -u ${pair} u\n`,
  ],
  [
    'another shell, and the next stage without it',
    'FROM a\nSHELL ["powershell", "-Command"]\nRUN f §S\nCMD ["sh", "-c", "f §S"]\nFROM b\nSHELL ["/bin/bash", "-c"]\nCMD f §S\n',
    'FROM a\nSHELL ["powershell", "-Command"]\nRUN f §S\nCMD ["sh", "-c", "f §S"]\nFROM b\nSHELL ["/bin/bash", "-c"]\nCMD f "$XTOPAY_CLIENT_SECRET"\n',
  ],
  ['an argument', 'FROM a\nARG XTOPAY_CLIENT_SECRET=§S\n', 'FROM a\nARG XTOPAY_CLIENT_SECRET\n'],
  [
    'a variable, which would stay in the image',
    'FROM a\nENV PAY_SECRET=§S\nENV A=1 PAY_ID="§I"\n',
    'FROM a\n# PAY_SECRET comes from the environment: docker run --env PAY_SECRET\n# PAY_ID comes from the environment: docker run --env PAY_ID\nENV A=1\n',
  ],
  [
    'a build step with options, over lines',
    'FROM a\nRUN --network=none \\\n    curl -u §I:§S u && \\\n    g\n',
    `FROM a\nRUN ${mounts} --network=none \\\n    curl -u ${pair} u && \\\n    g\n`,
  ],
  [
    'a build step that has one of the mounts',
    'FROM a\nRUN --mount=type=secret,id=XTOPAY_CLIENT_SECRET,env=XTOPAY_CLIENT_SECRET curl -u "§I:$XTOPAY_CLIENT_SECRET" u\n',
    `FROM a\nRUN --mount=type=secret,id=XTOPAY_CLIENT_ID,env=XTOPAY_CLIENT_ID --mount=type=secret,id=XTOPAY_CLIENT_SECRET,env=XTOPAY_CLIENT_SECRET curl -u ${pair} u\n`,
  ],
  [
    'a build step that is a here-document',
    'FROM a\nRUN <<EOF\ncurl -u §I:§S u\nEOF\n',
    `FROM a\nRUN ${mounts} <<EOF\ncurl -u ${pair} u\nEOF\n`,
  ],
  [
    'a header of a build step',
    'FROM a\nRUN curl -H "Authorization: Basic §B" u\n',
    `FROM a\nRUN ${mounts} curl -u ${pair} u\n`,
  ],
  [
    'what is always run',
    'FROM a\nENTRYPOINT exec f --secret=§S\n',
    'FROM a\nENTRYPOINT exec f --secret="$XTOPAY_CLIENT_SECRET"\n',
  ],
  [
    'variables of an instruction over lines',
    'FROM a\nENV PAY_ID=§I \\\n    A=1 \\\n    PAY_SECRET="§S" \\\n    B=2\n',
    `FROM a\n${comesFrom('PAY_ID')}\n${comesFrom('PAY_SECRET')}\nENV A=1 \\\n    B=2\n`,
  ],
  ['a variable in the older form', 'FROM a\nENV PAY_SECRET §S\n', `FROM a\n${comesFrom('PAY_SECRET')}\n`],
  [
    'all variables of an instruction',
    'FROM a\nENV PAY_ID=§I PAY_SECRET=§S\nUSER a\n',
    `FROM a\n${comesFrom('PAY_ID')}\n${comesFrom('PAY_SECRET')}\nUSER a\n`,
  ],
  ['a longer value, and a label, which would stay in the image', 'FROM a\nENV A=x-§S\nLABEL b="§S"\n', same],
  ['a comment', 'FROM a\n# key §S\n', 'FROM a\n# key $XTOPAY_CLIENT_SECRET\n'],
]);
