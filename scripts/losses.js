// @ts-check
// What becomes of each fact on the way to each format, asked of the converter itself.
import { convert, formats } from '../dist/index.js';

const docker = { type: 'DOCKER_VOLUME', docker_volume: { driver: 'rexray', name: 'v' } };
const mesos = (/** @type {object} */ volume, /** @type {object[]} */ ...parameter) => ({
  container_path: '/data',
  mode: 'RW',
  source: {
    ...docker,
    docker_volume: { ...docker.docker_volume, ...(parameter.length > 0 && { driver_options: { parameter } }) },
  },
  ...volume,
});
const app = (/** @type {object} */ external, /** @type {object} */ volume = {}) => ({
  id: '/a',
  cmd: 'run',
  container: {
    type: 'MESOS',
    volumes: [
      {
        containerPath: '/data',
        mode: 'RW',
        external: { name: 'v', provider: 'dvdi', options: { 'dvdi/driver': 'rexray' }, ...external },
        ...volume,
      },
    ],
  },
});
const environment = (/** @type {object} */ variables) => ({
  DVDI_VOLUME_NAME: 'v',
  DVDI_VOLUME_CONTAINERPATH: '/data',
  ...variables,
});
const parameters = (/** @type {string} */ driver, /** @type {string} */ volume) => ({
  id: '/a',
  container: {
    type: 'DOCKER',
    docker: {
      image: 'i',
      parameters: [
        { key: 'volume-driver', value: driver },
        { key: 'volume', value: volume },
      ],
    },
  },
});
const csi = {
  name: 'v',
  provider: 'csi',
  options: { pluginName: 'p', capability: { accessType: 'block', accessMode: 'SINGLE_NODE_WRITER' } },
};

/** @type {[fact: string, from: string, document: unknown][]} */
const facts = [
  ['an absolute container path', 'mesos-volume', mesos({})],
  ['a relative container path', 'mesos-volume', mesos({ container_path: 'data' })],
  ['no container path', 'dvdi-env', { DVDI_VOLUME_NAME: 'v' }],
  ['mode `RO`', 'mesos-volume', mesos({ mode: 'RO' })],
  ['no driver', 'mesos-volume', mesos({ source: { ...docker, docker_volume: { name: 'v' } } })],
  ['a size', 'marathon-external', app({ size: 5 })],
  ['an option', 'mesos-volume', mesos({}, { key: 'iops', value: '100' })],
  ['two options of one key', 'mesos-volume', mesos({}, { key: 'a', value: '1' }, { key: 'a', value: '2' })],
  ['an option with a comma', 'mesos-volume', mesos({}, { key: 'a', value: '1,b=2' })],
  ['an option without a value', 'dvdi-env', environment({ DVDI_VOLUME_OPTS: 'a' })],
  ['an option for another provider', 'marathon-external', app({ options: { 'dvdi/driver': 'rexray', 'x/y': '1' } })],
  ['`shared`', 'marathon-external', app({ shared: true })],
  ['a number', 'dvdi-env', { DVDI_VOLUME_NAME3: 'v', DVDI_VOLUME_CONTAINERPATH3: '/data' }],
  ['`EXPLICITCREATE`', 'dvdi-env', environment({ DVDI_VOLUME_EXPLICITCREATE: 'true' })],
  ['a program of its own', 'dvdcli', { argv: ['/opt/dvdcli', 'mount', '--volumedriver=rexray', '--volumename=v'] }],
  ['a dvdcli of its own', 'dvdi-env', environment({ DVDI_VOLUME_DVDCLI: '/opt/dvdcli' })],
  ['a CSI volume', 'marathon-external', app(csi)],
  ['a flag of Docker', 'docker-parameters', parameters('rexray', 'v:/data:z')],
  ['options in a Portworx name', 'docker-parameters', parameters('pxd', 'size=5,name=v:/data')],
  ['a dataset of Flocker', 'flocker-env', { FLOCKER_ID: 'v', FLOCKER_CONTAINER_VOLUME_PATH: '/data' }],
  [
    'a second volume',
    'mesos-volume',
    [mesos({}), mesos({ container_path: '/b', source: { ...docker, docker_volume: { driver: 'rexray', name: 'w' } } })],
  ],
];

const base = { id: '/a', container: { type: 'DOCKER', docker: { image: 'i' } } };

/** What is known of the storage, for what leaves Mesos. */
const ebs = { handle: 'vol-0a1b2c3d4e5f67890', zone: 'a', size: '5Gi', rootPath: '' };
const storage = {
  drivers: {
    rexray: { backend: 'ebs', ...ebs },
    flocker: { backend: 'ebs', ...ebs },
    pxd: { handle: '1' },
    p: { size: '5Gi', nomadPlugin: 'p' },
  },
};

/** What becomes of a fact: `kept`, `refused`, or the fields that are lost. */
function outcome(/** @type {string} */ from, /** @type {unknown} */ document, /** @type {string} */ to) {
  if (from === to) return '';
  const isOneWay = formats.some((format) => format.id === to && format.oneWay);
  const options = {
    ...(to === 'docker-parameters' && from !== 'docker-parameters' && { base }),
    ...(isOneWay && { image: 'i', storage }),
  };
  // Nothing but a volume of the driver `flocker` goes there.
  const source = to === 'flocker-env' ? JSON.parse(JSON.stringify(document).replaceAll('rexray', 'flocker')) : document;
  const { output, losses } = convert(source, { to: /** @type {any} */ (to), ...options });
  if (output === undefined) return 'refused';
  // What is lost of the app around the volumes is another matter.
  const ofVolumes = losses.filter(({ volume }) => !isOneWay || volume !== undefined);
  const fields = [...new Set(ofVolumes.map(({ field }) => field))];
  return fields.length === 0 ? 'kept' : `lost: ${fields.join(', ')}`;
}

/** The columns of the matrix, and its rows. */
export const head = ['', 'from', ...formats.map(({ id }) => `to \`${id}\``)];
export const rows = facts.map(([fact, from, document]) => [
  fact,
  `\`${from}\``,
  ...formats.map(({ id }) => outcome(from, document, id)),
]);
