import * as l10n from '@vscode/l10n';
import { documentationOf } from '../../protocol/codes.ts';
import { showPlacesCommand } from '../../protocol/editorMessages.ts';
import { fixCommands, type FindingPlace } from '../../protocol/fixMessages.ts';
import { dashboardPage } from '../../protocol/pages.ts';
import { encodingText, environmentText, kindText, lengthText } from './findingText.ts';
import type { HoverFacts } from './hoverFacts.ts';
import type { Writer } from './markdown.ts';
import { originText } from './originText.ts';

/** What a hover says of one finding. */
export function hoverText(facts: HoverFacts, writer: Writer): string {
  const { code, mask, length, encodings, origin, pair } = facts;
  const kind = writer.strong(kindText(code, length));
  return writer.sections([
    mask === undefined ? kind : `${kind} ${writer.code(mask)}`,
    writer.list([
      writer.text(environmentText(code)),
      writer.text(lengthText(length)),
      writer.text(encodingText(code, encodings, length)),
      origin === undefined ? '' : originText(origin, writer),
      placesText(facts, writer),
      pair === undefined ? '' : writer.text(l10n.t('It is the stored pair “{0}”.', pair)),
    ]),
    linksText(facts, writer),
  ]);
}

function placesText({ others, otherCount, place }: HoverFacts, writer: Writer): string {
  if (others.length === 0) return '';
  const links = others.map(({ label, target }) =>
    target === undefined ? writer.text(label) : writer.link(label, target),
  );
  const more = otherCount - others.length;
  const rest = more > 0 ? writer.text(l10n.t('and {0} more', more)) : '';
  const all = more > 0 && place ? writer.link(l10n.t('show all'), commandLink(showPlacesCommand, place)) : '';
  const told = [links.join(', '), rest, all === '' ? '' : `(${all})`].filter((part) => part !== '');
  return `${writer.text(l10n.t('Also in'))} ${told.join(' ')}`;
}

function linksText({ code, place }: HoverFacts, writer: Writer): string {
  const leaked = /-(?:client-secret|basic-auth)$/.test(code) && place !== undefined;
  return [
    writer.link(l10n.t('What this means'), documentationOf(code)),
    writer.link(l10n.t('Xtopay dashboard'), dashboardPage),
    ...(leaked
      ? [writer.link(l10n.t('It leaked: revoke or rotate'), commandLink(fixCommands.leaked, place))]
      : []),
  ].join(' · ');
}

function commandLink(command: string, place: FindingPlace): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([place]))}`;
}
