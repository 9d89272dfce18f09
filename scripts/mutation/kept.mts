import type { Figures } from './figures.mts';

const row = /^\| `([^`]+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/gm;

/** The rows that a page of figures has of some folders, the first of each: the others are sums. */
export function keptRows(page: string, isKept: (folder: string) => boolean): Map<string, Figures> {
  const rows = new Map<string, Figures>();
  for (const [, folder = '', , killed, notTold, refused] of page.matchAll(row)) {
    if (!isKept(folder) || rows.has(folder)) continue;
    const survived = Number(notTold) - Number(refused);
    rows.set(folder, { killed: Number(killed), refused: Number(refused), survived });
  }
  return rows;
}

/** The sections that a list of survivors has of some files. */
export function keptSections(list: string, isKept: (file: string) => boolean): Map<string, string> {
  const sections = list.split(/^(?=## )/m).map((text) => [/^## (.+)/.exec(text)?.[1] ?? '', text] as const);
  return new Map(sections.filter(([file]) => file !== '' && isKept(file)));
}
