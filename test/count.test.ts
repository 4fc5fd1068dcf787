import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(__dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('CI ends with how many tests passed and failed, suites that cannot run among them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extvol-count-'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(
    join(folder, 'a.test.js'),
    "test('a', () => {});\ntest('b', () => {});\ntest('c', () => { throw 1; });",
  );
  writeFileSync(join(folder, 'b.test.js'), 'throw 1;');
  const reporter = join(root, 'scripts/count.js');
  const args = [require.resolve('jest/bin/jest'), '--reporters=default', `--reporters=${reporter}`, '--watchman=false'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(stderr).toContain('Tests:       1 failed, 2 passed, 3 total');
  expect([status, stdout]).toEqual([1, '2 passed, 2 failed\n']);
  expect(scripts.check).toMatch(/ jest .*--reporters=default --reporters=.\/scripts\/count\.js$/);
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/\nnpm run check\n$/);
});
