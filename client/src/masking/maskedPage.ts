import type { MaskedRow } from './maskedRows.ts';

/** What the page says and where its links lead. */
export interface MaskedPageTexts {
  readonly language: string;
  readonly title: string;
  readonly note: string;
  readonly hidden: string;
  readonly reveal: string;
  readonly hide: string;
  readonly revealAll: string;
  readonly hideAll: string;
  readonly editAsText: string;
}

export interface MaskedPage {
  readonly rows: readonly MaskedRow[];
  readonly texts: MaskedPageTexts;
  /** The address that shows or hides one value, by its place among all that are hidden. */
  readonly toggle: (index: number) => string;
  readonly toggleAll: string;
  readonly editAsText: string;
  /** Names the one script that may run; nobody can guess it. */
  readonly nonce: string;
}

/** Always as many, so that nobody learns how long a value is. */
const dots = '••••••••';

/** In UTF-16 code units: what a link is named by is heard, and a line may be long. */
const longestName = 80;

const style = `
body { font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); padding: 0.5em 1em; }
header { position: sticky; top: 0; z-index: 1; padding: 0.4em 0; margin-bottom: 0.6em; background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); border-bottom: 1px solid var(--vscode-contrastBorder, transparent); }
header p { margin: 0 0 0.4em; color: var(--vscode-descriptionForeground); }
header a { margin-right: 1.2em; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: flex; line-height: 1.6; scroll-margin-top: 6em; content-visibility: auto; contain-intrinsic-height: auto 1.6em; }
li:hover, li:focus-within { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
li[aria-current] { background: var(--vscode-list-inactiveSelectionBackground); outline: 1px solid var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
li[aria-current] .number { color: var(--vscode-editorLineNumber-activeForeground); }
.number { flex: none; min-width: 3ch; margin-right: 1.5em; text-align: right; color: var(--vscode-editorLineNumber-foreground); user-select: none; }
code { font: inherit; color: var(--vscode-editor-foreground); background: none; white-space: pre-wrap; tab-size: 4; overflow-wrap: anywhere; padding: 0; min-width: 0; }
.hidden { letter-spacing: 0.1em; color: var(--vscode-descriptionForeground); user-select: none; }
.revealed { text-decoration: underline dotted var(--vscode-editorWarning-foreground); text-underline-offset: 0.2em; }
li a { flex: none; margin-left: 1em; }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
`;

/**
 * A page that shows a file without the values that are hidden. None of them is in it: what is revealed is sent to the page
 * while it is there. So it comes back without them, however soon.
 */
export function maskedPage({ rows, texts, toggle, toggleAll, editAsText, nonce }: MaskedPage): string {
  const shown = rows.map((row) => rowOf(row, texts, toggle)).join('\n');
  const hasHidden = rows.some(({ pieces }) => pieces.some((piece) => 'hidden' in piece));
  return `<!DOCTYPE html>
<html lang="${escaped(texts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>${escaped(texts.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${escaped(texts.note)}</p>
${hasHidden ? `<a data-all href="${escaped(toggleAll)}">${escaped(texts.revealAll)}</a>` : ''}
<a href="${escaped(editAsText)}">${escaped(texts.editAsText)}</a>
</header>
<ol>
${shown}
</ol>
<script nonce="${nonce}">${scriptOf(texts)}</script>
</body>
</html>`;
}

function rowOf({ line, pieces }: MaskedRow, texts: MaskedPageTexts, toggle: MaskedPage['toggle']): string {
  // A link is named by what stands before the value, as a person reads it.
  const name = pieces
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
    .trim()
    .slice(0, longestName);
  const shown = pieces.map((piece) => ('text' in piece ? escaped(piece.text) : valueOf(piece.hidden, texts)));
  const links = pieces.flatMap((piece) => {
    if ('text' in piece) return [];
    const label = escaped(`${texts.reveal} ${name}`);
    const href = escaped(toggle(piece.hidden));
    return `<a data-link="${piece.hidden}" data-name="${escaped(name)}" aria-label="${label}" href="${href}">${escaped(texts.reveal)}</a>`;
  });
  return `<li data-line="${line}" tabindex="-1"><span class="number" aria-hidden="true">${line}</span><code>${shown.join('')}</code>${links.join('')}</li>`;
}

