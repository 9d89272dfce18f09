import { commands } from 'vscode';

type Value = boolean | string;

const wanted = new Map<string, Value>();
const told = new Map<string, Value>();
let isTelling = false;

/**
 * Sets what conditions of the manifest go by. One at a time, the latest value of each: VS Code holds up the first ones
 * until other extensions are up, and they would come in behind what is said later.
 */
export function setCondition(key: string, value: Value): void {
  wanted.set(key, value);
  if (!isTelling) void tellAll();
}

async function tellAll(): Promise<void> {
  isTelling = true;
  try {
    for (let next = untold(); next; next = untold()) {
      const [key, value] = next;
      told.set(key, value);
      await commands.executeCommand('setContext', key, value);
    }
  } finally {
    isTelling = false;
  }
}

function untold(): readonly [string, Value] | undefined {
  return [...wanted].find(([key, value]) => told.get(key) !== value);
}
