import { type InputBox, l10n } from 'vscode';
import type { PairQuestions } from './collectPair.ts';
import { afterChange, afterEnter, type IdBox, secretOf } from './idBox.ts';
import { problemWithLabel } from './label.ts';
import { type Credentials, environmentOf } from './pair.ts';
import { environmentText, labelProblemText, problemText } from './problemText.ts';
import { ask } from './questionBox.ts';
import { type Problem, problemWithSecretFor } from './validate.ts';

/** The three questions in VS Code's quick input. */
export const pairQuestions: PairQuestions = {
  askForId: (initial) =>
    ask<string | Credentials>({
      step: 1,
      prompt: l10n.t('Client ID, or paste id:secret or the lines of an .env file'),
      placeholder: 'cid_test_… / cid_live_…',
      initial,
      hidden: false,
      changed: (box, before) => show(box, afterChange(before, box.value)),
      accepted: (box) => {
        const result = afterEnter(box.value);
        const pair = show(box, result);
        return pair ?? (result.problem === undefined ? result.value : undefined);
      },
    }),

  askForSecret: (clientId, initial) => {
    const problemWithText = (text: string) => problemWithSecretFor(clientId, secretOf(text));
    return ask<string>({
      step: 2,
      prompt: l10n.t(
        'Client secret of the {0} environment. It is hidden and kept in secret storage.',
        environmentText(environmentOf(clientId)),
      ),
      placeholder: `csk_${environmentOf(clientId)}_…`,
      initial,
      hidden: true,
      changed: (box) => {
        say(box, box.value === '' ? undefined : problemWithText(box.value));
        return undefined;
      },
      accepted: (box) => {
        const problem = problemWithText(box.value);
        say(box, problem);
        return problem === undefined ? secretOf(box.value) : undefined;
      },
    });
  },

  askForLabel: ({ clientId }, initial) =>
    ask<string>({
      step: 3,
      prompt: l10n.t('A label for this {0} pair, to know it by', environmentText(environmentOf(clientId))),
      placeholder: l10n.t('Billing service'),
      initial,
      hidden: false,
      changed: (box) => {
        const problem = problemWithLabel(box.value);
        box.validationMessage = problem === undefined ? undefined : labelProblemText(problem);
        return undefined;
      },
      accepted: (box) => {
        const problem = problemWithLabel(box.value);
        box.validationMessage = problem === undefined ? undefined : labelProblemText(problem);
        return problem === undefined ? box.value.trim() : undefined;
      },
    }),
};

/** @returns The pair, where a whole one was entered. */
function show(box: InputBox, { value, hidden, problem, pair }: IdBox): Credentials | undefined {
  if (box.value !== value) box.value = value;
  box.password = hidden;
  say(box, problem);
  return pair;
}

function say(box: InputBox, problem: Problem | undefined): void {
  box.validationMessage = problem === undefined ? undefined : problemText(problem);
}
