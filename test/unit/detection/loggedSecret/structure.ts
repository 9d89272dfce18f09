import { describe, expect, it } from 'vitest';
import type { Token } from '../../../../server/src/detection/token.ts';
import { readAssignment } from '../../../../server/src/detection/loggedSecret/flow/assignment.ts';
import { codeFormOf } from '../../../../server/src/detection/loggedSecret/languages/languageOf.ts';
import type { Code } from '../../../../server/src/detection/loggedSecret/reading/code.ts';
import type { Lexeme } from '../../../../server/src/detection/loggedSecret/reading/lexeme.ts';
import { Lexer } from '../../../../server/src/detection/loggedSecret/reading/lexer.ts';
import { isAssignment } from '../../../../server/src/detection/loggedSecret/reading/operators.ts';
import { readCommands } from '../../../../server/src/detection/loggedSecret/shell/commandReader.ts';
import type {
  Part,
  Pipeline,
  Redirect,
  Stage,
  Word,
} from '../../../../server/src/detection/loggedSecret/shell/syntax.ts';
import { Evaluator } from '../../../../server/src/detection/loggedSecret/values/evaluator.ts';
import {
  CONTAINER,
  LITERAL,
  NAME,
  SECRET,
} from '../../../../server/src/detection/loggedSecret/values/value.ts';

/** A text as the engine reads it in the language of an extension; what stands between two `¦` is a token. */
export function codeOf(extension: string, text: string): Code {
  const form = codeFormOf(`a.${extension}`);
  if (form === undefined) throw new Error(`No language has the extension ${extension}.`);
  const tokens: Pick<Token, 'start' | 'end'>[] = [...text.matchAll(/¦[^¦]+¦/g)].map(
    ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }),
  );
  const lexer = new Lexer(text, form.language);
  for (const { start, end } of form.regions(text)) lexer.read(start, end);
  const holdsToken = (start: number, end: number) =>
    tokens.some((token) => token.start < end && token.end > start);
  return { text, lexemes: lexer.lexemes, language: form.language, holdsToken };
}

/**
 * The lexemes of a text, between blanks: as they stand in it, with `→` what they are read as where that differs.
 * Strings are in `«»`, numbers in `##`, names as they are; a bracket without a partner has a `!`, one that is a
 * quote a `~`; `¶` ends a statement.
 */
export function lexemesOf(extension: string, text: string): string {
  const { lexemes } = codeOf(extension, text);
  return lexemes.map((lexeme, index) => shown(lexeme, index, lexemes, text)).join(' ');
}

function shown(lexeme: Lexeme, index: number, lexemes: readonly Lexeme[], text: string): string {
  const { kind, start, end, partner, quoted } = lexeme;
  if (kind === 'newline') return `¶${start === end ? '' : '!'}`;
  const source = text.slice(start, end);
  const both = source === lexeme.text ? source : `${source}→${lexeme.text}`;
  if (kind === 'text') return `«${both}»`;
  if (kind === 'number') return `#${both}#`;
  if (kind !== 'open' && kind !== 'close') return kind === 'name' ? both : `‹${both}›`;
  const other = lexemes[partner];
  const isTied = other?.partner === index && (other.kind === 'open') === (kind === 'close');
  return `${quoted ? '~' : ''}${isTied ? '' : '!'}${kind === 'open' ? '⟨' : '⟩'}${both}`;
}

/** What the value of an expression holds, as far as its form tells. `eight` is a constant, `known` holds the secret. */
export function valueOf(extension: string, expression: string): string {
  const code = codeOf(extension, expression);
  const end = code.lexemes.at(-1)?.kind === 'newline' ? code.lexemes.length - 1 : code.lexemes.length;
  const value = new Evaluator(code, {
    valueOf: (path) => (/^\$?known$/.test(path) ? SECRET : undefined),
    constantOf: (name) => (name === 'eight' ? 8 : undefined),
  }).value([0, end]);
  const names = [
    [SECRET, 'secret'],
    [LITERAL, 'token'],
    [NAME, 'name'],
    [CONTAINER, 'container'],
  ] as const;
  return names.flatMap(([bit, name]) => ((value & bit) === 0 ? [] : [name])).join(' ');
}

