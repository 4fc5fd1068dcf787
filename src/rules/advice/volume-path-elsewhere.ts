import type { Located } from '../../model/volume.ts';
import { rexrayMountRoot } from '../../systems/rexray/mount-root.ts';
import { declaredVolumes, together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const mountPoint = new RegExp(`${rexrayMountRoot}([^\\s/;'"&|<>()]+)`, 'g');

/** Names of the volumes that the workload sees under REX-Ray's own mount points: those of the DVDI module. */
const hostNames = (volumes: readonly Located[]): ReadonlySet<string> =>
  new Set(volumes.filter(({ format, driver }) => format === 'dvdi-env' && driver === 'rexray').map(({ name }) => name));

export const rule: Rule = defineRule({
  id: 'advice/volume-path-elsewhere',
  severity: 'warning',
  summary: 'A command should not write to the REX-Ray mount point of another volume.',
  rationale:
    'Marathon and Mesos mount volumes at their container path only, and the DVDI module mounts a volume under its own name. The command fills a directory on the agent while the volume stays empty. Use the path at which the volume is mounted.',
  references: [
    'mesos-module-dvdi README: the Marathon 1.x example writes to /var/lib/rexray/volumes/test12345 but mounts at test-rexray-volume',
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (the target of the mount)',
  ],
  on: together(declaredVolumes),
  check: (volumes, { workload: { command } }) => {
    if (!command.some(({ text }) => text.includes(rexrayMountRoot))) return undefined;
    const visible = hostNames(volumes);
    const paths = volumes.map(({ name, containerPath }) =>
      containerPath === undefined ? `${rexrayMountRoot}${name}` : containerPath,
    );
    return command.flatMap(({ text, pointer }) =>
      [...text.matchAll(mountPoint)]
        .filter(([, name]) => !visible.has(String(name)))
        .map(([path]) => ({
          pointer,
          message: `no declared volume is mounted at ${quote(path)}; use ${paths.map(quote).join(' or ')}`,
        })),
    );
  },
});
