// @ts-check
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.js';

/** @typedef {import('playwright-core').Page} Page */

export const root = fileURLToPath(new URL('../../', import.meta.url));
const program = '/usr/bin/chromium';
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Why tests of the page are skipped, where they are. */
export const skip = existsSync(program) ? false : `Chromium is not installed (${program})`;

/** Starts Chromium and serves the built page before the tests of a suite, and stops both after them. */
export function usePage() {
  /** @type {{ browser: import('playwright-core').Browser, site: Awaited<ReturnType<typeof serve>> }} */
  const used = /** @type {any} */ ({});
  before(async () => {
    used.site = await serve(`${root}dist`);
    used.browser = await chromium.launch({ executablePath: program, args: [...args, ...quiet] });
  });
  after(async () => {
    await used.browser?.close();
    await used.site?.close();
  });

  /** Open the page; `asked` collects what it asks for, `wrong` what it complains about. */
  async function open(
    fragment = '',
    { context = undefined, url = used.site.url, ...options } = /** @type {any} */ ({}),
  ) {
    const viewport = { width: 1280, height: 760 };
    /** @type {Page} */
    const page = await (context?.newPage() ?? used.browser.newPage({ viewport, ...options }));
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
  return { used, open };
}

/** Put a text into the editor as by pasting. */
export async function paste(/** @type {Page} */ page, /** @type {string} */ text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** The line above the findings. */
export const summary = (/** @type {Page} */ page) => page.locator('#findings .summary p');

/** The text in the editor. */
export const textOf = (/** @type {Page} */ page) =>
  page
    .locator('.cm-content')
    .evaluate((content) => [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'));

/** An app with one mistake, whose volume every format can express. */
export const app = `id: /db
cmd: /bin/db
instances: "1"
env:
  DVDI_VOLUME_NAME: pg
  DVDI_VOLUME_OPTS: size=10
  DVDI_VOLUME_CONTAINERPATH: /tmp/pg
`;
