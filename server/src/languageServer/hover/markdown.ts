/** What the text of a hover is written with: Markdown, or nothing but text. What is passed in is never markup. */
export interface Writer {
  text(text: string): string;
  strong(text: string): string;
  code(text: string): string;
  /** @param target A URI, or `command:` and what follows. */
  link(text: string, target: string): string;
  /** A list of these; what is empty is left out. */
  list(lines: readonly string[]): string;
  /** Sections, one below the other. */
  sections(parts: readonly string[]): string;
}

export const markdown: Writer = {
  text: escaped,
  strong: (text) => `**${escaped(text)}**`,
  code: (text) => `\`${text.replaceAll('`', "'")}\``,
  link: (text, target) => `[${escaped(text)}](${withoutDelimiters(target)})`,
  list: (lines) =>
    present(lines)
      .map((line) => `- ${line}`)
      .join('\n'),
  sections: (parts) => present(parts).join('\n\n'),
};

export const plainText: Writer = {
  text: onOneLine,
  strong: onOneLine,
  code: onOneLine,
  // A command is of no use where it cannot be clicked.
  link: (text, target) => (target.startsWith('https:') ? `${onOneLine(text)}: ${target}` : onOneLine(text)),
  list: (lines) =>
    present(lines)
      .map((line) => `- ${line}`)
      .join('\n'),
  sections: (parts) => present(parts).join('\n\n'),
};

function withoutDelimiters(target: string): string {
  return target.replace(/[()<>\s\\]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Also keeps addresses from becoming links: a commit message or a file name is anybody's. */
function escaped(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, '\\$&');
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function present(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}
