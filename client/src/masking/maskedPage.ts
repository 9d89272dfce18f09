import type { MaskedPiece, MaskedRow } from './maskedRows.ts';

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
  /** The values that are shown, by their place among all that are hidden. */
  readonly revealed: ReadonlyMap<number, string>;
  /** The one whose link has the focus. */
  readonly focused: number | undefined;
  readonly texts: MaskedPageTexts;
  /** The address that shows or hides one value. */
  readonly toggle: (index: number) => string;
  readonly toggleAll: string;
  readonly editAsText: string;
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
 * A page that shows a dotenv file without its values. No script runs in it, and nothing that is hidden is in it:
 * what is revealed comes with a new page.
 */
export function maskedPage(page: MaskedPage): string {
  const { texts, revealed, rows } = page;
  const isAllShown = revealed.size > 0;
  return `<!DOCTYPE html>
<html lang="${escaped(texts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(texts.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${escaped(texts.note)}</p>
<a href="${escaped(page.toggleAll)}">${escaped(isAllShown ? texts.hideAll : texts.revealAll)}</a>
<a href="${escaped(page.editAsText)}">${escaped(texts.editAsText)}</a>
</header>
<ol>
${rows.map((row) => rowOf(row, page)).join('\n')}
</ol>
</body>
</html>`;
}

function rowOf({ line, pieces }: MaskedRow, page: MaskedPage): string {
  const { texts, revealed, focused } = page;
  const shown = pieces.map((piece) => pieceOf(piece, page)).join('');
  // Named by what stands before the value, as a person reads it.
  const name = pieces
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
    .trim();
  const links = pieces.flatMap((piece) => {
    if ('text' in piece) return [];
    const does = revealed.has(piece.hidden) ? texts.hide : texts.reveal;
    const focus = piece.hidden === focused ? ' autofocus' : '';
    const label = escaped(`${does} ${name}`);
    return `<a aria-label="${label}"${focus} href="${escaped(page.toggle(piece.hidden))}">${escaped(does)}</a>`;
  });
  return `<li><span class="number" aria-hidden="true">${line}</span><code>${shown}</code>${links.join('')}</li>`;
}

function pieceOf(piece: MaskedPiece, { texts, revealed }: MaskedPage): string {
  if ('text' in piece) return escaped(piece.text);
  const value = revealed.get(piece.hidden);
  return value === undefined
    ? `<span class="hidden" role="img" aria-label="${escaped(texts.hidden)}">${dots}</span>`
    : `<span class="revealed">${escaped(value)}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
