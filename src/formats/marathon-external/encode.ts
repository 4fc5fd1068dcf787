import type { MarathonApp, MarathonVolume } from '../../generated/marathon-app.ts';
import { containerPathOf } from '../../model/container-path-template.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { CsiSource, Located } from '../../model/volume.ts';
import { newlyDriven } from '../../systems/docker/parameters.ts';
import { withOptionsInName } from '../../systems/docker/portworx.ts';
import { containerizerOf } from '../../systems/marathon/app.ts';
import { dvdiDriverKey, labelPattern, labelText } from '../../systems/marathon/labels.ts';
import type { WorkloadFacts } from '../../systems/workload.ts';
import type { Edit } from '../../text/edit/edit.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { EncodeOptions, Encoding, Loss } from '../format.ts';
import { lossesOf, refuse } from '../format.ts';
import { encodeCsi } from './csi.ts';
import { encodeOptions } from './options.ts';
import { encodeRequirements } from './requirements.ts';

/** Find what keeps a volume from being one of Marathon's. */
function obstacles(volume: Located, containerPath: string | undefined, docker: boolean): readonly Finding[] {
  const { origin, pointer, driver } = volume;
  const name = quote(volume.name);
  return [
    ...(volume.name === '' ? [refuse(origin.name, 'volume has an empty name, which Marathon refuses')] : []),
    ...(driver === undefined
      ? [refuse(pointer, `volume ${name} names no driver, which Marathon needs as the option ${quote(dvdiDriverKey)}`)]
      : labelPattern.test(driver)
        ? []
        : [
            refuse(
              origin.driver,
              `volume ${name}: driver ${quote(driver)} is no label (${labelText}), which Marathon demands`,
            ),
          ]),
    ...(volume.mode === 'RO' && !docker
      ? [refuse(origin.mode, `volume ${name}: mode RO, but in a MESOS container Marathon takes RW only`)]
      : []),
    ...(containerPath === undefined
      ? [
          refuse(
            pointer,
            `volume ${name} has no container path, which Marathon needs; supply one with containerPath (--container-path)`,
          ),
        ]
      : ['', '.', '..'].includes(containerPath)
        ? [refuse(origin.containerPath, `volume ${name}: Marathon refuses the container path ${quote(containerPath)}`)]
        : []),
  ];
}

/** Report a file system that Marathon requires and the volume leaves open. */
const csiChanges = ({ name, pointer }: Located, { accessType, fsType }: CsiSource): readonly Finding[] =>
  accessType === 'mount' && fsType === undefined
    ? [
        {
          pointer,
          severity: 'info',
          message: `volume ${quote(name)}: added an empty \`fsType\`, which Marathon requires; the plugin chooses the file system`,
        },
      ]
    : [];

/** Get the external part of a volume, with what its options lost. */
function externalOf(
  volume: Located,
  docker: boolean,
): { external: NonNullable<MarathonVolume['external']>; losses: readonly Loss[] } {
  if (volume.csi !== undefined)
    return { external: { name: volume.name, provider: 'csi', options: encodeCsi(volume.csi) }, losses: [] };
  const { size, options, losses } = encodeOptions(volume, docker);
  const external = {
    ...(size === undefined ? {} : { size }),
    name: volume.name,
    provider: 'dvdi',
    options: Object.fromEntries([[dvdiDriverKey, volume.driver ?? ''], ...options]),
  };
  return { external, losses };
}

/** Find where the volumes go: into the list that is there, a new list, or a new container of type MESOS. */
function placeVolumes({ app, pointer }: WorkloadFacts, volumes: readonly MarathonVolume[]): readonly Edit[] {
  const container = joinPointer(pointer, 'container');
  const list = joinPointer(container, 'volumes');
  if (!app?.container) return [{ op: 'set', pointer: container, value: { type: 'MESOS', volumes } }];
  if (!app.container.volumes?.length) return [{ op: 'set', pointer: list, value: volumes }];
  return volumes.map((value) => ({ op: 'set', pointer: joinPointer(list, '-'), value }));
}

/** Declare volumes in an app, and change what Marathon then requires of the app. */
export function encode(
  volumes: readonly Located[],
  workload: WorkloadFacts,
  { containerPath: template }: EncodeOptions,
): Encoding {
  const app = workload.app as MarathonApp;
  const docker = containerizerOf(app) === 'DOCKER';
  const names = new Set(
    (app.container?.volumes ?? []).flatMap(({ external }) => (external?.name ? [external.name] : [])),
  );
  const made: MarathonVolume[] = [];
  const [losses, findings]: [(readonly Loss[])[], (readonly Finding[])[]] = [[], []];
  for (const [slot, volume] of (docker ? volumes.map(withOptionsInName) : volumes).entries()) {
    const containerPath = containerPathOf(volume, template, slot);
    const { external, losses: lost } = externalOf(volume, docker);
    findings.push(volume.csi === undefined ? obstacles(volume, containerPath, docker) : csiChanges(volume, volume.csi));
    losses.push(lost, lossesOf(volume, 'no field of a Marathon external volume says it'));
    if (names.has(volume.name))
      findings.push([
        refuse(
          volume.pointer,
          `volume ${quote(volume.name)}: Marathon refuses a second volume of that name in one app`,
        ),
      ]);
    names.add(volume.name);
    // In the order of Marathon's own examples, which most apps follow.
    made.push({ containerPath: containerPath ?? '', external, mode: volume.mode });
  }
  if (made.length === 0) return { edits: [], losses: losses.flat(), findings: findings.flat() };
  const requirements = encodeRequirements(workload, volumes);
  return {
    edits: [...placeVolumes(workload, made), ...requirements.edits],
    losses: losses.flat(),
    findings: [
      ...findings.flat(),
      ...newlyDriven(workload, volumes.find(({ driver }) => driver !== undefined)?.driver),
      ...requirements.findings,
    ],
  };
}
