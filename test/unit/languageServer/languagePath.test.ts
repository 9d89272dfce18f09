import { expect, it } from 'vitest';
import { languagePath } from '../../../server/src/languageServer/documents/languagePath.ts';

it.each([
  ['Untitled-1', 'python', 'Untitled-1.py'],
  ['Untitled-1', 'dotenv', 'Untitled-1.env'],
  ['Untitled-1', 'dockerfile', 'Untitled-1.dockerfile'],
  ['Untitled-1', 'plaintext', 'Untitled-1'],
  ['/w/a.ts', 'python', '/w/a.ts'],
  ['/w/a.txt', 'go', '/w/a.txt.go'],
  ['/w/Dockerfile', 'dockerfile', '/w/Dockerfile'],
  ['/w/.env.example', 'dotenv', '/w/.env.example'],
  ['/w/.env.local', 'properties', '/w/.env.local'],
  ['C:\\w.py\\Jenkinsfile', 'groovy', 'C:\\w.py\\Jenkinsfile.groovy'],
])('%s in %s is read as %s', (path, languageId, expected) => {
  expect(languagePath(path, languageId, false)).toBe(expected);
});

it('a cell is read in its own language, not in that of its notebook', () => {
  expect(languagePath('/w/a.ipynb', 'typescript', true)).toBe('/w/a.ipynb.ts');
  expect(languagePath('/w/a.py', 'markdown', true)).toBe('/w/a.py.md');
  expect(languagePath('/w/a.py', 'plaintext', true)).toBe('/w/a.py.txt');
});
