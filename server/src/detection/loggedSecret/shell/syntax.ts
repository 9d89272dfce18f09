/** What a word of a shell is made of. */
export type Part =
  | { readonly kind: 'literal'; readonly text: string }
  /** `$name` and `${name…}`; `modifier` is what stands behind the name, `words` the words in it. */
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly prefix: '' | '#' | '!';
      readonly modifier: string;
      readonly words: readonly Part[];
    }
  /** `$(…)` and backquotes. */
  | { readonly kind: 'substitution'; readonly body: readonly Pipeline[] }
  /** `${{ … }}` of a workflow. */
  | { readonly kind: 'expression'; readonly text: string };

export interface Word {
  readonly parts: readonly Part[];
  /** UTF-16 offsets, quotes included. */
  readonly start: number;
  readonly end: number;
  /** As the shell would read it; undefined where it is not plain text. */
  readonly plain: string | undefined;
}

export interface Redirect {
  /** `>`, `>>`, `>&`, `&>`, `<`, `<<<`, `<<` … */
  readonly operator: string;
  /** The number before it; empty where there is none. */
  readonly descriptor: string;
  /** Where to; for `<<` the text of the here-document. */
  readonly target: Word;
  readonly start: number;
  readonly end: number;
}

/** A part of a pipeline: a command, or a group of them with a redirection of its own. */
export interface Stage {
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  readonly body: readonly Pipeline[] | undefined;
  /** `name in values` behind `for` or `select`. */
  readonly head: readonly Word[];
  /** The stage defines the function of this name. */
  readonly defines: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Stages whose output goes into the next. */
export type Pipeline = readonly Stage[];
