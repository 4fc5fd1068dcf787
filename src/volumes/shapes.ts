import type { Volume } from '../model/volume.ts';
import type { Shape } from './shape.ts';

const texts: Shape = { '*': 'text' };

/** What an app may hold where formats look for volumes. */
export const appShape: Shape = {
  id: 'text',
  env: { '*': 'data' },
  container: {
    type: 'text',
    docker: { image: 'text', parameters: [{ 'key!': 'text', 'value!': 'text' }], '*': 'data' },
    volumes: [
      {
        containerPath: 'text',
        mode: 'text',
        hostPath: 'text',
        secret: 'text',
        persistent: { '*': 'data' },
        external: {
          name: 'text',
          provider: 'text',
          size: 'integer',
          shared: 'data',
          options: {
            capability: { accessMode: 'text', accessType: 'text', fsType: 'text', mountFlags: ['text'] },
            nodeStageSecret: texts,
            nodePublishSecret: texts,
            volumeContext: texts,
            '*': 'text',
          },
        },
        '*': 'data',
      },
    ],
    '*': 'data',
  },
  '*': 'data',
};

/** What a map of variables may hold. */
export const environmentShape: Shape = texts;

const secrets: Shape = { '*': { type: 'text', reference: { name: 'text', '*': 'data' }, '*': 'data' } };

/** What Mesos volumes may hold. */
export const mesosVolumesShape: Shape = [
  {
    container_path: 'text',
    mode: 'text',
    host_path: 'text',
    source: {
      type: 'text',
      docker_volume: {
        driver: 'text',
        name: 'text',
        driver_options: { parameter: [{ 'key!': 'text', 'value!': 'text' }], '*': 'data' },
        '*': 'data',
      },
      csi_volume: {
        plugin_name: 'text',
        static_provisioning: {
          volume_id: 'text',
          'volume_capability!': {
            'access_mode!': { mode: 'text' },
            mount: { fs_type: 'text', mount_flags: ['text'], '*': 'data' },
            '*': 'data',
          },
          node_stage_secrets: secrets,
          node_publish_secrets: secrets,
          volume_context: texts,
          '*': 'data',
        },
        '*': 'data',
      },
      '*': 'data',
    },
    '*': 'data',
  },
];

/** Commands of dvdcli. */
export const commandsShape: Shape = ['command'];

const fields = { kind: 'text', 'name!': 'text', containerPath: 'text', mode: 'mode' } as const;

/** What each kind of volume must be. */
export const volumeShapes: Readonly<Record<Volume['kind'], Shape>> = {
  docker: { ...fields, driver: 'text', options: [{ 'key!': 'text', 'value!': 'text' }] },
  csi: {
    ...fields,
    'csi!': {
      'pluginName!': 'text',
      'accessMode!': 'text',
      'accessType!': 'text',
      fsType: 'text',
      mountFlags: ['text'],
      nodeStageSecret: texts,
      nodePublishSecret: texts,
      volumeContext: texts,
    },
  },
};
