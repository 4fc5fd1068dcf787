import type { OneWayFormat } from '../format.ts';
import { decode } from './decode.ts';
import { encode, join } from './encode.ts';

/** A Compose file whose services, at zero replicas, mount the volumes by their Docker plugins. */
export const format: OneWayFormat = {
  id: 'compose',
  title: 'Compose files',
  oneWay: true,
  options: ['strategy', 'image', 'container'],
  kinds: [],
  takesBase: true,
  syntax: 'yaml',
  encode,
  join,
  documentsOf: (output) => [output],
  decode,
};
