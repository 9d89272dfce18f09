import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ProgramError, run } from './run.mts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const knownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Names the browser where it is in no place that is looked at. */
const variable = 'XTOPAY_CHROMIUM';

/**
 * What Chromium is to do without: fetched in the background, a script comes without its compiled code, though that is kept, and
 * VS Code takes three seconds to come up where it takes one and a half. The rest is as Playwright has it, whose own list counts
 * for nothing beside this one.
 */
const withoutFeatures = [
  'BackgroundResourceFetch',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** For a Chromium that shows nothing and asks nobody. */
export const quietArguments: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
];

/** The path of a Chromium, or `undefined`. */
export async function findChromium(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const place of [process.env[variable] ?? '', ...onPath, ...knownPlaces]) {
    if (place !== '' && (await isExecutable(place))) return place;
  }
  return undefined;
}

/** A Chromium for the tests: the one that is there, else Debian's, installed where that can be done. */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found !== undefined) return found;
  const said = await installFromDebian();
  const installed = await findChromium();
  if (installed !== undefined) return installed;
  throw new ProgramError(
    'The tests in a real VS Code need Chromium, Google Chrome or Microsoft Edge, and none was found. ' +
      `Install one (on Debian: "apt-get install chromium"), or name its program in ${variable}.${said}`,
  );
}

/** Tries where that can be done. @returns what went wrong. */
async function installFromDebian(): Promise<string> {
  if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) return '';
  console.log('Installing Chromium from Debian’s packages (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    return '';
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    return `\nInstalling it was tried: ${error.message}`;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
