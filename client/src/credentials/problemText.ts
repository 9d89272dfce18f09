import { l10n } from 'vscode';
import {
  credentialFormat,
  type Environment,
  type TokenKind,
} from '../../../server/src/protocol/credentialFormat.ts';
import { type LabelProblem, longestLabel, longestNote, type NoteProblem } from './label.ts';
import type { Problem } from './validate.ts';

/** An environment in words. */
export function environmentText(environment: Environment): string {
  return environment === 'live' ? l10n.t('live') : l10n.t('sandbox');
}

export function kindText(kind: TokenKind): string {
  return kind === 'client-id' ? l10n.t('client ID') : l10n.t('client secret');
}

/** What a person is told below the box. Holds nothing of what was entered but a short wrong environment. */
export function problemText(problem: Problem): string {
  const name = kindText(problem.of);
  const { prefix } = credentialFormat[problem.of];
  switch (problem.kind) {
    case 'empty':
      return l10n.t('Enter the {0}.', name);
    case 'prefix':
      return l10n.t('A {0} starts with {1}test_ or {1}live_.', name, prefix);
    case 'other-kind':
      return l10n.t(
        'This is a {0}. The {1} belongs here; it starts with {2}.',
        kindText(problem.found),
        name,
        prefix,
      );
    case 'environment':
      return problem.found === undefined || problem.found === ''
        ? l10n.t('The environment is test or live, as in {0}test_.', prefix)
        : l10n.t('There is no environment "{0}". It is test or live.', problem.found);
    case 'character':
      return l10n.t('Character {0} is no letter or digit.', problem.position);
    case 'length':
      return problem.actual < problem.expected
        ? l10n.t('It has {0} of {1} characters after the environment.', problem.actual, problem.expected)
        : l10n.t(
            'It has {0} characters after the environment, and should have {1}.',
            problem.actual,
            problem.expected,
          );
    case 'sample':
      return l10n.t('This is the sample of the documentation, not a credential.');
    case 'placeholder':
      return l10n.t('This looks like a placeholder, not a credential.');
    case 'mixed':
      return l10n.t(
        'The client ID is of the {0} environment, this secret of the {1} one.',
        environmentText(problem.id),
        environmentText(problem.secret),
      );
    case 'several':
      return l10n.t('This holds {0} values of the kind "{1}". Paste one pair.', problem.count, name);
  }
}

export function labelProblemText(problem: LabelProblem): string {
  switch (problem) {
    case 'empty':
      return l10n.t('Enter a label, such as the name of the service that uses the pair.');
    case 'too-long':
      return l10n.t('A label has {0} characters at most.', longestLabel);
    case 'holds-credential':
      return l10n.t('A label is shown openly: it must not hold a credential.');
  }
}

export function noteProblemText(problem: NoteProblem): string {
  switch (problem) {
    case 'too-long':
      return l10n.t('A note has {0} characters at most.', longestNote);
    case 'holds-credential':
      return l10n.t('A note is shown openly: it must not hold a credential.');
  }
}
