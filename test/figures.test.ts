import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import countBy from 'lodash/countBy.js';
import { expectFile } from './support/expect-file.ts';

// The figures of docs/dry-run.md are counts of the vectors, of which the conformance tests let none differ.

interface Vector {
  readonly kind: string;
  readonly path?: string;
  readonly config?: { readonly marathonVersion?: string };
}

const read = (name: string): readonly Vector[] =>
  JSON.parse(readFileSync(join(__dirname, 'conformance', `${name}.json`), 'utf8'));

const routes: Readonly<Record<string, string>> = {
  app: '`POST /v2/apps`',
  'app-text': '`POST /v2/apps`, as a text',
  'app-list': '`PUT /v2/apps`',
  'app-list-text': '`PUT /v2/apps`, as a text',
  'app-list-full': '`PUT /v2/apps?partialUpdate=false`',
  group: '`POST /v2/groups`',
  'group-text': '`POST /v2/groups`, as a text',
  'group-put': '`PUT /v2/groups`',
  'group-put-text': '`PUT /v2/groups`, as a text',
};

const others: Readonly<Record<string, string>> = {
  'mesos-master': 'Mesos master: a task or an executor',
  'mesos-volumes': 'Mesos agent: the volumes of a task',
  'container-path': 'Mesos agent and modules: a container path',
  'json-protobuf': 'Mesos: JSON as protobuf, and back',
  'dvdi-env': 'DVDI module 0.1 to 0.4',
  'flocker-env': 'Flocker module',
  dvdcli: 'dvdcli 0.1 and 0.2',
};

const row = (what: string, count: number): string => `| ${what} | ${count.toLocaleString('en-US')} | all |\n`;

test('the figures in docs/dry-run.md count the vectors', () => {
  const ran = countBy(read('marathon-routes'), 'kind');
  expect(Object.keys(ran).filter((kind) => !Object.hasOwn(routes, kind))).toEqual([]);
  const versions = countBy(read('marathon-versions'), ({ config }) => config?.marathonVersion);
  const rows = [
    ...Object.entries(routes).flatMap(([kind, route]) =>
      ran[kind] === undefined ? [] : [row(`Marathon 1.11: ${route}`, ran[kind])],
    ),
    row('Marathon 1.11: volumes of apps and groups', read('marathon').length),
    ...Object.entries(versions).map(([version, count]) =>
      row(`Marathon ${version}: \`POST\` of an app or a group`, count),
    ),
    ...Object.entries(others).map(([name, what]) => row(what, read(name).length)),
  ];
  const path = join(__dirname, '../docs/dry-run.md');
  const table = `<!-- figures -->\n| what was asked | answers | agree |\n| --- | --- | --- |\n${rows.join('')}<!-- /figures -->`;
  expectFile(path, readFileSync(path, 'utf8').replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, table));
});
