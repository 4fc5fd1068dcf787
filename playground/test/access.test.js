// @ts-check
// Who cannot see the page, or has no mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { app, skip, summary, textOf, usePage } from './support/page.js';

/** @typedef {import('./support/page.js').Page} Page */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Has axe-core look at what the page shows, and measures whether it is as wide as the window. */
async function audit(/** @type {Page} */ page, /** @type {string} */ what) {
  const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
  const found = violations.map(
    (/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(' ')}`,
  );
  assert.deepEqual(found, [], what);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), page.viewportSize()?.width, what);
}

/** The id or the name of what has the focus, in the editor's own tree too. */
const focused = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.getAttribute('aria-label') || element?.textContent || '';
  });

/** Press Tab until something has the focus. */
async function tabTo(/** @type {Page} */ page, /** @type {string} */ wanted) {
  const passed = [];
  for (let at = await focused(page); !at.startsWith(wanted); at = await focused(page)) {
    assert.ok(passed.length < 40, `${wanted} is not among ${passed.join(', ')}`);
    passed.push(at);
    await page.keyboard.press('Tab');
  }
}

describe('access', { skip }, () => {
  const { used, open } = usePage();

  for (const colorScheme of ['light', 'dark'])
    for (const viewport of [
      { width: 1280, height: 760 },
      { width: 360, height: 740 },
    ])
      test(`axe-core finds nothing: ${colorScheme}, ${viewport.width} pixels`, async () => {
        const { page } = await open('', { colorScheme, viewport });
        await summary(page).filter({ hasText: '2 errors' }).waitFor();
        await page.evaluate(axe);
        await page.getByText('Why').first().click();
        await page.locator('.reference').first().waitFor();
        await page.locator('.cm-line .mark.error').first().click();
        await page.locator('.finding.current').waitFor();
        await audit(page, 'findings');
        await page.locator('#tab-convert').click();
        await page.getByText('This conversion is refused').waitFor();
        await audit(page, 'a refused conversion');
        await page.locator('#examples').selectOption('1');
        await page.getByLabel('Output').waitFor();
        await audit(page, 'a conversion');
        await page.locator('#format').selectOption('kubernetes');
        await page.locator('.losses').filter({ hasText: 'does not say what storage it uses' }).waitFor();
        await audit(page, 'facts of the storage');
        await page.locator('#tab-dry-run').click();
        await page.locator('.mount').waitFor();
        await audit(page, 'a dry run');
        await page.locator('#clear').click();
        await page.locator('#dry-run').getByText('Paste, drop or open').waitFor();
        await audit(page, 'no text');
        await page.evaluate(() => {
          location.hash = '#v1.AAAA';
        });
        await page.getByRole('alert').waitFor();
        await audit(page, 'a broken link');
        await page.close();
      });

  test('the keyboard alone pastes, fixes, converts, copies and shares', async () => {
    const context = await used.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = await open('', { context });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), app);
    await tabTo(page, 'Manifest');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+V');
    await summary(page).filter({ hasText: '1 error' }).waitFor();
    await tabTo(page, 'Fix: write');
    await page.keyboard.press('Enter');
    await summary(page).filter({ hasText: 'no findings' }).waitFor();
    assert.match(await textOf(page), /instances: 1\n/);
    assert.equal(await focused(page), 'findings');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'tab-findings');
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Output').filter({ hasText: 'container_path: /tmp/pg' }).waitFor();
    await tabTo(page, 'Copy');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.equal(await copied(), await page.getByLabel('Output').textContent());
    await page.locator('body').evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await tabTo(page, 'share');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    assert.equal(await copied(), page.url());
    await context.close();
  });

  test('arrow keys choose a tab; a place and the editor take and leave the focus', async () => {
    const { page } = await open();
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.locator('#tab-findings').focus();
    for (const [key, tab] of [
      ['ArrowRight', 'convert'],
      ['ArrowRight', 'dry-run'],
      ['ArrowRight', 'findings'],
      ['ArrowLeft', 'dry-run'],
      ['Home', 'findings'],
      ['End', 'dry-run'],
      ['Home', 'findings'],
    ]) {
      await page.keyboard.press(String(key));
      assert.equal(await focused(page), `tab-${tab}`);
    }
    await page.getByRole('button', { name: '11:13' }).press('Enter');
    await page.waitForFunction(() => getSelection()?.toString() === 'RO');
    assert.equal(await focused(page), 'Manifest, JSON or YAML');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'tab-findings');
    await page.close();
  });
});
