import { commands, Disposable } from 'vscode';
import { type FindingPlace, fixCommands } from '../../../server/src/protocol/fixMessages.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';
import { reportRefusal } from './fixRefused.ts';
import type { VaultAccess } from './keepInVault.ts';
import type { Ask } from './takeOut.ts';

const fixes = () => import('../onDemand.ts');

/** What the fixes work with. */
export interface FixParts {
  readonly ask: Ask;
  readonly vault: VaultAccess;
  readonly log: FailureLog;
}

/** Registers the commands that the server's code actions run. They take a place, and are in no menu. */
export function registerFixes({ ask, vault, log }: FixParts): Disposable {
  const register = (command: string, fix: (place: FindingPlace) => Promise<void>): Disposable =>
    commands.registerCommand(command, (place: FindingPlace) => reportRefusal(log, () => fix(place)));
  return Disposable.from(
    register(fixCommands.keepInVault, async (place) => (await fixes()).keepInVault(ask, vault, place)),
    register(fixCommands.moveToDotenv, async (place) => (await fixes()).moveToDotenv(ask, place)),
    register(fixCommands.stopTracking, async (place) => (await fixes()).stopTracking(ask, place)),
    register(fixCommands.ignorePath, async (place) => (await fixes()).ignorePath(place)),
    register(fixCommands.addToBaseline, async (place) => (await fixes()).addToBaseline(ask, place)),
    register(fixCommands.leaked, async (place) => (await fixes()).leaked(ask, vault, place)),
  );
}
