import { isDotenvFile } from '../../detection/dotenvFile.ts';
import { type Code, hardcodedCodes, secretCodes } from '../../protocol/codes.ts';
import { fixCommands } from '../../protocol/fixMessages.ts';
import * as titles from './titles.ts';

/** One way out of a finding that the client goes, for it needs a hand that may hold the secret, or the person. */
export interface CommandOffer {
  readonly command: (typeof fixCommands)[keyof typeof fixCommands];
  readonly title: string;
  /** `cure` comes before what only silences. */
  readonly rank: 'cure' | 'silence';
}

/** What is known of a finding beside its text. */
export interface Circumstances {
  readonly code: Code;
  /** The file it stands in, `undefined` where there is none on this machine. */
  readonly path: string | undefined;
  readonly isInFolder: boolean;
  /** It is a dotenv file that git tracks. */
  readonly isTrackedDotenv: boolean;
  /** It can be replaced by a read of the environment. */
  readonly isReplaceable: boolean;
  /** What takes its place is read on another machine, which no file of this one reaches. */
  readonly isReadElsewhere: boolean;
}

/** The commands that make sense for a finding, the best first. */
export function commandOffers({
  code,
  path,
  isInFolder,
  isTrackedDotenv,
  isReplaceable,
  isReadElsewhere,
}: Circumstances): readonly CommandOffer[] {
  const isDotenv = path !== undefined && isDotenvFile(path);
  const isFileOfFolder = path !== undefined && isInFolder;
  const offers: (CommandOffer | false)[] = [
    isTrackedDotenv &&
      hardcodedCodes.has(code) && {
        command: fixCommands.stopTracking,
        title: titles.stopTracking(),
        rank: 'cure',
      },
    isReplaceable &&
      secretCodes.has(code) && {
        command: fixCommands.keepInVault,
        title: titles.keepInVault(),
        rank: 'cure',
      },
    isReplaceable &&
      isFileOfFolder &&
      !isDotenv &&
      !isReadElsewhere &&
      hardcodedCodes.has(code) && {
        command: fixCommands.moveToDotenv,
        title: titles.moveToDotenv(),
        rank: 'cure',
      },
    secretCodes.has(code) && { command: fixCommands.leaked, title: titles.leaked(), rank: 'cure' },
    isFileOfFolder && { command: fixCommands.ignorePath, title: titles.ignorePath(), rank: 'silence' },
    isFileOfFolder && { command: fixCommands.addToBaseline, title: titles.addToBaseline(), rank: 'silence' },
  ];
  return offers.filter((offer) => offer !== false);
}
