import type { SecretLintRulePresetCreator } from '@secretlint/types';
import { directiveFilter } from './directiveFilter.ts';
import { rule, type RuleOptions } from './rule.ts';

/**
 * The rule and the directive filter as a preset for secretlint's own command line and its configuration file:
 * the third face of the same detection. `creator` is the name that secretlint asks a module for.
 */
export const creator: SecretLintRulePresetCreator<RuleOptions> = {
  meta: {
    id: '@xtopay/secretlint-rule-preset',
    type: 'preset',
    recommended: true,
  },
  rules: [rule, directiveFilter],
  create(context) {
    context.registerRule(rule);
    context.registerRule(directiveFilter);
  },
};
