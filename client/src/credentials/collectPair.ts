import type { Credentials, LabelledCredentials } from './pair.ts';
import { problemWithSecretFor } from './validate.ts';

/** What a person did with one question. */
export type Answer<T> =
  | { readonly kind: 'entered'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

/** The three questions. Each asks until the answer is valid, and shows where in the row it stands. */
export interface PairQuestions {
  askForId(initial: string): Promise<Answer<string | Credentials>>;
  askForSecret(clientId: string, initial: string): Promise<Answer<string>>;
  askForLabel(credentials: Credentials, initial: string): Promise<Answer<string>>;
}

type Step = 'id' | 'secret' | 'label';

/**
 * Leads through the questions, back and forth. Resolves to `undefined` when the person leaves at any step.
 * @param labelFor The label to propose for an ID.
 * @param draft Entered before, or known: starts at the label where the pair is whole.
 */
export async function collectPair(
  questions: PairQuestions,
  labelFor: (clientId: string) => string,
  draft?: Partial<LabelledCredentials>,
): Promise<LabelledCredentials | undefined> {
  let step: Step = draft?.clientId && draft.clientSecret ? 'label' : 'id';
  let clientId = draft?.clientId ?? '';
  let clientSecret = draft?.clientSecret ?? '';
  let label = draft?.label;
  let pairWasPasted = false;
  for (;;) {
    if (step === 'id') {
      const answer = await questions.askForId(clientId);
      if (answer.kind !== 'entered') return undefined;
      pairWasPasted = typeof answer.value !== 'string';
      if (typeof answer.value === 'string') clientId = answer.value;
      else ({ clientId, clientSecret } = answer.value);
      step = pairWasPasted ? 'label' : 'secret';
    } else if (step === 'secret') {
      // Entered before going back: kept where it still fits the ID.
      const kept = problemWithSecretFor(clientId, clientSecret) === undefined ? clientSecret : '';
      const answer = await questions.askForSecret(clientId, kept);
      if (answer.kind === 'cancelled') return undefined;
      if (answer.kind === 'entered') clientSecret = answer.value;
      step = answer.kind === 'back' ? 'id' : 'label';
    } else {
      const answer = await questions.askForLabel({ clientId, clientSecret }, label ?? labelFor(clientId));
      if (answer.kind === 'cancelled') return undefined;
      if (answer.kind === 'entered') return { clientId, clientSecret, label: answer.value };
      step = pairWasPasted ? 'id' : 'secret';
    }
  }
}
