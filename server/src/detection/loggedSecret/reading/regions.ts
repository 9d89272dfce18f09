import type { Span } from '../span.ts';

/** Between `<?php` or `<?=` and `?>`. */
export function phpRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  for (let at = text.indexOf('<?'); at >= 0; ) {
    const isEcho = text.startsWith('<?=', at);
    const start = isEcho ? at : text.startsWith('<?php', at) ? at + 5 : at + 2;
    const close = text.indexOf('?>', start);
    const end = close < 0 ? text.length : close;
    regions.push({ start, end });
    at = close < 0 ? -1 : text.indexOf('<?', end + 2);
  }
  return regions;
}

/** Between `<script …>` and `</script>`, and the front matter of Astro. */
export function scriptRegions(text: string, hasFrontMatter: boolean): readonly Span[] {
  const regions: Span[] = [];
  if (hasFrontMatter && text.startsWith('---')) {
    const end = text.indexOf('\n---', 3);
    regions.push({ start: 3, end: end < 0 ? text.length : end });
  }
  for (let at = text.indexOf('<script'); at >= 0; ) {
    const start = text.indexOf('>', at);
    if (start < 0) break;
    const close = text.indexOf('</script', start);
    const end = close < 0 ? text.length : close;
    regions.push({ start: start + 1, end });
    at = close < 0 ? -1 : text.indexOf('<script', end);
  }
  return regions;
}
