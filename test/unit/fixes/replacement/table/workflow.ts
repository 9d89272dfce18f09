import { rows, same } from './row.ts';

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`;

/** A step of a job, in a workflow that is one. */
const step = (...each: readonly string[]) =>
  lines('on: push', 'jobs:', '  a:', '    runs-on: ubuntu-latest', '    steps:', ...each);

const secret = '${{ secrets.XTOPAY_CLIENT_SECRET }}';
const id = '${{ secrets.XTOPAY_CLIENT_ID }}';

export const workflowRows = rows('.github/workflows/pay.yml', 'github-actions-workflow', [
  [
    'values and scripts',
    lines(
      'on: push',
      'jobs:',
      '  a:',
      '    runs-on: ubuntu-latest',
      '    env: { S: §S }',
      '    steps:',
      '      - run: |',
      `          curl -u '§I:§S' u`,
      '          curl -H "Authorization: Basic §B" u',
      '        env:',
      '          S: "§S"',
    ),
    lines(
      'on: push',
      'jobs:',
      '  a:',
      '    runs-on: ubuntu-latest',
      '    env: { S: "${{ secrets.XTOPAY_CLIENT_SECRET }}" }',
      '    steps:',
      '      - run: |',
      `          curl -u '\${{ secrets.XTOPAY_CLIENT_ID }}:\${{ secrets.XTOPAY_CLIENT_SECRET }}' u`,
      '          curl -u "${{ secrets.XTOPAY_CLIENT_ID }}:${{ secrets.XTOPAY_CLIENT_SECRET }}" u',
      '        env:',
      '          S: "${{ secrets.XTOPAY_CLIENT_SECRET }}"',
    ),
  ],
  [
    'inputs of an action, and a list within one line',
    step(
      '      - uses: a/b@v1',
      '        with:',
      '          a: §S',
      `          b: '§I'`,
      '          c: x-§S',
      '          d: "k=§S, i=§I"',
    ),
    step(
      '      - uses: a/b@v1',
      '        with:',
      `          a: ${secret}`,
      `          b: '${id}'`,
      `          c: x-${secret}`,
      `          d: "k=${secret}, i=${id}"`,
    ),
  ],
  [
    'variables of the workflow, of a job and of a step',
    lines(
      'on: push',
      'env:',
      '  PAY_SECRET: §S',
      'jobs:',
      '  a:',
      '    runs-on: ubuntu-latest',
      '    env:',
      '      PAY_ID: "§I"',
      '    steps:',
      '      - run: f',
      '        env: { A: §S, B: [1] }',
    ).replace(', B: [1]', ', B: 1'),
    lines(
      'on: push',
      'env:',
      '  PAY_SECRET: ${{ secrets.PAY_SECRET }}',
      'jobs:',
      '  a:',
      '    runs-on: ubuntu-latest',
      '    env:',
      '      PAY_ID: "${{ secrets.PAY_ID }}"',
      '    steps:',
      '      - run: f',
      '        env: { A: "${{ secrets.PAY_SECRET }}", B: 1 }',
    ),
  ],
  [
    'what stands in for a secret that is not set',
    step('      - uses: a/b@v1', '        with:', `          a: \${{ secrets.PAY_SECRET || '§S' }}`),
    step('      - uses: a/b@v1', '        with:', '          a: ${{ secrets.PAY_SECRET }}'),
  ],
  [
    'strings within expressions',
    step(
      '      - uses: a/b@v1',
      '        with:',
      `          a: \${{ github.ref == 'x' && '§S' || '' }}`,
      `          b: \${{ format('{0}', 'key-§S') }}`,
    ),
    step(
      '      - uses: a/b@v1',
      '        with:',
      `          a: \${{ github.ref == 'x' && secrets.XTOPAY_CLIENT_SECRET || '' }}`,
      `          b: \${{ format('{0}', format('key-{0}', secrets.XTOPAY_CLIENT_SECRET)) }}`,
    ),
  ],
  [
    'scripts of other shells, in which the expression is replaced as well',
    step(
      '      - shell: pwsh',
      `        run: $s = '§S'`,
      '      - shell: python',
      '        run: f("§I", "§S")',
    ),
    step(
      '      - shell: pwsh',
      `        run: $s = '${secret}'`,
      '      - shell: python',
      `        run: f("${id}", "${secret}")`,
    ),
  ],
  [
    'a file for later steps',
    step('      - run: echo "S=§S" >> "$GITHUB_ENV"'),
    step(`      - run: echo "S=${secret}" >> "$GITHUB_ENV"`),
  ],
  ['a condition, which knows no secrets', step(`      - if: github.ref == '§S'`, '        run: f'), same],
  [
    'a header that nothing there encodes',
    step('      - uses: a/b@v1', '        with:', '          a: Basic §B'),
    same,
  ],
  ['a comment', step('      - run: f # §S'), step('      - run: f # $XTOPAY_CLIENT_SECRET')],
]);
