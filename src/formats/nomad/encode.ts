import { checkDockerVolume, dockerNameOf, dockerSideOf, reportDocker } from '../../exit/docker.ts';
import type { ExitFinding } from '../../exit/finding.ts';
import { report } from '../../exit/finding.ts';
import type { ReadDeparture } from '../../exit/names-taken.ts';
import {
  checkAgain,
  checkNames,
  checkPaths,
  checkWorkloads,
  distinctVolumes,
  identityOf,
} from '../../exit/names-taken.ts';
import type { ExitMount, ExitWorkload } from '../../exit/workload.ts';
import { checkImage, reportAbsent, reportIncomplete, reportStopped } from '../../exit/workload.ts';
import { quote } from '../../text/quote.ts';
import type { OneWayEncoding, OneWayOptions } from '../format.ts';
import type { NomadCsi } from './csi.ts';
import { encodeCsi, isCsi } from './csi.ts';
import type { FormatDocument, NomadDockerMount, NomadJob, NomadVolume, NomadVolumeRequest } from './document.ts';
import { checkNormalForm, keptOptions } from './normal-form.ts';

/** Text in which the client, which reads the configuration of a task as HCL, finds no template. */
const toLiteral = (text: string): string => text.replace(/[$%]\{/g, (start) => `${start.charAt(0)}${start}`);

function dockerMountOf({ volume, path, isReadOnly }: ExitMount): NomadDockerMount {
  const side = dockerSideOf(volume);
  const options = keptOptions(side);
  const escaped = Object.fromEntries(options.map(({ key, value }) => [toLiteral(key), toLiteral(value)]));
  return {
    type: 'volume',
    source: toLiteral(dockerNameOf(volume)),
    target: toLiteral(String(path)),
    readonly: isReadOnly,
    volume_options: {
      ...(!volume.isFilledFromImage && { no_copy: true as const }),
      driver_config: {
        name: toLiteral(side.driver),
        ...(options.length > 0 && { options: [escaped] as [typeof escaped] }),
      },
    },
  };
}

const requestOf = (label: string, csi: NomadCsi, isReadOnly: boolean): NomadVolumeRequest => {
  const { fsType, mountFlags } = csi;
  const options = {
    ...(fsType !== undefined && { FSType: fsType }),
    ...(mountFlags.length > 0 && { MountFlags: [...mountFlags] }),
  };
  return {
    Name: label,
    Type: 'csi',
    Source: label,
    AccessMode: csi.accessMode,
    AttachmentMode: csi.attachmentMode,
    ReadOnly: isReadOnly,
    ...(Object.keys(options).length > 0 && { MountOptions: options }),
  };
};

/** Get a job with one task that mounts the volumes; `made` has those of CSI plugins by their label. */
function jobOf(
  { label, image, workingDirectory, mounts }: ExitWorkload,
  made: ReadonlyMap<string, NomadCsi>,
): NomadJob {
  const claimed = mounts.flatMap((mount) => {
    const csi = isCsi(mount.volume) ? made.get(mount.volume.label) : undefined;
    return csi === undefined
      ? []
      : [{ name: mount.volume.label, mount, csi, reads: mount.isReadOnly || csi.isReadOnly }];
  });
  const docker = mounts.filter(({ volume }) => !isCsi(volume));
  const requests = claimed.map(({ name, csi }) => {
    const reads = claimed.every((other) => other.name !== name || other.reads);
    return [name, requestOf(name, csi, reads)] as const;
  });
  return {
    Job: {
      ID: label,
      Name: label,
      Type: 'service',
      TaskGroups: [
        {
          Name: label,
          Count: 0,
          ...(requests.length > 0 && { Volumes: Object.fromEntries(requests) }),
          Tasks: [
            {
              Name: 'main',
              Driver: 'docker',
              Config: {
                image: toLiteral(String(image)),
                ...(workingDirectory !== undefined && { work_dir: workingDirectory }),
                ...(docker.length > 0 && { mount: docker.map(dockerMountOf) }),
              },
              ...(claimed.length > 0 && {
                VolumeMounts: claimed.map(({ name, mount, reads }) => ({
                  Volume: name,
                  Destination: String(mount.path),
                  ReadOnly: reads,
                })),
              }),
            },
          ],
        },
      ],
    },
  };
}

function specificationOf(id: string, name: string, csi: NomadCsi): NomadVolume {
  const { fsType, mountFlags, context } = csi;
  const options = {
    ...(fsType !== undefined && { fs_type: fsType }),
    ...(mountFlags.length > 0 && { mount_flags: [...mountFlags] }),
  };
  return {
    id,
    name,
    type: 'csi',
    plugin_id: csi.plugin,
    external_id: csi.externalId,
    capability: [{ access_mode: csi.accessMode, attachment_mode: csi.attachmentMode }],
    ...(Object.keys(options).length > 0 && { mount_options: options }),
    ...(Object.keys(context).length > 0 && { context: { ...context } }),
  };
}

/** Jobs that mount the volumes, or what registers them, for each workload. */
export function encode(departures: readonly ReadDeparture[], { kind }: OneWayOptions): OneWayEncoding {
  const isVolumes = kind === 'volumes';
  const made = new Map<string, NomadCsi>();
  const volumes = distinctVolumes(departures).filter(({ isWrong }) => !isWrong);
  const findings: ExitFinding[] = [
    ...checkNames(volumes, (volume) => (isVolumes || isCsi(volume) ? volume.label : dockerNameOf(volume))),
    ...checkAgain(departures),
  ];
  for (const volume of volumes) {
    if (!isVolumes && !isCsi(volume)) {
      findings.push(...checkDockerVolume(volume));
      continue;
    }
    const encoded = encodeCsi(volume);
    findings.push(...encoded.findings);
    if (encoded.made === undefined) continue;
    made.set(volume.label, encoded.made);
    if (!isVolumes)
      findings.push(
        report(
          'info',
          'volume-must-be-registered',
          volume,
          `volume ${quote(volume.name)} must be registered as ${quote(volume.label)} first; kind \`volumes\` (--kind volumes) writes what \`nomad volume register\` takes`,
        ),
      );
  }
  if (isVolumes) {
    const written = new Set<string>();
    const outputs = departures.map(({ workload }) =>
      workload.mounts.flatMap(({ volume }) => {
        const csi = made.get(volume.label);
        if (csi === undefined || written.has(identityOf(volume))) return [];
        written.add(identityOf(volume));
        return [specificationOf(volume.label, volume.name, csi)];
      }),
    );
    return { outputs, findings: [...findings, ...departures.map(({ workload }) => reportAbsent(workload, true))] };
  }
  const byPlugin = departures.map(({ departure, workload }) => ({
    departure,
    workload: { ...workload, mounts: workload.mounts.filter(({ volume }) => !isCsi(volume)) },
  }));
  const docker = byPlugin.flatMap(({ workload }) => workload.mounts);
  return {
    outputs: departures.map(({ workload }) => jobOf(workload, made)),
    findings: [
      ...findings,
      ...reportDocker(byPlugin),
      ...docker.flatMap(checkNormalForm),
      ...(docker.length > 0
        ? [
            report(
              'info',
              'docker-volumes-disabled',
              '',
              'the Docker plugin of every Nomad client needs `volumes { enabled = true }`',
            ),
          ]
        : []),
      ...departures.flatMap(({ workload, departure }) => [
        ...checkImage(workload),
        ...checkPaths(workload.mounts),
        ...reportIncomplete(departure),
      ]),
      ...checkWorkloads(departures),
      ...reportStopped(departures, 'Count'),
    ],
  };
}

/** One job alone, several as a list; volumes in one list. */
export const join = (outputs: readonly unknown[]): FormatDocument => {
  if (outputs.every(Array.isArray)) return outputs.flat() as NomadVolume[];
  return outputs.length === 1 ? (outputs[0] as NomadJob) : ([...outputs] as NomadJob[]);
};
