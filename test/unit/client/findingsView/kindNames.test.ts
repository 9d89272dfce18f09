import * as l10n from '@vscode/l10n';
import { expect, it, vi } from 'vitest';
import { codeText } from '../../../../client/src/findingsView/findingTexts.ts';
import { kindText } from '../../../../server/src/languageServer/hover/findingText.ts';
import { codes } from '../../../../server/src/protocol/codes.ts';

vi.mock('vscode', () => ({ l10n: { t: l10n.t } }));

it('the client calls each kind of finding what hovers call it', () => {
  for (const code of codes) expect(codeText(code)).toBe(kindText(code, undefined));
});
