import type { SecretLintRuleCreator } from '@secretlint/types';
import { findSilences } from './directives.ts';
import { ruleId, type RuleOptions } from './rule.ts';

export const directiveFilterId = '@xtopay/secretlint-rule-filter-comments';

const messages = { silenced: { en: () => 'Silenced by a comment.' } };

/**
 * secretlint's directives for the rules that may run beside ours, as the stock filter has them, without two faults of
 * it: `secretlint-disable` right before the end of a comment works, and so does a directive for a last line without
 * an end of line. Our rule listens to them itself: a filter tells findings apart by their range only.
 */
export const directiveFilter: SecretLintRuleCreator<RuleOptions> = {
  messages,
  meta: {
    id: directiveFilterId,
    type: 'scanner',
    recommended: true,
    supportedContentTypes: ['text'],
  },
  create(context) {
    const translate = context.createTranslator(messages);
    return {
      file(source) {
        for (const silence of findSilences(source.content)) {
          if (silence.ruleId === ruleId) continue;
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
