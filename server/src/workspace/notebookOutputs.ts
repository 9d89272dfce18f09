import { isNotebook } from '../detection/layers/notebook.ts';
import type { LocatedFinding } from './scanner.ts';

/** What a cell consists of; inside a string the quotes would be escaped. */
const parts = /(?<!\\)"(outputs|source|cell_type|attachments)"[ \t\r\n]*:/g;

/**
 * Marks which findings of a notebook stand in outputs.
 * @param path Only `.ipynb` files are notebooks.
 * @param text Without its BOM, as the offsets of the findings count.
 * @param findings In the order of their place.
 */
export function markOutputs(
  path: string,
  text: string,
  findings: readonly LocatedFinding[],
): readonly LocatedFinding[] {
  if (findings.length === 0 || !path.endsWith('.ipynb') || !isNotebook(text)) return findings;
  const starts = Array.from(text.matchAll(parts), ({ index, 1: name }) => ({ index, name }));
  let next = 0;
  let part: string | undefined;
  return findings.map((finding) => {
    for (; (starts[next]?.index ?? Number.POSITIVE_INFINITY) <= finding.start; next++)
      part = starts[next]?.name;
    return part === 'outputs' ? { ...finding, inOutput: true } : finding;
  });
}
