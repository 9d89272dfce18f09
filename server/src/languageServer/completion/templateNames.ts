import type { WorkspaceScanner } from '../../workspace/scanner.ts';

/** The files that tell which variables an environment should have, and hold no values. */
const templates = ['.env.example', '.env.sample', '.env.template', '.env.dist', '.env.defaults'];
const definition = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]{0,99})[ \t]*=/gm;

/** Names of a dotenv file that are about Xtopay, in their order, each once. */
export function namesDefinedIn(text: string): readonly string[] {
  const names = Array.from(text.matchAll(definition), (match) => match[1] ?? '');
  return [...new Set(names.filter((each) => /xtopay/i.test(each)))];
}

/** A name, and the template that it is from. */
export interface TemplateName {
  readonly name: string;
  readonly template: string;
}

/** The names in the dotenv templates of a folder. */
export async function templateNames(
  scanner: Pick<WorkspaceScanner, 'readSmallFile'>,
  folder: string,
): Promise<readonly TemplateName[]> {
  const separator = folder.includes('\\') ? '\\' : '/';
  const texts = await Promise.all(
    templates.map(async (template) => {
      try {
        return [template, (await scanner.readSmallFile(folder + separator + template)) ?? ''] as const;
      } catch {
        // What cannot be read offers no names.
        return [template, ''] as const;
      }
    }),
  );
  return texts.flatMap(([template, text]) => namesDefinedIn(text).map((name) => ({ name, template })));
}
