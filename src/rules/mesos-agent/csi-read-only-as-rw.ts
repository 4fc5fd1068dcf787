import { isolatedCsiVolumes } from '../../systems/mesos/csi-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/csi-read-only-as-rw',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.11.0',
  order: [5, 1],
  fault: 'csi-mode',
  summary: 'A CSI volume for readers only must not be mounted read-write.',
  rationale:
    'The access mode says what the plugin can be asked for. A volume with `SINGLE_NODE_READER_ONLY` or `MULTI_NODE_READER_ONLY` fails the task unless its mode is `RO`. Set the mode to `RO`, or use an access mode for writers.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp:276-282 (prepare)'],
  on: isolatedCsiVolumes,
  check: ({ csi: { accessMode }, mode, name, origin }, _, index) =>
    mode === 'RW' &&
    accessMode.endsWith('_READER_ONLY') && {
      pointer: origin.mode,
      message: `CSI volume ${quote(name)} with access mode ${quote(accessMode)} has mode \`RW\`; use \`RO\``,
      upstream: [{ text: `Cannot use the read-only volume '${name}' in read-write mode` }],
      index,
    },
});
