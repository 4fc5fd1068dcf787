import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { replay } from './support/console.ts';
import { expectFile } from './support/expect-file.ts';

// test/cli/*.console: `$ command`, what it prints, and its exit code where that is not 0.
const folder = join(__dirname, 'cli');

test.each(readdirSync(folder).filter((name) => name.endsWith('.console')))('%s', (name) => {
  const path = join(folder, name);
  expectFile(path, replay(readFileSync(path, 'utf8')));
});
