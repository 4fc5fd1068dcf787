import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { makeFolder, runIn } from '../support/command-line.ts';

// Files that packages of Mesos make flags of: /etc/mesos-slave/<flag>, `?<flag>` for one without a value.
let cwd = '';
beforeEach(() => {
  cwd = makeFolder();
});

function files(folder: string, contents: Readonly<Record<string, string>>): void {
  mkdirSync(join(cwd, folder), { recursive: true });
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(cwd, folder, name), content);
}

const dvdi = 'com_emccode_mesos_DockerVolumeDriverIsolator';
const agent = {
  isolation: `cgroups/cpu,${dvdi}\n`,
  docker_volume_checkpoint_dir: '/var/lib/mesos/dv\n',
  hostname: 'a.example\n',
  '?no-switch_user': '',
};
const modules = JSON.stringify({ libraries: [{ file: '/l.so', modules: [{ name: dvdi }] }] });
const app = '{"id":"/a","cmd":"xx","env":{"DVDI_VOLUME_NAME":"v","DVDI_VOLUME_CONTAINERPATH":"/tmp/v"}}';
const extvol = (...args: readonly string[]) => runIn(cwd, [...args]);

test.each(['etc/mesos-slave', 'etc/mesos-agent'])('%s', async (folder) => {
  files(folder, { ...agent, modules });
  expect(await extvol('lint', `${folder}/*`)).toEqual({
    code: 0,
    out: '',
    err: '5 files, 0 workloads, 0 volumes: 0 errors, 0 warnings, 0 info\n',
  });
});

test('as the agent that apps are checked against, the modules with them', async () => {
  files('mesos-slave', agent);
  files('.', { 'a.json': app });
  const without = await extvol('lint', '--agent', 'mesos-slave/*', 'a.json');
  expect([without.code, without.out]).toEqual([0, '']);
  files('mesos-slave', { isolation: 'docker/volume,filesystem/linux,cgroups/cpu' });
  expect((await extvol('lint', '--agent', 'mesos-slave/*', 'a.json')).out).toContain('dvdi-module/not-enabled');
  files('mesos-slave', { isolation: `cgroups/cpu,${dvdi}`, modules: '{"libraries": [}' });
  expect((await extvol('lint', '--agent', 'mesos-slave/*')).out).toContain(
    'mesos-slave/modules:1:16 error text/syntax',
  );
});

test('what is wrong has its place', async () => {
  files('mesos-slave', { '?isolation': '', isolations: 'x', containerizers: '\n', isolation: '\ufeffcgroups/cpus\n' });
  const { out } = await extvol('lint', 'mesos-slave/?isolation', 'mesos-slave/isolations', 'mesos-slave/isolation');
  expect(out).toBe(
    [
      'mesos-slave/?isolation:1:1 error mesos-agent/flag-value invalid flag `--isolation`; write `--isolation=` and a value',
      'mesos-slave/isolations:1:1 error mesos-agent/flag-unknown unknown flag `isolations`; did you mean `isolation`?',
      'mesos-slave/isolation:1:1 info advice/default-isolators-replaced isolation `cgroups/cpus` has no isolator for CPU and memory; add for example `cgroups/cpu,cgroups/mem`',
      'mesos-slave/isolation:1:1 error mesos-agent/isolator-unknown neither Mesos nor a loaded module has isolator `cgroups/cpus`; did you mean `cgroups/cpu`?',
      '',
    ].join('\n'),
  );
});

test('files with an extension, files elsewhere and what --input says are no flags', async () => {
  files('mesos-slave', { 'a.json': app, hostname: app });
  files('mesos', { hostname: 'a.example' });
  expect((await extvol('lint', 'mesos-slave/a.json')).err).toContain('1 workload');
  expect((await extvol('lint', '--input', 'json', 'mesos-slave/hostname')).err).toContain('1 workload');
  expect((await extvol('lint', 'mesos/hostname')).out).toContain('document/unknown');
});
