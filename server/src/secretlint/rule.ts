import type { SecretLintRuleCreator } from '@secretlint/types';
import { detect } from '../detection/detect.ts';
import type { Finding } from '../detection/finding.ts';
import { messageOf } from '../detection/message.ts';
import { codes, detectionPage } from '../protocol/codes.ts';

export const ruleId = '@xtopay/secretlint-rule-credentials';

/** What the engine passes on; a configuration file of secretlint passes nothing. */
export interface RuleOptions {
  /** The findings of this very text, where they are known already. */
  readonly findings?: readonly Finding[];
}

/** What travels with a message. The index is the finding's place among all of the text. */
interface MessageData {
  readonly text: string;
  readonly fingerprint: string;
  readonly index: number;
}

/** One message for each code: the message id is the code. */
const messages = Object.fromEntries(
  codes.map((code) => [code, { en: (props?: MessageData) => props?.text ?? code }]),
);

/** The rule in secretlint's form. Placement is not known to secretlint: every file counts as committable. */
export const rule: SecretLintRuleCreator<RuleOptions> = {
  messages,
  meta: {
    id: ruleId,
    type: 'scanner',
    recommended: true,
    supportedContentTypes: ['text'],
    docs: { url: detectionPage },
  },
  create(context, options) {
    const translate = context.createTranslator(messages);
    return {
      file(source) {
        const findings = options.findings ?? detect(source.filePath ?? '', source.content);
        for (const [index, finding] of findings.entries()) {
          const { code, start, end, fingerprint } = finding;
          // secretlint takes equal messages at one place for one: two tokens in one encoded run are two.
          const text = `${messageOf(finding, 'committable')} [${fingerprint.slice(0, 8)}]`;
          context.report({ message: translate(code, { text, fingerprint, index }), range: [start, end] });
        }
      },
    };
  },
};
