import type { Workbench } from './workbench.ts';

/** Puts a pair into the vault, as a person who pastes both of it. */
export async function storePair(
  workbench: Workbench,
  { id, secret }: { readonly id: string; readonly secret: string },
  label: string,
): Promise<void> {
  const { quickInput } = workbench;
  await workbench.runCommand('Xtopay: Set Credentials');
  await quickInput.step('(1/3)');
  await quickInput.type(`${id}:${secret}`);
  await quickInput.step('(3/3)');
  await quickInput.type(label);
  await quickInput.accept();
  await workbench.notification(`"${label}"`).first().waitFor();
}
