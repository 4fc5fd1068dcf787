import { type Stats, statSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';

/** What the codes of the operating system and of Node mean to a user. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it exists already, or a draft beside it',
  EFBIG: 'it is too large',
  EIO: 'the disk or the device failed',
  EISDIR: 'is a directory',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'no such file',
  NAMED_PIPE: 'it is a named pipe, which may never end; pass its content with `-`',
  ENOSPC: 'no space left',
  ENOTDIR: 'no such file',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_INVALID_ARG_VALUE: 'no such file',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** For something to write, a missing file is the folder that it should be in. */
const wordsOfWriting: Readonly<Record<string, string>> = {
  ...words,
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
};

function describe(error: unknown, known: Readonly<Record<string, string>>): string {
  const { code } = error as NodeJS.ErrnoException;
  const [, text = 'it failed'] = [...getSystemErrorMap().values()].find(([name]) => name === code) ?? [];
  return known[String(code)] ?? text;
}

/** Explain why something cannot be read, in words, by what the operation threw. */
export const describeReadError = (error: unknown): string => describe(error, words);

/** Describe why something cannot be written, and where its content is if the file was lost. */
export function describeWriteError(error: unknown): string {
  const { kept, cause } = error as { readonly kept?: unknown; readonly cause?: unknown };
  if (typeof kept !== 'string') return describe(error, wordsOfWriting);
  return `${describe(cause, wordsOfWriting)}; its old content is lost, its new content is in ${kept}`;
}

/** Describe a system error that nobody expected; `undefined` where an error is not one. */
export function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errno' in error)) return undefined;
  const path = 'path' in error ? `${error.path}: ` : '';
  return `${path}${describeReadError(error)}`;
}

/** Check whether an operation threw since there is no such file. */
export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Check whether an operation threw since there is no such folder. */
export const isNoFolder = (error: unknown): boolean =>
  isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR';

/** Find what is at a path; absent where nothing is, or where nobody may know. */
export function statIfPresent(path: string, stat: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return stat(path);
  } catch {
    return undefined;
  }
}
