// @ts-check
// The packed extension in a real VS Code: that of code-server, in Chromium.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const server = join(here, 'node_modules/code-server/lib/vscode/out/server-main.js');
const folder = mkdtempSync(join(tmpdir(), 'extvol-vscode-'));
const data = ['--extensions-dir', join(folder, 'extensions'), '--server-data-dir', join(folder, 'data')];
const program = join(here, '../../../dist/cli/main.js');

const app = `{
  "id": "/shop/postgres",
  "cmd": "postgres",
  "instances": "1",
  "container": {
    "type": "MESOS",
    "volumes": [
      {
        "containerPath": "pgdata",
        "mode": "RO",
        "external": {
          "name": "pgdata",
          "provider": "dvdi",
          "options": { "dvdi/driver": "rexray", "dvdi/size": "10" }
        }
      }
    ]
  },
  "upgradeStrategy": { "minimumHealthCapacity": 0, "maximumOverCapacity": 0 }
}
`;

/** Make a folder to open, with files in it, and the command where the extension looks for it. */
function makeWorkspace(/** @type {string} */ name, /** @type {Record<string, string>} */ files) {
  const workspace = join(folder, name);
  mkdirSync(join(workspace, 'node_modules/.bin'), { recursive: true });
  symlinkSync(program, join(workspace, 'node_modules/.bin/extvol'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(workspace, file), text);
  return workspace;
}

/** Wait until a file has a text. */
async function becomes(/** @type {string} */ path, /** @type {string} */ text) {
  for (let tries = 0; tries < 50 && readFileSync(path, 'utf8') !== text; tries++) await setTimeout(100);
  assert.equal(readFileSync(path, 'utf8'), text);
}

describe('the extension in VS Code', () => {
  /** @type {import('node:child_process').ChildProcess} */
  let running;
  /** @type {import('playwright-core').Browser} */
  let browser;
  let address = '';

  before(async () => {
    const installing = [server, ...data, '--install-extension', join(here, '../extvol.vsix')];
    const installed = spawnSync(process.execPath, installing, { encoding: 'utf8' });
    assert.match(installed.stdout, /successfully installed/, installed.stderr);
    const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
    running = spawn(process.execPath, [server, ...data, ...flags, '--telemetry-level', 'off'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PATH: '/usr/bin:/bin' },
    });
    const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (running.stdout) });
    for await (const line of lines) {
      const [port] = /(?<=Extension host agent listening on )\d+/.exec(line) ?? [];
      if (port === undefined) continue;
      address = `localhost:${port}`;
      break;
    }
    running.stdout?.resume();
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  });

  after(async () => {
    await browser?.close();
    running?.kill();
    if (running?.exitCode === null) await once(running, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Open a file of a folder that is trusted. */
  async function open(/** @type {string} */ workspace, /** @type {string} */ file) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 520 } });
    const payload = JSON.stringify([['openFile', `vscode-remote://${address}${workspace}/${file}`]]);
    await page.goto(`http://${address}/?folder=${workspace}&payload=${encodeURIComponent(payload)}`);
    await page.getByRole('button', { name: 'Yes, I trust the authors' }).click();
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+Home');
    return page;
  }

  test('marks a mistake, says what it is, and fixes it', async () => {
    const workspace = makeWorkspace('fix', { 'postgres.json': app });
    const page = await open(workspace, 'postgres.json');
    await page.locator('.squiggly-error').nth(1).waitFor();
    await page.keyboard.press('F8');
    await page.getByText('`instances` must be a whole number, not `"1"`').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.getByText('Write `1` instead of `"1"`').waitFor();
    if (process.env.UPDATE_FIXTURES === '1') await page.screenshot({ path: join(here, '../../../docs/vscode.png') });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await becomes(join(workspace, 'postgres.json'), app.replace('"1"', '1'));
    await page.close();
  });

  test('takes a change of the configuration at once', async () => {
    const workspace = makeWorkspace('configured', { 'postgres.json': app });
    const page = await open(workspace, 'postgres.json');
    await page.locator('.squiggly-error').nth(1).waitFor();
    writeFileSync(join(workspace, 'extvol.config.json'), '{ "ignore": ["postgres.json"] }');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await page.close();
  });

  test('says so where there is no command, and starts when there is one', async () => {
    const workspace = makeWorkspace('none', { 'postgres.json': app });
    const command = join(workspace, 'node_modules/.bin/extvol');
    rmSync(command);
    const page = await open(workspace, 'postgres.json');
    await page.getByText('extvol does not start as `extvol`: install it in this folder').first().waitFor();
    symlinkSync(program, command);
    await page.keyboard.press('F1');
    await page.keyboard.type('extvol: restart');
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-error').first().waitFor();
    await page.close();
  });
});
