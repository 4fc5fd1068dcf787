import { invalidVolume } from '../../systems/mesos/master.ts';
import { isSet, mesosVolumes } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const fields = ['host_path', 'image', 'source'] as const;

export const rule: Rule = defineRule({
  id: 'mesos-master/volume-source-exclusive',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 1],
  fault: 'source-missing',
  summary: 'A volume must have exactly one of `host_path`, `image` and `source`.',
  rationale:
    'Each of the three says where the data comes from, so the master refuses a task with a volume that has none of them, or more than one. An empty `host_path` counts, `null` does not. Keep the one that is meant.',
  references: [
    'mesos: src/common/validation.cpp:217-230 (validateVolume)',
    'mesos: src/tests/common_validation_tests.cpp:29-47',
  ],
  on: mesosVolumes,
  check: ({ volume, pointer, index }, { workload }) => {
    const set = fields.filter((field) => isSet(volume[field]));
    return (
      set.length !== 1 && {
        pointer,
        message:
          set.length === 0
            ? 'volume is missing `host_path`, `image` or `source`'
            : `volume has ${set.map((field) => `\`${field}\``).join(' and ')}; keep one of them`,
        upstream: invalidVolume(workload, "Only one of them should be set: 'host_path', 'image' and 'source'"),
        index,
      }
    );
  },
});
