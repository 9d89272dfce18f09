import type { Format, Task } from './format.ts';
import { beginsWith, placeholders } from './placeholders.ts';

/** REST Client: it reads the environment, and encodes `Basic user:password` itself. */
export const http: Format = (task) => {
  if (isInScript(task)) return undefined;
  const source = task.text.includes('{{$dotenv ') ? '$dotenv' : '$processEnv';
  return placeholders(
    ({ variables }) => variables.map((name) => `{{${source} ${name}}}`).join(':'),
    (place) => beginsWith(['#', '//'])(place) && !beginsWith(['# @', '// @'])(place),
  )(task);
};

/** `> {% … %}` is JavaScript, in which nothing is put in the place of names. */
function isInScript({ text, spot: { start } }: Task): boolean {
  return text.lastIndexOf('{%', start) > text.lastIndexOf('%}', start);
}
