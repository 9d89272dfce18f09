import type { SecretLintRuleCreator } from '@secretlint/types';
import { detect } from '../detection/detect.ts';
import type { Finding } from '../detection/finding.ts';
import { findSilences, type Silence } from './directives.ts';
import { ruleId, type RuleOptions } from './rule.ts';

export const directiveFilterId = '@xtopay/secretlint-rule-filter-comments';

const messages = { silenced: { en: () => 'Silenced by a comment.' } };

/**
 * secretlint's directives, without two faults of the stock filter: `secretlint-disable` right before the end of
 * a comment works, and so does a directive for a last line without an end of line. A directive may name our rule
 * or one of its codes; a finding over several lines belongs to its first.
 */
export const directiveFilter: SecretLintRuleCreator<RuleOptions> = {
  messages,
  meta: {
    id: directiveFilterId,
    type: 'scanner',
    recommended: true,
    supportedContentTypes: ['text'],
  },
  create(context, options) {
    const translate = context.createTranslator(messages);
    return {
      file(source) {
        const silences = findSilences(source.content);
        if (silences.length === 0) return;
        const findings = options.findings ?? detect(source.filePath ?? '', source.content);
        for (const { start, end } of findings.filter((finding) => isSilenced(finding, silences))) {
          context.ignore({ message: translate('silenced'), range: [start, end], targetRuleId: ruleId });
        }
        if (options.findings) return;
        // Under secretlint other rules may run beside ours; they are silenced as the stock filter does it.
        for (const silence of silences.filter((each) => each.ruleId !== ruleId)) {
          context.ignore({
            message: translate('silenced'),
            range: [silence.start, silence.end],
            targetRuleId: silence.ruleId,
          });
        }
      },
    };
  },
};

function isSilenced({ code, start }: Finding, silences: readonly Silence[]): boolean {
  return silences.some(
    (silence) =>
      silence.start <= start &&
      start <= silence.end &&
      (silence.ruleId === '*' || silence.ruleId === ruleId || silence.ruleId === code),
  );
}
