import { oneFile, type Part, token } from '../caseBuilder.ts';
import type { FakeCredentials } from '../fakeCredentials.ts';
import { idName, secretName } from '../fakeCredentials.ts';
import type { LabelledCase } from '../labelledCase.ts';

/** Plain tokens where people write them, one kind of file each. */
export function plainCases(fake: FakeCredentials): LabelledCase[] {
  const live = () => token(fake.secret('live'));
  const test = () => token(fake.secret('test'));
  const liveId = () => token(fake.id('live'));
  const testId = () => token(fake.id('test'));
  const shapes: [id: string, path: string, parts: Part[]][] = [
    ['xml', 'app.xml', ['<add key="Xtopay">', live(), '</add><!-- ', testId(), ' -->\n']],
    ['toml', 'app.toml', ["[xtopay]\nsecret = '", test(), "'\n"]],
    ['properties', 'app.properties', ['xtopay.secret=', live(), '\nxtopay.id:', liveId(), '\n']],
    ['dockerfile', 'Dockerfile', [`ENV ${secretName} `, live(), '\nARG ID=', testId(), '\n']],
    ['compose', 'compose.yml', [`services:\n  a:\n    environment:\n      - ${secretName}=`, test(), '\n']],
    ['workflow', '.github/workflows/ci.yml', [`jobs:\n  a:\n    env:\n      ${idName}: `, liveId(), '\n']],
    ['terraform', 'main.tf', ['variable "s" {\n  default = "', live(), '"\n}\n']],
    ['sql', 'seed.sql', ["INSERT INTO keys VALUES (1,'", liveId(), "','", live(), "');\n"]],
    ['csv', 'keys.csv', ['id,secret\n', testId(), ',', test(), '\n']],
    ['markdown', 'notes.md', ['Use `', test(), '` with **', testId(), '**.\n']],
    ['log', 'out.log', ['2025-01-02T03:04:05Z INFO auth=', live(), ' ok\n']],
    ['java', 'Pay.java', ['static final String S = "', live(), '";\n']],
    ['csharp', 'Pay.cs', ['const string S = @"', test(), '";\n']],
    ['rust', 'pay.rs', ['const S: &str = r#"', live(), '"#;\n']],
    ['php', 'pay.php', ["<?php define('XT', '", live(), "');\n"]],
    ['ruby', 'pay.rb', ['S = %q(', test(), ')\n']],
    ['swift', 'Pay.swift', ['let s = "', live(), '"\n']],
    ['nginx', 'site.conf', ['proxy_set_header X-Key ', live(), ';\n']],
    ['diff', 'a.patch', ['@@ -1 +1 @@\n-', testId(), '\n+', liveId(), '\n']],
    ['query', 'call.http', ['GET /v1?client_id=', liveId(), '&client_secret=', live(), '&x=1\n']],
    ['userinfo', 'remote.txt', ['https://', liveId(), ':', live(), '@api.xtopay.co/v1\n']],
    ['html', 'index.html', ['<meta name=k content=', liveId(), '><a href="?k=', test(), '">\n']],
    ['sourcemap', 'a.js.map', ['{"sourcesContent":["const s=\\"', live(), '\\";\\n"]}\n']],
    ['no-extension', 'Procfile', ['web: KEY=', test(), ' npm start\n']],
    ['two-alike', 'two.txt', [live(), ' ', live(), '\n', live()]],
    ['same-twice', 'same.txt', ((s) => [token(s), '\n', token(s), '\n'])(fake.secret('test'))],
  ];
  return shapes.map(([id, path, parts]) => oneFile(`plain-${id}`, `plain token: ${id}`, path, parts));
}
