import type { Backend, NeededFact } from '../drivers/exit.ts';
import { shellLine } from '../systems/shell.ts';
import { mustBe } from '../text/must-be.ts';
import { escapeControls, quote } from '../text/quote.ts';
import { backendOf, nfsShareOf } from './backend.ts';
import type { ExitCode } from './codes.ts';
import type { ExitFinding } from './finding.ts';
import { ask, report } from './finding.ts';
import { isPath } from './storage.ts';
import type { ExitVolume } from './volume.ts';

/** Where a volume is, in the terms of what mounts it outside Mesos. */
export type StorageSource =
  | {
      readonly type: 'csi';
      readonly driver: string;
      readonly handle: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly type: 'nfs'; readonly server: string; readonly path: string }
  | { readonly type: 'local'; readonly path: string; readonly node: string };

/** A volume whose storage is known. */
export interface ResolvedSource {
  readonly source: StorageSource;
  readonly backend: Backend;
  /** Folder of the volume that the container is to see; `''` is the top. It is part of the handle where that can say it. */
  readonly subPath: string;
  readonly zone: { readonly key: string; readonly name: string } | undefined;
}

/** What resolving came to; without `resolved` the findings hold an error. */
export interface Resolution {
  readonly resolved?: ResolvedSource;
  /** Whether the storage has no size; also where nothing is known of it. */
  readonly ignoresSize: boolean;
  readonly findings: readonly ExitFinding[];
}

/** The CSI driver of files that only CSI volumes name. */
const csiFileServices: readonly string[] = ['nfs.csi.k8s.io'];

const needed: Readonly<Record<NeededFact, readonly [code: ExitCode, what: string]>> = {
  project: ['project-unknown', 'the Google Cloud project (`gcloud config get-value project`)'],
  zone: ['zone-unknown', 'the zone (`gcloud compute disks list`)'],
  clusterID: ['cluster-unknown', 'the Ceph cluster (`ceph fsid`)'],
  secret: ['secret-unknown', 'the Secret with its credentials, as `name` and `namespace` (`kubectl get secrets -A`)'],
  node: ['node-unknown', 'the node that holds the directory (`kubectl get nodes`)'],
};

/** Facts that a handle or an attribute can be made of. */
const fill = (template: string, facts: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (_, field: string) => String(facts[field]));

/** Get the handle that was given, or can be made of facts; or why there is none. */
function handleOf(volume: ExitVolume, backend: Backend): string | ExitFinding {
  const { name, facts, derived, driver, located } = volume;
  const handle = facts.handle ?? (located.csi === undefined ? derived.handle : name);
  const { handleForm } = backend;
  if (handle !== undefined)
    return located.csi !== undefined || handleForm === undefined || handleForm.pattern.test(handle)
      ? handle
      : report('error', 'handle-form', volume, mustBe(`handle of volume ${quote(name)}`, handleForm.expected, handle));
  if (backend.handle !== undefined)
    return fill(backend.handle, { ...facts, zone: facts.zone ?? derived.zone, name: derived.image ?? name });
  const how =
    backend.lookUp === undefined
      ? `ask the storage behind ${quote(driver)} for its id, and give it as \`handle\``
      : `give as \`handle\` what \`${escapeControls(shellLine(backend.lookUp(name)))}\` prints${backend.zoneKey === undefined ? '' : '; more than one row means that another zone has a volume of that name too'}`;
  return ask('error', 'handle-unknown', volume, ['handle'], `the handle of volume ${quote(name)} is not known; ${how}`);
}

