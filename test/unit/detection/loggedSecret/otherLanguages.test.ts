import { describeCases } from './marked.ts';

describeCases('Swift', 'Pay.swift', 'logs the secret', [
  '«print(ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"]!)»',
  'let secret = ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"] ?? ""\n«print("secret \\(secret)")»',
  'if let secret = ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"] {\n  «NSLog("%@", secret)»\n}',
]);

describeCases('Swift', 'Pay.swift', 'logs nothing of it', [
  'print(ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"]!.prefix(8))',
  'print(ProcessInfo.processInfo.environment["XTOPAY_CLIENT_SECRET"] == nil)',
  'print("XTOPAY_CLIENT_SECRET is missing")',
]);

describeCases('PowerShell', 'pay.ps1', 'logs the secret', [
  '«Write-Host $env:XTOPAY_CLIENT_SECRET»',
  '«Write-Output "secret: $env:XTOPAY_CLIENT_SECRET"»',
  '$secret = $env:XTOPAY_CLIENT_SECRET\n«Write-Host "secret: $($secret)" -ForegroundColor Red»',
  '$secret = [Environment]::GetEnvironmentVariable("XTOPAY_CLIENT_SECRET")\n«Write-Error ("secret {0}" -f $secret)»',
  '«[Console]::WriteLine($env:XTOPAY_CLIENT_SECRET)»',
  '«echo $env:XTOPAY_CLIENT_SECRET»',
  '$lines = $env:XTOPAY_CLIENT_SECRET\n«Write-Output $lines»',
  '$lines = $env:XTOPAY_CLIENT_SECRET.Trim()\n$other = Get-Content $path\n«Write-Output $lines»\nWrite-Output $other',
]);

describeCases('PowerShell', 'pay.ps1', 'logs nothing of it', [
  'Write-Host $env:XTOPAY_CLIENT_SECRET.Substring(0, 8)',
  "Write-Host 'secret: $env:XTOPAY_CLIENT_SECRET'",
  'Write-Host "secret: `$env:XTOPAY_CLIENT_SECRET"',
  'Write-Output $env:XTOPAY_CLIENT_SECRET | docker login --password-stdin',
  'Write-Output $env:XTOPAY_CLIENT_SECRET > secret.txt',
  'Write-Host ($env:XTOPAY_CLIENT_SECRET -ne $null)',
  'Write-Host "XTOPAY_CLIENT_SECRET is missing"',
  '# Write-Host $env:XTOPAY_CLIENT_SECRET',
  '$secretPath = $env:XTOPAY_CLIENT_SECRET\n$lines = Get-Content $secretPath\nWrite-Output $lines',
  'Write-Host (Get-Content $env:XTOPAY_CLIENT_SECRET)',
]);
