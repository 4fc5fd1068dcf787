import type { AppNetwork } from '../../systems/marathon/canonical/networks.ts';
import { networkLists } from '../../systems/marathon/canonical/networks.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { quote } from '../../text/quote.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const text = 'Duplicate networks are not allowed';

/** The first network whose name an earlier one has; container networks without a name have one name. */
function findDuplicate(networks: readonly AppNetwork[], nameOf: (network: AppNetwork) => string | undefined) {
  const known = new Set<string>();
  return networks.find((network) => {
    const name = nameOf(network);
    if (name === undefined) return false;
    if (known.has(name)) return true;
    known.add(name);
    return false;
  });
}

export const rule: Rule = appRule({
  id: 'marathon/network-duplicate',
  summary: 'An app cannot have the same network twice.',
  rationale:
    'A task joins each network once. Two networks without a name are the same one too, and so is one without a name beside that of `--default_network_name`. Remove one.',
  references: ['marathon 1.11: api/v2/validation/NetworkValidation.scala:26,43'],
  on: networkLists,
  check: (networks, { workload, target }) => {
    const written = findDuplicate(networks, ({ mode, name = '' }) => (mode === 'container' || name ? name : undefined));
    if (written !== undefined)
      return {
        pointer: written.pointer,
        message: `network ${quote(written.name ?? '')} is there twice; remove one`,
        upstream: [{ path: '/networks', text }],
      };
    const usual = target.marathon?.defaultNetworkName;
    const named = findDuplicate(networks, ({ mode, name = usual }) => (mode === 'container' ? name : undefined));
    return (
      named !== undefined && {
        pointer: named.pointer,
        message: `network ${quote(String(usual))}, the default, is there twice; remove one`,
        ...inDefinition(workload, { path: '/networks', text }),
      }
    );
  },
});
