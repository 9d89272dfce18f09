import type { Fix, Subject } from '../../fixes/fix.ts';
import { readsSecretsOfRepository } from '../../fixes/formats/formatOf.ts';
import { useEnvironment } from '../../fixes/mixed/useEnvironment.ts';
import { renameExposing } from '../../fixes/rename/renameExposing.ts';
import { replaceByEnvironment } from '../../fixes/replaceByEnvironment.ts';
import { silence } from '../../fixes/silence/silence.ts';
import { trim } from '../../fixes/trim/trim.ts';
import { type Environment, environments } from '../../protocol/credentialFormat.ts';
import * as titles from './titles.ts';

/** One way out of a finding that is an edit of its file. */
export interface Offer {
  /** The same for the same way, whatever the text. */
  readonly id: OfferId;
  readonly title: string;
  /** Takes the finding away; the others only its noise. */
  readonly heals: boolean;
  readonly fix: Fix;
  /** What a person may write over in the inserted text. */
  readonly placeholder?: string;
  /** What takes the place of the credential is not read on this machine. */
  readonly isReadElsewhere?: true;
}

export type OfferId = 'replace' | 'trim' | `use-${Environment}` | 'rename' | 'silence';

/** The edits that are offered for a finding, the best first. */
export function offersFor(subject: Subject): readonly Offer[] {
  const offers = [
    replacing(subject),
    trimming(subject),
    ...environments.toReversed().map((environment) => using(subject, environment)),
    renaming(subject),
    silencing(subject),
  ];
  return offers.flatMap((offer) => offer ?? []);
}

function replacing(subject: Subject): Offer | undefined {
  const fix = replaceByEnvironment(subject);
  if (!fix) return undefined;
  const { variables } = fix;
  const { path, languageId, text } = subject;
  if (variables.length > 0 && readsSecretsOfRepository(path, languageId, text))
    return {
      id: 'replace',
      title: titles.replaceBySecret(variables),
      heals: true,
      fix,
      isReadElsewhere: true,
    };
  const isHeader = subject.finding.code.endsWith('-basic-auth') && variables.length > 1;
  const title = isHeader ? titles.buildHeader(variables) : titles.replace(variables);
  return { id: 'replace', title, heals: true, fix };
}

function trimming(subject: Subject): Offer | undefined {
  const fix = trim(subject);
  return fix && { id: 'trim', title: titles.trim(), heals: true, fix };
}

function using(subject: Subject, environment: Environment): Offer | undefined {
  const fix = useEnvironment(subject, environment);
  if (!fix) return undefined;
  const { placeholder, variables } = fix;
  const offer = { id: `use-${environment}`, heals: true, fix } as const;
  return placeholder === undefined
    ? { ...offer, title: titles.use(environment, variables) }
    : { ...offer, title: titles.fillIn(environment), placeholder };
}

function renaming(subject: Subject): Offer | undefined {
  const fix = renameExposing(subject);
  return fix && { id: 'rename', title: titles.rename(fix.name), heals: true, fix };
}

function silencing(subject: Subject): Offer | undefined {
  const placeholder = titles.reason();
  const fix = silence(subject, placeholder);
  return fix && { id: 'silence', title: titles.silence(), heals: false, fix, placeholder };
}

/** Whether an offer is made without a choice of the person's. */
export function isPlain({ heals, id }: Offer): boolean {
  return heals && !id.startsWith('use-');
}
