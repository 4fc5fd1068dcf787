import { accessOf } from '../../exit/access-mode.ts';
import type { ExitFinding } from '../../exit/finding.ts';
import { ask, report } from '../../exit/finding.ts';
import type { ResolvedSource } from '../../exit/source.ts';
import { resolve } from '../../exit/source.ts';
import type { ExitVolume } from '../../exit/volume.ts';
import { isDropped, reportOptions, reportSecrets, reportShared } from '../../exit/volume.ts';
import { quote } from '../../text/quote.ts';

/** A volume as a CSI plugin of Nomad has it. */
export interface NomadCsi {
  readonly plugin: string;
  readonly externalId: string;
  readonly accessMode: string;
  readonly attachmentMode: 'file-system' | 'block-device';
  readonly isReadOnly: boolean;
  readonly fsType: string | undefined;
  readonly mountFlags: readonly string[];
  readonly context: Readonly<Record<string, string>>;
}

const modes = {
  ReadWriteOnce: 'single-node-writer',
  ReadWriteOncePod: 'single-node-writer',
  ReadOnlyMany: 'multi-node-reader-only',
  ReadWriteMany: 'multi-node-multi-writer',
} as const;

/** Check whether a volume is mounted by a CSI plugin and not by a plugin of Docker. */
export const isCsi = ({ located, facts }: ExitVolume): boolean =>
  located.csi !== undefined || facts.nomadPlugin !== undefined;

function fieldsOf(volume: ExitVolume, { source, backend }: ResolvedSource, plugin: string): NomadCsi | ExitFinding {
  const { located, facts, derived, label, name } = volume;
  if (source.type === 'local')
    return report(
      'error',
      'driver-unsupported',
      volume,
      `volume ${quote(name)} is a directory of one host, which no CSI plugin serves; leave \`nomadPlugin\` out`,
    );
  const { mode, isReadOnly } = accessOf(volume, backend);
  const own = facts.accessMode === undefined ? located.csi?.accessMode : undefined;
  const isBlock = located.csi?.accessType === 'block';
  return {
    plugin,
    externalId: source.type === 'csi' ? source.handle : label,
    accessMode: own?.toLowerCase().replaceAll('_', '-') ?? modes[mode],
    attachmentMode: isBlock ? 'block-device' : 'file-system',
    isReadOnly,
    fsType: isBlock ? undefined : facts.fsType || derived.fsType || located.csi?.fsType || undefined,
    mountFlags: isBlock ? [] : [...(located.csi?.mountFlags ?? []), ...(derived.mountOptions ?? [])],
    context: source.type === 'csi' ? source.attributes : { server: source.server, share: source.path },
  };
}

/** Resolve a volume for its CSI plugin; without `made` the findings hold an error. */
export function encodeCsi(volume: ExitVolume): { readonly made?: NomadCsi; readonly findings: readonly ExitFinding[] } {
  const { facts, name, options, derived } = volume;
  const what = `volume ${quote(name)}`;
  const plugin = facts.nomadPlugin;
  if (plugin === undefined)
    return {
      findings: [
        ask(
          'error',
          'plugin-unknown',
          volume,
          ['nomadPlugin'],
          `${what}: give the id of the CSI plugin as \`nomadPlugin\`, one that \`nomad plugin status\` prints`,
        ),
      ],
    };
  const { resolved, findings } = resolve(volume, false);
  // Nomad places a volume by what its plugin says of it.
  const reported = findings.filter(({ code, severity }) => severity === 'error' || !code.startsWith('zone-'));
  if (resolved === undefined) return { findings: reported };
  if (resolved.subPath !== '')
    return {
      findings: [
        report(
          'error',
          'subpath-not-expressible',
          volume,
          `${what}: Nomad mounts a CSI volume at its top only, and the data are in its folder ${quote(resolved.subPath)}; give \`rootPath: ""\` once they are moved up, or leave \`nomadPlugin\` out and keep the Docker plugin`,
        ),
      ],
    };
  const made = fieldsOf(volume, resolved, plugin);
  if ('code' in made) return { findings: [made] };
  const left = options.filter((option) => !isDropped(option) && !derived.says?.includes(option.key));
  return {
    made,
    findings: [
      ...reported,
      ...accessOf(volume, resolved.backend).findings.filter(({ severity }) => severity === 'error'),
      ...reportSecrets(volume, 'no secret is written; put into the volume specification'),
      ...reportOptions(volume, left, 'are left out: they count when a volume is created'),
      ...reportShared(volume, `the volume is ${made.accessMode}`, made.accessMode.startsWith('multi-')),
    ],
  };
}
