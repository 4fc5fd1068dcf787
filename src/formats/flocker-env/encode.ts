import type { Finding } from '../../model/diagnostic.ts';
import type { Located } from '../../model/volume.ts';
import { flockerBreaker, flockerFamilies, flockerVariablesOf } from '../../systems/flocker/variables.ts';
import type { WorkloadEnvironment, WorkloadFacts } from '../../systems/workload.ts';
import { quote } from '../../text/quote.ts';
import { absolutePathOf } from '../container-path-template.ts';
import type { EncodeOptions, Encoding, Loss } from '../format.ts';
import { lossesOf, refuse } from '../format.ts';
import { setVariable } from '../variables.ts';

/** Find what keeps a workload as a whole from using the module. */
function workloadObstacles(workload: WorkloadFacts, pointer: string): readonly Finding[] {
  const [taken] = flockerFamilies.flatMap((family) => flockerVariablesOf(workload, family));
  if (workload.containerizer === 'DOCKER')
    return [
      refuse(pointer, 'the Docker containerizer never calls the Flocker module, so variables would mount nothing'),
    ];
  if (workload.rootfs === true)
    return [
      refuse(pointer, 'the container has an image, but the Flocker module makes its link on the host, outside of it'),
    ];
  if (taken !== undefined)
    return [
      refuse(pointer, `the environment has ${quote(taken.name)} already, and a task has one Flocker volume at most`),
    ];
  return [];
}

function pathObstacles({ name, pointer, origin }: Located, path: string | undefined): readonly Finding[] {
  const supply = 'supply one with containerPath (--container-path)';
  if (path === undefined)
    return [refuse(pointer, `volume ${quote(name)} has no container path, which Flocker needs; ${supply}`)];
  const what = `volume ${quote(name)}: container path ${quote(path)}`;
  const bad = flockerBreaker.path(path);
  return [
    ...(path.startsWith('/')
      ? []
      : [
          refuse(
            origin.containerPath,
            `${what} is relative, which the Flocker module would take from the agent's directory; ${supply}`,
          ),
        ]),
    ...(bad === undefined
      ? []
      : [refuse(origin.containerPath, `${what} holds ${quote(bad)}, which the shell of the Flocker module acts on`)]),
  ];
}

/** Find what keeps a volume from being said in two variables. */
function obstacles(volume: Located, path: string | undefined): readonly Finding[] {
  const { origin, pointer, driver, csi } = volume;
  const name = quote(volume.name);
  if (csi !== undefined) return [refuse(pointer, `volume ${name} is a CSI volume, which no Flocker variable can say`)];
  const bad = flockerBreaker.id(volume.name);
  return [
    ...(driver === 'flocker'
      ? []
      : [
          refuse(
            driver === undefined ? pointer : origin.driver,
            `volume ${name} ${driver === undefined ? 'names no driver' : `is one of driver ${quote(driver)}`}, but the Flocker module mounts those of \`flocker\` only`,
          ),
        ]),
    ...(bad === undefined
      ? []
      : [refuse(origin.name, `name ${name} holds ${quote(bad)}, which breaks the request of the Flocker module`)]),
    ...pathObstacles(volume, path),
  ];
}

/** Everything but name and path is lost, and the name means another dataset, unless it was Flocker's before. */
function lossesIn(volume: Located): readonly Loss[] {
  const { name, options, mode, origin, pointer } = volume;
  const reason = 'no Flocker variable says it';
  const kept = volume.format === 'flocker-env';
  return [
    ...options.map(({ key, value, pointer }) => ({ volume: name, field: key, value, pointer, reason })),
    ...(mode === 'RO'
      ? [{ volume: name, field: 'mode', value: mode, pointer: origin.mode, reason: 'Flocker mounts read-write' }]
      : []),
    ...lossesOf(volume, reason).filter(({ field }) => !kept || field !== 'identity'),
    ...(kept
      ? []
      : [
          {
            volume: name,
            field: 'identity',
            value: name,
            pointer,
            reason:
              'the Flocker module finds its dataset by the metadata `FLOCKER_ID`, which volumes of the driver `flocker` do not have, so it makes a new, empty one',
          },
        ]),
  ];
}

/** Declare one volume as the two variables; every further one is refused. */
export function encode(
  volumes: readonly Located[],
  workload: WorkloadFacts,
  { containerPath: template }: EncodeOptions,
): Encoding {
  const environment = workload.environment as WorkloadEnvironment;
  const [volume, ...others] = volumes;
  if (volume === undefined) return { edits: [], losses: [], findings: [] };
  const { containerPath = '', ...path } = absolutePathOf(volume, template, 0);
  const moved: Finding = {
    pointer: volume.origin.containerPath,
    severity: 'warning',
    message: `path ${quote(containerPath)} becomes a link that the Flocker module makes: a directory there fails the task, a file is deleted`,
  };
  return {
    edits: [
      setVariable(environment, 'FLOCKER_CONTAINER_VOLUME_PATH', containerPath),
      setVariable(environment, 'FLOCKER_ID', volume.name),
    ],
    losses: [...path.losses, ...lossesIn(volume)],
    findings: [
      ...workloadObstacles(workload, volume.pointer),
      ...obstacles(volume, containerPath || undefined),
      ...others.map(({ name, pointer }) =>
        refuse(pointer, `volume ${quote(name)} is one too many: a task has one Flocker volume at most`),
      ),
      ...(volume.format === 'flocker-env' ? [] : [moved]),
    ],
  };
}
