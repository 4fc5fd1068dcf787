import { expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';

// What a conversion adds or leaves out is said, and said truly.
const volume = { kind: 'x', containerPath: 'data', mode: 'RW' } as const;
const told = ({ diagnostics }: { diagnostics: readonly { severity: string; message: string }[] }) =>
  diagnostics.map(({ severity, message }) => `${severity} ${message}`);

test('a task without a container gets one with its type', () => {
  const task = {
    name: 't',
    task_id: { value: 't' },
    agent_id: { value: 'a' },
    resources: [],
    command: { value: 'x', environment: { variables: [{ name: 'DVDI_VOLUME_NAME', value: 'pg' }] } },
  };
  const result = convert(task as unknown, { to: 'mesos-volume', containerPath: 'data' });
  expect(result.output).toMatchObject({ container: { type: 'MESOS', volumes: [{ container_path: 'data' }] } });
  expect(told(result)).toContain('info added `container` of type MESOS, which the volumes need');
});

test('an empty file system is added aloud', () => {
  const csi = {
    container_path: 'data',
    mode: 'RW',
    source: {
      type: 'CSI_VOLUME',
      csi_volume: {
        plugin_name: 'ebs',
        static_provisioning: {
          volume_id: 'v',
          volume_capability: { access_mode: { mode: 'SINGLE_NODE_WRITER' }, mount: {} },
        },
      },
    },
  };
  expect(told(convert([csi], { to: 'marathon-external' })).join('\n')).toContain(
    'info volume `v`: added an empty `fsType`, which Marathon requires; the plugin chooses the file system',
  );
});

test('nothing to convert is a warning', () => {
  expect(told(convert({ id: '/a', cmd: 'xx' }, { to: 'dvdi-env' }))).toEqual([
    'warning nothing was converted: the document declares no external volume in a format other than dvdi-env',
  ]);
});

test('an overridden size is a loss for the true reason', () => {
  const external = { name: 'pg', provider: 'dvdi', size: 1, options: { 'dvdi/driver': 'r', 'dvdi/size': '2' } };
  const app = { id: '/a', cmd: 'xx', container: { type: 'MESOS', volumes: [{ ...volume, external }] } };
  expect(convert(app as unknown, { to: 'mesos-volume' }).losses).toContainEqual(
    expect.objectContaining({ field: 'dvdi/size', value: '2', reason: 'Marathon uses the field `size` instead' }),
  );
});
