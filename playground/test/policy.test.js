// @ts-check
// What the page may not do.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paste, skip, summary, usePage } from './support/page.js';

describe('the policy', { skip }, () => {
  const { used, open } = usePage();

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
          `${used.site.url}index.html`,
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
});
