import { lineEnd, lineStart } from '../literals/lines.ts';
import type { Format } from './format.ts';
import { beginsWith, placeholders } from './placeholders.ts';

/** `.env.example`: names are what it is for, so a value goes and leaves its name. */
export const dotenvTemplate: Format = (task) => {
  const { text, spot } = task;
  const line = text.slice(lineStart(text, spot.start), spot.start);
  const name = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*["']?$/.exec(line)?.[1];
  const isWhole = /^["']?[ \t]*(?:#.*)?$/.test(text.slice(spot.end, lineEnd(text, spot.end)));
  if (name === undefined || !isWhole) return placeholders(() => undefined, beginsWith(['#']))(task);
  return { changes: [{ start: spot.start, end: spot.end, text: '' }], variables: [name] };
};
