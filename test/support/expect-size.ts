import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

const path = join(__dirname, '../../docs/architecture.md');

/**
 * Compare a size in bytes with what docs/architecture.md says of it, `name` and then kilobytes: it may have grown or shrunk by a
 * tenth. UPDATE_FIXTURES=1 rewrites the number instead.
 */
export function expectSize(name: string, bytes: number): void {
  const text = readFileSync(path, 'utf8');
  const stated = Number(new RegExp(`\`${name}\` (\\d+) kB`).exec(text)?.[1]);
  const isClose = Math.abs(bytes / 1000 - stated) <= stated / 10;
  if (process.env.UPDATE_FIXTURES === '1' && !isClose)
    writeFileSync(path, text.replace(`\`${name}\` ${stated} kB`, `\`${name}\` ${Math.round(bytes / 1000)} kB`));
  else expect([name, stated, isClose]).toEqual([name, isClose ? stated : Math.round(bytes / 1000), true]);
}
