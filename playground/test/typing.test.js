// @ts-check
// Every letter gets its answer; how soon is printed, since it depends on the machine.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paste, skip, summary, usePage } from './support/page.js';

const LETTERS = 40;

const volumes = Array.from({ length: 16 }, (_, index) => ({
  containerPath: `data${index}`,
  mode: 'RW',
  external: { name: `pg${index}`, provider: 'dvdi', options: { 'dvdi/driver': 'rexray', 'dvdi/size': String(index) } },
}));
const json = JSON.stringify({ id: '/db', cmd: '/bin/db', container: { type: 'MESOS', volumes } }, null, 2);
const volumeLines = volumes.map(
  ({ containerPath, external: { name } }) => `    - containerPath: ${containerPath}
      mode: RW
      # the data of ${name}
      external:
        name: ${name}
        provider: dvdi
        options:
          dvdi/driver: rexray
          dvdi/size: "5"
          dvdi/volumetype: gp2
          dvdi/newfstype: xfs
`,
);
const yaml = `id: /db\ncmd: /bin/db\ncontainer:\n  type: MESOS\n  volumes:\n${volumeLines.join('')}`;

/** Types into the id of the app; the milliseconds from each letter to its findings, from the shortest. */
async function type(/** @type {import('./support/page.js').Page} */ page) {
  await page.evaluate(() => {
    const measured = { at: 0, times: /** @type {number[]} */ ([]) };
    Object.assign(globalThis, { measured });
    const editor = /** @type {ShadowRoot} */ (document.querySelector('#editor')?.shadowRoot);
    editor.addEventListener('input', () => (measured.at = performance.now()), true);
    const observer = new MutationObserver(() => measured.times.push(performance.now() - measured.at));
    observer.observe(/** @type {Element} */ (document.querySelector('#findings')), { childList: true });
  });
  for (let letter = 0; letter < LETTERS; letter += 1) {
    await page.keyboard.insertText('ab'.charAt(letter % 2));
    await page.waitForFunction((typed) => /** @type {any} */ (globalThis).measured.times.length > typed, letter);
  }
  const times = await page.evaluate(() => /** @type {any} */ (globalThis).measured.times);
  return times.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
}

describe('typing into an app of 200 lines', { skip }, () => {
  const { open } = usePage();

  for (const [name, text, keys] of /** @type {[string, string, string[]][]} */ ([
    ['JSON', json, ['ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft']],
    ['YAML', yaml, ['End']],
  ]))
    test(name, async (context) => {
      const { page } = await open();
      await paste(page, text);
      await summary(page).filter({ hasText: '16 volumes' }).waitFor();
      for (const key of ['Control+Home', ...keys]) await page.keyboard.press(key);
      const times = await type(page);
      assert.equal(times.length, LETTERS);
      await page
        .locator('.cm-line')
        .filter({ hasText: `/db${'ab'.repeat(LETTERS / 2)}` })
        .waitFor();
      const share = (/** @type {number} */ of) => Math.round(times[Math.floor(times.length * of)]);
      context.diagnostic(`${text.split('\n').length} lines: median ${share(0.5)} ms, nine in ten ${share(0.9)} ms`);
      await page.close();
    });
});
