import { describeCases } from './marked.ts';

describeCases('Shell', 'pay.sh', 'groups and functions', [
  'until ready; do echo $XTOPAY_CLIENT_SECRET; done > out.txt',
  'select a in b c; do echo $XTOPAY_CLIENT_SECRET; done > out.txt',
  'until ready; do «echo $XTOPAY_CLIENT_SECRET»; done | cat',
  'function $name { «echo $XTOPAY_CLIENT_SECRET»; }',
  'show()\n\n{\n  echo $XTOPAY_CLIENT_SECRET\n} > out.txt',
  'a=`(date`\n«echo $XTOPAY_CLIENT_SECRET»',
  'a=$( { true; }; (true); echo $XTOPAY_CLIENT_SECRET )\ncurl -u "$a"',
  'a=$( { true; }; (true); echo $XTOPAY_CLIENT_SECRET )\n«echo $a»',
  'a=$(options=(-s -f); echo $XTOPAY_CLIENT_SECRET)\ncurl -u "$a"',
  'a=$(options=(-s -f); echo $XTOPAY_CLIENT_SECRET)\n«echo $a»',
  'a=$(options=(-s); (true)); «echo $XTOPAY_CLIENT_SECRET»',
  'a=$(case $b in c) echo $XTOPAY_CLIENT_SECRET;; *) echo none;; esac)\ncurl -u "$a"',
  'a=$(case $b in c) echo $XTOPAY_CLIENT_SECRET;; *) echo none;; esac)\n«echo $a»',
  'a=$(case $b in (c) echo d;; esac); «echo $XTOPAY_CLIENT_SECRET»',
  '«echo a \\\r\n  $XTOPAY_CLIENT_SECRET»\r\nid',
  'echo a\r\n$XTOPAY_CLIENT_SECRET',
  'case $a in (b)«echo $XTOPAY_CLIENT_SECRET»;; esac',
  'case $a in (b)echo $XTOPAY_CLIENT_SECRET;; esac > out.txt',
  'a=$({ date)\n«echo $XTOPAY_CLIENT_SECRET»',
  'show() { if a; then echo $XTOPAY_CLIENT_SECRET; fi; }\ncurl -u "$(show)"',
  '> "$(«echo $XTOPAY_CLIENT_SECRET >&2»; date).txt"',
  '{ date; } > "$(«echo $XTOPAY_CLIENT_SECRET >&2»; date).txt"',
]);

describeCases('Shell', 'pay.sh', 'here-documents', [
  "«cat <<E»\n${a:-it's $XTOPAY_CLIENT_SECRET}\nE",
  "cat <<E\na\nE\necho ${a:-'$XTOPAY_CLIENT_SECRET'}",
  'cat <<E; «echo $XTOPAY_CLIENT_SECRET»\n$(«echo $XTOPAY_CLIENT_SECRET >&2»)\nE',
  'cat <<E; f()\na\nE\n{ «echo $XTOPAY_CLIENT_SECRET»; }',
]);

describeCases('Shell', 'pay.sh', 'what a command is given', [
  'echo $XTOPAY_CLIENT_SECRET > a | while read b; do echo $b; done',
  'echo $XTOPAY_CLIENT_SECRET | while read b; do «echo $b»; done',
  'echo $XTOPAY_CLIENT_SECRET | while read b; do «echo $b»; done 2> errors.txt',
  'exec 3< list; echo $XTOPAY_CLIENT_SECRET | while read b <&3; do echo $b; done',
  'cat a 2> "$(echo $XTOPAY_CLIENT_SECRET).txt"',
  'cat a 2> $(echo $XTOPAY_CLIENT_SECRET)',
  'a=$("$hash" $XTOPAY_CLIENT_SECRET)\necho $a',
  '«echo $XTOPAY_CLIENT_SECRET > "$logs/pay.log"»',
  'read a b <<< $XTOPAY_CLIENT_SECRET 2> errors.txt; «echo $a»',
  'read a b < <(echo x $XTOPAY_CLIENT_SECRET); «echo $b»',
  'read a b < <(echo $XTOPAY_CLIENT_SECRET)\n«echo $b»',
  'read -p "Secret: " a <<< $XTOPAY_CLIENT_SECRET; «echo $a»',
  'signature=$(export KEY=$XTOPAY_CLIENT_SECRET; node sign.js)\necho $signature',
  'signature=$(printf -v key %s "$XTOPAY_CLIENT_SECRET"; sign "$key")\necho $signature',
  '«echo secret %.8s $XTOPAY_CLIENT_SECRET»',
]);

describeCases('Shell', 'pay.sh', 'expansions and assignments', [
  '«echo ${XTOPAY_CLIENT_SECRET#id:0:8}»',
  '«echo ${XTOPAY_CLIENT_SECRET: -12}»',
  'echo ${XTOPAY_CLIENT_SECRET: -8:-4}',
  '«echo ${XTOPAY_CLIENT_SECRET: -12:-1}»',
  'echo ${XTOPAY_CLIENT_SECRET:0:${shown:-8}}',
  '«echo ${XTOPAY_CLIENT_SECRET:-${other:0:8}}»',
  'a[secret]=$XTOPAY_CLIENT_SECRET; «echo ${a[secret]}»',
  'a[10]=$XTOPAY_CLIENT_SECRET; «echo ${a[10]}»',
  `${'a=${b:-c}\n'.repeat(13)}«echo \${XTOPAY_CLIENT_SECRET}»`,
]);
