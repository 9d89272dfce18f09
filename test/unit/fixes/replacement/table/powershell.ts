import { rows, same } from './row.ts';

export const powershellRows = rows('pay.ps1', 'powershell', [
  ['a literal', '$s = "§S"\n', '$s = $env:XTOPAY_CLIENT_SECRET\n'],
  ['an argument without quotes', 'New-Pay -Secret §S\n', 'New-Pay -Secret $env:XTOPAY_CLIENT_SECRET\n'],
  ['a longer literal', '$s = "a $b §S:"\n', '$s = "a $b ${env:XTOPAY_CLIENT_SECRET}:"\n'],
  ['single quotes', `$s = 'it''s $5 "§S"'\n`, '$s = "it\'s `$5 `"${env:XTOPAY_CLIENT_SECRET}`""\n'],
  ['a here-string', "$s = @'\n$a §S\n'@\n", '$s = @"\n`$a ${env:XTOPAY_CLIENT_SECRET}\n"@\n'],
  [
    'a Basic header',
    '$h = @{ Authorization = "Basic §B" }\n',
    '$h = @{ Authorization = "Basic $([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${env:XTOPAY_CLIENT_ID}:${env:XTOPAY_CLIENT_SECRET}")))" }\n',
  ],
  ['a variable of the environment', '$env:XTOPAY_CLIENT_SECRET = "§S"\nf\n', 'f\n'],
  [
    'arguments of a method',
    'f("§I", "§S".Length)\n',
    'f($env:XTOPAY_CLIENT_ID, $env:XTOPAY_CLIENT_SECRET.Length)\n',
  ],
  [
    'a credential of PowerShell',
    `$c = New-Object PSCredential('§I', (ConvertTo-SecureString '§S' -AsPlainText -Force))\n`,
    '$c = New-Object PSCredential($env:XTOPAY_CLIENT_ID, (ConvertTo-SecureString $env:XTOPAY_CLIENT_SECRET -AsPlainText -Force))\n',
  ],
  [
    'a pair for curl, and one that is encoded',
    '$b = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes("§I:§S")); curl.exe -u "§I:§S" u\n',
    '$b = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes("${env:XTOPAY_CLIENT_ID}:${env:XTOPAY_CLIENT_SECRET}")); curl.exe -u "${env:XTOPAY_CLIENT_ID}:${env:XTOPAY_CLIENT_SECRET}" u\n',
  ],
  [
    'the default of a parameter',
    'param([string]$s = "§S")\nf\n',
    'param([string]$s = $env:XTOPAY_CLIENT_SECRET)\nf\n',
  ],
  [
    'the value of an option, which is read in quotes only',
    'pay.exe --secret=§S -key=§S\n',
    'pay.exe --secret="${env:XTOPAY_CLIENT_SECRET}" -key="${env:XTOPAY_CLIENT_SECRET}"\n',
  ],
  ['JSON in single quotes', `$j = '{"k":"§S"}'\n`, '$j = "{`"k`":`"${env:XTOPAY_CLIENT_SECRET}`"}"\n'],
  ['joined literals', '$s = "§1" + "§2"\n', '$s = $env:XTOPAY_CLIENT_SECRET\n'],
  [
    'a here-string that reads variables',
    '$s = @"\n$a §S\n"@\n',
    '$s = @"\n$a ${env:XTOPAY_CLIENT_SECRET}\n"@\n',
  ],
  ['a stand-in for a variable', '$s = $env:PAY_SECRET ?? "§S"\n', '$s = $env:PAY_SECRET\n'],
  ['an attribute, which holds constants', 'param([ValidateSet("§S")] $s)\nf\n', same],
  [
    'a script block in an attribute, which is run',
    'param([ValidateScript({ $_ -eq "§S" })] $s)\nf\n',
    'param([ValidateScript({ $_ -eq $env:XTOPAY_CLIENT_SECRET })] $s)\nf\n',
  ],
  ['a comment', '<# key §S #>\nf\n', '<# key $XTOPAY_CLIENT_SECRET #>\nf\n'],
  [
    'the quoted value of an option, which is read in quotes only',
    `pay.exe --secret='§S' -key="§S"\n`,
    'pay.exe --secret="${env:XTOPAY_CLIENT_SECRET}" -key="${env:XTOPAY_CLIENT_SECRET}"\n',
  ],
]);
