import type { OneWayFormat } from '../format.ts';
import { decode } from './decode.ts';
import { encode, join } from './encode.ts';

/** Jobs whose task mounts the volumes, by their Docker plugin or by a CSI plugin. */
export const format: OneWayFormat = {
  id: 'nomad',
  title: 'Nomad jobs and CSI volumes',
  oneWay: true,
  options: ['kind', 'image'],
  kinds: ['job', 'volumes'],
  takesBase: false,
  syntax: 'json',
  encode,
  join,
  documentsOf: (output) => [output],
  decode,
};
