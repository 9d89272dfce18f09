/** A snippet that "Xtopay: Insert Snippet…" offers. Its body stands in a file that VS Code reads as well. */
export interface SnippetChoice {
  /** Name in the file. */
  readonly name: string;
  /** In `snippets/`, without `.json`. */
  readonly file: string;
  /** Languages that it fits, the first for a new document. */
  readonly languages: readonly string[];
  /** Starts on a line of its own, wherever the cursor is. */
  readonly wholeLines?: boolean;
}

const javascript = ['javascript', 'javascriptreact'];
const typescript = ['typescript', 'typescriptreact'];

export const snippetChoices: readonly SnippetChoice[] = [
  { name: 'Xtopay Node SDK (TypeScript)', file: 'typescript', languages: typescript },
  { name: 'Xtopay fetch with Basic header (TypeScript)', file: 'typescript', languages: typescript },
  { name: 'Xtopay Node SDK', file: 'javascript', languages: javascript },
  { name: 'Xtopay fetch with Basic header', file: 'javascript', languages: javascript },
  { name: 'Xtopay requests', file: 'python', languages: ['python'] },
  { name: 'Xtopay curl', file: 'shellscript', languages: ['shellscript'] },
  {
    name: 'Xtopay environment variables',
    file: 'dotenv',
    languages: ['dotenv', 'properties', 'ini'],
    wholeLines: true,
  },
];

/** The choices for a language: what fits first, the others in their own order behind it. */
export function choicesFor(language: string | undefined): readonly SnippetChoice[] {
  const fits = ({ languages }: SnippetChoice) => language !== undefined && languages.includes(language);
  return [...snippetChoices.filter(fits), ...snippetChoices.filter((choice) => !fits(choice))];
}
