import { describe, expect, test } from '@jest/globals';
import { convert } from '../../src/convert/convert.ts';
import type { FormatId } from '../../src/generated/catalogue.ts';

const marathon = (options: object = {}, capability: object = {}, external: object = {}, volume: object = {}) => ({
  id: '/a',
  cmd: 'run',
  container: {
    type: 'MESOS',
    volumes: [
      {
        containerPath: 'd',
        external: {
          name: 'v',
          provider: 'csi',
          options: {
            pluginName: 'p',
            capability: { accessMode: 'SINGLE_NODE_WRITER', accessType: 'block', ...capability },
            ...options,
          },
          ...external,
        },
        mode: 'RW',
        ...volume,
      },
    ],
  },
});

const writer = { mode: 'SINGLE_NODE_WRITER' };
const mesos = (provisioning: object = {}, capability: object = {}, csi: object = {}, source: object = {}) => [
  {
    container_path: 'd',
    mode: 'RW',
    source: {
      type: 'CSI_VOLUME',
      csi_volume: {
        plugin_name: 'p',
        static_provisioning: {
          volume_id: 'v',
          volume_capability: { access_mode: writer, block: {}, ...capability },
          ...provisioning,
        },
        ...csi,
      },
      ...source,
    },
  },
];

const provisioning = '/0/source/csi_volume/static_provisioning';
const external = '/container/volumes/0/external';

// No field may vanish: what nobody reads is a loss, at its place.
describe('what is written in a CSI volume but read by no one is lost, and told', () => {
  test.each<[string, unknown, FormatId, readonly string[]]>([
    ['Mesos, nothing', mesos(), 'marathon-external', []],
    [
      'Mesos, of the provisioning',
      mesos({ readonly: true }),
      'marathon-external',
      [`readonly ${provisioning}/readonly`],
    ],
    [
      'Mesos, of the capability and its parts',
      mesos({}, { access_mode: { ...writer, x: 1 }, block: { y: 2 }, z: 3 }),
      'marathon-external',
      [
        `z ${provisioning}/volume_capability/z`,
        `x ${provisioning}/volume_capability/access_mode/x`,
        `y ${provisioning}/volume_capability/block/y`,
      ],
    ],
    [
      'Mesos, block beside mount, which stays',
      mesos({}, { mount: { fs_type: 'xfs', w: 1 } }),
      'marathon-external',
      [`block ${provisioning}/volume_capability/block`, `w ${provisioning}/volume_capability/mount/w`],
    ],
    [
      'Mesos, around it',
      [{ ...mesos({}, {}, { c: 1 }, { s: 2 })[0], v: 3 }],
      'marathon-external',
      ['v /0/v', 's /0/source/s', 'c /0/source/csi_volume/c'],
    ],
    [
      'Mesos, of secrets',
      mesos({
        node_stage_secrets: {
          a: { type: 'REFERENCE', reference: { name: 'n', x: 1 } },
          b: { type: 'REFERENCE', reference: { name: 'n', key: 'k' } },
          c: { type: 'REFERENCE', reference: { name: 'n' }, x: 1 },
          d: { type: 'REFERENCE', reference: { name: 'n' } },
        },
      }),
      'marathon-external',
      ['a', 'b', 'c'].map((key) => `node_stage_secrets.${key} ${provisioning}/node_stage_secrets/${key}`),
    ],
    [
      'Marathon, everywhere',
      marathon({ o: 1 }, { c: 2 }, { e: 3 }, { v: 4 }),
      'mesos-volume',
      ['v /container/volumes/0/v', `e ${external}/e`, `o ${external}/options/o`, `c ${external}/options/capability/c`],
    ],
  ])('%s', (_, value, to, lost) => {
    const { output, losses } = convert(value, { to });
    expect(output).toBeDefined();
    expect(losses.map(({ field, pointer }) => `${field} ${pointer}`)).toEqual(lost);
  });
});

test('an access mode that no one knows is refused', () => {
  const { output, diagnostics } = convert(marathon({}, { accessMode: 'single_node_writer' }), { to: 'mesos-volume' });
  expect(output).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      rule: 'convert/refused',
      message: 'volume `v` has access mode `single_node_writer`, which no one knows',
      pointer: `${external}/options`,
    },
  ]);
});

test('names such as __proto__ are names like any other', () => {
  const source = marathon(JSON.parse('{"nodeStageSecret":{"__proto__":"s"},"volumeContext":{"__proto__":"x"}}'));
  const there = convert(source, { to: 'mesos-volume' });
  expect(JSON.stringify(there.output)).toContain('"node_stage_secrets":{"__proto__":{"type":"REFERENCE"');
  expect(there.losses).toEqual([]);
  const back = convert(there.output, { to: 'marathon-external', base: { id: '/a', cmd: 'run' } });
  expect(JSON.stringify(back.output)).toBe(JSON.stringify({ ...source }));
});

test('what Marathon could not read in the output is told', () => {
  const { diagnostics } = convert(mesos({}, {}, { plugin_name: '' }), {
    to: 'marathon-external',
    base: { id: '/a', cmd: 'run' },
  });
  expect(diagnostics.filter(({ rule }) => rule === 'convert/output')).toMatchObject([
    { message: expect.stringContaining('/options/pluginName`: `pluginName` must not be empty') },
  ]);
});

test('a DVDI volume beside it still allows one instance', () => {
  const docker = {
    container_path: 'e',
    mode: 'RW',
    source: { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name: 'w' } },
  };
  const base = { id: '/a', cmd: 'run', instances: 2 };
  const { output, diagnostics } = convert([docker, ...mesos()], { to: 'marathon-external', base });
  expect(output).toBeUndefined();
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      pointer: '/instances',
      message: 'the app has 2 instances, but Marathon allows one when it declares DVDI volumes',
    }),
  );
});
