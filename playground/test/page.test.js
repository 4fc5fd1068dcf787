// @ts-check
// The built page in Debian's Chromium: what its users do, what it may not do, and how large it is.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = '/usr/bin/chromium';
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const skip = existsSync(program) ? false : `Chromium is not installed (${program})`;

const app = `id: /db
cmd: /bin/db
instances: "1"
env:
  DVDI_VOLUME_NAME: pg
  DVDI_VOLUME_OPTS: size=10
  DVDI_VOLUME_CONTAINERPATH: /tmp/pg
`;

const facts = 'volumes: { pg: { backend: ebs, handle: vol-0a1b2c3d4e5f67890, zone: us-west-2a } }';

test('is as large as docs/playground.md says', () => {
  const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const size = files.reduce((sum, name) => sum + gzipSync(readFileSync(`${root}dist/${name}`)).length, 0) / 1000;
  const [, stated = ''] = /(\d+) kB after gzip/.exec(readFileSync(`${root}../docs/playground.md`, 'utf8')) ?? [];
  assert.ok(Math.abs(size - Number(stated)) < size / 10, `docs/playground.md says ${stated} kB, it has ${size} kB`);
});

describe('the page', { skip }, () => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('vite').PreviewServer} */
  let server;
  let url = '';

  before(async () => {
    server = await preview({ root, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
    url = String(server.resolvedUrls?.local[0]);
    browser = await chromium.launch({ executablePath: program, args: [...args, ...quiet] });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Open the page; `asked` collects what it asks for, `wrong` what it complains about. */
  async function open(fragment = '', options = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, ...options });
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const wrong = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => wrong.push(error.message));
    // Chromium itself styles what is pasted over a selection, which the policy forbids it; the editor takes the text.
    page.on('console', (message) => {
      if (!message.text().startsWith('Applying inline style')) wrong.push(message.text());
    });
    await page.goto(url + fragment);
    return { page, asked, wrong };
  }
  /** Put a text into the editor as by pasting. */
  async function paste(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ text) {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  }
  const summary = (/** @type {import('playwright-core').Page} */ page) => page.locator('#findings .summary p');
  const textOf = (/** @type {import('playwright-core').Page} */ page) =>
    page
      .locator('.cm-content')
      .evaluate((content) => [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'));

  test('paste, fix, convert, run dry', async () => {
    const { page, asked, wrong } = await open();
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await paste(page, app);
    await summary(page).filter({ hasText: '1 error' }).waitFor();
    assert.equal(await page.locator('.cm-lintRange-error').textContent(), '"1"');
    await page.getByRole('button', { name: 'Fix: write' }).click();
    await summary(page).filter({ hasText: 'marathon app · 1 workload · 1 volume · no findings' }).waitFor();
    assert.match(await textOf(page), /instances: 1\n/);

    await page.getByRole('tab', { name: 'Convert' }).click();
    await page.getByLabel('Output').filter({ hasText: 'container_path: /tmp/pg' }).waitFor();
    await page.locator('#format').selectOption('marathon-external');
    await page.getByLabel('Output').filter({ hasText: 'size: 10' }).waitFor();
    await page.locator('.losses').filter({ hasText: 'upgradeStrategy' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'marathon-external.yaml');
    await page.locator('#format').selectOption('kubernetes');
    await page.locator('.losses').filter({ hasText: 'does not say what storage it uses' }).waitFor();
    await page.getByLabel('Facts of the storage').fill('a: [');
    await page.locator('.losses').filter({ hasText: 'the facts of the storage are no YAML' }).waitFor();
    await page.getByLabel('Facts of the storage').fill(facts);
    await page.getByLabel('Output').filter({ hasText: 'volumeHandle: vol-0a1b2c3d4e5f67890' }).waitFor();
    await page.locator('#format').selectOption('flocker-env');
    await page.getByText('This conversion is refused; nothing is written.').waitFor();

    await page.getByRole('tab', { name: 'Dry run' }).click();
    await page.locator('#dry-run').filter({ hasText: 'HTTP 201' }).waitFor();
    assert.deepEqual(await page.locator('.chain .name').allTextContents(), ['/db', '/tmp/pg', 'rexray', 'pg']);
    await page.locator('#dvdiModule').selectOption('0.2.0');
    await page.locator('#dry-run').filter({ hasText: 'on the host only' }).waitFor();

    assert.deepEqual(
      [...new Set(asked.map((each) => new URL(each.replace(/^blob:/, '')).origin))].filter(
        (origin) => origin !== 'null',
      ),
      [new URL(url).origin],
    );
    assert.deepEqual(wrong, []);
    await page.close();
  });

  test('a link carries the text, the versions and the tab; a broken one says so', async () => {
    const { page } = await open();
    await paste(page, `${app}# ✓ 😀\n`);
    await page.locator('#marathon').selectOption('1.5');
    await page.getByRole('tab', { name: 'Dry run' }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForURL(/#v1\./);
    const fragment = new URL(page.url()).hash;
    const { page: other } = await open(fragment);
    await other.locator('.cm-content').filter({ hasText: '# ✓ 😀' }).waitFor();
    assert.equal(await other.locator('#marathon').inputValue(), '1.5');
    assert.equal(await other.getByRole('tab', { name: 'Dry run' }).getAttribute('aria-selected'), 'true');
    for (const broken of [
      fragment.slice(0, -9),
      `${fragment.slice(0, 40)}A${fragment.slice(41)}`,
      '#v1.',
      '#v2.x',
      '#%%%',
      '#v1.AAAA',
    ]) {
      const { page: told } = await open(broken);
      await told.getByRole('alert').filter({ hasText: 'This link is broken' }).waitFor();
      await told.close();
    }
    await page.close();
    await other.close();
  });

  test('neither the page nor its worker can connect to anything', async () => {
    const { page, wrong } = await open();
    await summary(page).filter({ hasText: 'error' }).waitFor();
    const [worker] = page.workers();
    assert.ok(worker);
    for (const place of [page, worker])
      assert.equal(
        await place.evaluate(
          (to) =>
            fetch(to).then(
              () => 'sent',
              (error) => error.name,
            ),
          `${url}index.html`,
        ),
        'TypeError',
      );
    assert.equal(
      wrong.length > 0 && wrong.every((each) => /connect-src|Content Security Policy/.test(each)),
      true,
      wrong.join('\n'),
    );
    await page.close();
  });

  test('hostile names never become markup', async () => {
    const { page, wrong } = await open();
    const bad = `<img src=x onerror=alert(1)>"><script>alert(1)</script><svg/onload=alert(1)>\${alert(1)}{{x}}javascript:alert(1)`;
    const name = JSON.stringify(bad);
    await paste(
      page,
      JSON.stringify({
        id: `/${bad}`,
        cmd: bad,
        [bad]: bad,
        container: {
          type: bad,
          volumes: [
            {
              containerPath: bad,
              mode: bad,
              external: { name: bad, provider: bad, options: { [bad]: bad, 'dvdi/driver': bad } },
            },
          ],
        },
        env: { [bad]: bad, DVDI_VOLUME_NAME: bad, DVDI_VOLUME_DRIVER: bad, DVDI_VOLUME_CONTAINERPATH: bad },
      }),
    );
    await page.locator('.finding').filter({ hasText: 'onerror' }).first().waitFor();
    for (const tab of ['Convert', 'Dry run', 'Findings']) {
      await page.getByRole('tab', { name: tab }).click();
      await page
        .locator(`#${tab.toLowerCase().replace(' ', '-')} .finding`)
        .first()
        .waitFor();
      const made = await page.evaluate(
        () =>
          document.querySelectorAll(
            'body :is(img, svg, script, iframe, object, style, [onerror], [onload], a[href^="javascript"])',
          ).length,
      );
      assert.equal(made, 0, `${tab} of ${name}`);
    }
    assert.deepEqual(wrong, []);
    await page.close();
  });

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

  test('takes files and long texts', async () => {
    const { page } = await open();
    const volume =
      '{"containerPath": "a", "mode": "RW", "external": {"name": "a", "provider": "dvdi", "options": {"dvdi/driver": "rexray"}}}';
    const long = `[${Array.from({ length: 2000 }, (_, index) => `{"id": "/app-${index}", "cmd": "${'x'.repeat(2000)}", "container": {"type": "MESOS", "volumes": [${volume}]}}`).join(',\n')}]`;
    assert.ok(long.length > 4e6);
    await page
      .locator('#file')
      .setInputFiles({ name: 'apps.json', mimeType: 'application/json', buffer: Buffer.from(long) });
    await summary(page).filter({ hasText: '2000 workloads' }).waitFor();
    await page
      .locator('#file')
      .setInputFiles({ name: 'huge.json', mimeType: 'application/json', buffer: Buffer.alloc(5_000_001, 32) });
    await page.getByRole('alert').filter({ hasText: 'huge.json is larger than 5 MB' }).waitFor();
    await page.close();
  });

  test('the screenshot of the docs', {
    skip: process.env.UPDATE_FIXTURES === '1' ? false : 'only UPDATE_FIXTURES=1 takes it',
  }, async () => {
    const { page } = await open('', { viewport: { width: 1120, height: 560 } });
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    await page.screenshot({ path: `${root}../docs/playground.png` });
    await page.close();
  });
});
