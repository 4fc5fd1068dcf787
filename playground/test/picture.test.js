// @ts-check
// The picture in the docs.
import { describe, test } from 'node:test';
import { root, skip, summary, usePage } from './support/page.js';

describe('the picture', { skip }, () => {
  const { open } = usePage();

  test('the screenshot of the docs', {
    skip: process.env.UPDATE_FIXTURES === '1' ? false : 'only UPDATE_FIXTURES=1 takes it',
  }, async () => {
    const { page } = await open('', { viewport: { width: 1120, height: 560 } });
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.locator('.cm-line .mark.error').first().waitFor();
    await page.screenshot({ path: `${root}../docs/playground.png` });
    await page.close();
  });
});
