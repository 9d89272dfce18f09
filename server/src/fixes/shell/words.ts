import type { Part, Pipeline, Stage, Word } from '../../detection/loggedSecret/shell/syntax.ts';
import type { Span } from '../literals/pieces.ts';

/** A word of a command, or the text of a here-document. */
export interface FoundWord {
  readonly word: Word;
  readonly stage: Stage;
  readonly isHeredoc: boolean;
}

/** The smallest word of commands around a span; undefined where it stands in a comment. */
export function wordAround(commands: readonly Pipeline[], span: Span): FoundWord | undefined {
  const words: FoundWord[] = [];
  collect(commands, words);
  let best: FoundWord | undefined;
  for (const found of words) {
    const { start, end } = found.word;
    if (start > span.start || end < span.end) continue;
    if (best === undefined || end - start < best.word.end - best.word.start) best = found;
  }
  return best;
}

function collect(pipelines: readonly Pipeline[], into: FoundWord[]): void {
  for (const stage of pipelines.flat()) {
    for (const word of stage.words) add({ word, stage, isHeredoc: false }, into);
    for (const { operator, target } of stage.redirects)
      add({ word: target, stage, isHeredoc: operator === '<<' }, into);
    if (stage.body !== undefined) collect(stage.body, into);
  }
}

function add(found: FoundWord, into: FoundWord[]): void {
  into.push(found);
  collectParts(found.word.parts, into);
}

function collectParts(parts: readonly Part[], into: FoundWord[]): void {
  for (const part of parts) {
    if (part.kind === 'substitution') collect(part.body, into);
    else if (part.kind === 'variable') collectParts(part.words, into);
  }
}
