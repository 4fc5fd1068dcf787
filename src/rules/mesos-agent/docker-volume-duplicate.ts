import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-duplicate',
  severity: 'error',
  stage: 'agent-prepare',
  since: '1.0.0',
  order: [1, 2],
  fault: 'name-repeated',
  summary: 'A Mesos container must mount a Docker volume only once.',
  rationale:
    'The docker/volume isolator identifies a volume by driver and name, byte by byte. It fails a container that asks for one twice, even with different container paths. Mount the volume once, above both places, or name another volume.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:400-404 (prepare)',
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/state.hpp (operator==)',
  ],
  on: repeatedBy(dockerVolumes, ({ driver, name }) =>
    driver === undefined ? undefined : JSON.stringify([driver, name]),
  ),
  check: ({ item: { driver, name, origin }, first, index }) => ({
    pointer: origin.name,
    message: `volume ${quote(name)} of driver ${quote(String(driver))} is mounted twice in one container; mount it once`,
    upstream: [{ text: `Found duplicate docker volume with driver '${driver}' and name '${name}'` }],
    related: [{ message: 'first volume', pointer: first.origin.name }],
    index,
  }),
});
