import castArray from 'lodash/castArray.js';
import type { Document } from '../document.ts';
import { outside } from '../outside.ts';

function isCommand(value: unknown): boolean {
  const { argv } = Object(value) as { readonly argv?: unknown };
  return Array.isArray(argv) && argv[0] === 'docker' && argv[1] === 'run';
}

/** A command `docker run` as its arguments, or a list of them. */
export const document: Document = outside('docker-command', 'command `docker run`', 'docker-run', (value) => {
  const all = castArray(value);
  return all.length > 0 && all.every(isCommand);
});
