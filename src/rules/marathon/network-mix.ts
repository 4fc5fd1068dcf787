import { networkLists } from '../../systems/marathon/canonical/networks.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/network-mix',
  summary: 'An app has one host network, one bridge network, or container networks.',
  rationale:
    'A task is on the network of the host, or behind a bridge, or on networks of its own, of which there may be several. Keep the networks of one mode.',
  references: ['marathon 1.11: api/v2/validation/NetworkValidation.scala:31'],
  on: networkLists,
  check: (networks) => {
    const [first, second] = networks;
    if (first === undefined || second === undefined) return undefined;
    const other = networks.find(({ mode }) => mode !== 'container');
    return (
      other !== undefined && {
        pointer: (other === first ? second : other).pointer,
        message:
          'networks of several modes, or several of the host or a bridge, cannot be mixed; keep those of one mode',
        upstream: [
          {
            path: '/networks',
            text: 'May specify a single host network, single bridge network, or else 1-to-n container networks',
          },
        ],
      }
    );
  },
});
