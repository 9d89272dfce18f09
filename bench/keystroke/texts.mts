import { type FakeCredentials, fakeCredentials } from '../../test/fakeCredentials.ts';

const words =
  'order total customer payment invoice await result response items price token value index'.split(' ');

/**
 * Code as people write it, of about this length, without anything to find but so many client secrets, evenly
 * spread. The same for the same seed.
 */
export function codeText(seed: number, length: number, secrets: number): string {
  const fake = fakeCredentials(seed);
  const lines: string[] = [];
  let written = 0;
  let placed = 0;
  while (written < length) {
    const isDue = placed < secrets && written >= ((placed + 0.5) * length) / secrets;
    const line = isDue ? `const key${placed++} = '${fake.secret('live')}';\n` : lineOf(fake);
    lines.push(line);
    written += line.length;
  }
  return lines.join('');
}

function lineOf(fake: FakeCredentials): string {
  // The random body picks the words, so that there is one source of chance.
  const picks = Array.from(fake.body(8), (one) => words[one.charCodeAt(0) % words.length] ?? '');
  const [first, second, third, fourth, fifth, sixth] = picks;
  return `  const ${first}${second} = ${third}.${fourth}(${fifth}, '${sixth}') + 1; // ${picks.join(' ')}\n`;
}
