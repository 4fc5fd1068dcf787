import { plainPath } from '../../model/path.ts';
import { declaredVolumes } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Folders that programs expect to find filled, and what a volume there hides. */
const folders: Readonly<Record<string, string>> = {
  '/': 'the whole file system',
  '': 'the sandbox',
  '..': 'what is above the sandbox',
  '/tmp': 'the temporary files of every program',
  ...Object.fromEntries(
    ['bin', 'dev', 'etc', 'lib', 'lib64', 'proc', 'sbin', 'sys', 'usr', 'usr/bin', 'usr/lib'].map((name) => [
      `/${name}`,
      'files of the system that programs need',
    ]),
  ),
  '/mnt/mesos': 'the sandbox',
  '/mnt/mesos/sandbox': 'the sandbox',
};

export const rule: Rule = defineRule({
  id: 'advice/container-path-hides',
  severity: 'warning',
  summary: 'A volume should not hide a folder that the task needs.',
  rationale:
    'A mount hides what was in its folder: on `/`, on the sandbox or on a folder of the system, programs and the executor no longer find their files. Mount the volume on a folder of its own.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (prepare mounts on any path)',
    'mesos: src/slave/flags.cpp (sandbox_directory: /mnt/mesos/sandbox)',
  ],
  on: declaredVolumes,
  check: ({ containerPath, name, origin }) => {
    if (containerPath === undefined) return undefined;
    const plain = plainPath(containerPath);
    const hidden = Object.hasOwn(folders, plain) ? folders[plain] : undefined;
    return (
      hidden !== undefined && {
        pointer: origin.containerPath,
        message: `volume ${quote(name)} on ${quote(containerPath)} hides ${hidden}; mount it on a folder of its own`,
      }
    );
  },
});
