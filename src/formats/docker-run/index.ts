import type { OneWayFormat } from '../format.ts';
import { decode } from './decode.ts';
import { encode, join } from './encode.ts';

/** Commands that run a container with its volumes, each with the Docker plugin that it has. */
export const format: OneWayFormat = {
  id: 'docker-run',
  title: '`docker run` commands',
  oneWay: true,
  options: ['image'],
  kinds: [],
  takesBase: false,
  syntax: 'json',
  encode,
  join,
  documentsOf: (output) => [output],
  decode,
};
