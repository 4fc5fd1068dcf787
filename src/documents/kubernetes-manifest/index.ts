import castArray from 'lodash/castArray.js';
import { isObject } from '../../text/is-object.ts';
import type { Document } from '../document.ts';
import { outside } from '../outside.ts';

/** Check for the two members by which Kubernetes knows an object, beside something that is no text. */
function isManifest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { apiVersion, kind, id } = value;
  return (
    id === undefined &&
    typeof apiVersion === 'string' &&
    /^(?:[a-z0-9.-]+\/)?v\d+(?:(?:alpha|beta)\d+)?$/.test(apiVersion) &&
    typeof kind === 'string' &&
    /^[A-Z][A-Za-z]*$/.test(kind) &&
    Object.values(value).some((member) => typeof member === 'object' && member !== null)
  );
}

/** An object of Kubernetes, a List of them, or several. */
export const document: Document = outside('kubernetes-manifest', 'Kubernetes manifest', 'kubernetes', (value) => {
  const all = castArray(value);
  return all.length > 0 && all.every(isManifest);
});
