// @ts-check
// Texts of megabytes: the worker reads them, and the page goes on meanwhile.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { skip, summary, usePage } from './support/page.js';

const volume =
  '{"containerPath": "a", "mode": "RW", "external": {"name": "a", "provider": "dvdi", "options": {"dvdi/driver": "rexray"}}}';
const apps = Array.from(
  { length: 2000 },
  (_, index) =>
    `{"id": "/app-${index}", "cmd": "${'x'.repeat(2200)}", "container": {"type": "MESOS", "volumes": [${volume}]}}`,
);

/** Opens a file in the page. */
const choose = (/** @type {import('./support/page.js').Page} */ page, /** @type {string} */ text) =>
  page.locator('#file').setInputFiles({ name: 'apps.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Counts how often the page's own thread is free from the sending of a text to its findings: never if it read them itself. */
const countTurns = (/** @type {import('./support/page.js').Page} */ page) =>
  page.evaluate(() => {
    const counted = /** @type {{ turns: number }} */ (/** @type {unknown} */ (globalThis));
    const on = (/** @type {string} */ id, /** @type {() => void} */ then) =>
      new MutationObserver(then).observe(/** @type {Node} */ (document.getElementById(id)), { childList: true });
    let isOn = false;
    const turn = () => {
      counted.turns += 1;
      if (isOn) setTimeout(turn);
    };
    on('size', () => {
      [isOn, counted.turns] = [true, 0];
      setTimeout(turn);
    });
    on('findings', () => {
      isOn = false;
    });
  });

describe('a long text', { skip }, () => {
  const { open } = usePage();

  for (const [name, text, lines] of /** @type {[string, string, string][]} */ ([
    ['of many lines', `[${apps.join(',\n')}]`, '2000 lines'],
    ['of one line', `[${apps.join(',')}]`, '1 line'],
  ]))
    test(`${name} is checked while the page answers`, async () => {
      assert.ok(text.length > 4_500_000 && text.length < 5_000_000);
      const { page } = await open();
      await summary(page).filter({ hasText: '2 errors' }).waitFor();
      await countTurns(page);
      await choose(page, text);
      await summary(page).filter({ hasText: '2000 workloads' }).waitFor();
      assert.equal(await page.locator('#size').textContent(), lines);
      const turns = await page.evaluate(() => /** @type {any} */ (globalThis).turns);
      assert.ok(turns > 10, `${turns} turns`);
      await page.getByText('more findings are not shown').waitFor();
      await page.close();
    });

  test('with one endless word is coloured at once', async () => {
    const { page } = await open();
    await choose(page, JSON.stringify({ id: '/db', cmd: 'x'.repeat(2_000_000) }));
    await summary(page).filter({ hasText: 'no findings' }).waitFor();
    await choose(page, 'x'.repeat(2_000_000));
    await page.locator('#findings').filter({ hasText: 'document/unknown' }).waitFor();
    await page.close();
  });

  test('larger than the page takes is refused in words, and so is a link to it', async () => {
    const { page } = await open();
    await choose(page, ' '.repeat(5_000_001));
    await page.getByRole('alert').filter({ hasText: 'apps.json is larger than 5 MB' }).waitFor();
    await choose(page, JSON.stringify({ id: '/db', cmd: randomBytes(1_600_000).toString('base64') }));
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('alert').filter({ hasText: 'too long for a link' }).waitFor();
    assert.equal(new URL(page.url()).hash, '');
    await page.close();
  });
});
