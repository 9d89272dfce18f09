import type { Language } from '../../detection/loggedSecret/languages/language.ts';
import { base } from '../../detection/loggedSecret/languages/base.ts';
import { string } from '../../detection/loggedSecret/languages/strings.ts';
import { surroundingsOf } from '../literals/literal.ts';
import type { Format, Task } from './format.ts';
import { placeholders, plain } from './placeholders.ts';

const language: Language = { ...base, name: 'json', strings: [string('"')] };

function isComment({ region, spot, sources }: Task): boolean {
  return surroundingsOf(sources.read(region, language), spot).kind === 'comment';
}

/** `launch.json`, `tasks.json`: VS Code knows the environment as `${env:NAME}`. */
export const codeTasks: Format = placeholders(
  plain((name) => `\${env:${name}}`),
  isComment,
);

/** Of the machine that the container runs on. */
export const devContainer: Format = placeholders(
  plain((name) => `\${localEnv:${name}}`),
  isComment,
);

/** Nothing expands variables here; comments are for people. */
export const json: Format = placeholders(() => undefined, isComment);
