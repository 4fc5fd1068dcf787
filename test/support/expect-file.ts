import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Compare a text with a file; UPDATE_FIXTURES=1 rewrites the file instead, for a human to read before the commit. */
export function expectFile(path: string, text: string): void {
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `(no file ${path})`);
}
