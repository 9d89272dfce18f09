import { workspace } from 'vscode';

/** Whether values are hidden; `undefined` where nobody has chosen. A workspace has no say. */
export function chosenMasking(): boolean | undefined {
  const value = chosen('enabled');
  return typeof value === 'boolean' ? value : undefined;
}

export function isMaskingOn(): boolean {
  return chosenMasking() === true;
}

/** Whether code files with known credentials open on a page. Otherwise they are covered as any text. */
export function arePagesForCode(): boolean {
  return chosen('codeFiles') !== 'cover';
}

function chosen(name: string): unknown {
  return workspace.getConfiguration('xtopay').inspect(`masking.${name}`)?.globalValue;
}
