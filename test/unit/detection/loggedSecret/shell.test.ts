import { describeCases, literal } from './marked.ts';

describeCases('Shell', 'pay.sh', 'prints the secret', [
  '«echo $XTOPAY_CLIENT_SECRET»',
  'a=`date`\n«echo $XTOPAY_CLIENT_SECRET»',
  'a="`date`"; «echo $XTOPAY_CLIENT_SECRET»',
  'a=`echo "$b`; «echo $XTOPAY_CLIENT_SECRET»',
  'a=`echo \\`date\\``; «echo $XTOPAY_CLIENT_SECRET»',
  'a=``; «echo $XTOPAY_CLIENT_SECRET»',
  '`«echo $XTOPAY_CLIENT_SECRET >&2»`',
  '«echo `echo $XTOPAY_CLIENT_SECRET`»',
  '«echo "$XTOPAY_CLIENT_SECRET"»;',
  '«echo "secret: ${XTOPAY_CLIENT_SECRET}"» # look',
  '«printf \'%s\\n\' "$XTOPAY_CLIENT_SECRET"»',
  '«echo -n "$XTOPAY_CLIENT_SECRET" >&2»',
  '«>&2 echo "$XTOPAY_CLIENT_SECRET"»',
  '«echo "$XTOPAY_CLIENT_SECRET" > /dev/stderr»',
  '«echo "$XTOPAY_CLIENT_SECRET"» | tee pay.txt',
  '«echo "$XTOPAY_CLIENT_SECRET"» | base64',
  '«echo "$XTOPAY_CLIENT_SECRET" >> pay.log»',
  '«logger -t pay "$XTOPAY_CLIENT_SECRET"»',
  '«echo "${XTOPAY_CLIENT_SECRET:-none}"»',
  '«echo "${XTOPAY_CLIENT_SECRET:0:9}"»',
  '«echo "${XTOPAY_CLIENT_SECRET:4}"»',
  '«echo "${SECRET:-$XTOPAY_CLIENT_SECRET}"»',
  'SECRET=$XTOPAY_CLIENT_SECRET\n«echo "$SECRET"»',
  'export SECRET="$XTOPAY_CLIENT_SECRET"\n«echo "secret $SECRET"»',
  'local secret="${XTOPAY_CLIENT_SECRET}"\n«echo "$secret"»',
  'message="secret: $XTOPAY_CLIENT_SECRET"\n«echo "$message"»',
  'auth=$(printf "%s:%s" "$ID" "$XTOPAY_CLIENT_SECRET" | base64)\n«echo "$auth"»',
  '[ -n "$XTOPAY_CLIENT_SECRET" ] && «echo "$XTOPAY_CLIENT_SECRET"»',
  'if [ -n "$DEBUG" ]; then\n  «echo "$XTOPAY_CLIENT_SECRET"»\nfi',
  'show() {\n  «echo "$XTOPAY_CLIENT_SECRET"»\n}\nshow',
  '«cat <<< "$XTOPAY_CLIENT_SECRET"»',
  '«cat <<EOF»\nsecret $XTOPAY_CLIENT_SECRET\nEOF',
  '«echo $(printenv XTOPAY_CLIENT_SECRET)»',
  '«printenv XTOPAY_CLIENT_SECRET»',
  'name=XTOPAY_CLIENT_SECRET\n«echo "${!name}"»',
  '«log_info "secret $XTOPAY_CLIENT_SECRET"»',
  'sudo «echo "$XTOPAY_CLIENT_SECRET"»'.replace('sudo «', '«sudo '),
  `SECRET=${literal}\n«echo "$SECRET"»`,
  '«echo "$XTOPAY_CLIENT_SECRET"» | cut -c1-9',
  '«echo "$XTOPAY_CLIENT_SECRET"» | head -c 9',
  'id=$(«echo "$XTOPAY_CLIENT_SECRET" >&2»; get id)',
  'get() {\n  «echo "$XTOPAY_CLIENT_SECRET" >&2»\n}\nid=$(get)',
  '{ «echo "$XTOPAY_CLIENT_SECRET"»; } >&2',
]);

