import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { detect } from '../detection/detect.ts';
import type { Finding } from '../detection/finding.ts';
import { directiveFilter, directiveFilterId } from './directiveFilter.ts';
import { rule, ruleId } from './rule.ts';

// On by default, it keeps a record of every file for ever.
secretLintProfiler.setEnabled(false);

const bom = '\ufeff';

/**
 * All findings in a text, silenced ones left out, in the order of their place.
 * @param path Names the file for rules that depend on the language; need not exist.
 * @param text Without its BOM.
 */
export async function findIn(path: string, text: string): Promise<readonly Finding[]> {
  const findings = detect(path, text);
  // Running the linter costs several times what detection does; most texts have nothing to report.
  if (findings.length === 0) return findings;
  const options = { findings };
  const { messages } = await lintSource({
    // The linter takes one BOM off; a text that still starts with one had two.
    source: { filePath: path, content: text.startsWith(bom) ? bom + text : text, contentType: 'text' },
    options: {
      config: {
        rules: [
          { id: ruleId, rule, options },
          { id: directiveFilterId, rule: directiveFilter, options },
        ],
      },
      noPhysicFilePath: true,
    },
  });
  return messages.flatMap(({ data }) => {
    const finding = data && 'index' in data ? findings[Number(data.index)] : undefined;
    return finding ? [finding] : [];
  });
}
