import { cases } from './cases.ts';

/** Milliseconds; only a suite that hangs takes so long. */
const longest = 60_000;

/** Called by VS Code's extension host. @throws Error Where a case fails, with all that failed. */
export async function run(): Promise<void> {
  const failures: string[] = [];
  for (const [name, work] of Object.entries(cases)) {
    try {
      await withinTime(work());
      console.log(`ok - ${name}`);
    } catch (error) {
      console.log(`not ok - ${name}`);
      failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : 'failed'}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log(`${Object.keys(cases).length} cases passed`);
}

function withinTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`It did not end within ${longest} ms.`)), longest);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
