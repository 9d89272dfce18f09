import type { SecretLintRuleCreator } from '@secretlint/types';
import { detect } from '../detection/detect.ts';
import type { Finding } from '../detection/finding.ts';
import { messageOf } from '../detection/message.ts';
import { codes, detectionPage } from '../protocol/codes.ts';
import { findSilences, type Silence } from './directives.ts';

export const ruleId = '@xtopay/secretlint-rule-credentials';

/** What the engine passes on; a configuration file of secretlint passes nothing. */
export interface RuleOptions {
  /** The findings of this very text, where they are known already. */
  readonly findings?: readonly Finding[];
  /** Rules and codes that are silenced where the text begins, which is a part of another. */
  readonly silenced?: readonly string[];
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

/**
 * The rule in secretlint's form, silenced by directives that name it, or the code of a finding. Placement is not
 * known to secretlint: every file counts as committable.
 */
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
        if (findings.length === 0) return;
        const silences = findSilences(source.content, options.silenced);
        for (const [index, finding] of findings.entries()) {
          if (isSilenced(finding, silences)) continue;
          const { code, start, end, fingerprint } = finding;
          // secretlint takes equal messages at one place for one: two tokens in one encoded run are two.
          const text = `${messageOf(finding, 'committable')} [${fingerprint.slice(0, 8)}]`;
          context.report({ message: translate(code, { text, fingerprint, index }), range: [start, end] });
        }
      },
    };
  },
};

/** Whether a directive that names a rule, or `*`, can silence a finding of ours. */
export function concernsUs(id: string): boolean {
  return id === '*' || id === ruleId || codes.some((code) => code === id);
}

/** A finding over several lines belongs to its first. */
function isSilenced({ code, start }: Finding, silences: readonly Silence[]): boolean {
  return silences.some(
    (silence) =>
      silence.start <= start &&
      start <= silence.end &&
      (silence.ruleId === '*' || silence.ruleId === ruleId || silence.ruleId === code),
  );
}
