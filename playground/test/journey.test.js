// @ts-check
// What its users do with the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { app, paste, root, skip, summary, textOf, usePage } from './support/page.js';

const facts = 'volumes: { pg: { backend: ebs, handle: vol-0a1b2c3d4e5f67890, zone: us-west-2a } }';

describe('a visit', { skip }, () => {
  const { used, open } = usePage();

  test('it is as large as docs/playground.md says, and at most 350 kB', async () => {
    const { page } = await open('', { serviceWorkers: 'block' });
    const docs = readFileSync(`${root}../docs/playground.md`, 'utf8');
    const expectSize = (/** @type {RegExp} */ stated, /** @type {string[]} */ names) => {
      const size = names.reduce((sum, name) => sum + gzipSync(readFileSync(`${root}dist/${name}`)).length, 0) / 1000;
      const said = Number(stated.exec(docs)?.[1]);
      assert.ok(Math.abs(size - said) < size / 10, `docs/playground.md says ${said} kB, it is ${size} kB`);
      return size;
    };
    for (const tab of ['findings', 'convert', 'dry-run']) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(`#${tab} .finding`).first().waitFor();
    }
    const main = [...used.site.taken];
    assert.ok(expectSize(/(\d+) kB after gzip/, main) <= 350);
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.getByText('Why').first().click();
    await page.locator('.reference').first().waitFor();
    expectSize(
      /(\d+) kB more/,
      [...used.site.taken].filter((name) => !main.includes(name)),
    );
    await page.close();
  });

  test('paste, fix, convert, run dry', async () => {
    const { page, asked, wrong } = await open();
    await summary(page).filter({ hasText: '2 errors' }).waitFor();
    await page.getByText('Why').first().click();
    await page.locator('.reference').filter({ hasText: 'DVDIProvider.scala' }).first().waitFor();
    await paste(page, app);
    await summary(page).filter({ hasText: '1 error' }).waitFor();
    assert.equal(await page.locator('.cm-line .mark.error').textContent(), '"1"');
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
    await page.getByLabel('Image').fill('postgres:16');
    await page.getByLabel('Output').filter({ hasText: 'image: postgres:16' }).waitFor();
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
      [new URL(used.site.url).origin],
    );
    assert.deepEqual(wrong, []);
    await page.close();
  });

  test('a link carries the text, the versions and the tab; a broken one says so', async () => {
    const { page } = await open();
    await paste(page, `${app}# ✓ 😀\n`);
    await page.locator('#marathon').selectOption('1.5');
    await page.getByRole('tab', { name: 'Convert' }).click();
    await page.getByLabel('Container path').fill('data/pg');
    await page.getByLabel('Workload').fill('/db');
    await page.getByRole('tab', { name: 'Dry run' }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForURL(/#v1\./);
    const fragment = new URL(page.url()).hash;
    const { page: other } = await open(fragment);
    await other.locator('.cm-content').filter({ hasText: '# ✓ 😀' }).waitFor();
    assert.equal(await other.locator('#marathon').inputValue(), '1.5');
    assert.equal(await other.getByRole('tab', { name: 'Dry run' }).getAttribute('aria-selected'), 'true');
    assert.equal(await other.locator('#container-path').inputValue(), 'data/pg');
    assert.equal(await other.locator('#workload').inputValue(), '/db');
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
      await told.locator('#findings').getByText('Paste, drop or open').waitFor();
      await told.close();
    }
    await page.close();
    await other.close();
  });

  test('of several workloads one is converted', async () => {
    const { page } = await open();
    const items = ['/db', '/db2'].map((id) =>
      app.replace('"1"', '1').replace('/db', id).trim().replaceAll('\n', '\n  '),
    );
    await paste(page, items.map((item) => `- ${item}\n`).join(''));
    await page.getByRole('tab', { name: 'Convert' }).click();
    await page.locator('.losses').filter({ hasText: 'choose one with workload' }).waitFor();
    await page.getByLabel('Workload').fill('/db2');
    await page.getByLabel('Output').filter({ hasText: 'name: pg' }).waitFor();
    await page.close();
  });

  test('a mark and its finding lead to each other', async () => {
    const { page } = await open();
    await page.locator('.cm-line .mark.warning').click();
    await page.locator('.finding.current').filter({ hasText: 'advice/option-value' }).waitFor();
    await page.getByRole('button', { name: '6:12' }).click();
    await page.locator('.finding.current').filter({ hasText: 'document/schema' }).waitFor();
    assert.equal(await page.locator('.current').count(), 1);
    await page.close();
  });

  test('a fix for another text than the one there now waits for the findings of that', async () => {
    const { page } = await open();
    await paste(page, app);
    await summary(page).filter({ hasText: '1 error' }).waitFor();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('.cm-content').press('Control+Home');
    await page.keyboard.insertText('# before the app\n');
    await page.getByRole('button', { name: 'Fix: write' }).click();
    assert.equal(await textOf(page), `# before the app\n${app}`);
    await page.clock.runFor(1000);
    await page.getByRole('button', { name: '4:12' }).waitFor();
    await page.getByRole('button', { name: 'Fix: write' }).click();
    assert.equal(await textOf(page), `# before the app\n${app.replace('"1"', '1')}`);
    await page.close();
  });

  test('what does not load is missed in words', async () => {
    const context = await used.browser.newContext({ serviceWorkers: 'block' });
    await context.route('**/assets/worker*', (route) => route.abort());
    const { page } = await open('', { context });
    await page.getByRole('alert').filter({ hasText: 'a part of the page did not load; reload it' }).waitFor();
    await context.close();
  });

  test('examples and files take the place of the text, the same one again too', async () => {
    const { page } = await open();
    for (const example of ['1', '0', '1']) {
      await page.locator('#examples').selectOption(example);
      await summary(page)
        .filter({ hasText: example === '0' ? '2 errors' : 'no findings' })
        .waitFor();
      await paste(page, 'nothing');
      assert.equal(await page.locator('#examples').inputValue(), '');
    }
    for (const text of [app, `# again\n${app}`]) {
      await page
        .locator('#file')
        .setInputFiles({ name: 'db.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
      await page
        .locator('#size')
        .filter({ hasText: `${text.split('\n').length} lines` })
        .waitFor();
      assert.equal(await textOf(page), text);
    }
    await page.close();
  });
});
