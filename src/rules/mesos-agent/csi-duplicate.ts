import { isolatedCsiVolumes } from '../../systems/mesos/csi-volumes.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/csi-duplicate',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.11.0',
  order: [5, 2],
  fault: 'name-repeated',
  summary: 'A Mesos container must mount a CSI volume only once.',
  rationale:
    'The isolator identifies a volume by plugin and id. It fails a container that asks for one twice, even with different container paths. Mount the volume once, above both places, or name another volume.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp:288-292 (prepare)'],
  on: repeatedBy(isolatedCsiVolumes, ({ csi, name }) => JSON.stringify([csi.pluginName, name])),
  check: ({
    item: {
      csi: { pluginName },
      name,
      origin,
    },
    first,
    index,
  }) => ({
    pointer: origin.name,
    message: `CSI volume ${quote(name)} of plugin ${quote(pluginName)} is mounted twice in one container; mount it once`,
    upstream: [{ text: `Found duplicate CSI volume with plugin '${pluginName}' and volume ID '${name}'` }],
    related: [{ message: 'first volume', pointer: first.origin.name }],
    index,
  }),
});
