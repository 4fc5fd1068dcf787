import { dvdiVariablePrefix } from './dvdi/slots.ts';
import { flockerVariablePrefix } from './flocker/variables.ts';

/** Check whether a variable belongs to a volume module, by how its name begins. */
export const isModuleVariable = (name: string): boolean =>
  name.startsWith(dvdiVariablePrefix) || name.startsWith(flockerVariablePrefix);