function sourceOf(
  volume: ExitVolume,
  backend: Backend,
  needsSecret: boolean,
): { readonly source?: StorageSource; readonly findings: readonly ExitFinding[] } {
  const { name, driver, facts, derived, located } = volume;
  const zone = facts.zone ?? derived.zone;
  const having: Readonly<Record<string, unknown>> = { ...facts, zone };
  const isMade = facts.handle === undefined;
  const unneeded: readonly string[] = [...(needsSecret ? [] : ['secret']), ...(isMade ? [] : ['project', 'zone'])];
  const missing = (backend.needs ?? [])
    .filter((fact) => having[fact] === undefined && !unneeded.includes(fact))
    .map((fact) =>
      ask('error', needed[fact][0], volume, [fact], `volume ${quote(name)}: give \`${fact}\`, ${needed[fact][1]}`),
    );
  const share = nfsShareOf(volume);
  if (backend.source !== undefined && 'inTree' in backend.source) {
    if (backend.source.inTree === 'nfs')
      return share === undefined
        ? {
            findings: [
              ask(
                'error',
                'handle-unknown',
                volume,
                ['server', 'path'],
                `volume ${quote(name)} names no share as \`host/path\`; give \`server\` and \`path\``,
              ),
            ],
          }
        : { source: { type: 'nfs', ...share }, findings: missing };
    const path = facts.path ?? derived.path;
    const unknown =
      path !== undefined && isPath(path)
        ? []
        : [
            ask(
              'error',
              'handle-unknown',
              volume,
              ['path'],
              `the directory of volume ${quote(name)} is not known; give it as \`path\``,
            ),
          ];
    return {
      source: { type: 'local', path: String(path), node: String(facts.node) },
      findings: [...missing, ...unknown],
    };
  }
  const csiDriver = facts.csiDriver ?? located.csi?.pluginName ?? backend.source?.csi;
  const handle = handleOf(volume, backend);
  const attributes = Object.entries(backend.attributes ?? {}).map(
    ([key, template]) => [key, fill(template, { ...derived, ...facts })] as const,
  );
  const findings = [
    ...(csiDriver === undefined
      ? [
          ask(
            'error',
            'csi-driver-unknown',
            volume,
            ['csiDriver'],
            `volume ${quote(name)}: no CSI driver is known for ${driver === '' ? 'a volume without driver' : quote(driver)}; give its name as \`csiDriver\``,
          ),
        ]
      : []),
    ...(typeof handle === 'string' ? [] : [handle]),
    ...missing,
  ];
  return {
    source: {
      type: 'csi',
      driver: csiDriver ?? '',
      handle: typeof handle === 'string' ? handle : '',
      attributes: { ...Object.fromEntries(attributes), ...volume.context, ...facts.attributes },
    },
    findings,
  };
}

/** Get the folder that the container saw, and whether that is assumed. */
function rootPathOf(volume: ExitVolume): { readonly path: string; readonly findings: readonly ExitFinding[] } {
  const { name, facts, exit, located } = volume;
  const usual = located.csi === undefined ? (exit?.rootPath ?? '') : '';
  if (facts.rootPath !== undefined || usual === '')
    return { path: (facts.rootPath ?? '').replace(/^\/+|\/+$/g, ''), findings: [] };
  return {
    path: usual,
    findings: [
      ask(
        'warning',
        'rootpath-assumed',
        volume,
        ['rootPath'],
        `volume ${quote(name)}: the folder ${quote(usual)} of the volume is mounted, as REX-Ray does by default; before the workload starts, mount the claim read-only without \`subPath\` and list it, since a missing folder is created empty; give \`rootPath\` if it is another`,
      ),
    ],
  };
}

/** Get the zone of a volume whose storage has zones. */
function zoneOf(
  volume: ExitVolume,
  backend: Backend,
): { readonly zone: ResolvedSource['zone']; readonly findings: readonly ExitFinding[] } {
  const { zoneKey: key } = backend;
  const { name, facts, derived } = volume;
  if (key === undefined) return { zone: undefined, findings: [] };
  if (facts.zone !== undefined) return { zone: { key, name: facts.zone }, findings: [] };
  if (derived.zone !== undefined)
    return {
      zone: { key, name: derived.zone },
      findings: [
        report(
          'info',
          'zone-assumed',
          volume,
          `volume ${quote(name)}: the zone is taken to be ${quote(derived.zone)}, in which its options created it`,
        ),
      ],
    };
  return {
    zone: undefined,
    findings: [
      ask(
        'warning',
        'zone-unknown',
        volume,
        ['zone'],
        `volume ${quote(name)}: the zone is not known, so a pod may be placed where the volume cannot be attached; give \`zone\``,
      ),
    ],
  };
}

/** Find the storage of a volume; every fact that is missing is an error of its own, a Secret where one is needed. */
export function resolve(volume: ExitVolume, needsSecret = true): Resolution {
  const backend = backendOf(volume);
  if ('code' in backend) return { ignoresSize: true, findings: [backend] };
  const { source, findings } = sourceOf(volume, backend, needsSecret);
  const ignoresSize =
    backend.ignoresSize === true || (source?.type === 'csi' && csiFileServices.includes(source.driver));
  const root = rootPathOf(volume);
  const zone = zoneOf(volume, backend);
  if (source === undefined || findings.length > 0)
    return { ignoresSize, findings: [...findings, ...root.findings, ...zone.findings] };
  const inHandle = source.type === 'csi' && backend.hasPathInHandle === true && root.path !== '';
  return {
    resolved: {
      source: inHandle ? { ...source, handle: `${source.handle}:/${root.path}` } : source,
      backend,
      subPath: inHandle ? '' : root.path,
      zone: zone.zone,
    },
    ignoresSize,
    findings: [...root.findings, ...zone.findings],
  };
}
