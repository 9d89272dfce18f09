import { isDotenvFile } from '../../detection/dotenvFile.ts';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import type { Baselines } from '../workspace/baselines.ts';
import type { Folders } from '../workspace/folders.ts';
import { isExcluded } from './isExcluded.ts';
import type { OpenDocument, Standing } from './openDocument.ts';

/** What tells where a document stands. */
export interface StandingParts {
  readonly scanner: Pick<WorkspaceScanner, 'placementOf' | 'isSilenced' | 'gitStandingOf'>;
  readonly settings: SettingsCache;
  readonly folders: Folders;
  readonly baselines: Pick<Baselines, 'ready'>;
}

/** Asks settings, baseline and git about a document. Rejects where one of them cannot be asked. */
export async function askForStanding(
  parts: StandingParts,
  { path, document }: Pick<OpenDocument, 'path' | 'document'>,
): Promise<Standing> {
  const { folders, settings, scanner, baselines } = parts;
  const folder = path === undefined ? undefined : folders.ownerOf(path);
  const { scan } = await settings.get(folder?.uri ?? document.uri);
  if (folder) await baselines.ready(folder);
  if (!scan.enabled) return { silent: true, placement: 'committable' };
  if (path === undefined) return { silent: false, placement: 'committable' };
  const silent =
    folder !== undefined &&
    (isExcluded(scan, folder.path, path) || (await scanner.isSilenced(folder.path, path)));
  const placement = await scanner.placementOf(path);
  const mayBeTracked = !silent && placement === 'committable' && isDotenvFile(path);
  const isTrackedDotenv = mayBeTracked && (await scanner.gitStandingOf(path)).isTracked;
  return { silent, placement, isTrackedDotenv };
}
