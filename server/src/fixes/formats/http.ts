import type { Format } from './format.ts';
import { beginsWith, placeholders } from './placeholders.ts';

/** REST Client: it reads the environment, and encodes `Basic user:password` itself. */
export const http: Format = (task) => {
  const source = task.text.includes('{{$dotenv ') ? '$dotenv' : '$processEnv';
  return placeholders(
    ({ variables }) => variables.map((name) => `{{${source} ${name}}}`).join(':'),
    (place) => beginsWith(['#', '//'])(place) && !beginsWith(['# @', '// @'])(place),
  )(task);
};
