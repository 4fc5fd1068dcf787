// @ts-check
// Texts of megabytes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { skip, summary, usePage } from './support/page.js';

describe('a long text', { skip }, () => {
  const { open } = usePage();

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
});
