import { isDotenvFile } from '../detection/dotenvFile.ts';
import type { Placement } from '../detection/finding.ts';

/** Where one path stands with git. */
export interface Standing {
  readonly isRepository: boolean;
  /** Ignored, and not tracked. */
  readonly isIgnored: boolean;
}

/** A dotenv file that git will not commit is local; all else may be committed. */
export function placementIn(path: string, { isRepository, isIgnored }: Standing): Placement {
  return isDotenvFile(path) && (isIgnored || !isRepository) ? 'local-env' : 'committable';
}
