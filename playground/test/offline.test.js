// @ts-check
// The page without a network, and after a new one was published.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'vite';
import { app, paste, root, skip, summary, usePage } from './support/page.js';
import { serve } from './support/serve.js';

const title = 'the page of tomorrow';

/** Builds the page as it may be tomorrow. */
async function buildNext() {
  const outDir = mkdtempSync(join(tmpdir(), 'extvol-playground-'));
  const plugin = {
    name: 'next',
    transform: (/** @type {string} */ code, /** @type {string} */ id) =>
      id.endsWith('/src/main.ts') ? `${code}\ndocument.title = '${title}';` : undefined,
  };
  await build({ root, logLevel: 'silent', plugins: [plugin], build: { outDir } });
  return outDir;
}

/** Waits until the service worker has all files and answers for the page. */
const waitForKept = (/** @type {import('./support/page.js').Page} */ page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });

/** The files of the page, but for the service worker itself. */
const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes('.') && name !== 'service-worker.js')
  .sort();

describe('without a network', { skip }, () => {
  const { used, open } = usePage();

  test('a page that was loaded once does all it did', async () => {
    const site = await serve(`${root}dist`);
    const context = await used.browser.newContext();
    const { page: first } = await open('', { context, url: site.url });
    await waitForKept(first);
    const kept = await first.evaluate(async () => {
      const [name] = await caches.keys();
      return (await (await caches.open(String(name))).keys()).map(({ url }) => url);
    });
    assert.deepEqual(kept.map((each) => each.slice(site.url.length) || 'index.html').sort(), files);
    await first.close();
    await site.close();
    await context.setOffline(true);
    const { page, wrong } = await open('', { context, url: site.url });
    await page.reload();
    await paste(page, app);
    await summary(page).filter({ hasText: '1 error' }).waitFor();
    await page.getByRole('button', { name: 'Fix: write' }).click();
    await page.getByRole('tab', { name: 'Convert' }).click();
    await page.getByLabel('Output').filter({ hasText: 'container_path: /tmp/pg' }).waitFor();
    await page.locator('#examples').selectOption('0');
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.getByText('Why').first().click();
    await page.locator('.reference').first().waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test('a reload shows what was published meanwhile, and keeps that instead', async () => {
    const { page, wrong } = await open();
    await waitForKept(page);
    const [before] = await page.evaluate(() => caches.keys());
    used.site.folder = await buildNext();
    await page.reload();
    assert.equal(await page.title(), title);
    await page.evaluate(async (old) => {
      for (let names = [old]; names.length !== 1 || names[0] === old; names = await caches.keys())
        await new Promise((resolve) => setTimeout(resolve, 50));
    }, before);
    await used.site.close();
    await page.reload();
    assert.equal(await page.title(), title);
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    assert.deepEqual(wrong, []);
    await page.close();
  });
});
