import { encodeUtf8 } from './mesos/protobuf/utf8.ts';

const LONGEST_NAME = 255;
const LONGEST_PATH = 4095;

/** A character takes three bytes at most, of those that take one place in a text. */
const mayBeLonger = (text: string, bytes: number): boolean => 3 * text.length > bytes;

const isLongerThan = (text: string, bytes: number): boolean =>
  mayBeLonger(text, bytes) && (text.length > bytes || encodeUtf8(text).length > bytes);

/** Check whether Linux takes no such path: a name in it has more than 255 bytes in UTF-8, or the whole more than 4,095. */
export const isTooLong = (path: string): boolean =>
  mayBeLonger(path, LONGEST_NAME) &&
  (isLongerThan(path, LONGEST_PATH) || path.split('/').some((name) => isLongerThan(name, LONGEST_NAME)));

/** Why a directory cannot be made, in the words of the C library. */
export type MkdirError = 'File name too long' | 'Not a directory';

/**
 * Say why `mkdir -p` fails on a path; `undefined` where nothing is known to be in its way. `isFile` knows the places
 * above it, as `/a` and `/a/b` for `/a/b/c` and for `a/b/c`.
 */
export function mkdirError(path: string, isFile: (path: string) => boolean): MkdirError | undefined {
  let made = '';
  for (const part of path.split('/').filter((name) => name !== '')) {
    if (made !== '' && isFile(made)) return 'Not a directory';
    made = `${made}/${part}`;
    if (isTooLong(made)) return 'File name too long';
  }
  return undefined;
}
