import { rows, same } from './row.ts';

const swiftId = 'ProcessInfo.processInfo.environment["XTOPAY_CLIENT_ID"]!';
const swiftRead = 'ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"]!';

export const swiftRows = rows('Pay.swift', 'swift', [
  ['a literal', 'let s = "§S"\n', `import Foundation\n\nlet s = ${swiftRead}\n`],
  [
    'another import',
    'import Network\nlet s = "§S"\n',
    `import Foundation\nimport Network\nlet s = ${swiftRead}\n`,
  ],
  [
    'what brings Foundation',
    'import SwiftUI\nlet s = "a \\(b) §S"\n',
    `import SwiftUI\nlet s = "a \\(b) \\(${swiftRead})"\n`,
  ],
  [
    'a Basic header',
    'import Foundation\nlet h = "Basic §B"\n',
    'import Foundation\nlet h = "Basic \\(Data((ProcessInfo.processInfo.environment["XTOPAY_CLIENT_ID"]! + ":" + ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"]!).utf8).base64EncodedString())"\n',
  ],
  [
    'arguments, defaults, what is handed back, lists and dictionaries',
    'import Foundation\nfunc f(s: String = "§S") -> String { "§I" }\nlet l = ["§I", "§S"], d = ["k": "§S"]\n',
    `import Foundation\nfunc f(s: String = ${swiftRead}) -> String { ${swiftId} }\nlet l = [${swiftId}, ${swiftRead}], d = ["k": ${swiftRead}]\n`,
  ],
  [
    'a pair in one literal, read in an interpolation of another',
    'import Foundation\nlet h = "Basic \\(Data("§I:§S".utf8).base64EncodedString())"\n',
    `import Foundation\nlet h = "Basic \\(Data("\\(${swiftId}):\\(${swiftRead})".utf8).base64EncodedString())"\n`,
  ],
  [
    'a literal of several lines',
    'import Foundation\nlet s = """\n  key: §S\n  """\n',
    `import Foundation\nlet s = """\n  key: \\(${swiftRead})\n  """\n`,
  ],
  [
    'raw literals, which escape with as many # as they have',
    'import Foundation\nlet s = #"\\d §S"#, t = ##"§S"##\n',
    `import Foundation\nlet s = #"\\d \\#(${swiftRead})"#, t = ##"\\##(${swiftRead})"##\n`,
  ],
  [
    'joined literals',
    'import Foundation\nlet s = "§1" + "§2"\n',
    `import Foundation\nlet s = ${swiftRead}\n`,
  ],
  [
    'a pattern, which compares expressions',
    'import Foundation\nswitch x { case "§S": f()\ndefault: g() }\n',
    `import Foundation\nswitch x { case ${swiftRead}: f()\ndefault: g() }\n`,
  ],
  ['a comment', '/// Key §S\nlet a = 1\n', '/// Key $XTOPAY_CLIENT_SECRET\nlet a = 1\n'],
  ['a case', 'enum A: String { case b = "§S" }\n', same],
  [
    'a stand-in for a variable',
    'import Foundation\nlet a = ProcessInfo.processInfo.environment["PAY_SECRET"] ?? "§S"\n',
    'import Foundation\nlet a = ProcessInfo.processInfo.environment["PAY_SECRET"]!\n',
  ],
  [
    'what is imported on a condition',
    '#if os(Linux)\nimport Glibc\n#endif\nlet s = "§S"\n',
    'import Foundation\n\n#if os(Linux)\nimport Glibc\n#endif\nlet s = ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"]!\n',
  ],
]);
