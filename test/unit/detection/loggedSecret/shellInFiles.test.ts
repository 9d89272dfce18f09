import { expect, it } from 'vitest';
import { shellFormOf } from '../../../../server/src/detection/loggedSecret/shell/findInShell.ts';
import { describeCases } from './marked.ts';

it('is no Dockerfile where its name goes on', () => {
  expect(shellFormOf('pay.dockerfile.orig', '')).toBeUndefined();
});

describeCases('Dockerfile', 'Dockerfile', 'where shell stands', [
  '\nRUN «echo $XTOPAY_CLIENT_SECRET»\nRUN «echo $XTOPAY_CLIENT_SECRET»\n',
  '# look \\\nRUN «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN --mount=type=cache,target=/a  --network=none  «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN --mount=type=secret,id=a \\\n  --network=none \\\r\n  «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN --mount=type=secret,id=a \\\n  --network=none «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN --mount=type=secret,id=a\\\n  «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN «echo \\\r\n  $XTOPAY_CLIENT_SECRET»\r\n',
  'RUN echo a\r\nLABEL $XTOPAY_CLIENT_SECRET\r\n',
  'RUN \\\n  «echo $XTOPAY_CLIENT_SECRET»\n',
  'ONBUILD RUN «echo $XTOPAY_CLIENT_SECRET»\n',
  'HEALTHCHECK CMD «echo $XTOPAY_CLIENT_SECRET»\n',
  'HEALTHCHECK --interval=5m --start-period=3s \\\n  CMD curl a || «echo $XTOPAY_CLIENT_SECRET»\n',
  'HEALTHCHECK  --interval=5m \\\n  --timeout=3s  CMD «echo $XTOPAY_CLIENT_SECRET»\n',
  'ONBUILD  RUN «echo $XTOPAY_CLIENT_SECRET»\n',
  'CMD "$(«echo $XTOPAY_CLIENT_SECRET >&2»)"\n',
  'RUN <<A\n«echo $XTOPAY_CLIENT_SECRET»\nA\n',
  'HEALTHCHECK NONE\nRUN «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN [ -n "$XTOPAY_CLIENT_SECRET" ] && «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN echo a \\\n  && «echo $XTOPAY_CLIENT_SECRET» # b\nUSER a\n',
  'RUN <<A\r\n«echo $XTOPAY_CLIENT_SECRET»\r\nA\r\n',
]);

describeCases('Dockerfile', 'Dockerfile', 'where no shell stands', [
  'RUN\nCOPY echo $XTOPAY_CLIENT_SECRET\n',
  'RUN  ["echo", "$(echo $XTOPAY_CLIENT_SECRET >&2)"]\n',
  'RUN --mount=type=secret,id=a ["a", "$(echo $XTOPAY_CLIENT_SECRET >&2)"]\n',
  'CMD ["a", \\\n  "$(echo $XTOPAY_CLIENT_SECRET >&2)"]\n',
  'CMD ["a\\"b",\\\n  "$(echo $XTOPAY_CLIENT_SECRET >&2)"]\n',
  'CMD ["a", \\ \r\n  "$(echo $XTOPAY_CLIENT_SECRET >&2)"]\n',
  'HEALTHCHECK --interval=5m CMD ["a", "$(echo $XTOPAY_CLIENT_SECRET >&2)"]\n',
  'HEALTHCHECK NONE ; echo $XTOPAY_CLIENT_SECRET\n',
  'RUN tee show.sh <<"A"\necho $XTOPAY_CLIENT_SECRET\nA\n',
  'RUN echo a # b\necho $XTOPAY_CLIENT_SECRET\n',
  'LABEL a="\\\n  RUN echo $XTOPAY_CLIENT_SECRET"\n',
]);

describeCases('Makefile', 'Makefile', 'a recipe', [
  'show:\n\ttrue \\\n\t# b\n\t«echo $$XTOPAY_CLIENT_SECRET»\n',
  'show: a\t;echo $$XTOPAY_CLIENT_SECRET\n',
  '\n\t«echo $$XTOPAY_CLIENT_SECRET»\n',
]);

describeCases('Workflow', '.github/workflows/pay.yml', 'where shell stands', [
  'run:   "«echo $XTOPAY_CLIENT_SECRET»"  \n',
  'run: «echo $XTOPAY_CLIENT_SECRET» | cat\n',
  'run: «echo "$XTOPAY_CLIENT_SECRET"»\n',
  'run: "exit" && «echo $XTOPAY_CLIENT_SECRET»\n',
  'run: | # a comment that is longer than what is looked at of a value\n  «echo $XTOPAY_CLIENT_SECRET»\n',
  'run: |\n  true\n\t\n  «echo $XTOPAY_CLIENT_SECRET»\n',
  'script:\n  -   "«echo $XTOPAY_CLIENT_SECRET»"\n  - |\n    «echo $XTOPAY_CLIENT_SECRET»\n',
  'script:\n  - npm ci\n  # why\n  - «echo $XTOPAY_CLIENT_SECRET»\n',
  'script:\n  # why\n\n  - «echo $XTOPAY_CLIENT_SECRET»\n',
  'script:\n  - |\n    true\n\n# why\n  - «echo $XTOPAY_CLIENT_SECRET»\n',
  'env:\n  A: ${{ secrets.XTOPAY_CLIENT_SECRET }}\n  B: ${{ secrets.OTHER }}\nsteps:\n  - run: echo $B; «echo $A»\n',
]);

describeCases('Workflow', '.github/workflows/pay.yml', 'where no shell stands', [
  'script:\n  - npm ci\nname: a - $(echo $XTOPAY_CLIENT_SECRET >&2)\n',
  'script:\n  - npm ci\n  # - echo $XTOPAY_CLIENT_SECRET\n',
  'script:\n  - npm ci\n\nother:\n  - echo $XTOPAY_CLIENT_SECRET\n',
  'script:\n  - npm ci\n  -\n    - echo $XTOPAY_CLIENT_SECRET\n',
  'run: |\n  true\n: echo $XTOPAY_CLIENT_SECRET\n',
  'run: te$XTOPAY_CLIENT_SECRET && echo t\n',
]);
