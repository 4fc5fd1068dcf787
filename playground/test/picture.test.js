// @ts-check
// The pictures in the docs, of the programs themselves.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root, skip, summary, usePage } from './support/page.js';

const docs = `${root}../docs/`;
const isAsked = process.env.UPDATE_FIXTURES === '1';

test('no picture has more than 120 kB', () => {
  const pictures = readdirSync(docs).filter((name) => name.endsWith('.png'));
  assert.notEqual(pictures.length, 0);
  assert.deepEqual(
    pictures.filter((name) => statSync(docs + name).size > 120_000),
    [],
  );
});

describe('takes', { skip: isAsked ? skip : 'only UPDATE_FIXTURES=1 takes pictures' }, () => {
  const { used, open } = usePage();

  test('the playground', async () => {
    const { page } = await open('', { viewport: { width: 1000, height: 520 } });
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.getByText('Why').first().click();
    await page.locator('.reference').first().waitFor();
    await page.screenshot({ path: `${docs}playground.png` });
    await page.close();
  });

  test('what extvol report writes', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'extvol-report-')), 'fleet.html');
    const command = ['dist/cli/main.js', 'report', '--output', file, 'examples/*/marathon-external.json'];
    execFileSync(process.execPath, command, { cwd: `${root}..`, stdio: ['ignore', 'ignore', 'inherit'] });
    const page = await used.browser.newPage({ viewport: { width: 1000, height: 602 } });
    await page.goto(pathToFileURL(file).href);
    await page.locator('h2').first().waitFor();
    await page.screenshot({ path: `${docs}report.png` });
    await page.close();
  });
});
