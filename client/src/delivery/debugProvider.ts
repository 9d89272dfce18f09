import type { DebugConfigurationProvider } from 'vscode';
import type { Source } from './pairToUse.ts';

/** Has the pair added to what is launched, where its configuration or the setting asks for it. */
export function debugProvider(source: Source, isOnBySetting: () => boolean): DebugConfigurationProvider {
  return {
    resolveDebugConfigurationWithSubstitutedVariables: async (folder, configuration) => {
      const bySetting = isOnBySetting();
      // Most launches have nothing to do with it.
      if (!bySetting && !('xtopay' in configuration)) return configuration;
      const { LaunchWithPair } = await import('../onDemand.ts');
      return new LaunchWithPair(source).resolve(folder, configuration, bySetting);
    },
  };
}
