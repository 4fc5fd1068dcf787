import { csiVolumesOf } from '../../systems/mesos/csi-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/csi-duplicate',
  needs: 'placed-csi-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.11.0',
  order: [5, 2],
  summary: 'A Mesos container may mount a CSI volume only once.',
  rationale:
    'The isolator knows volumes by plugin and id and fails a container that asks for one twice, also on different container paths. Mount the volume once, above both places, or name another volume.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/csi/isolator.cpp:288-292 (prepare)'],
  check: (workload, target) => {
    const firsts = new Map<string, string>();
    return csiVolumesOf(workload, target).flatMap(({ csi: { pluginName }, name, origin }, index) => {
      const key = JSON.stringify([pluginName, name]);
      const earlier = firsts.get(key);
      if (earlier === undefined) {
        firsts.set(key, origin.name);
        return [];
      }
      return {
        pointer: origin.name,
        message: `unexpected second CSI volume ${quote(name)} of plugin ${quote(pluginName)}, expected each volume once in a container`,
        upstream: [{ text: `Found duplicate CSI volume with plugin '${pluginName}' and volume ID '${name}'` }],
        related: [{ message: 'first volume', pointer: earlier }],
        index,
      };
    });
  },
};
