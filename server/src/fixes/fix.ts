import type { Finding } from '../detection/finding.ts';

/** What a fix is made for: one finding, and the text it stands in. */
export interface Subject {
  /** Names the file; need not exist. */
  readonly path: string;
  /** VS Code's language identifier, where the editor knows one. */
  readonly languageId: string | undefined;
  /** The whole text, without its BOM. */
  readonly text: string;
  readonly finding: Finding;
  /** Every finding of the text, {@link finding} among them, in the order of their place. */
  readonly findings: readonly Finding[];
}

/** One change of the text; UTF-16 offsets of the text before any change. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What turns a text with a finding into one without it. Holds nothing of the token. */
export interface Fix {
  /** In the order of their place; none touches another. */
  readonly changes: readonly TextChange[];
  /**
   * The environment variables that the changed text reads instead, one for each value that the changes take out, in
   * the order of their place; an ID and a secret for Basic credentials. None where nothing reads them, as in comments.
   */
  readonly variables: readonly string[];
}