describeCases('Shell', 'pay.sh', 'prints nothing of it', [
  'echo "${XTOPAY_CLIENT_SECRET:0:8}…"',
  'echo "${XTOPAY_CLIENT_SECRET: -4}"',
  'echo "$XTOPAY_CLIENT_SECRET" | cut -c1-8',
  'echo "$XTOPAY_CLIENT_SECRET" | cut -c -8',
  'echo "$XTOPAY_CLIENT_SECRET" | head -c 8',
  'printf "%.8s\\n" "$XTOPAY_CLIENT_SECRET"',
  'echo "${XTOPAY_CLIENT_SECRET:+set}"',
  'echo "${#XTOPAY_CLIENT_SECRET}"',
  '[ -n "$XTOPAY_CLIENT_SECRET" ] && echo set',
  '[[ -z "$XTOPAY_CLIENT_SECRET" ]] && echo "XTOPAY_CLIENT_SECRET is missing" >&2',
  "echo '$XTOPAY_CLIENT_SECRET'",
  'echo "\\$XTOPAY_CLIENT_SECRET"',
  'echo "Set XTOPAY_CLIENT_SECRET"',
  'echo "$XTOPAY_CLIENT_SECRET" | docker login --password-stdin',
  'echo "XTOPAY_CLIENT_SECRET=$XTOPAY_CLIENT_SECRET" >> "$GITHUB_ENV"',
  'echo "XTOPAY_CLIENT_SECRET=$XTOPAY_CLIENT_SECRET" > .env',
  '{ echo "A=1"; echo "S=$XTOPAY_CLIENT_SECRET"; } > .env',
  '(echo "$XTOPAY_CLIENT_SECRET") | gh secret set XTOPAY_CLIENT_SECRET',
  'for i in 1 2; do echo "$XTOPAY_CLIENT_SECRET"; done > out.txt',
  'cat > .env <<EOF\nS=$XTOPAY_CLIENT_SECRET\nEOF',
  "cat <<'EOF'\nS=$XTOPAY_CLIENT_SECRET\nEOF",
  'cat <<EOF | kubectl apply -f -\nsecret: $XTOPAY_CLIENT_SECRET\nEOF',
  'hash=$(echo -n "$XTOPAY_CLIENT_SECRET" | sha256sum)\necho "$hash"',
  'echo "$(echo -n "$XTOPAY_CLIENT_SECRET" | wc -c)"',
  'secret() {\n  echo "$XTOPAY_CLIENT_SECRET"\n}\ncurl -u "id:$(secret)" "$URL"',
  'curl -u "$XTOPAY_CLIENT_ID:$XTOPAY_CLIENT_SECRET" "$URL"',
  'SECRET=$XTOPAY_CLIENT_SECRET node pay.js; echo "$SECRET"',
  'echo "::add-mask::$XTOPAY_CLIENT_SECRET"',
  '# echo "$XTOPAY_CLIENT_SECRET"',
  'export XTOPAY_CLIENT_SECRET=$(vault read secret)',
  'for name in XTOPAY_CLIENT_ID XTOPAY_CLIENT_SECRET; do [ -z "${!name}" ] && echo "$name is missing"; done',
  'echo "$XTOPAY_CLIENT_SECRET" > /dev/null 2>&1',
  `echo "${literal}"`,
  'openssl sign -readpass <(printf "%s" "$XTOPAY_CLIENT_SECRET") -in a',
]);

describeCases('Dockerfile', 'Dockerfile', 'prints the secret', [
  'FROM node\nRUN «echo $XTOPAY_CLIENT_SECRET»\n',
  'RUN npm ci && \\\n    «echo "$XTOPAY_CLIENT_SECRET"»',
  'RUN --mount=type=secret,id=x «echo "$XTOPAY_CLIENT_SECRET"»',
  'RUN <<EOF\n«echo "$XTOPAY_CLIENT_SECRET"»\nEOF',
]);

describeCases('Dockerfile', 'deploy/Dockerfile.prod', 'prints nothing of it', [
  'ARG XTOPAY_CLIENT_SECRET\nENV XTOPAY_CLIENT_SECRET=$XTOPAY_CLIENT_SECRET',
  'RUN echo "S=$XTOPAY_CLIENT_SECRET" > .env',
  '# RUN echo $XTOPAY_CLIENT_SECRET',
]);

describeCases('Workflow', '.github/workflows/ci.yml', 'prints the secret', [
  'steps:\n  - run: «echo ${{ secrets.XTOPAY_CLIENT_SECRET }}»\n',
  'steps:\n  - run: |\n      npm ci\n      «echo "$XTOPAY_CLIENT_SECRET"»\n  - run: npm test\n',
  'steps:\n  - env:\n      SECRET: ${{ secrets.XTOPAY_CLIENT_SECRET }}\n    run: «echo "$SECRET"»\n',
  'job:\n  script:\n    - npm ci\n    - «echo "$XTOPAY_CLIENT_SECRET"»\n',
  'job:\n  script: "«echo $XTOPAY_CLIENT_SECRET»"\n',
  'steps:\n- script: |\n    «echo $(XTOPAY_CLIENT_SECRET)»\n',
]);

describeCases('Workflow', '.github/workflows/ci.yml', 'prints nothing of it', [
  'env:\n  XTOPAY_CLIENT_SECRET: ${{ secrets.XTOPAY_CLIENT_SECRET }}\n',
  "steps:\n  - run: echo ${{ secrets.XTOPAY_CLIENT_SECRET != '' }}\n",
  'steps:\n  - run: echo "S=${{ secrets.XTOPAY_CLIENT_SECRET }}" >> $GITHUB_ENV\n',
  'steps:\n  - name: echo $XTOPAY_CLIENT_SECRET\n    run: npm test\n',
  'steps:\n  - run: |\n      # echo "$XTOPAY_CLIENT_SECRET"\n      npm test\n',
]);

describeCases('Makefile', 'Makefile', 'prints the secret', [
  'show:\n\t@«echo $(XTOPAY_CLIENT_SECRET)»\n',
  'show:\n\t«echo "$$XTOPAY_CLIENT_SECRET"»\n',
]);

describeCases('Makefile', 'Makefile', 'prints nothing of it', [
  'show:\n\t@echo "Set XTOPAY_CLIENT_SECRET"\n',
  'S = $(XTOPAY_CLIENT_SECRET)\nshow:\n\tcurl -u "$(ID):$(S)" url\n',
]);
