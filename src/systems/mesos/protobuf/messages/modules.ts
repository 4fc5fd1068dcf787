/** Modules, which the flag `--modules` of the agent holds. */
export const modulesMessages: string = `
Modules
  libraries 1 Modules.Library repeated
Modules.Library
  file 1 string
  name 2 string
  modules 3 Modules.Library.Module repeated
Modules.Library.Module
  name 1 string
  parameters 2 Parameter repeated
`;
