// @ts-check
// Who cannot see the page, or has no mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { skip, summary, usePage } from './support/page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('access', { skip }, () => {
  const { open } = usePage();

  test('has no violation of axe-core, light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'])
      for (const viewport of [
        { width: 1280, height: 760 },
        { width: 390, height: 844 },
      ]) {
        const { page } = await open('', { colorScheme, viewport });
        await summary(page).filter({ hasText: '2 errors' }).waitFor();
        await page.evaluate(axe);
        for (const tab of ['findings', 'convert', 'dry-run']) {
          await page.locator(`#tab-${tab}`).click();
          await page.locator(`#${tab} .finding`).first().waitFor();
          const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
          const found = violations.map(
            (/** @type {any} */ { id, nodes }) =>
              `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(' ')}`,
          );
          assert.deepEqual(found, [], `${colorScheme} ${viewport.width} ${tab}`);
        }
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width);
        await page.close();
      }
  });

  test('works by keyboard alone', async () => {
    const { page } = await open();
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.locator('#tab-findings').focus();
    for (const [key, tab] of [
      ['ArrowRight', 'convert'],
      ['ArrowRight', 'dry-run'],
      ['ArrowRight', 'findings'],
      ['ArrowLeft', 'dry-run'],
      ['Home', 'findings'],
    ]) {
      await page.keyboard.press(String(key));
      await page.waitForFunction((id) => document.activeElement?.id === id, `tab-${tab}`);
    }
    await page.getByRole('button', { name: '11:13' }).press('Enter');
    await page.waitForFunction(() => getSelection()?.toString() === 'RO');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.id !== 'editor');
    await page.close();
  });
});