/** What each assignment of a text assigns, and what it takes for its right side. */
export function assignmentsOf(extension: string, text: string): readonly string[] {
  const code = codeOf(extension, text);
  const { lexemes } = code;
  return lexemes.flatMap(({ kind, text: operator }, at) => {
    if (kind !== 'operator' || !isAssignment(operator)) return [];
    const bracket = lexemes.findLastIndex(
      ({ kind: open, partner }, index) => open === 'open' && index < at && partner > at,
    );
    const read = readAssignment(code, at, lexemes[bracket]?.text === '(', undefined);
    if (read === undefined) return ['-'];
    const { targets, destructures, declares, adds, right } = read;
    const flags = [destructures && 'destructures', declares && 'declares', adds && 'adds'].filter(Boolean);
    const left = targets.map(({ path, member }) => (member === undefined ? path : `${member}: ${path}`));
    const source = text.slice(lexemes[right[0]]?.start ?? 0, lexemes[right[1] - 1]?.end ?? 0);
    return [`${left.join(', ')} ← ${source}${flags.length > 0 ? ` (${flags.join(', ')})` : ''}`];
  });
}

/** The commands of a shell: pipelines between `;`, their stages between `|`, each with where it stands. */
export function commandsOf(text: string): string {
  return commands(readCommands(text, 0, text.length), text);
}

function commands(pipelines: readonly Pipeline[], text: string): string {
  return pipelines.map((stages) => stages.map((each) => stage(each, text)).join(' | ')).join(' ; ');
}

function stage({ words, redirects, body, head, defines, start, end }: Stage, text: string): string {
  const parts = [
    ...(head.length > 0 ? [`${head.map((each) => word(each, text)).join(' ')}:`] : []),
    ...(defines === undefined ? [] : [`${defines}():`]),
    ...(body === undefined ? [] : [`{ ${commands(body, text)} }`]),
    ...words.map((each) => word(each, text)),
    ...redirects.map((each) => redirect(each, text)),
  ];
  return `${start}-${end} ${parts.join(' ')}`;
}

function word({ parts, start, end, plain }: Word, text: string): string {
  const all = parts.map((each) => part(each, text)).join('');
  return `⟨${text.slice(start, end) === plain ? '' : `${plain ?? '?'}=`}${all}⟩`;
}

function redirect({ operator, descriptor, target, start, end }: Redirect, text: string): string {
  return `${descriptor}${operator}[${start}-${end}]${word(target, text)}`;
}

function part(each: Part, text: string): string {
  if (each.kind === 'literal') return `'${each.text}'`;
  if (each.kind === 'expression') return `\${{${each.text}}}`;
  if (each.kind === 'substitution') return `$(${commands(each.body, text)})`;
  const { name, prefix, modifier, words } = each;
  return `$\{${prefix}${name}${modifier === '' ? '' : ` ${modifier}`}${words.map((inner) => ` ${part(inner, text)}`).join('')}}`;
}

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** For each group the values that expressions hold, and the expressions by the extensions of their languages. */
export function describeValues(groups: Readonly<Record<string, Readonly<Record<string, ByLanguage>>>>): void {
  describe.each(Object.entries(groups))('by %s', (_, values) => {
    describe.each(Object.entries(values))('%s is held', (value, languages) => {
      const cases = Object.entries(languages).flatMap(([extension, expressions]) =>
        expressions.map((expression) => [extension, expression] as const),
      );
      it.each(cases)('by %s: %s', (extension, expression) => {
        expect(valueOf(extension, expression) || 'nothing').toBe(value);
      });
    });
  });
}
