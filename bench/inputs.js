// @ts-check
// Files to measure with, of apps from a seed without findings.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { variedApps } from './fleet.js';

/** @typedef {(value: unknown) => string} Print */

/** @type {Print} */
const asJson = (value) => JSON.stringify(value, null, 2);
const print = { json: asJson, yaml: /** @type {Print} */ (stringify) };

/** Write a file for each of a thousand apps into a folder of its own; returns the folder. */
export function writeThousand(/** @type {string} */ folder, /** @type {keyof print} */ syntax = 'json') {
  const files = join(folder, `thousand-${syntax}`);
  mkdirSync(files, { recursive: true });
  for (const [index, app] of variedApps(1000).entries())
    writeFileSync(join(files, `app-${index}.${syntax}`), print[syntax](app));
  return files;
}

/** Write a group as large as those of real clusters, without and with findings; returns the file. */
export function writeGroup(/** @type {string} */ folder, /** @type {string} */ name, findings = 0) {
  const apps = variedApps(3200).map((app) => ({ ...app, labels: { note: 'x'.repeat(600) } }));
  const group = {
    id: '/group',
    apps: apps.map((app, index) => ({ ...app, id: `app-${index}`, ...(index < findings && { lables: {} }) })),
  };
  const file = join(folder, name);
  writeFileSync(file, asJson(group));
  return file;
}

/** Write a file with an app in each of its lines; returns the file. */
export function writeLines(/** @type {string} */ folder, /** @type {number} */ count) {
  const file = join(folder, 'apps.ndjson');
  const lines = variedApps(1000).map((app) => JSON.stringify({ ...app, id: '/team/ID' }));
  const open = openSync(file, 'w');
  for (let first = 0; first < count; first += lines.length) {
    const block = lines
      .slice(0, count - first)
      .map((line, index) => `${line.replace('/ID', `/app-${first + index}`)}\n`);
    writeSync(open, block.join(''));
  }
  closeSync(open);
  return file;
}