function valueOf(index: number, { hidden }: MaskedPageTexts): string {
  return `<span class="hidden" data-value="${index}" role="img" aria-label="${escaped(hidden)}">${dots}</span>`;
}

/**
 * Puts in what it is sent as `{ revealed: [place, value][] }`, and takes out everything else. Goes to the line that it
 * is sent as `{ line, takesFocus }`, and says as `{ line }` where a person is, in lines from 1; `{}` once it is there.
 */
function scriptOf({ hidden, reveal, hide, revealAll, hideAll }: MaskedPageTexts): string {
  const texts = JSON.stringify({ dots, hidden, reveal, hide, revealAll, hideAll }).replaceAll('<', '\\u003c');
  return `
const texts = ${texts};
const host = acquireVsCodeApi();
const rows = [...document.querySelectorAll('li')];
const lineOf = (row) => Number(row.dataset.line);
let current;
const makeCurrent = (row) => {
  current?.removeAttribute('aria-current');
  current = row;
  row?.setAttribute('aria-current', 'true');
};
const headerEnd = () => document.querySelector('header').getBoundingClientRect().bottom;
const isInView = (row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > headerEnd() && top < innerHeight;
};
const topRow = () => {
  const end = headerEnd();
  let [from, to] = [0, rows.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle].getBoundingClientRect().bottom > end) to = middle;
    else from = middle + 1;
  }
  return rows[from];
};
const say = (line) => {
  host.setState({ line, isCurrent: current !== undefined && isInView(current) });
  host.postMessage({ line });
};
const sayWhere = () => {
  const row = current && isInView(current) ? current : topRow();
  if (row) say(lineOf(row));
};
const rowAt = (line) => rows.findLast((row) => lineOf(row) <= line);
const goTo = (line, takesFocus) => {
  const row = rowAt(line);
  if (!row) return;
  makeCurrent(row);
  row.scrollIntoView({ block: 'center' });
  if (takesFocus) (row.querySelector('a') ?? row).focus({ preventScroll: true });
  say(line);
};
for (const kind of ['focusin', 'mousedown'])
  addEventListener(kind, ({ target }) => {
    const row = target instanceof Element ? target.closest('li') : undefined;
    if (!row || row === current) return;
    makeCurrent(row);
    sayWhere();
  });
let isLooking = false;
addEventListener('scroll', () => {
  if (isLooking) return;
  isLooking = true;
  requestAnimationFrame(() => {
    isLooking = false;
    sayWhere();
  });
});
const show = (revealed) => {
  for (const element of document.querySelectorAll('[data-value]')) {
    const value = revealed.get(Number(element.dataset.value));
    element.className = value === undefined ? 'hidden' : 'revealed';
    element.textContent = value ?? texts.dots;
    if (value === undefined) {
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', texts.hidden);
    } else {
      element.removeAttribute('role');
      element.removeAttribute('aria-label');
    }
  }
  for (const link of document.querySelectorAll('[data-link]')) {
    link.textContent = revealed.has(Number(link.dataset.link)) ? texts.hide : texts.reveal;
    link.setAttribute('aria-label', link.textContent + ' ' + link.dataset.name);
  }
  const all = document.querySelector('[data-all]');
  if (all) all.textContent = revealed.size > 0 ? texts.hideAll : texts.revealAll;
};
addEventListener('message', ({ data }) => {
  if (data.revealed) show(new Map(data.revealed));
  if (data.line) goTo(data.line, data.takesFocus);
});
const before = host.getState();
if (before?.isCurrent) goTo(before.line, false);
else if (before) rowAt(before.line)?.scrollIntoView();
host.postMessage({});
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
