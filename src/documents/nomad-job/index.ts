import castArray from 'lodash/castArray.js';
import type { Document } from '../document.ts';
import { outside } from '../outside.ts';

type Json = Readonly<Record<string, unknown>>;

/** Check for a job as the API has it, or for a CSI volume as `nomad volume register` takes it. */
function isNomad(value: unknown): boolean {
  const { Job, type, plugin_id, external_id } = Object(value) as Json;
  const { TaskGroups } = Object(Job) as Json;
  return (
    Array.isArray(TaskGroups) || (type === 'csi' && [plugin_id, external_id].every((id) => typeof id === 'string'))
  );
}

/** A job of Nomad, a list of them, or of volumes to register. */
export const document: Document = outside('nomad-job', 'Nomad job or volume', 'nomad', (value) => {
  const all = castArray(value);
  return all.length > 0 && all.every(isNomad);
});
