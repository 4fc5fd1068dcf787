import type { Readable } from 'node:stream';

/** What a command needs of the process it runs in, so that tests can run it in theirs. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the JSON Schemas. */
  readonly schemas: string;
  /** The version of the package, which `--version` prints. */
  readonly version: string;
}

/** Exit codes: nothing found, something found, used wrongly or nothing matched, could not read or write. */
export const exit = { clean: 0, found: 1, usage: 2, unreadable: 3 } as const;

/** A mistake in how the command was used; the message is all that the user sees. */
export class UsageError extends Error {}
