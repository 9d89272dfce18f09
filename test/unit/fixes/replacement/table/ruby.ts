import { rows, same } from './row.ts';

export const rubyRows = rows('pay.rb', 'ruby', [
  ['a literal beside another', `s = 'a' '§S'\n`, `s = 'a' "#{ENV.fetch('XTOPAY_CLIENT_SECRET')}"\n`],
  ['a literal', `s = '§S'\n`, `s = ENV.fetch('XTOPAY_CLIENT_SECRET')\n`],
  ['double quotes', 's = "§S"\n', 's = ENV.fetch("XTOPAY_CLIENT_SECRET")\n'],
  ['an interpolating literal', 's = "a #{b} §S"\n', `s = "a #{b} #{ENV.fetch('XTOPAY_CLIENT_SECRET')}"\n`],
  [
    'single quotes, which escape otherwise',
    String.raw`s = 'it\'s "#{x}" \d §S'` + '\n',
    String.raw`s = "it's \"\#{x}\" \\d #{ENV.fetch('XTOPAY_CLIENT_SECRET')}"` + '\n',
  ],
  ['words', 's = %w[a §S]\n', `s = %W[a #{ENV.fetch('XTOPAY_CLIENT_SECRET')}]\n`],
  [
    'brackets within brackets',
    'a = %q((b) §S (c)); d = %Q[[e] #{f} [g] §S]; h("§S")\n',
    `a = %Q((b) #{ENV.fetch('XTOPAY_CLIENT_SECRET')} (c)); d = %Q[[e] #{f} [g] #{ENV.fetch('XTOPAY_CLIENT_SECRET')}]; h(ENV.fetch("XTOPAY_CLIENT_SECRET"))\n`,
  ],
  ['another quote', 's = %q(a "§S")\n', `s = %Q(a "#{ENV.fetch('XTOPAY_CLIENT_SECRET')}")\n`],
  [
    'a here-document',
    's = <<~EOS\n  k: §S\nEOS\n',
    `s = <<~EOS\n  k: #{ENV.fetch('XTOPAY_CLIENT_SECRET')}\nEOS\n`,
  ],
  ['a here-document that reads nothing', `s = <<~'EOS'\n  k: §S\nEOS\n`, same],
  ['joined literals', `s = '§1' + '§2'\n`, `s = ENV.fetch('XTOPAY_CLIENT_SECRET')\n`],
  [
    'a Basic header',
    `h = { 'Authorization' => 'Basic §B' }\n`,
    `h = { 'Authorization' => "Basic #{[ENV.fetch('XTOPAY_CLIENT_ID') + ':' + ENV.fetch('XTOPAY_CLIENT_SECRET')].pack('m0')}" }\n`,
  ],
  [
    'a stand-in for a variable',
    `a = ENV.fetch('PAY_SECRET', '§S')\nb = ENV['PAY_SECRET'] || '§S'\n`,
    `a = ENV.fetch('PAY_SECRET')\nb = ENV['PAY_SECRET']\n`,
  ],
  ['a comment', '# §S\n', '# $XTOPAY_CLIENT_SECRET\n'],
  ['a word right before it', 'puts"§S"\n', `puts ENV.fetch("XTOPAY_CLIENT_SECRET")\n`],
  [
    'symbols and the names of members',
    `a = :"§S"\nb = { "§S": 1, '§S': 2, k:"§S" }\n`,
    `a = :"#{ENV.fetch('XTOPAY_CLIENT_SECRET')}"\nb = { "#{ENV.fetch('XTOPAY_CLIENT_SECRET')}": 1, "#{ENV.fetch('XTOPAY_CLIENT_SECRET')}": 2, k:ENV.fetch("XTOPAY_CLIENT_SECRET") }\n`,
  ],
  [
    'a backslash right before it',
    String.raw`a = 'C:\a\§S'
`,
    String.raw`a = "C:\\a\\#{ENV.fetch('XTOPAY_CLIENT_SECRET')}"
`,
  ],
]);
