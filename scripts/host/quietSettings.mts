/** User settings for a VS Code that asks, tells and changes nothing by itself. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // On by default in the browser, where it would write what is typed into the files.
  'files.autoSave': 'off',
  'json.schemaDownload.enable': false,
  'telemetry.telemetryLevel': 'off',
  // With the GPU, the terminal's text is a canvas.
  'terminal.integrated.gpuAcceleration': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};
