import { swift as language } from '../../detection/loggedSecret/languages/swift.ts';
import type { Spot } from '../environment/spot.ts';
import { addImportLines } from '../literals/imports.ts';
import { isWhole, type Site } from '../literals/site.ts';
import { asExpression, interpolated } from '../literals/writing.ts';
import { withoutFallback } from '../literals/fallback.ts';
import type { Dialect, Written } from './dialect.ts';

export const swift: Dialect = {
  language,
  write,
  imports: (source) => {
    // These bring Foundation along.
    const isThere = /^\s*import\s+(?:Foundation|UIKit|AppKit|SwiftUI|Cocoa|XCTest|Vapor)\b/m.test(
      source.text,
    );
    return addImportLines(source, isThere ? [] : ['import Foundation'], {
      imports: /^import\b/,
      hasConditions: true,
    });
  },
};

function write(site: Site): Written | undefined {
  const { source, literal } = site;
  if (isCase(site)) return undefined;
  // In `#"…"#` a backslash needs the same number of `#`.
  const hashes = /#*$/.exec(source.text.slice(Math.max(0, literal.start - 8), literal.start))?.[0] ?? '';
  if (hashes !== '') return { pieces: interpolated(site, read, [`\\${hashes}(`, ')']) };
  const simpler = withoutFallback(site, [/environment\["/, /"\]/], ['??'], '!');
  if (simpler !== undefined) return simpler;
  return { pieces: isWhole(site) ? asExpression(site, read) : interpolated(site, read, ['\\(', ')']) };
}

/** The value of a case of an enumeration is a literal. */
function isCase({ source: { lexemes }, literal: { first } }: Site): boolean {
  return lexemes[first - 1]?.text === '=' && lexemes[first - 3]?.text === 'case';
}

function read({ kind, variables }: Spot): string {
  const [first, second] = variables.map((name) => `ProcessInfo.processInfo.environment["${name}"]!`);
  if (kind !== 'basic-auth') return first ?? '';
  return `Data((${first} + ":" + ${second}).utf8).base64EncodedString()`;
}
