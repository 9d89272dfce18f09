import { rows, same } from './row.ts';

const rustRead = 'std::env::var("XTOPAY_CLIENT_SECRET").expect("XTOPAY_CLIENT_SECRET")';

export const rustRows = rows('pay.rs', 'rust', [
  ['a literal', 'fn f() { let s = "§S"; }\n', `fn f() { let s: &str = &${rustRead}; }\n`],
  [
    'one that is made a String',
    'fn f() { let s = "§S".to_string(); let t = String::from("§S"); g("§S".into()); }\n',
    `fn f() { let s = ${rustRead}; let t = ${rustRead}; g(${rustRead}); }\n`,
  ],
  ['constants', 'const S: &str = "§S";\n', 'const S: &str = env!("XTOPAY_CLIENT_SECRET");\n'],
  [
    'what is handed back',
    'fn f() -> &\'static str { "§S" }\n',
    `fn f() -> &'static str { env!("XTOPAY_CLIENT_SECRET") }\n`,
  ],
  [
    'a longer literal',
    'fn f() { g("a {b} §S", r"\\d §S"); }\n',
    `fn f() { g(format!("a {{b}} {}", ${rustRead}).as_str(), format!(r"\\d {}", ${rustRead}).as_str()); }\n`,
  ],
  [
    'the format of a macro',
    'fn f() { let s = format!("{} §S", 1); }\n',
    `fn f() { let s = format!("{} {xtopay_client_secret}", 1, xtopay_client_secret = ${rustRead}); }\n`,
  ],
  [
    'an argument, a field, a list',
    'fn f() { g("§S", Some("§S")); let p = P { s: "§S" }; let l = ["§S"]; }\n',
    `fn f() { g(${rustRead}.as_str(), Some(${rustRead}.as_str())); let p = P { s: &${rustRead} }; let l = [env!("XTOPAY_CLIENT_SECRET")]; }\n`,
  ],
  ['patterns', 'fn f() { match s { "§S" => 1, _ => 2 }; matches!(s, "§S"); if let "§S" = s {} }\n', same],
  ['bytes', 'fn f() { g(b"§S"); }\n', same],
  ['a Basic header without the crate', 'fn f() { g("Basic §B"); }\n', same],
  [
    'a Basic header with the crate',
    'use base64::prelude::*;\nfn f() { g("Basic §B"); }\n',
    'use base64::prelude::*;\nfn f() { g(format!("Basic {}", base64::Engine::encode(&base64::engine::general_purpose::STANDARD, format!("{}:{}", std::env::var("XTOPAY_CLIENT_ID").expect("XTOPAY_CLIENT_ID"), std::env::var("XTOPAY_CLIENT_SECRET").expect("XTOPAY_CLIENT_SECRET")))).as_str()); }\n',
  ],
  [
    'attributes, macros that take literals, and strings of C',
    '#[doc(alias = "§S")]\nfn f() { let a = concat!("§S", "b"); let b = c"§S"; let c = cr"§S"; }\n',
    same,
  ],
  [
    'what a closure gives for a variable that is not set',
    'fn f() { let a = std::env::var("B").unwrap_or_else(|_| "§S".to_string()); g(|e, _| h("§S"), move || "§S".into()); }\n',
    `fn f() { let a = std::env::var("B").unwrap_or_else(|_| ${rustRead}); g(|e, _| h(${rustRead}.as_str()), move || ${rustRead}); }\n`,
  ],
  [
    'what owns its text, and is handed back',
    'fn f(a: bool) -> String { if a { return "§S".to_string(); } String::from("§S") }\n',
    `fn f(a: bool) -> String { if a { return ${rustRead}; } ${rustRead} }\n`,
  ],
]);
