import { expect, test } from '@jest/globals';
import type {
  ConvertResult,
  DvdiEnvironment,
  FlockerEnvironment,
  MarathonApp,
  MarathonExternalVolume,
  MesosContainerInfo,
  MesosTaskInfo,
  MesosVolume,
  RuleId,
  Volume,
} from '../../src/index.ts';
import { convert, decodeVolumes, encodeVolumes } from '../../src/index.ts';

// What the compiler must take and refuse: `tsc -p test` fails where a line below is not as it says.

/** Holds two types to be the same. */
type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
const holds = <Condition extends true>(condition?: Condition): void => expect(condition).toBeUndefined();

const app = { id: '/db', cmd: 'xx', env: { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_CONTAINERPATH: '/tmp/pg' } };

test('a volume is told apart by its kind', () => {
  const volumes: readonly Volume[] = [
    { kind: 'docker', driver: 'rexray', name: 'pg', options: [{ key: 'size', value: '10' }], containerPath: 'data' },
    { kind: 'csi', name: 'vol-1', csi: { pluginName: 'ebs', accessMode: 'SINGLE_NODE_WRITER', accessType: 'block' } },
  ];
  const owners = volumes.map((volume) => (volume.kind === 'docker' ? volume.driver : volume.csi.pluginName));
  expect(owners).toEqual(['rexray', 'ebs']);
  // @ts-expect-error: a volume of a driver has no plugin
  expect(volumes.map((volume) => volume.csi)).toHaveLength(2);
  // @ts-expect-error: a volume has a name
  const nameless: Volume = { kind: 'docker', driver: 'rexray' };
  // @ts-expect-error: there are two kinds
  const other: Volume = { kind: 'nfs', name: 'x' };
  // @ts-expect-error: a misspelt member
  const misspelt: Volume = { kind: 'docker', name: 'x', drvier: 'rexray' };
  expect([nameless, other, misspelt]).toHaveLength(3);
});

test('a variable that the module does not read does not compile', () => {
  const right: DvdiEnvironment = { DVDI_VOLUME_NAME: 'pg', DVDI_VOLUME_OPTS9: 'size=1' };
  // @ts-expect-error: DVDI_VOLUM_NAME
  const misspelt: DvdiEnvironment = { DVDI_VOLUM_NAME: 'pg' };
  // @ts-expect-error: one digit
  const twelve: DvdiEnvironment = { DVDI_VOLUME_NAME12: 'pg' };
  // @ts-expect-error: FLOCKER_PATH
  const flocker: FlockerEnvironment = { FLOCKER_PATH: '/x' };
  const map: Readonly<Record<string, string>> = { PATH: '/bin' };
  expect(decodeVolumes('dvdi-env', map).volumes).toEqual([]);
  expect([right, misspelt, twelve, flocker]).toHaveLength(4);
});

test('documents are typed by their format', () => {
  const { document } = encodeVolumes('mesos-volume', []);
  holds<Same<typeof document, readonly MesosVolume[] | undefined>>();
  const source = document?.[0]?.source;
  const driver: string | undefined = source?.docker_volume?.driver;
  if (source?.type === 'CSI_VOLUME') holds<Same<typeof source.csi_volume.plugin_name, string>>();
  // @ts-expect-error: a map of variables is no app
  decodeVolumes('marathon-external', { DVDI_VOLUME_NAME: 'pg' });
  // @ts-expect-error: an unknown format
  decodeVolumes('marathon', {});
  // @ts-expect-error: a list of volumes takes no variables as its base
  encodeVolumes('mesos-volume', [], { base: { DVDI_VOLUME_NAME: 'pg' } });
  expect(driver).toBeUndefined();
});

test('an external volume of an app is told apart by its provider', () => {
  const names = (volume: MarathonExternalVolume): string =>
    volume.external.provider === 'dvdi'
      ? volume.external.options['dvdi/driver']
      : volume.external.options.capability.accessMode;
  const volume = {
    containerPath: 'a',
    mode: 'RW',
    external: { provider: 'dvdi', name: 'x', options: { 'dvdi/driver': 'r' } },
  } as const;
  expect(names(volume)).toBe('r');
  // @ts-expect-error: dvdi needs a driver
  const lacking: MarathonExternalVolume = { ...volume, external: { provider: 'dvdi', name: 'x', options: {} } };
  // @ts-expect-error: Marathon has two providers
  const other: MarathonExternalVolume = { ...volume, external: { ...volume.external, provider: 'nfs' } };
  // @ts-expect-error: an external volume is not a host volume
  const both: MarathonExternalVolume = { ...volume, hostPath: '/x' };
  expect([lacking, other, both]).toHaveLength(3);
});

test('a conversion is typed by its target, and narrows', () => {
  const changed = convert(app, { to: 'marathon-external' });
  holds<Same<typeof changed, ConvertResult<MarathonApp>>>();
  if (changed.output) expect(changed.output.container?.volumes?.[0]?.external?.provider).toBe('dvdi');
  // @ts-expect-error: the output may be absent
  expect(changed.output.container).toBeDefined();
  const kept = convert(app, { to: 'dvdi-env' });
  holds<Same<typeof kept, ConvertResult<MarathonApp>>>();
  const volumes = convert(app, { to: 'mesos-volume' });
  expect(volumes.output?.[0]?.container_path).toBe('/tmp/pg');
  const one = convert(app, { to: 'mesos-volume', shape: 'volume' });
  holds<Same<typeof one, ConvertResult<MesosVolume>>>();
  const container = convert(app, { to: 'mesos-volume', shape: 'container-info' });
  holds<Same<typeof container, ConvertResult<MesosContainerInfo>>>();
  const variables = convert([] as readonly MesosVolume[], { to: 'dvdi-env' });
  holds<Same<typeof variables, ConvertResult<DvdiEnvironment>>>();
  const task = convert({} as MesosTaskInfo, { to: 'mesos-volume' });
  holds<Same<typeof task, ConvertResult<MesosTaskInfo>>>();
  const based = convert(app, { to: 'mesos-volume', base: { type: 'MESOS', volumes: [] } as MesosContainerInfo });
  holds<Same<typeof based, ConvertResult<MesosContainerInfo>>>();
});

test('options are required', () => {
  // @ts-expect-error: no target format
  expect(() => convert(app)).not.toThrow();
  // @ts-expect-error: no such format
  expect(convert(app, { to: 'marathon' }).output).toBeUndefined();
});

test('rules have names', () => {
  const known: RuleId = 'marathon/dvdi-single-instance';
  // @ts-expect-error: a misspelt rule
  const misspelt: RuleId = 'marathon/dvdi-single-instances';
  expect([known, misspelt]).toHaveLength(2);
});
