import { rows, same } from './row.ts';

const lines = (...each: readonly string[]) => `${each.join('\n')}\n`;

const id = '{{$processEnv XTOPAY_CLIENT_ID}}';
const secret = '{{$processEnv XTOPAY_CLIENT_SECRET}}';

export const httpRows = rows('pay.http', 'http', [
  [
    'variables and headers',
    lines('@secret = §S', 'GET https://api.xtopay.co', 'Authorization: Basic §B', 'X-Key: §S'),
    lines(
      '@secret = {{$processEnv XTOPAY_CLIENT_SECRET}}',
      'GET https://api.xtopay.co',
      'Authorization: Basic {{$processEnv XTOPAY_CLIENT_ID}}:{{$processEnv XTOPAY_CLIENT_SECRET}}',
      'X-Key: {{$processEnv XTOPAY_CLIENT_SECRET}}',
    ),
  ],
  [
    'a file that reads .env',
    lines('GET https://x/{{$dotenv HOST}}', 'X-Key: §S'),
    lines('GET https://x/{{$dotenv HOST}}', 'X-Key: {{$dotenv XTOPAY_CLIENT_SECRET}}'),
  ],
  [
    'user and password, in each form that the client encodes',
    lines(
      'GET https://x',
      'Authorization: Basic §I:§S',
      '',
      '###',
      'GET https://x',
      'Authorization: Basic §I §S',
    ),
    lines(
      'GET https://x',
      `Authorization: Basic ${id}:${secret}`,
      '',
      '###',
      'GET https://x',
      `Authorization: Basic ${id} ${secret}`,
    ),
  ],
  [
    'an address and a body',
    lines(
      'POST https://x/pay?key=§S HTTP/1.1',
      'Content-Type: application/json',
      '',
      '{ "id": "§I", "secret": "§S" }',
    ),
    lines(
      `POST https://x/pay?key=${secret} HTTP/1.1`,
      'Content-Type: application/json',
      '',
      `{ "id": "${id}", "secret": "${secret}" }`,
    ),
  ],
  [
    'a script that is run when the answer is there, which knows no such names',
    lines('GET https://x', '', '> {%', '  client.global.set("a", "§S");', '%}'),
    same,
  ],
  [
    'a comment, and a setting, which is none',
    lines('# §S', '// §S', '# @prompt §S', 'GET https://x'),
    lines('# $XTOPAY_CLIENT_SECRET', '// $XTOPAY_CLIENT_SECRET', `# @prompt ${secret}`, 'GET https://x'),
  ],
]);
