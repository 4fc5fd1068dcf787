import isPlainObject from 'lodash/isPlainObject.js';
import { isObject } from '../../text/is-object.ts';
import type { Document } from '../document.ts';
import { outside } from '../outside.ts';

type Json = Readonly<Record<string, unknown>>;

const members = /^(?:version|name|services|volumes|networks|secrets|configs|include|models|x-.*)$/;

const isService = (value: unknown): boolean =>
  isPlainObject(value) && ['image', 'build', 'extends', 'provider'].some((name) => Object.hasOwn(value as Json, name));

/** Check for the members of a Compose file and no others, with services, or with volumes that are declared for some. */
function isFile(value: Json): boolean {
  const { services, volumes } = value;
  if (!isPlainObject(services) || !Object.keys(value).every((name) => members.test(name))) return false;
  const all = Object.values(services as Json);
  return all.length === 0 ? isPlainObject(volumes) : all.every(isService);
}

/** A file of Docker Compose. */
export const document: Document = outside(
  'compose-file',
  'Compose file',
  'compose',
  (value) => isObject(value) && isFile(value),
);
