import { describeCases } from './marked.ts';

describeCases('Rust', 'a.rs', 'a match that is being typed', [
  'println!("{}", match env::var("XTOPAY_CLIENT_SECRET"))',
  'println!("{}", match env::var("XTOPAY_CLIENT_SECRET") {)',
]);

describeCases('Rust', 'a.rs', 'names in the arms of a match', [
  'let s = env::var("XTOPAY_CLIENT_SECRET"); println!("{}", match f() { Ok(s) => s, Err(_) => t })',
  'println!("{}", match f() { Ok(s) => «println!("{}", match env::var("XTOPAY_CLIENT_SECRET") { Ok(s) => s })» })',
]);

describeCases('PowerShell', 'a.ps1', 'variables of the environment in any case', [
  '«Write-Host $env:XTOPAY_CLIENT_SECRET»',
  '«Write-Host $Env:XTOPAY_CLIENT_SECRET»',
  '«Write-Host "Secret: $ENV:XTOPAY_CLIENT_SECRET"»',
  'Write-Host $Env:XTOPAY_CLIENT_ID',
]);
