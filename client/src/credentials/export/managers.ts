import type { Environment } from '../../../../server/src/protocol/credentialFormat.ts';

/** The secrets managers that Xtopay's documentation names. */
export const managers = ['aws', 'vault', 'doppler'] as const;

export type Manager = (typeof managers)[number];

export const managerNames: Readonly<Record<Manager, string>> = {
  aws: 'AWS Secrets Manager',
  vault: 'HashiCorp Vault',
  doppler: 'Doppler',
};

/** What a pair is called where it goes. */
export interface ExportedPair {
  readonly label: string;
  readonly environment: Environment;
}

/** Both values as JSON. `printf` is built into shells: what it is given is on no command line that others can see. */
const asJson = `printf '{"XTOPAY_CLIENT_ID":"%s","XTOPAY_CLIENT_SECRET":"%s"}' "$XTOPAY_CLIENT_ID" "$XTOPAY_CLIENT_SECRET"`;

/**
 * The commands that put a pair into a secrets manager, for a person to complete and run where the pair is in the
 * environment. Values go through standard input: `file://` has aws read it (tried with aws-cli 1.45), a lone `-` has
 * `vault kv put` read JSON from it, and `doppler secrets set` reads it where it is given a name without a value. Words in capitals between angle brackets are for the person to fill in.
 */
export function exportCommands(manager: Manager, pair: ExportedPair): readonly string[] {
  const name = `${pair.environment}/xtopay/${slugOf(pair.label)}`;
  switch (manager) {
    case 'aws':
      return [
        `${asJson} |`,
        `  aws secretsmanager create-secret --region '<REGION>' --name '${name}' --secret-string file:///dev/stdin`,
        '',
        '# Where it is there already:',
        `# ${asJson} |`,
        `#   aws secretsmanager put-secret-value --region '<REGION>' --secret-id '${name}' --secret-string file:///dev/stdin`,
      ];
    case 'vault':
      return [`${asJson} |`, `  vault kv put -mount='<MOUNT>' '${name}' -`];
    case 'doppler':
      return ['XTOPAY_CLIENT_ID', 'XTOPAY_CLIENT_SECRET'].flatMap((variable) => [
        `printf '%s' "$${variable}" |`,
        `  doppler secrets set ${variable} --silent --project '<PROJECT>' --config '<CONFIG>'`,
      ]);
  }
}

/** A label as a part of a path: small letters, digits and hyphens, whatever it was. */
export function slugOf(label: string): string {
  const slug = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? 'credentials' : slug;
}
