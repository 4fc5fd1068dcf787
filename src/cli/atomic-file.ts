import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { statIfPresent } from './system-errors.ts';

/** A file that is written beside the one that it shall replace. */
export interface AtomicFile {
  /** Write more of it. */
  write(text: string): void;
  /** Write it down to the disk; nothing more can be written. */
  finish(): void;
  /** Put it in the place of the other one. */
  commit(): void;
  /** Take it away. */
  discard(): void;
}

/** Give a draft the owner, the group and the mode of what it shall replace; whether that is possible. */
function copyOwnership(file: number, { uid, gid, mode }: Stats): boolean {
  const own = fstatSync(file);
  try {
    if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copy a draft into an existing file, which keeps its owner and all its names. Its old content comes back if that fails;
 * where that fails too, the error has the draft as `kept`.
 */
function overwrite(path: string, draft: string): void {
  const before = readFileSync(path);
  try {
    writeFileSync(path, readFileSync(draft));
  } catch (error) {
    try {
      writeFileSync(path, before);
    } catch {
      throw Object.assign(new Error('neither written nor restored', { cause: error }), { kept: draft });
    }
    throw error;
  }
}

/** Get a file that is open, and is closed once. */
function openOnce(path: string, flags: string, mode?: number): { readonly file: number; close(): void } {
  const file = openSync(path, flags, mode);
  let isOpen = true;
  return {
    file,
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** Open what is not an ordinary file, such as a pipe, to be written as it is. */
function openStraight(path: string): AtomicFile {
  const { file, close } = openOnce(path, 'w');
  return { write: (text) => writeFileSync(file, text), finish: close, commit: () => undefined, discard: close };
}

/**
 * Open a draft for a path. What a link points to is replaced; it must be one that may be written. A file with more
 * names than one, or with an owner whom no draft can have, is written into instead, when all of the draft is there.
 */
export function openAtomicFile(path: string): AtomicFile {
  const known = statIfPresent(path);
  if (known !== undefined && !known.isFile()) return openStraight(path);
  const real = known === undefined ? path : realpathSync(path);
  if (known !== undefined) accessSync(real, constants.W_OK);
  const name = `${real}.${process.pid}.tmp`;
  // Until it has its owner, no one else may look into it.
  const { file, close } = openOnce(name, 'wx', known === undefined ? 0o666 : 0o600);
  const replaces = known === undefined || (known.nlink === 1 && copyOwnership(file, known));
  let isKept = false;
  const discard = (): void => {
    close();
    if (!isKept) rmSync(name, { force: true });
  };
  return {
    write: (text) => writeFileSync(file, text),
    finish() {
      fsyncSync(file);
      close();
    },
    commit() {
      if (replaces) renameSync(name, real);
      else {
        try {
          overwrite(real, name);
        } catch (error) {
          isKept = 'kept' in (error as Error);
          throw error;
        }
        discard();
      }
    },
    discard,
  };
}
