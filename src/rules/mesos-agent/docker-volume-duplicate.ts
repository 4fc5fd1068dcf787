import type { Located } from '../../model/volume.ts';
import { dockerVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-duplicate',
  needs: 'placed-volumes',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  order: [1, 2],
  summary: 'A Mesos container may mount a Docker volume only once.',
  rationale:
    'The docker/volume isolator counts volumes by driver and name, byte by byte, and fails a container that asks for one twice, also on different container paths. Mount the volume once, above both places, or name another volume.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:400-404 (prepare)',
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/state.hpp (operator==)',
  ],
  check: (workload, target) => {
    const volumes = dockerVolumesOf(workload, target);
    if (volumes.length < 2) return [];
    const firsts = new Map<string, Located>();
    return volumes.flatMap((volume, index) => {
      const { driver, name } = volume;
      if (driver === undefined) return [];
      const key = JSON.stringify([driver, name]);
      const earlier = firsts.get(key);
      if (earlier === undefined) {
        firsts.set(key, volume);
        return [];
      }
      return {
        pointer: volume.origin.name,
        message: `unexpected second volume ${quote(name)} of driver ${quote(driver)}, expected each volume once in a container`,
        upstream: [{ text: `Found duplicate docker volume with driver '${driver}' and name '${name}'` }],
        related: [{ message: 'first volume', pointer: earlier.origin.name }],
        index,
      };
    });
  },
};
