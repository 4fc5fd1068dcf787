import { describe, expect, test } from '@jest/globals';
import { convert } from '../src/convert/convert.ts';
import { dryRun } from '../src/dry-run/dry-run.ts';
import { lint } from '../src/lint/lint.ts';
import { detect } from '../src/read/detect.ts';

const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };
const job = { Job: { ID: 'a', TaskGroups: [] } };
const volume = { id: 'a', name: 'a', type: 'csi', plugin_id: 'p', external_id: 'vol-1' };
const command = { argv: ['docker', 'run', 'a'] };

describe('documents of other systems are named, and there is nothing to check', () => {
  test.each<[string, unknown, string]>([
    ['kubernetes-manifest', service, 'Kubernetes manifest'],
    ['kubernetes-manifest', { apiVersion: 'v1', kind: 'List', items: [] }, 'Kubernetes manifest'],
    ['kubernetes-manifest', [service, { ...service, apiVersion: 'ebs.acme.io/v1beta2' }], 'Kubernetes manifest'],
    ['compose-file', { services: { a: { image: 'a' }, b: { build: '.' } }, 'x-a': 1 }, 'Compose file'],
    ['compose-file', { services: {}, volumes: {} }, 'Compose file'],
    ['nomad-job', job, 'Nomad job or volume'],
    ['nomad-job', [job, job], 'Nomad job or volume'],
    ['nomad-job', [volume], 'Nomad job or volume'],
    ['docker-command', command, 'command `docker run`'],
    ['docker-command', [command], 'command `docker run`'],
  ])('%s %j', (kind, value, title) => {
    const { document, workloads, diagnostics } = lint(value);
    expect([document, workloads]).toEqual([kind, []]);
    expect(diagnostics).toMatchObject([{ rule: 'document/foreign', severity: 'info' }]);
    expect(diagnostics[0]?.message).toMatch(`nothing to check here: this is a ${title},`);
    expect(dryRun(value)).toMatchObject({ answers: [], document: kind });
    for (const to of ['dvdi-env', 'kubernetes'] as const)
      expect(convert(value, { to }).diagnostics.at(-1)).toMatchObject({
        code: 'nothing-converted',
        message: `nothing was converted: this is a ${title}, which Mesos does not read; convert the document of Mesos or Marathon`,
      });
  });
});

test.each<[unknown, string | undefined]>([
  [{ apiVersion: 'v1', kind: 'A', DVDI_VOLUME_NAME: 'v' }, 'environment'],
  [{ ...service, apiVersion: '1' }, undefined],
  [{ ...service, kind: 'service' }, undefined],
  [{ ...service, kind: 5 }, undefined],
  [{ ...service, id: '/a', cmd: 'xx' }, 'marathon-app'],
  [{ services: { a: { image: 'a' } }, id: '/a' }, undefined],
  [{ services: { a: { cmd: 'xx' } } }, undefined],
  [{ services: { a: null } }, undefined],
  [{ services: {} }, undefined],
  [{ Job: { ID: 'a' } }, undefined],
  [{ ...volume, plugin_id: 5 }, undefined],
  [[job, null], undefined],
  [{ argv: ['docker', 'ps'] }, undefined],
])('%j is none of them', (value, kind) => {
  expect(detect(value)).toBe(kind);
});
