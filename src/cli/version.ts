import { readFileSync } from 'node:fs';

declare const EXTVOL_VERSION: string | undefined;

/** The version of the package: written in by the bundler, read from package.json where nothing was bundled. */
export const version: string =
  typeof EXTVOL_VERSION === 'string'
    ? EXTVOL_VERSION
    : (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
