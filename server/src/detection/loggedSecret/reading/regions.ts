import type { Span } from '../span.ts';

/** Between `<?php` or `<?=` and `?>`. */
export function phpRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  for (let at = text.indexOf('<?'); at >= 0; ) {
    const isEcho = text.startsWith('<?=', at);
    const start = isEcho ? at : text.startsWith('<?php', at) ? at + 5 : at + 2;
    const end = indexOrEnd(text, '?>', start);
    regions.push({ start, end });
    at = text.indexOf('<?', end);
  }
  return regions;
}

/** Between `<script …>` and `</script>`, and the front matter of Astro. */
export function scriptRegions(text: string, hasFrontMatter: boolean): readonly Span[] {
  const regions: Span[] = [];
  let front = 0;
  if (hasFrontMatter && text.startsWith('---')) {
    front = indexOrEnd(text, '\n---', 3);
    regions.push({ start: 3, end: front });
  }
  for (let at = text.indexOf('<script', front); at >= 0; ) {
    const start = text.indexOf('>', at);
    if (start < 0) break;
    const end = indexOrEnd(text, '</script', start);
    regions.push({ start: start + 1, end });
    at = text.indexOf('<script', end);
  }
  return regions;
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}
