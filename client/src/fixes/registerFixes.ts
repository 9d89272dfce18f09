import { commands, Disposable } from 'vscode';
import { type FindingPlace, fixCommands } from '../../../server/src/protocol/fixMessages.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';
import { addToBaseline } from './addToBaseline.ts';
import { reportRefusal } from './fixRefused.ts';
import { ignorePath } from './ignorePath.ts';
import { keepInVault, type VaultAccess } from './keepInVault.ts';
import { leaked } from './leaked.ts';
import { moveToDotenv } from './moveToDotenv.ts';
import { stopTracking } from './stopTracking.ts';
import type { Ask } from './takeOut.ts';

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
    register(fixCommands.keepInVault, (place) => keepInVault(ask, vault, place)),
    register(fixCommands.moveToDotenv, (place) => moveToDotenv(ask, place)),
    register(fixCommands.stopTracking, (place) => stopTracking(ask, place)),
    register(fixCommands.ignorePath, ignorePath),
    register(fixCommands.addToBaseline, (place) => addToBaseline(ask, place)),
    register(fixCommands.leaked, (place) => leaked(ask, vault, place)),
  );
}
