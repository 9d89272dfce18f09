import { rows } from './row.ts';

export const nameRows = rows('names.js', 'javascript', [
  [
    'both environments',
    `live('§I', '§S'); test('§J', '§T')`,
    'live(process.env.XTOPAY_CLIENT_ID_LIVE, process.env.XTOPAY_CLIENT_SECRET_LIVE); test(process.env.XTOPAY_CLIENT_ID_TEST, process.env.XTOPAY_CLIENT_SECRET_TEST)',
  ],
  [
    'a name that the value has',
    `const SHOP_XTOPAY_SECRET = '§S'; f('§S')`,
    'const SHOP_XTOPAY_SECRET = process.env.SHOP_XTOPAY_SECRET; f(process.env.SHOP_XTOPAY_SECRET)',
  ],
  [
    'a name that is read elsewhere',
    `f(process.env.SHOP_XTOPAY_SECRET); g('§S')`,
    'f(process.env.SHOP_XTOPAY_SECRET); g(process.env.SHOP_XTOPAY_SECRET)',
  ],
  [
    'the name of the other environment',
    `f(process.env.XTOPAY_CLIENT_SECRET_LIVE); g('§T')`,
    'f(process.env.XTOPAY_CLIENT_SECRET_LIVE); g(process.env.XTOPAY_CLIENT_SECRET_TEST)',
  ],
  [
    'the name of the other environment, in other words',
    `f(process.env.XTOPAY_PROD_SECRET); g('§T')`,
    'f(process.env.XTOPAY_PROD_SECRET); g(process.env.XTOPAY_TEST_SECRET)',
  ],
  [
    'one name for two environments',
    `a = { XTOPAY_CLIENT_SECRET: '§S' }; b = { XTOPAY_CLIENT_SECRET: '§T' }`,
    'a = { XTOPAY_CLIENT_SECRET: process.env.XTOPAY_CLIENT_SECRET_LIVE }; b = { XTOPAY_CLIENT_SECRET: process.env.XTOPAY_CLIENT_SECRET_TEST }',
  ],
  [
    'names that say nothing of whose they are, or expose',
    `const CLIENT_SECRET = '§S'; const NEXT_PUBLIC_XTOPAY_CLIENT_SECRET_X = '§S'`,
    'const CLIENT_SECRET = process.env.XTOPAY_CLIENT_SECRET; const NEXT_PUBLIC_XTOPAY_CLIENT_SECRET_X = process.env.XTOPAY_CLIENT_SECRET',
  ],
]);
