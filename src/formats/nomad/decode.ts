import castArray from 'lodash/castArray.js';
import { listAt, membersAt, textAt, valueAt } from '../../exit/json.ts';
import type { Volume } from '../../model/volume.ts';

const fromLiteral = (text: string | undefined): string =>
  (text ?? '').replace(/\$\$\{|%%\{/g, (start) => start.slice(1));

function dockerVolumeOf(mount: unknown): Volume {
  const [options] = listAt(mount, 'volume_options', 'driver_config', 'options');
  return {
    kind: 'docker',
    driver: fromLiteral(textAt(mount, 'volume_options', 'driver_config', 'name')),
    name: fromLiteral(textAt(mount, 'source')),
    options: membersAt(options).map(([key, value]) => ({ key: fromLiteral(key), value: fromLiteral(String(value)) })),
    containerPath: fromLiteral(textAt(mount, 'target')),
    mode: valueAt(mount, 'readonly') === true ? 'RO' : 'RW',
  };
}

/** Get the volumes of Docker plugins that jobs mount; those of CSI plugins are known by what registers them. */
export const decode = (output: unknown): readonly Volume[] =>
  castArray(output).flatMap((job) =>
    listAt(job, 'Job', 'TaskGroups').flatMap((group) =>
      listAt(group, 'Tasks').flatMap((task) => listAt(task, 'Config', 'mount').map(dockerVolumeOf)),
    ),
  );
