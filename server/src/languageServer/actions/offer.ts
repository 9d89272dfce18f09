import type { Fix, Subject } from '../../fixes/fix.ts';
import { replaceByEnvironment } from '../../fixes/replaceByEnvironment.ts';
import { silence } from '../../fixes/silence/silence.ts';
import type { Environment } from '../../protocol/credentialFormat.ts';
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
}

export type OfferId = 'replace' | 'trim' | `use-${Environment}` | 'rename' | 'silence';

/** The edits that are offered for a finding, the best first. */
export function offersFor(subject: Subject): readonly Offer[] {
  return [replacing(subject), silencing(subject)].flatMap((offer) => offer ?? []);
}

function replacing(subject: Subject): Offer | undefined {
  const fix = replaceByEnvironment(subject);
  if (!fix) return undefined;
  const { variables } = fix;
  const isHeader = subject.finding.code.endsWith('-basic-auth') && variables.length > 1;
  const title = isHeader ? titles.buildHeader(variables) : titles.replace(variables);
  return { id: 'replace', title, heals: true, fix };
}

function silencing(subject: Subject): Offer | undefined {
  const placeholder = titles.reason();
  const fix = silence(subject, placeholder);
  return fix && { id: 'silence', title: titles.silence(), heals: false, fix, placeholder };
}
