import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';
import { expectFile } from '../support/expect-file.ts';
import { playSession } from '../support/language-session.ts';

// test/editor/sessions/*/session.txt: `$ ask`, as an editor does with the files beside it, and the answer.
const folder = join(__dirname, 'sessions');

test.each(readdirSync(folder))('%s', async (name) => {
  const path = join(folder, name, 'session.txt');
  expectFile(path, await playSession(join(folder, name), readFileSync(path, 'utf8')));
});
