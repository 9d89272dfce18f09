/** How a kind of shell text reads a variable. */
export interface ShellForm {
  /** `$NAME`, for the place where it stands in the text: `next` is the character behind. */
  readonly reference: (name: string, next: string) => string;
  /** Who expands it does so before the shell sees the quotes. */
  readonly ignoresQuotes: boolean;
  readonly isMake: boolean;
}

export const posixShell: ShellForm = { reference, ignoresQuotes: false, isMake: false };

/** In a recipe a dollar is written twice. */
export const makeRecipe: ShellForm = {
  reference: (name, next) => `$${reference(name, next)}`,
  ignoresQuotes: false,
  isMake: true,
};

function reference(name: string, next: string): string {
  return /[\w[]/.test(next) ? `\${${name}}` : `$${name}`;
}
