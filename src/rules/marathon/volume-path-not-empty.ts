import { appVolumes } from '../../systems/marathon/apps.ts';
import { volumePath } from '../../systems/marathon/path-of-pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'marathon/volume-path-not-empty',
  severity: 'error',
  stage: 'app-definition',
  since: '1.1.0',
  until: '1.5.0',
  summary:
    'Before Marathon 1.5.0 no path of a volume can be empty, and a volume that is neither external nor persistent needs a `hostPath`.',
  rationale:
    'These releases read a volume without `external` and `persistent` as a host volume, with an empty path if it has none, and refuse that when they check the app. They read secret volumes, which came with 1.5.0, the same way. Write the path, or upgrade Marathon.',
  references: ['marathon 1.3: state/Volume.scala (DockerVolume.validDockerVolume, ExternalVolume.validExternalVolume)'],
  on: appVolumes,
  check: ({ index, pointer, volume: { containerPath, external, hostPath, persistent } }) => {
    const isOfHost = !external && !persistent;
    const empty = [...(containerPath === '' ? ['containerPath'] : []), ...(isOfHost && !hostPath ? ['hostPath'] : [])];
    return empty.map((field) => ({
      pointer: joinPointer(pointer, field),
      message: `the volume needs a \`${field}\` before Marathon 1.5.0; write a path, or upgrade Marathon`,
      upstream: [{ path: `${volumePath(index)}/${field}`, text: 'must not be empty' }],
    }));
  },
});
