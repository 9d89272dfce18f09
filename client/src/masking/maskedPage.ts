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

const style = `
body { font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); padding: 0.5em 1em; }
header { font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); margin-bottom: 1em; }
header p { margin: 0 0 0.4em; color: var(--vscode-descriptionForeground); }
header a { margin-right: 1.2em; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: flex; line-height: 1.6; }
li:hover, li:focus-within { background: var(--vscode-list-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
.number { flex: none; min-width: 2em; margin-right: 1.5em; text-align: right; color: var(--vscode-editorLineNumber-foreground); user-select: none; }
code { font: inherit; color: var(--vscode-editor-foreground); background: none; white-space: pre-wrap; overflow-wrap: anywhere; padding: 0; }
.hidden { letter-spacing: 0.1em; color: var(--vscode-descriptionForeground); user-select: none; }
.revealed { text-decoration: underline dotted var(--vscode-editorWarning-foreground); text-underline-offset: 0.2em; }
li a { margin-left: 1em; }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
`;

/**
 * A page that shows a dotenv file without its values. None of them is in it: what is revealed is sent to the page
 * while it is there. So it comes back without them, however soon.
 */
export function maskedPage({ rows, texts, toggle, toggleAll, editAsText, nonce }: MaskedPage): string {
  const shown = rows.map((row) => rowOf(row, texts, toggle)).join('\n');
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
<a data-all href="${escaped(toggleAll)}">${escaped(texts.revealAll)}</a>
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
    .trim();
  const shown = pieces.map((piece) => ('text' in piece ? escaped(piece.text) : valueOf(piece.hidden, texts)));
  const links = pieces.flatMap((piece) => {
    if ('text' in piece) return [];
    const label = escaped(`${texts.reveal} ${name}`);
    const href = escaped(toggle(piece.hidden));
    return `<a data-link="${piece.hidden}" data-name="${escaped(name)}" aria-label="${label}" href="${href}">${escaped(texts.reveal)}</a>`;
  });
  return `<li><span class="number" aria-hidden="true">${line}</span><code>${shown.join('')}</code>${links.join('')}</li>`;
}

function valueOf(index: number, { hidden }: MaskedPageTexts): string {
  return `<span class="hidden" data-value="${index}" role="img" aria-label="${escaped(hidden)}">${dots}</span>`;
}

/** Puts in what it is sent, `[place, value][]`, and takes out everything else. */
function scriptOf({ hidden, reveal, hide, revealAll, hideAll }: MaskedPageTexts): string {
  const texts = JSON.stringify({ dots, hidden, reveal, hide, revealAll, hideAll }).replaceAll('<', '\\u003c');
  return `
const texts = ${texts};
addEventListener('message', ({ data }) => {
  const revealed = new Map(data);
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
  document.querySelector('[data-all]').textContent = revealed.size > 0 ? texts.hideAll : texts.revealAll;
});
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
