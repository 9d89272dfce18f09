import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { detect } from '../detection/detect.ts';
import type { Finding } from '../detection/finding.ts';
import { rule, ruleId } from './rule.ts';

// On by default, it keeps a record of every file for ever.
secretLintProfiler.setEnabled(false);

const bom = '\ufeff';

/**
 * All findings in a text, silenced ones left out, in the order of their place.
 * @param path Names the file for rules that depend on the language; need not exist.
 * @param text Without its BOM.
 */
export function findIn(path: string, text: string): Promise<readonly Finding[]> {
  return withoutSilenced(path, text, detect(path, text));
}

/**
 * Those of the findings of a text that no directive silences.
 * @param silenced Rules and codes that are silenced where the text begins, which may be a part of another.
 */
export async function withoutSilenced(
  path: string,
  text: string,
  findings: readonly Finding[],
  silenced: readonly string[] = [],
): Promise<readonly Finding[]> {
  // Running the linter costs several times what detection does; most texts have nothing to report.
  if (findings.length === 0) return findings;
  const options = { findings, silenced };
  const { messages } = await lintSource({
    // The linter takes one BOM off; a text that still starts with one had two.
    source: { filePath: path, content: text.startsWith(bom) ? bom + text : text, contentType: 'text' },
    options: {
      config: {
        rules: [{ id: ruleId, rule, options }],
      },
      noPhysicFilePath: true,
    },
  });
  return messages.flatMap(({ data }) => {
    const finding = data && 'index' in data ? findings[Number(data.index)] : undefined;
    return finding ? [finding] : [];
  });
}
