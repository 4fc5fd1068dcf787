import { isObject } from '../../text/is-object.ts';
import type { Match } from '../document.ts';

const isProgram = (word: unknown): boolean =>
  typeof word === 'string' && (word === 'dvdcli' || word.endsWith('/dvdcli'));

/** Match the first word of a line; of a longer one than any path only the beginning. */
const firstWord = (line: string): string | undefined => /^\s*([^ \t\n]{0,10000})/.exec(line)?.[1];

function isCommand(value: unknown): boolean {
  if (typeof value === 'string') return isProgram(firstWord(value));
  if (!isObject(value)) return false;
  const { argv } = value as { readonly argv?: unknown };
  return Array.isArray(argv) && isProgram(argv[0]);
}

/** Match a text or an `argv` that begins with dvdcli or a path to it, or a list in which something does. */
export function detect(value: unknown): Match | undefined {
  const found = Array.isArray(value) ? value.some(isCommand) : isCommand(value);
  return found ? { fields: ['dvdcli'], missing: [] } : undefined;
}
